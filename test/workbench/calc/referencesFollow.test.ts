import { createTable } from "../../../src/workbench/model/createTable";
import type { Rect } from "../../../src/workbench/model/address";
import { newChart } from "../../../src/workbench/model/chart";
import { newValidation } from "../../../src/workbench/model/validation";
import type { Bench } from "./bench";
import { area, bench } from "./bench";

type Shift = (it: Bench) => void;
const insert =
  (at: string, direction: "Down" | "Right"): Shift =>
  (it) =>
    it.editor.insert(it.sheet, area(at), direction);
const remove =
  (at: string, direction: "Up" | "Left"): Shift =>
  (it) =>
    it.editor.remove(it.sheet, area(at), direction);

/** Formula in Z50 before, what is done, and the formula wherever it is afterwards. */
const shifts: [string, string, Shift, string][] = [
  ["rows before a range move it", "=SUM(B3:B5)", insert("2:3", "Down"), "=SUM(B5:B7)"],
  ["rows at its first row move it", "=SUM(B3:B5)", insert("3:3", "Down"), "=SUM(B4:B6)"],
  ["rows within stretch it", "=SUM(B3:B5)", insert("4:4", "Down"), "=SUM(B3:B6)"],
  ["rows just after its last row leave it", "=SUM(B3:B5)", insert("6:6", "Down"), "=SUM(B3:B5)"],
  ["deleting some of its rows shrinks it", "=SUM(B3:B5)", remove("3:3", "Up"), "=SUM(B3:B4)"],
  ["deleting over its end shrinks it", "=SUM(B3:B5)", remove("5:9", "Up"), "=SUM(B3:B4)"],
  ["deleting all of it loses it", "=SUM(B3:B5)", remove("2:6", "Up"), "=SUM(#REF!)"],
  ["absolute references move too", "=$B$3+B$3+$B3", insert("1:1", "Down"), "=$B$4+B$4+$B4"],
  ["columns before", "=SUM(B3:C5)", insert("A:A", "Right"), "=SUM(C3:D5)"],
  ["columns within", "=SUM(B3:C5)", insert("C:C", "Right"), "=SUM(B3:D5)"],
  ["columns deleted", "=SUM(B3:C5)+B1", remove("B:B", "Left"), "=SUM(B3:B5)+#REF!"],
  ["whole columns move and stay whole", "=SUM(B:C)", insert("A:A", "Right"), "=SUM(C:D)"],
  ["whole columns do not mind rows", "=SUM(B:C)", insert("1:5", "Down"), "=SUM(B:C)"],
  ["whole rows move", "=SUM(2:3)", insert("1:1", "Down"), "=SUM(3:4)"],
  ["cells shifted down", "=SUM(B3:B5)", insert("B1:B2", "Down"), "=SUM(B5:B7)"],
  ["cells shifted right", "=B3", insert("A3:A3", "Right"), "=C3"],
  ["cells shifted up", "=SUM(B3:B5)", remove("B1:B2", "Up"), "=SUM(B1:B3)"],
  ["cells shifted left", "=C3+D3", remove("C3:C3", "Left"), "=#REF!+C3"],
  ["cells of another column leave it", "=SUM(B3:B5)", insert("C1:C2", "Down"), "=SUM(B3:B5)"],
  ["cells of only one of its columns leave it", "=SUM(B3:C5)", insert("B1:B2", "Down"), "=SUM(B3:C5)"],
  ["both ends of a joined range", "=SUM(B3:INDEX(C:C,5))", insert("1:1", "Down"), "=SUM(B4:INDEX(C:C,5))"],
  ["texts stay", '="B3"&B3', insert("1:1", "Down"), '="B3"&B4'],
];

test.each(shifts)("%s: %s", (_what, before, shift, after) => {
  const it = bench();
  const other = it.workbook.addSheet("Other");
  it.editor.enter(other, area("A1"), [[before.replaceAll(/(\$?[A-Z]+\$?\d+(:\$?[A-Z]+\$?\d+)?)/g, "$1")]]);
  it.put("Z50", before);
  shift(it);
  it.editor.flush();
  const formulas: string[] = [];
  it.sheet.forEachFormula(area("A1:AZ99"), (text) => formulas.push(text));
  expect(formulas).toEqual([after]);
  expect(other.formula(0, 0)).toBe(before);
});

