import type { CellValue } from "../../../src/workbench/model/cellValue";
import { cellError } from "../../../src/workbench/model/cellValue";
import { bench } from "./bench";

const later = <T>(value: T): Promise<T> => new Promise((resolve) => setTimeout(() => resolve(value), 1));

describe("custom functions", () => {
  test("receive ranges as matrices and omitted arguments as null", () => {
    const it = bench();
    const seen: unknown[] = [];
    it.calc.register({
      name: "SEG.SEE",
      minimumArguments: 1,
      maximumArguments: 3,
      call: (parameters) => {
        seen.push(parameters);
        return 1;
      },
    });
    it.put("A1", [1, "x"], [null, true]);
    it.put("D1", "=SEG.SEE(A1:B2,,5)");
    expect(seen).toEqual([
      [
        [
          [1, "x"],
          [0, true],
        ],
        null,
        [[5]],
      ],
    ]);
  });

  test.each([
    ["zero", 0],
    ["empty", null],
  ] as const)("see blank cells as %s", (blankCells, expected) => {
    const it = bench({ blankCells });
    const seen: (CellValue | undefined)[] = [];
    it.calc.register({
      name: "SEG.SEE",
      minimumArguments: 1,
      maximumArguments: 1,
      call: ([matrix]) => {
        seen.push(matrix?.[0]?.[0]);
        return 1;
      },
    });
    it.put("B1", "=SEG.SEE(A1:A2)");
    expect(seen).toEqual([expected]);
  });

  test("are not asked when an argument is an error", () => {
    const it = bench();
    let asked = 0;
    it.calc.register({ name: "SEG.ONE", minimumArguments: 1, maximumArguments: 1, call: () => ++asked });
    it.put("A1", "=NA()");
    it.put("B1", "=SEG.ONE(A1)", "=SEG.ONE(A1:A3)", "=SEG.ONE()", "=SEG.ONE(1,2)");
    expect(it.grid("B1:B4")).toEqual([["#N/A"], ["#N/A"], ["#VALUE!"], ["#VALUE!"]]);
    expect(asked).toBe(0);
  });

  test("spill, also with a dotted name", () => {
    const it = bench();
    it.calc.register({
      name: "SEG.ABC.MULTI",
      minimumArguments: 0,
      maximumArguments: 0,
      call: () => [
        ["A", 1],
        ["B", null],
      ],
    });
    it.put("A1", "=SEG.ABC.MULTI()");
    expect(it.grid("A1:B2")).toEqual([
      ["A", 1],
      ["B", ""],
    ]);
  });

  test("carry their message into the cell's error", () => {
    const it = bench();
    it.calc.register({
      name: "SEG.FAIL",
      minimumArguments: 0,
      maximumArguments: 0,
      call: () => {
        throw Object.assign(new Error("leadTime must be positive, got -2"), { code: "#NUM!" });
      },
    });
    it.put("A1", "=SEG.FAIL()", '=IFERROR(SEG.FAIL(),"none")');
    expect(it.get("A1")).toBe("#NUM!");
    expect(it.message("A1")).toBe("leadTime must be positive, got -2");
    expect(it.get("A2")).toBe("none");
  });

  test("that answer later show #BUSY! first, and readers follow", async () => {
    const it = bench();
    it.calc.register({
      name: "SEG.LATER",
      minimumArguments: 1,
      maximumArguments: 1,
      call: ([matrix]) => later([[Number(matrix?.[0]?.[0]), 2]]),
    });
    it.put("A1", 5, "=SUM(SEG.LATER(A1))", "=A2*10", '=IFERROR(SEG.LATER(A1),"never")');
    expect(it.grid("A2:A4")).toEqual([["#BUSY!"], ["#BUSY!"], ["#BUSY!"]]);
    expect(it.calc.busy).toBe(true);
    await it.calc.idle();
    expect(it.grid("A2:B4")).toEqual([
      [7, null],
      [70, null],
      [5, 2],
    ]);
    expect(it.calc.busy).toBe(false);
  });

  test("are asked once per change of their arguments, and again on demand", async () => {
    const it = bench();
    let asked = 0;
    it.calc.register({
      name: "SEG.COUNT",
      minimumArguments: 1,
      maximumArguments: 1,
      call: () => later(++asked),
    });
    it.put("A1", 5, "=SEG.COUNT(A1)");
    await it.calc.idle();
    it.put("C1", 5);
    await it.calc.idle();
    expect(asked).toBe(1);
    it.put("A1", 6);
    await it.calc.idle();
    expect(asked).toBe(2);
    it.calc.invalidate(it.sheet, { row: 0, column: 0, rows: 5, columns: 1 });
    it.calc.recalculate();
    await it.calc.idle();
    expect(asked).toBe(3);
    it.calc.recalculate(true);
    await it.calc.idle();
    expect(asked).toBe(4);
  });

  test("whose promise is rejected give an error with its message", async () => {
    const it = bench();
    it.calc.register({
      name: "SEG.REJECT",
      minimumArguments: 0,
      maximumArguments: 0,
      call: () => Promise.reject(Object.assign(new Error("no demand in any period"), { code: "#N/A" })),
    });
    it.put("A1", "=SEG.REJECT()");
    await it.calc.idle();
    expect([it.get("A1"), it.message("A1")]).toEqual(["#N/A", "no demand in any period"]);
  });

  test("that never answer are given up", async () => {
    const it = bench({ timeout: 20 });
    it.calc.register({
      name: "SEG.SILENT",
      minimumArguments: 0,
      maximumArguments: 0,
      call: () => new Promise(() => undefined),
    });
    it.put("A1", "=SEG.SILENT()");
    await it.calc.idle();
    expect(it.get("A1")).toBe("#N/A");
    expect(it.message("A1")).toContain("no answer");
  });

  test("may not give ragged or empty arrays, or numbers no cell can hold", () => {
    const it = bench();
    const results = { RAGGED: [[1, 2], [3]], EMPTY: [], INFINITE: Infinity } as const;
    for (const [name, result] of Object.entries(results)) {
      it.calc.register({ name: `SEG.${name}`, minimumArguments: 0, maximumArguments: 0, call: () => result });
    }
    it.put("A1", "=SEG.RAGGED()", "=SEG.EMPTY()", "=SEG.INFINITE()");
    expect(it.grid("A1:A3")).toEqual([["#VALUE!"], ["#CALC!"], ["#NUM!"]]);
  });

  test("registered after their formulas are computed then", () => {
    const it = bench();
    it.put("A1", "=SEG.LATE(2)");
    expect(it.get("A1")).toBe("#NAME?");
    it.calc.register({ name: "SEG.LATE", minimumArguments: 1, maximumArguments: 1, call: () => 9 });
    it.calc.recalculate();
    expect(it.get("A1")).toBe(9);
  });

  test("evaluate answers for formulas outside cells, also later ones", async () => {
    const it = bench();
    it.calc.register({
      name: "SEG.LATER",
      minimumArguments: 1,
      maximumArguments: 1,
      call: ([matrix]) => later(Number(matrix?.[0]?.[0]) * 2),
    });
    it.put("A1", 4, "=SEG.LATER(A1)");
    expect(await it.calc.evaluate("SEG.LATER(A2)+A9")).toEqual([[16]]);
    expect(await it.calc.evaluate("=A8:A9")).toEqual([[null], [null]]);
    expect(await it.calc.evaluate("=NA()")).toEqual([[cellError("#N/A")]]);
  });
});
