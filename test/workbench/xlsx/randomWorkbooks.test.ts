import fc from "fast-check";
import type { CellValue } from "../../../src/workbench/model/cellValue";
import { CellError, ERROR_CODES, cellError } from "../../../src/workbench/model/cellValue";
import type { CellStyle } from "../../../src/workbench/model/style";
import { Workbook } from "../../../src/workbench/model/workbook";
import { Table } from "../../../src/workbench/model/table";
import { newValidation } from "../../../src/workbench/model/validation";
import { rect } from "../../../src/workbench/model/address";
import { readXlsx } from "../../../src/workbench/xlsx/readXlsx";
import { writeXlsx } from "../../../src/workbench/xlsx/writeXlsx";
import { noteReliability } from "../../support/noteReliability";
import { packageFaults, styleFaults } from "./packageFaults";

const ROUND_TRIPS = 100;
const COLUMNS = 8;

const text = fc.oneof(
  fc
    .string({ unit: "binary", maxLength: 20 })
    .filter((it) => !/[\uD800-\uDFFF]/.test(it.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g, ""))),
  fc.constantFrom(
    " a ",
    "_x0041_",
    "a\nb",
    "<&>\"'",
    "عربي",
    "中文",
    "Straße",
    "=1+1",
    "\u0001\uFFFF",
    "__proto__",
    "a\tb",
    "",
  ),
);
const color = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).toUpperCase().padStart(6, "0")}`);
/** Errors of newer Excel have no code in files. */
const errors = ERROR_CODES.filter((code) => !["#SPILL!", "#CALC!", "#BUSY!"].includes(code)).map((code) =>
  cellError(code),
);
const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n)),
  text.filter((it) => it !== ""),
  fc.boolean(),
  fc.constantFrom(...errors),
);
const line = fc.record({
  style: fc.constant("Continuous"),
  weight: fc.constantFrom("Hairline", "Thin", "Medium", "Thick"),
  color,
});
const style: fc.Arbitrary<CellStyle> = fc.record(
  {
    numberFormat: fc.constantFrom("0.00", "#,##0 [$€-407]", "dd/mm/yyyy", '"a"0;[Red]-0', "@"),
    fill: color,
    fontColor: color,
    fontName: fc.constantFrom("Arial", "ＭＳ ゴシック", "A & B"),
    fontSize: fc.integer({ min: 1, max: 409 }).filter((size) => size !== 11),
    bold: fc.constant(true),
    italic: fc.constant(true),
    strikethrough: fc.constant(true),
    underline: fc.constant(true),
    horizontal: fc.constantFrom("Left", "Center", "Right", "Fill", "CenterAcrossSelection"),
    vertical: fc.constantFrom("Top", "Center", "Justify"),
    wrap: fc.constant(true),
    shrink: fc.constant(true),
    indent: fc.integer({ min: 1, max: 15 }),
    rotation: fc.integer({ min: -90, max: 90 }).filter((turn) => turn !== 0),
    borders: fc.record({ top: line, left: line, diagonalUp: line }),
    locked: fc.constant(false as const),
    formulaHidden: fc.constant(true),
    named: fc.constantFrom("Good", "Heading 1"),
  },
  { requiredKeys: [] },
);

const place = fc.record({ row: fc.integer({ min: 0, max: 40 }), column: fc.integer({ min: 0, max: COLUMNS - 1 }) });
const formula = fc.constantFrom(
  "=A1+1",
  '=IF(B2>1,"a<b",C3)',
  "=SUM(A1:B9)",
  "='S 1'!A1",
  "=XLOOKUP(1,A:A,B:B)",
  "=LET(x,A1,x*2)",
  "=SEG.ABC(A1:B9)",
  "=1/0",
  '="""quoted"""',
);
const sheetName = fc.stringMatching(/^[A-Za-zÄ中 .,&()=-]{1,20}$/).filter((name) => name.trim() !== "");

const sheetPlan = fc.record({
  name: sheetName,
  visibility: fc.constantFrom("Visible", "Hidden", "VeryHidden"),
  values: fc.array(fc.tuple(place, value), { maxLength: 30 }),
  formulas: fc.array(fc.tuple(place, formula), { maxLength: 8 }),
  styles: fc.array(fc.tuple(place, style), { maxLength: 12 }),
  widths: fc.array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 100 })), { maxLength: 4 }),
  heights: fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 400 })), { maxLength: 4 }),
  hidden: fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 4 }),
  levels: fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 7 })), { maxLength: 4 }),
  frozen: fc.record({ rows: fc.integer({ min: 0, max: 9 }), columns: fc.integer({ min: 0, max: 9 }) }),
  tabColor: fc.option(color, { nil: "" }),
  gridlines: fc.boolean(),
  table: fc.option(
    fc.tuple(
      fc.uniqueArray(fc.stringMatching(/^[A-Za-zÄ中#'[\]@ ]{1,9}$/), {
        minLength: 1,
        maxLength: 4,
        selector: (name) => name.toLowerCase(),
      }),
      fc.boolean(),
    ),
  ),
  rules: fc.array(fc.tuple(place, color, fc.boolean()), { maxLength: 4 }),
  list: fc.option(text),
  note: fc.option(fc.tuple(place, text, text, fc.boolean())),
  comment: fc.option(fc.tuple(place, text, text, fc.boolean())),
  header: text,
  breaks: fc.uniqueArray(fc.integer({ min: 1, max: 90 }), { maxLength: 3 }),
  link: fc.option(fc.webUrl()),
});
const plan = fc.uniqueArray(sheetPlan, { minLength: 1, maxLength: 3, selector: ({ name }) => name.toLowerCase() });
type Plan = typeof plan extends fc.Arbitrary<infer T> ? T : never;

function build(sheets: Plan): Workbook {
  const workbook = new Workbook("Random.xlsx", sheets[0]?.name);
  sheets.forEach((given, index) => {
    const sheet = index === 0 ? workbook.active : workbook.addSheet(given.name);
    if (index > 0) sheet.visibility = given.visibility;
    for (const [{ row, column }, item] of given.values) sheet.setValue(row, column, item);
    for (const [{ row, column }, item] of given.formulas) sheet.setFormulaText(row, column, item);
    for (const [{ row, column }, item] of given.styles) sheet.setStyleId(row, column, workbook.styles.intern(item));
    for (const [column, width] of given.widths) sheet.columnWidths.set(column, width * 1.5);
    for (const [row, height] of given.heights) sheet.rowHeights.set(row, height);
    for (const row of given.hidden) sheet.hiddenRows.add(row).add(row + 1);
    for (const [row, level] of given.levels) sheet.rowLevels.set(row, level);
    sheet.frozen = given.frozen;
    sheet.tabColor = given.tabColor;
    sheet.showGridlines = given.gridlines;
    if (given.table) {
      const [names, totals] = given.table;
      const table = new Table(workbook.newId(), `Table${index}`, sheet, rect(50, 0, 4, names.length));
      table.hasTotals = totals;
      for (const name of names) table.columns.push(table.newColumn(name));
      sheet.tables.push(table);
    }
    given.rules.forEach(([{ row, column }, fill, stopIfTrue], priority) => {
      const rule = { operator: "GreaterThan", formula1: `=${row}` };
      sheet.conditionalFormats.push({
        id: `${priority}`,
        type: "CellValue",
        range: rect(row, column, 3, 2),
        rule,
        format: { fill },
        priority,
        stopIfTrue,
      });
    });
    if (given.list !== null)
      sheet.validations.push(
        newValidation(rect(2, 2, 5, 1), { list: { inCellDropDown: true, source: given.list.replace(/^=+/, "") } }),
      );
    if (given.note) {
      const [cell, author, said, visible] = given.note;
      sheet.notes.push({ ...cell, author: author.replace(/^tc=/, ""), text: said, visible });
    }
    if (given.comment) {
      const [cell, author, said, resolved] = given.comment;
      const id = `{B0000000-0000-4000-8000-00000000000${index}}`;
      sheet.comments.push({
        ...cell,
        id,
        author,
        text: said,
        created: "2024-01-02T03:04:05.000Z",
        resolved,
        replies: [],
      });
    }
    sheet.pageLayout.headerFooter.leftHeader = given.header.replaceAll("&", "&&");
    sheet.pageLayout.rowBreaks = [...given.breaks].sort((a, b) => a - b);
    if (given.link !== null) sheet.hyperlinks.set("D4", { address: given.link });
  });
  return workbook;
}

/** Everything of a workbook that a file keeps, as plain data. */
function stateOf(workbook: Workbook): unknown {
  return workbook.sheets.map((sheet) => {
    const cells: Record<string, unknown> = {};
    for (let row = 0; row < 60; row++) {
      for (let column = 0; column < COLUMNS; column++) {
        const found = sheet.value(row, column);
        const shown = found instanceof CellError ? { error: found.code } : found;
        cells[`${row},${column}`] = [shown, sheet.formula(row, column), sheet.style(row, column)];
      }
    }
    const { name, visibility, frozen, tabColor, showGridlines, validations, notes, pageLayout, hyperlinks } = sheet;
    const { columnWidths, rowHeights, hiddenRows, rowLevels, conditionalFormats, comments, tables } = sheet;
    const sorted = (map: ReadonlyMap<number, number>) => [...map].sort(([a], [b]) => a - b);
    return {
      cells,
      ...{ name, visibility, frozen, tabColor, showGridlines, validations, notes, pageLayout, hyperlinks, comments },
      widths: sorted(columnWidths),
      heights: sorted(rowHeights),
      levels: sorted(rowLevels),
      hidden: [...hiddenRows].sort((a, b) => a - b),
      rules: conditionalFormats.map(({ id: _id, ...rest }) => rest),
      tables: tables.map(({ name: own, range, columns, hasTotals }) => ({
        own,
        range,
        hasTotals,
        columns: columns.map((column) => column.name),
      })),
    };
  });
}

afterAll(() =>
  noteReliability("filesRandom", [
    {
      what: "Random workbooks written, read and written again",
      count: ROUND_TRIPS,
      held: "the same workbook, then the same bytes; structure as Excel insists on",
    },
  ]),
);

test("what is written comes back", async () => {
  await fc.assert(
    fc.asyncProperty(plan, async (sheets) => {
      const workbook = build(sheets);
      const bytes = await writeXlsx(workbook);
      expect([...(await packageFaults(bytes)), ...(await styleFaults(bytes))]).toEqual([]);
      const again = await readXlsx(bytes);
      expect(stateOf(again)).toEqual(stateOf(workbook));
      expect([...again.kept.lost]).toEqual([]);
      const second = await writeXlsx(again);
      expect(Buffer.compare(await writeXlsx(await readXlsx(second)), second)).toBe(0);
    }),
    { numRuns: ROUND_TRIPS, seed: 20_241_122 },
  );
}, 120_000);
