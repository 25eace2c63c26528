import fc from "fast-check";
import type { Workbench } from "../../../../src/workbench/createWorkbench";
import type { Rect } from "../../../../src/workbench/model/address";
import { MAX_COLUMNS, MAX_ROWS } from "../../../../src/workbench/model/address";
import { newChart } from "../../../../src/workbench/model/chart";
import { createTable, removeTable, renameTable } from "../../../../src/workbench/model/createTable";
import type { Entry } from "../../../../src/workbench/model/editor";
import type { Sheet } from "../../../../src/workbench/model/sheet";
import type { CellStyle } from "../../../../src/workbench/model/style";
import { newValidation } from "../../../../src/workbench/model/validation";

/** One thing a user or an add-in may do. It may refuse, as Excel does; what it did until then counts. */
export interface Edit {
  readonly name: string;
  readonly run: (bench: Workbench) => void;
}

const rect = fc.record({
  row: fc.nat(9),
  column: fc.nat(5),
  rows: fc.integer({ min: 1, max: 4 }),
  columns: fc.integer({ min: 1, max: 3 }),
});
const entry: fc.Arbitrary<Entry> = fc.oneof(
  fc.integer({ min: -9, max: 99 }),
  fc.constantFrom("x", "", "12%", "TRUE", "=A1+1", "=SUM(A1:C5)", "=SEQUENCE(3)", "=B2#", "=Sheet1!A1*2", "=Total+1"),
  fc.constantFrom("=SUM(Table1[#Data])", "=Sheet2!B2", "=1/0", "=A3:B4", "=UNIQUE(A1:A6)", '=INDIRECT("A2")'),
);
const style: fc.Arbitrary<CellStyle> = fc.constantFrom(
  { bold: true },
  { fill: "#FF0000" },
  { numberFormat: "0.00" },
  { borders: { top: { style: "Continuous", color: "#000000" } } },
);
const onSheet = fc.nat(3);

const sheetOf = ({ workbook }: Workbench, index: number): Sheet =>
  workbook.sheets[index % workbook.sheets.length] ?? workbook.active;

function edit<Given>(
  name: string,
  given: fc.Arbitrary<Given>,
  run: (bench: Workbench, sheet: Sheet, given: Given) => void,
): fc.Arbitrary<Edit> {
  return fc.tuple(onSheet, given).map(([index, what]) => ({
    name,
    run: (bench) => run(bench, sheetOf(bench, index), what),
  }));
}

const nothing = fc.constant(null);

