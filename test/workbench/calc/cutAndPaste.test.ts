import { createTable } from "../../../src/workbench/model/createTable";
import { newValidation } from "../../../src/workbench/model/validation";
import type { Bench } from "./bench";
import { area, bench } from "./bench";

describe("cut and pasted cells", () => {
  const move = (it: Bench, from: string, to: string, sheet = it.sheet): void => {
    it.editor.move({ sheet: it.sheet, rect: area(from) }, { sheet, rect: area(to) });
    it.editor.flush();
  };

  test("keep their formulas and are followed", () => {
    const it = bench();
    it.put("A1", 1, 2, "=A1+A2");
    it.put("D1", "=A3", "=SUM(A1:A2)", "=SUM(A1:A5)", "=$A$1");
    move(it, "A1:A3", "B5:B7");
    expect(it.grid("A1:A3")).toEqual([[null], [null], [null]]);
    expect(it.grid("B5:B7")).toEqual([[1], [2], [3]]);
    expect(it.formula("B7")).toBe("=B5+B6");
    expect(["D1", "D2", "D3", "D4"].map((at) => it.formula(at))).toEqual([
      "=B7",
      "=SUM(B5:B6)",
      "=SUM(A1:A5)",
      "=$B$5",
    ]);
    expect(it.grid("D1:D4")).toEqual([[3], [3], [0], [1]]);
  });

  test("make #REF! of what they overwrite", () => {
    const it = bench();
    it.put("A1", 1, 2, "=A2*2");
    it.put("C1", "=A2", "=A1");
    move(it, "A1", "A2");
    expect([it.formula("C1"), it.formula("C2"), it.formula("A3")]).toEqual(["=#REF!", "=A2", "=#REF!*2"]);
    expect(it.grid("A1:A2")).toEqual([[null], [1]]);
  });

  test("stretch a range when its last or first cells are moved on", () => {
    const it = bench();
    it.put("A1", 1, 2, 3);
    it.put("C1", "=SUM(A1:A3)");
    move(it, "A3", "A6");
    expect([it.formula("C1"), it.get("C1")]).toEqual(["=SUM(A1:A6)", 6]);
  });

  test("go to another sheet, naming the one they come from", () => {
    const it = bench();
    const other = it.workbook.addSheet("My data");
    it.put("A1", 1, "=A1+C1", "=A2");
    it.put("C1", 10);
    move(it, "A1:A2", "B1:B2", other);
    expect([other.formula(1, 1), other.value(1, 1)]).toEqual(["=B1+Sheet1!C1", 11]);
    expect([it.formula("A3"), it.get("A3")]).toEqual(["='My data'!B2", 11]);
  });

  test("take styles, merged cells, rules and whole tables along", () => {
    const it = bench();
    it.put("A1", ["Id", "n"], ["a", 1]);
    const table = createTable(it.editor, it.sheet, area("A1:B2"), true, "T");
    it.put("E1", "=SUM(T[n])");
    it.sheet.patchStyle(area("B2"), { bold: true });
    it.sheet.validations.push(newValidation(area("B2"), { custom: { formula: "=B2>0" } }));
    it.sheet.notes.push({ row: 1, column: 1, author: "", text: "", visible: false });
    move(it, "A1:B2", "B4:C5");
    expect(table.range).toEqual(area("B4:C5"));
    expect(it.sheet.style(4, 2).bold).toBe(true);
    expect(it.sheet.validations.map(({ range, rule }) => [range, rule.custom?.formula])).toEqual([
      [area("C5"), "=C5>0"],
    ]);
    expect(it.sheet.notes).toMatchObject([{ row: 4, column: 2 }]);
    it.put("C5", 7);
    expect(it.get("E1")).toBe(7);
  });

  test("take a spilling formula along, and part of a result leaves it", () => {
    const it = bench();
    it.put("A1", "=SEQUENCE(3)");
    it.put("C1", "=SUM(A1#)");
    move(it, "A1", "B2");
    expect(it.formula("C1")).toBe("=SUM(B2#)");
    expect(it.grid("A1:C4")).toEqual([
      [null, null, 6],
      [null, 1, null],
      [null, 2, null],
      [null, 3, null],
    ]);
  });

  test("may overlap where they come from", () => {
    const it = bench();
    it.put("A1", 1, "=A1*2", "=A2*2");
    move(it, "A1:A3", "A2:A4");
    expect(it.grid("A1:A4")).toEqual([[null], [1], [2], [4]]);
    expect(it.formula("A4")).toBe("=A3*2");
  });

  test("are refused where they would tear merged cells or tables", () => {
    const it = bench();
    it.sheet.merges.push(area("A1:B1"));
    expect(() => move(it, "A1", "D4")).toThrow(/merged/);
    expect(() => move(it, "D4", "B1")).toThrow(/merged/);
  });
});
