import { columnName, parseA1, quoteSheet, splitSheet, toA1 } from "../../../src/workbench/model/address";
import { CellStore } from "../../../src/workbench/model/cellStore";
import { subtract } from "../../../src/workbench/model/rectangles";
import { shiftRect } from "../../../src/workbench/model/shift";
import { Workbook } from "../../../src/workbench/model/workbook";
import { area, expectRefusal } from "../calc/bench";

describe("addresses", () => {
  test.each(["A1", "B2:D9", "A:C", "1:3", "XFD1048576", "AA10:AB11"])("%s is read and written", (text) => {
    const rect = parseA1(text);
    expect(rect && toA1(rect)).toBe(text);
  });

  test.each(["", "A0", "XFE1", "A1048577", "A", "1", "A1:", "A:1", "1:A", "A1B", "TRUE"])("%j is none", (text) => {
    expect(parseA1(text)).toBeNull();
  });

  test("are normalised", () => {
    expect(parseA1("$d$9:b2")).toEqual({ row: 1, column: 1, rows: 8, columns: 3 });
    expect(toA1(area("B2:C3"), true)).toBe("$B$2:$C$3");
    expect([0, 25, 26, 701, 702, 16383].map(columnName)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
  });

  test.each([
    ["Data", "Data"],
    ["My data", "'My data'"],
    ["It's", "'It''s'"],
    ["A1", "'A1'"],
    ["R1C1", "'R1C1'"],
    ["2024", "'2024'"],
    ["Übersicht", "Übersicht"],
  ])("sheet %s is written %s and read back", (name, quoted) => {
    expect(quoteSheet(name)).toBe(quoted);
    expect(splitSheet(`${quoted}!A1`)).toEqual({ sheet: name, a1: "A1" });
  });

  test("subtract leaves what lies around", () => {
    const pieces = subtract(area("A1:C3"), area("B2"));
    expect(pieces.map((piece) => toA1(piece))).toEqual(["A1:C1", "A3:C3", "A2", "C2"]);
    expect(subtract(area("A1"), area("A1:B2"))).toEqual([]);
  });
});

describe("moved areas", () => {
  test.each([
    ["B2:C5", "1:1", "Down", "B3:C6"],
    ["B2:C5", "3:4", "Down", "B2:C7"],
    ["B2:C5", "6:6", "Down", "B2:C5"],
    ["B2:C5", "1:1", "Up", "B1:C4"],
    ["B2:C5", "3:4", "Up", "B2:C3"],
    ["B2:C5", "1:3", "Up", "B1:C2"],
    ["B2:C5", "2:5", "Up", null],
    ["B2:C5", "B1:B1", "Down", "B2:C5"],
    ["B2:C5", "B1:C1", "Down", "B3:C6"],
    ["B2:C5", "A:A", "Right", "C2:D5"],
    ["B2:C5", "C:C", "Left", "B2:B5"],
    ["A:A", "1:1", "Down", "A:A"],
    ["1:3", "2:2", "Up", "1:2"],
  ] as const)("%s after %s %s is %s", (text, at, direction, expected) => {
    const moved = shiftRect(area(text), area(at), direction);
    expect(moved && toA1(moved)).toBe(expected);
  });
});

describe("CellStore", () => {
  test("knows its bounds as cells come and go", () => {
    const store = new CellStore<number>();
    expect(store.bounds()).toBeNull();
    store.set(4, 2, 1);
    store.set(9, 5, 0);
    expect(store.bounds()).toEqual(area("C5:F10"));
    store.set(9, 5, undefined);
    expect(store.bounds()).toEqual(area("C5"));
    store.clear(area("A:Z"));
    expect(store.bounds()).toBeNull();
  });

  test("holds cells near and far", () => {
    const store = new CellStore<string>();
    store.set(1_048_575, 16_383, "last");
    store.set(0, 0, "first");
    expect([store.get(1_048_575, 16_383), store.get(0, 0), store.get(5, 5)]).toEqual(["last", "first", undefined]);
    expect(store.take(area("A1:B2"))).toEqual([{ row: 0, column: 0, value: "first" }]);
    expect(store.get(0, 0)).toBeUndefined();
  });
});

describe("sheets", () => {
  test("have distinct, valid names and are found by id and in any case", () => {
    const workbook = new Workbook();
    const data = workbook.addSheet("Data");
    expect(workbook.sheet("dATA")).toBe(data);
    expect(workbook.sheet(data.id)).toBe(data);
    expect(workbook.addSheet().name).toBe("Sheet3");
    expectRefusal(() => workbook.addSheet("DATA"), "ItemAlreadyExists");
    for (const name of ["a/b", "[x]", "x".repeat(32), "'quoted'"]) {
      expectRefusal(() => workbook.addSheet(name), "InvalidArgument");
    }
  });

  test("the last visible one stays; the next becomes active", () => {
    const workbook = new Workbook();
    const [first] = workbook.sheets;
    const second = workbook.addSheet("Second");
    const hidden = workbook.addSheet("Hidden");
    hidden.visibility = "Hidden";
    if (first) workbook.removeSheet(first);
    expect(workbook.active).toBe(second);
    expect(first?.deleted).toBe(true);
    expect(() => workbook.removeSheet(second)).toThrow(/at least one visible/);
    expect(() => workbook.activate(hidden)).toThrow(/hidden/);
  });

  test("keep styles by cell and by whole column", () => {
    const sheet = new Workbook().active;
    sheet.patchStyle(area("B:B"), { bold: true });
    sheet.patchStyle(area("B2:C2"), { fill: "#FF0000" });
    sheet.patchStyle(area("B2"), { bold: null });
    expect(sheet.style(0, 1)).toEqual({ bold: true });
    expect(sheet.style(1, 1)).toEqual({ fill: "#FF0000" });
    expect(sheet.style(1, 2)).toEqual({ fill: "#FF0000" });
    expect(sheet.workbook.styles.size).toBe(4);
  });

  test("know what is used, with and without formats", () => {
    const sheet = new Workbook().active;
    expect(sheet.usedRange()).toBeNull();
    sheet.setValue(2, 1, 0);
    sheet.patchStyle(area("D9"), { bold: true });
    expect(sheet.usedRange(true)).toEqual(area("B3"));
    expect(sheet.usedRange()).toEqual(area("B3:D9"));
    expect(sheet.clip(area("A:C"))).toEqual(area("A1:C9"));
  });
});
