import { createTable, removeTable, renameTable } from "../../../src/workbench/model/createTable";
import type { ChangedEvent } from "../../../src/workbench/model/events";
import { area, bench, expectRefusal } from "../calc/bench";

describe("entered content", () => {
  test.each([
    ["12", 12, undefined],
    ["1,250.5", 1250.5, "#,##0.00"],
    ["-3", -3, undefined],
    ["(3)", -3, undefined],
    ["50%", 0.5, "0%"],
    ["2.5%", 0.025, "0.00%"],
    ["$5", 5, "$#,##0"],
    ["1e3", 1000, "0.00E+00"],
    ["1 1/2", 1.5, "# ?/?"],
    ["true", true, undefined],
    ["#n/a", "#N/A", undefined],
    ["2024-01-31", 45322, "m/d/yyyy"],
    ["1/31/2024", 45322, "m/d/yyyy"],
    ["31-Jan-24", 45322, "d-mmm-yy"],
    ["2024-02-30", "2024-02-30", undefined],
    ["6:30", 0.2708333333333333, "h:mm"],
    ["6:30 PM", 0.7708333333333334, "h:mm AM/PM"],
    ["'007", "007", undefined],
    ["007", 7, undefined],
    ["=", "=", undefined],
    ["North", "North", undefined],
    [" ", " ", undefined],
    ["1-2-3-4", "1-2-3-4", undefined],
  ])("%j becomes %j", (text, value, numberFormat) => {
    const it = bench();
    it.put("A1", text);
    expect(it.get("A1")).toBe(value);
    expect(it.sheet.style(0, 0).numberFormat).toBe(numberFormat);
  });

  test("keeps the number format a cell has, and takes all text as it is under @", () => {
    const it = bench();
    it.sheet.patchStyle(area("A1:A1"), { numberFormat: "0.000" });
    it.sheet.patchStyle(area("A2:A3"), { numberFormat: "@" });
    it.put("A1", "50%", "0042", "=1+1");
    expect(it.grid("A1:A3")).toEqual([[0.5], ["0042"], ["=1+1"]]);
    expect(it.sheet.style(0, 0).numberFormat).toBe("0.000");
  });

  test("literal texts are never parsed", () => {
    const it = bench();
    it.editor.enter(it.sheet, area("A1:A2"), [["=1+1"], ["12"]], { literalText: true });
    expect(it.grid("A1:A2")).toEqual([["=1+1"], ["12"]]);
  });

  test("null leaves a cell and an empty text clears it", () => {
    const it = bench();
    it.put("A1", [1, 2], [3, "=A1"]);
    it.put("A1", [null, ""], [9, null]);
    expect(it.grid("A1:B2")).toEqual([
      [1, null],
      [9, 1],
    ]);
    expect(it.formula("B2")).toBe("=A1");
  });

  test("of another shape than the range is refused", () => {
    const it = bench();
    expectRefusal(() => it.editor.enter(it.sheet, area("A1:B1"), [[1]]), "InvalidArgument");
  });

  test("is announced once per flush, with before and after for a single cell", () => {
    const it = bench();
    const events: ChangedEvent[] = [];
    it.workbook.on("changed", (event) => events.push(event));
    it.put("A1", 1);
    it.editor.enter(it.sheet, area("A1:A1"), [["=2*3"]], { trigger: "ThisLocalAddin" });
    expect(events).toHaveLength(1);
    it.editor.flush();
    expect(events[1]).toMatchObject({ before: 1, after: 6, trigger: "ThisLocalAddin", changeType: "RangeEdited" });
  });

  test("cannot go into locked cells of a protected sheet", () => {
    const it = bench();
    it.sheet.patchStyle(area("B1:B1"), { locked: false });
    it.sheet.protection = { protected: true, options: null, password: "" };
    expectRefusal(() => it.put("A1", 1), "AccessDenied");
    expect(() => it.editor.clear(it.sheet, area("A:A"), "All")).toThrow(/protected/);
    it.put("B1", 5);
    expect(it.grid("A1:B1")).toEqual([[null, 5]]);
  });
});

