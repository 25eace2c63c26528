import { createWorkbench } from "../../../src/workbench/createWorkbench";
import { CellError } from "../../../src/workbench/model/cellValue";
import type { Sheet } from "../../../src/workbench/model/sheet";
import type { Workbook } from "../../../src/workbench/model/workbook";
import { area } from "../calc/bench";
import { decorate, roundTrip, sample } from "./sample";

let before: Workbook;
let after: Workbook;
let sheet: Sheet;

beforeAll(async () => {
  const it = sample();
  decorate(it);
  before = it.workbook;
  after = await roundTrip(before);
  const [first] = after.sheets;
  if (!first) throw new Error("no sheet came back");
  sheet = first;
});

const cells = (of: Sheet, address: string) => {
  const { row, column, rows, columns } = area(address);
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => {
      const value = of.value(row + r, column + c);
      return value instanceof CellError ? value.code : value;
    }),
  );
};

test("values and results come back", () => {
  expect(cells(sheet, "A1:K20")).toEqual(cells(before.active, "A1:K20"));
});

test("formulas come back, custom ones under their name", () => {
  const formulas = (of: Sheet) => {
    const found: Record<string, string> = {};
    of.forEachFormula(area("A1:Z99"), (text, row, column) => (found[`${row},${column}`] = text));
    return found;
  };
  expect(formulas(sheet)).toEqual({
    ...formulas(before.active),
    // Files know [@Units] only with the table's name.
    "1,4": "=Stock[[#This Row],[Units]]*Stock[[#This Row],[Cost]]",
  });
});

test("spilled results keep their area and go on calculating", async () => {
  expect(sheet.spillRange(0, 7)).toEqual(area("H1:H3"));
  const again = createWorkbench({ workbook: await roundTrip(before) });
  const { active } = again.workbook;
  active.protection.protected = false;
  again.editor.enter(active, area("K2"), [["=SUM(H1#)"]]);
  again.editor.flush();
  expect(active.value(1, 10)).toBe(60);
  again.editor.enter(active, area("B2"), [[100]]);
  again.editor.flush();
  expect([active.value(0, 7), active.value(1, 10)]).toEqual([100, 150]);
});

test("looks of cells come back", () => {
  for (const address of ["A1", "B2", "C3", "D4", "K7"]) {
    const { row, column } = area(address);
    expect([address, sheet.style(row, column)]).toEqual([address, before.active.style(row, column)]);
  }
});

test("sheet settings come back", () => {
  const own = before.active;
  expect(sheet.columnWidths).toEqual(own.columnWidths);
  expect(sheet.rowHeights).toEqual(own.rowHeights);
  expect(sheet.hiddenRows).toEqual(own.hiddenRows);
  expect(sheet.hiddenColumns).toEqual(own.hiddenColumns);
  expect(sheet.frozen).toEqual(own.frozen);
  expect(sheet.merges).toEqual(own.merges);
  expect(sheet.hyperlinks).toEqual(own.hyperlinks);
  expect([sheet.showGridlines, sheet.tabColor]).toEqual([false, "#217346"]);
  expect(sheet.pageLayout).toEqual(own.pageLayout);
  expect(sheet.protection).toMatchObject({ protected: true, options: { allowSort: true, allowFormatCells: false } });
});

test("tables come back", () => {
  const [table] = sheet.tables;
  expect(table).toMatchObject({ name: "Stock", style: "TableStyleLight9", hasHeaders: true, showFilter: true });
  expect(table?.range).toEqual(before.tables()[0]?.range);
  expect(table?.columns.map((column) => column.name)).toEqual(["Item", "Units", "Cost", "Class", "Column5"]);
});

test("conditional formats come back in their order", () => {
  const plain = (of: Sheet) => of.conditionalFormats.map(({ id: _id, ...rest }) => rest);
  expect(plain(sheet)).toEqual(plain(before.active));
});

test("validations come back", () => {
  expect(sheet.validations).toEqual(before.active.validations);
});

test("charts come back", () => {
  const [chart] = sheet.charts;
  const [own] = before.active.charts;
  expect(chart).toMatchObject({
    name: "Pareto",
    type: "ColumnClustered",
    altText: "Units by item",
    title: own?.title,
    legend: own?.legend,
  });
  expect(chart?.extras).toEqual(own?.extras);
  expect(chart?.axes.value).toEqual(own?.axes.value);
  expect(chart?.axes.secondaryValue).toEqual(own?.axes.secondaryValue);
  expect(chart?.series.map(({ name, values, categories, axisGroup }) => [name, values, categories, axisGroup])).toEqual(
    own?.series.map(({ name, values, categories, axisGroup }) => [name, values, categories, axisGroup]),
  );
  expect(chart?.series[0]).toMatchObject({ format: { fill: "#217346" }, hasDataLabels: true });
  expect(chart?.series[1]).toMatchObject({ type: "Line", format: { line: { color: "#C00000", weight: 2 } } });
  for (const side of ["left", "top", "width", "height"] as const) {
    expect(chart?.rect[side]).toBeCloseTo(own?.rect[side] ?? 0, 2);
  }
});

test("names, settings, XML parts and properties come back", () => {
  expect(after.names).toEqual(before.names);
  expect(after.sheets[1]?.names[0]).toMatchObject({ name: "Local", formula: "='My stock'!$B$2:$B$4", visible: false });
  expect(after.sheets[1]?.visibility).toBe("Hidden");
  expect(after.settings).toEqual(before.settings);
  expect(after.xmlParts).toEqual(before.xmlParts);
  expect(after.properties).toEqual(before.properties);
});

test("a second round trip changes nothing", async () => {
  const again = await roundTrip(after);
  expect(again.sheets[0]?.conditionalFormats).toHaveLength(sheet.conditionalFormats.length);
  expect(again.styles.size).toBe(after.styles.size);
  expect(again.sheets[0]?.charts[0]?.rect).toEqual(sheet.charts[0]?.rect);
});