export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 6, arbitrary: edit("enter", fc.tuple(rect, entry), enter) },
  edit("clear", fc.tuple(rect, fc.constantFrom("All", "Contents", "Formats")), ({ editor }, sheet, [area, what]) =>
    editor.clear(sheet, area, what as "All"),
  ),
  edit("style", fc.tuple(rect, style), ({ workbook }, sheet, [area, patch]) => {
    sheet.patchStyle(area, patch);
    workbook.emit("style", { sheet, rect: area });
  }),
  edit("style a column", fc.tuple(rect, style), (_bench, sheet, [{ column }, patch]) =>
    sheet.patchStyle({ row: 0, column, rows: MAX_ROWS, columns: 1 }, patch),
  ),
  edit("insert", fc.tuple(rect, fc.boolean()), ({ editor }, sheet, [area, rows]) =>
    editor.insert(sheet, rows ? wholeRows(area) : wholeColumns(area), rows ? "Down" : "Right"),
  ),
  edit("delete", fc.tuple(rect, fc.boolean()), ({ editor }, sheet, [area, rows]) =>
    editor.remove(sheet, rows ? wholeRows(area) : wholeColumns(area), rows ? "Up" : "Left"),
  ),
  edit("move cells", rect, ({ editor }, sheet, area) => editor.insert(sheet, area, "Down")),
  edit("sizes", rect, (_bench, sheet, { row, column, rows }) => {
    sheet.rowHeights.set(row, 10 * rows);
    sheet.columnWidths.set(column, 20 * rows);
    sheet.hiddenRows.add(row + 1);
    sheet.frozen = { rows, columns: 0 };
    sheet.merges = [...sheet.merges, { row: 20, column, rows, columns: 2 }];
  }),
  edit("add a table", rect, ({ editor }, sheet, area) => createTable(editor, sheet, { ...area, rows: 3 }, true)),
  edit("rename a table", fc.constantFrom("Table1", "Items", "Costs"), ({ editor }, sheet, name) => {
    const [table] = sheet.tables;
    if (table) renameTable(editor, table, name);
  }),
  edit("delete a table", nothing, ({ editor }, sheet) => {
    const [table] = sheet.tables;
    if (table) removeTable(editor, table);
  }),
  edit("add a chart", nothing, ({ workbook }, sheet) => {
    const chart = newChart(workbook.newId(), `Chart ${sheet.charts.length + 1}`, "Line");
    sheet.charts.push(chart);
    workbook.emit("chart", { sheet, chart, change: "added" });
  }),
  edit("change a chart", fc.nat(300), (_bench, sheet, left) => {
    const chart = sheet.charts.at(-1);
    if (!chart) return;
    chart.rect.left = left;
    chart.title.text = `at ${left}`;
    chart.extras["roundedCorners"] = left > 100;
    chart.axes.value = { ...chart.axes.value, maximum: left };
  }),
  edit("delete a chart", nothing, ({ workbook }, sheet) => {
    const chart = sheet.charts.shift();
    if (chart) workbook.emit("chart", { sheet, chart, change: "deleted" });
  }),
  edit("add a sheet", fc.constantFrom("Data", "Sheet2", "Other"), ({ workbook }, _sheet, name) =>
    workbook.addSheet(name),
  ),
  edit("delete a sheet", nothing, ({ workbook }, sheet) => workbook.removeSheet(sheet)),
  edit("rename a sheet", fc.constantFrom("Data", "Sheet1", "Mine"), ({ workbook }, sheet, name) =>
    workbook.renameSheet(sheet, name),
  ),
  edit("move a sheet", fc.nat(2), ({ workbook }, sheet, place) => workbook.moveSheet(sheet, place)),
  edit("name", rect, ({ workbook }, sheet, { row }) => {
    const known = workbook.definedName("Total");
    if (known) known.formula = `='${sheet.name}'!$A$${row + 1}`;
    else workbook.names.push({ name: "Total", formula: "=Sheet1!$A$1", comment: "", visible: true, scope: null });
    workbook.emit("names", { scope: null });
  }),
  edit("conditional format", rect, ({ workbook }, sheet, range) => {
    const before = sheet.conditionalFormats.at(-1);
    if (before && range.row > 4) before.rule.formula1 = `=${range.row}`;
    else {
      const rule = { operator: "GreaterThan", formula1: "=3" };
      const format = { fill: "#00FF00" };
      sheet.conditionalFormats.push({
        id: workbook.newId(),
        type: "CellValue",
        range,
        rule,
        format,
        priority: 1,
        stopIfTrue: false,
      });
    }
    workbook.emit("conditionalFormat", sheet);
  }),
  edit(
    "validation",
    rect,
    (_bench, sheet, range) =>
      void sheet.validations.push(newValidation(range, { list: { inCellDropDown: true, source: "A,B" } })),
  ),
  edit("comment and note", rect, (_bench, sheet, { row, column }) => {
    sheet.notes.push({ row, column, author: "A", text: "n", visible: false });
    const [comment] = sheet.comments;
    if (comment) comment.replies.push({ id: `r${row}`, author: "B", text: "again", created: "2024-01-01T00:00:00Z" });
    else {
      const created = "2024-01-01T00:00:00Z";
      sheet.comments.push({ id: "c", row, column, author: "A", text: "why?", created, resolved: false, replies: [] });
    }
  }),
  edit("look of a sheet", fc.constantFrom("#FF0000", ""), (_bench, sheet, color) => {
    sheet.tabColor = color;
    sheet.pageLayout.orientation = color ? "Landscape" : "Portrait";
    sheet.pageLayout.margins.left += 1;
    sheet.protection = { ...sheet.protection, options: { allowSort: color === "" } };
  }),
);

const wholeRows = (area: Rect): Rect => ({ ...area, column: 0, columns: MAX_COLUMNS });
const wholeColumns = (area: Rect): Rect => ({ ...area, row: 0, rows: MAX_ROWS });

function enter({ editor }: Workbench, sheet: Sheet, [area, what]: [Rect, Entry]): void {
  const lines = Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => what));
  editor.enter(sheet, area, lines);
}