describe("clearing", () => {
  test("contents, formats or both", () => {
    const it = bench();
    it.put("A1", "50%", "50%", "50%", "=A1");
    it.editor.clear(it.sheet, area("A1"), "Contents");
    it.editor.clear(it.sheet, area("A2"), "Formats");
    it.editor.clear(it.sheet, area("A3:A4"), "All");
    it.editor.flush();
    expect(it.grid("A1:A4")).toEqual([[null], [0.5], [null], [null]]);
    expect([0, 1, 2].map((row) => it.sheet.style(row, 0).numberFormat)).toEqual(["0%", undefined, undefined]);
    expect(it.formula("A4")).toBeUndefined();
  });
});

describe("tables", () => {
  test("take their headings from the range, made unique and written back", () => {
    const it = bench();
    it.put("A1", ["Id", "id", null, 2024], [1, 2, 3, 4]);
    const table = createTable(it.editor, it.sheet, area("A1:D2"), true);
    expect(table.columns.map((column) => column.name)).toEqual(["Id", "id2", "Column3", "2024"]);
    expect(it.grid("A1:D1")).toEqual([["Id", "id2", "Column3", "2024"]]);
    expect(table.bodyRange()).toEqual(area("A2:D2"));
  });

  test("without headings get a row of them above", () => {
    const it = bench();
    it.put("A1", [1, 2]);
    it.put("A2", ["below", "=A1"]);
    const table = createTable(it.editor, it.sheet, area("A1:B1"), false);
    it.editor.flush();
    expect(it.grid("A1:B3")).toEqual([
      ["Column1", "Column2"],
      [1, 2],
      ["below", 1],
    ]);
    expect(table.range).toEqual(area("A1:B2"));
  });

  test("grow when something is entered below or to the right", () => {
    const it = bench();
    it.put("A1", ["Id", "n"], ["a", 1]);
    const table = createTable(it.editor, it.sheet, area("A1:B2"), true);
    it.put("A3", ["b", 2], ["c", 3]);
    it.put("C2", 5);
    expect(table.range).toEqual(area("A1:C4"));
    expect(table.columns.map((column) => column.name)).toEqual(["Id", "n", "Column3"]);
  });

  test("continue columns of formulas in new rows", () => {
    const it = bench();
    it.put("A1", ["Units", "Cost", "Value"], [2, 3, "=A2*[@Cost]"], [4, 5, "=A3*[@Cost]"]);
    createTable(it.editor, it.sheet, area("A1:C3"), true);
    it.put("A4", [6, 7]);
    expect(it.formula("C4")).toBe("=A4*[@Cost]");
    expect(it.get("C4")).toBe(42);
  });

  test("do not overlap and have distinct valid names", () => {
    const it = bench();
    it.put("A1", "a", "b", "c", "d");
    const first = createTable(it.editor, it.sheet, area("A1:A2"), true);
    expect(() => createTable(it.editor, it.sheet, area("A2:A3"), true)).toThrow(/overlap/);
    const second = createTable(it.editor, it.sheet, area("C1:C2"), true);
    expect([first.name, second.name]).toEqual(["Table1", "Table2"]);
    expectRefusal(() => renameTable(it.editor, second, "table1"), "ItemAlreadyExists");
    expectRefusal(() => renameTable(it.editor, second, "A1"), "InvalidArgument");
    removeTable(it.editor, first);
    expect(it.workbook.tables()).toEqual([second]);
    expect(it.get("A1")).toBe("a");
  });

  test("are not torn apart by moving part of them", () => {
    const it = bench();
    it.put("A1", ["Id", "n"], ["a", 1]);
    createTable(it.editor, it.sheet, area("A1:B2"), true);
    expectRefusal(() => it.editor.insert(it.sheet, area("A1:A1"), "Down"), "InsertDeleteConflict");
    it.editor.insert(it.sheet, area("1:1"), "Down");
    expect(it.workbook.tables()[0]?.range).toEqual(area("A2:B3"));
  });
});