test.each(shifts)("from another sheet, %s: %s", (_what, before, shift, after) => {
  const it = bench();
  const other = it.workbook.addSheet("Other");
  const named = (text: string): string =>
    text.replaceAll(
      /(?<![A-Z$:"])(\$?[A-Z]+\$?\d+|[A-Z]:[A-Z]|\d+:\d+|#REF!)(:\$?[A-Z]+\$?\d+)?(?!["(])/g,
      "Sheet1!$1$2",
    );
  it.editor.enter(other, area("A1"), [[named(before)]]);
  shift(it);
  it.editor.flush();
  expect(other.formula(0, 0)).toBe(named(after));
});

describe("what is no cell follows, too", () => {
  function furnished() {
    const it = bench();
    const name = { name: "N", formula: "=Sheet1!$B$3:$B$5", comment: "", visible: true, scope: null };
    it.workbook.names.push(name);
    const { sheet } = it;
    sheet.conditionalFormats.push({
      id: "1",
      type: "Custom",
      range: area("B3:B9"),
      rule: { formula: "=$C3>$E$1" },
      format: {},
      priority: 1,
      stopIfTrue: false,
    });
    sheet.validations.push(newValidation(area("D3:D9"), { list: { inCellDropDown: true, source: "=$B$3:$B$9" } }));
    const chart = newChart("c", "Chart 1", "Line");
    chart.series.push({
      name: "",
      values: "=Sheet1!$B$3:$B$9",
      categories: "=Sheet1!$A$3:$A$9",
      nameReference: "=Sheet1!$B$2",
      format: {},
      hasDataLabels: false,
    });
    sheet.charts.push(chart);
    sheet.pageLayout = { ...sheet.pageLayout, printArea: "A3:B9", titleRows: "2:3" };
    sheet.autoFilter = { range: area("B3:E9"), criteria: new Map([[2, "x"]]) };
    sheet.comments.push({
      id: "1",
      row: 2,
      column: 1,
      author: "",
      text: "",
      created: "",
      resolved: false,
      replies: [],
    });
    sheet.notes.push({ row: 4, column: 3, author: "", text: "", visible: false });
    sheet.hyperlinks.set("B3", { documentReference: "Sheet1!B5" });
    const state = () => ({
      name: name.formula,
      rule: sheet.conditionalFormats.map(({ range, rule }) => [range, rule.formula]),
      list: sheet.validations.map(({ range, rule }) => [range, rule.list?.source]),
      chart: chart.series.map(({ values, categories, nameReference }) => [values, categories, nameReference]),
      printed: [sheet.pageLayout.printArea, sheet.pageLayout.titleRows],
      filter: sheet.autoFilter && [sheet.autoFilter.range, [...sheet.autoFilter.criteria]],
      comments: sheet.comments.map(({ row, column }) => [row, column]),
      notes: sheet.notes.map(({ row, column }) => [row, column]),
      links: [...sheet.hyperlinks].map(([at, { documentReference }]) => [at, documentReference]),
    });
    return { ...it, state };
  }
  const at = (address: string): Rect => area(address);

  test("inserted rows and columns", () => {
    const it = furnished();
    it.editor.insert(it.sheet, area("1:2"), "Down");
    it.editor.insert(it.sheet, area("C:C"), "Right");
    expect(it.state()).toEqual({
      name: "=Sheet1!$B$5:$B$7",
      rule: [[at("B5:B11"), "=$D5>$F$3"]],
      list: [[at("E5:E11"), "=$B$5:$B$11"]],
      chart: [["=Sheet1!$B$5:$B$11", "=Sheet1!$A$5:$A$11", "=Sheet1!$B$4"]],
      printed: ["A5:B11", "4:5"],
      filter: [at("B5:F11"), [[3, "x"]]],
      comments: [[4, 1]],
      notes: [[6, 4]],
      links: [["B5", "Sheet1!B7"]],
    });
  });

  test("deleted rows, with rules going on from the first row that is left", () => {
    const it = furnished();
    it.editor.remove(it.sheet, area("3:4"), "Up");
    expect(it.state()).toMatchObject({
      name: "=Sheet1!$B$3:$B$3",
      rule: [[at("B3:B7"), "=$C3>$E$1"]],
      list: [[at("D3:D7"), "=$B$3:$B$7"]],
      printed: ["A3:B7", "2:2"],
      comments: [],
      notes: [[2, 3]],
      links: [],
    });
  });

  test("deleted columns", () => {
    const it = furnished();
    it.editor.remove(it.sheet, area("B:B"), "Left");
    expect(it.state()).toMatchObject({
      name: "=Sheet1!#REF!",
      rule: [],
      list: [[at("C3:C9"), "=#REF!"]],
      chart: [["=Sheet1!#REF!", "=Sheet1!$A$3:$A$9", "=Sheet1!#REF!"]],
      printed: ["A3:A9", "2:3"],
      filter: [at("B3:D9"), [[1, "x"]]],
      links: [],
    });
  });

  test("renamed and deleted sheets", () => {
    const it = furnished();
    const other = it.workbook.addSheet("Other");
    it.editor.enter(other, area("A1:A3"), [["=Sheet1!B3"], ["=SUM(Sheet1!B:B)+A9"], ["=N"]]);
    it.workbook.renameSheet(it.sheet, "My data");
    expect(it.state()).toMatchObject({
      name: "='My data'!$B$3:$B$5",
      chart: [["='My data'!$B$3:$B$9", "='My data'!$A$3:$A$9", "='My data'!$B$2"]],
      links: [["B3", "'My data'!B5"]],
    });
    it.workbook.removeSheet(it.sheet);
    it.editor.flush();
    expect([0, 1, 2].map((row) => other.formula(row, 0))).toEqual(["=#REF!B3", "=SUM(#REF!B:B)+A9", "=N"]);
    expect([0, 1, 2].map((row) => String(other.value(row, 0)))).toEqual(["#REF!", "#REF!", "#REF!"]);
    expect(it.workbook.names[0]?.formula).toBe("=#REF!$B$3:$B$5");
    it.editor.enter(other, area("B1"), [["=Other!A1"]]);
    expect(other.formula(0, 1)).toBe("=Other!A1");
  });
});

describe("tables", () => {
  function withTable() {
    const it = bench();
    it.put(
      "A1",
      ["Item", "Cost", "Units", "Value"],
      ["a", 2, 10, "=[@Cost]*[@Units]"],
      ["b", 3, 20, "=[@Cost]*[@Units]"],
    );
    const table = createTable(it.editor, it.sheet, area("A1:D3"), true, "Stock");
    it.put("F1", "=SUM(Stock[Value])", "=SUM(Stock[[Cost]:[Units]])", "=ROWS(Stock)");
    return { ...it, table };
  }
  const names = (it: ReturnType<typeof withTable>): string[] => it.table.columns.map((column) => column.name);

  test("take up inserted columns, with a heading", () => {
    const it = withTable();
    it.editor.insert(it.sheet, area("B:C"), "Right");
    it.editor.flush();
    expect(names(it)).toEqual(["Item", "Column5", "Column6", "Cost", "Units", "Value"]);
    expect(it.grid("A1:F1")).toEqual([["Item", "Column5", "Column6", "Cost", "Units", "Value"]]);
    expect(it.grid("H1:H3")).toEqual([[80], [35], [2]]);
  });

  test("lose deleted columns, and references to them are lost", () => {
    const it = withTable();
    it.editor.remove(it.sheet, area("B:B"), "Left");
    it.editor.flush();
    expect(names(it)).toEqual(["Item", "Units", "Value"]);
    expect(it.formula("C2")).toBe("=Stock[#REF!]*[@Units]");
    expect(it.formula("E2")).toBe("=SUM(Stock[#REF!])");
    expect(it.grid("E1:E3")).toEqual([["#REF!"], ["#REF!"], [2]]);
  });

  test("fill inserted rows with their columns' formulas", () => {
    const it = withTable();
    it.editor.insert(it.sheet, area("3:4"), "Down");
    it.put("B3", [1, 5]);
    expect(it.table.range).toEqual(area("A1:D5"));
    expect(it.formula("D4")).toBe("=[@Cost]*[@Units]");
    expect(it.get("F1")).toBe(85);
    expect(it.get("F5")).toBe(4);
  });

  test("keep one row, and go with their last cell", () => {
    const it = withTable();
    it.put("F9", "=SUM(Stock[Value])");
    it.editor.remove(it.sheet, area("2:3"), "Up");
    expect(it.table.range).toEqual(area("A1:D2"));
    it.editor.remove(it.sheet, area("1:2"), "Up");
    it.editor.flush();
    expect(it.sheet.tables).toEqual([]);
    expect(it.formula("F5")).toBe("=SUM(#REF!)");
    expect(it.get("F5")).toBe("#REF!");
  });

  test("are known without their name only within", () => {
    const it = withTable();
    it.put("H1", "=[@Cost]");
    it.put("B1", "Price");
    expect(it.formula("D2")).toBe("=[@Price]*[@Units]");
    expect([it.get("D2"), it.get("H1")]).toEqual([20, "#REF!"]);
  });

  test("do not grow over what stands there, or over a spilled result", () => {
    const it = withTable();
    it.put("A4", "c");
    expect(it.table.range.rows).toBe(4);
    const other = withTable();
    other.sheet.setValue(3, 2, "there before");
    other.put("A4", "c");
    expect(other.table.range.rows).toBe(3);
    const third = withTable();
    third.put("F4", "=SEQUENCE(3)");
    third.put("E5", "=SEQUENCE(1,2)");
    expect(third.table.range).toEqual(area("A1:D3"));
    const fourth = withTable();
    fourth.put("B4", "=SEQUENCE(1,2)");
    expect(fourth.get("B4")).toBe("#SPILL!");
  });
});
