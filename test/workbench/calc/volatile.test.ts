import { bench } from "./bench";

/** A clock and dice that give something new each time. */
function counting(): { now: () => Date; random: () => number } {
  let minutes = 0;
  let drawn = 0;
  return { now: () => new Date(2024, 0, 1, 0, minutes++), random: () => (drawn++ % 100) / 100 };
}

describe("volatile functions", () => {
  test.each([
    "=NOW()",
    "=RAND()",
    "=RANDBETWEEN(1,100)",
    "=SUM(RANDARRAY(2,2))",
    "=IF(TRUE,RAND(),0)",
    "=LET(x,RAND(),x)",
  ])("%s is computed whenever anything is entered, and with F9", (formula) => {
    const it = bench(counting());
    it.put("A1", formula, "=A1+1");
    const first = it.get("A1");
    it.put("C9", "elsewhere");
    const second = it.get("A1");
    expect(second).not.toBe(first);
    expect(it.get("A2")).toBe(Number(second) + 1);
    it.calc.recalculate();
    expect(it.get("A1")).not.toBe(second);
  });

  test("are left alone when nothing changed", () => {
    const it = bench(counting());
    it.put("A1", "=RAND()");
    const before = it.get("A1");
    it.editor.flush();
    it.calc.update();
    expect(it.get("A1")).toBe(before);
  });

  test("only count where they are reached", () => {
    const it = bench(counting());
    it.put("B1", true);
    it.put("A1", "=IF(B1,5,RAND())");
    const areas: number[] = [];
    it.workbook.on("calculated", (event) => areas.push(event.areas.length));
    it.put("C1", 1);
    expect(areas).toEqual([]);
    it.put("B1", false);
    it.put("C1", 2);
    expect(areas).toEqual([1, 1]);
  });

  test("in a defined name make its users volatile", () => {
    const it = bench(counting());
    it.workbook.names.push({ name: "Dice", formula: "=RAND()*6", comment: "", visible: true, scope: null });
    it.put("A1", "=Dice");
    const before = it.get("A1");
    it.put("C1", 1);
    expect(it.get("A1")).not.toBe(before);
  });

  test("agree about the time within one calculation", () => {
    const it = bench(counting());
    it.put("A1", "=NOW()", "=NOW()", "=A1-A2");
    expect(it.get("A3")).toBe(0);
  });

  test("as arguments of a function that answers later ask it once per calculation", async () => {
    const it = bench(counting());
    let asked = 0;
    it.calc.register({
      name: "SEG.LATER",
      minimumArguments: 2,
      maximumArguments: 2,
      call: ([number]) => {
        asked++;
        return new Promise((resolve) => setTimeout(() => resolve(Number(number?.[0]?.[0])), 1));
      },
    });
    it.put("A1", "=SEG.LATER(RAND(),NOW())");
    await it.calc.idle();
    expect([asked, it.get("A1")]).toEqual([1, 0]);
    it.put("B1", 1);
    await it.calc.idle();
    expect([asked, it.get("A1")]).toEqual([2, 0.01]);
  });

  test("of an add-in that call themselves volatile are asked each time", () => {
    const it = bench();
    let asked = 0;
    const call = (): number => ++asked;
    it.calc.register({ name: "SEG.TICK", minimumArguments: 0, maximumArguments: 0, volatile: true, call });
    it.put("A1", "=SEG.TICK()");
    it.put("B1", 1);
    expect(it.get("A1")).toBe(2);
  });

  test("RANDBETWEEN and RANDARRAY keep to their limits", () => {
    const it = bench({ random: () => 0.999 });
    it.put("A1", "=RANDBETWEEN(1.2,6.9)", "=RANDBETWEEN(3,2)", "=RANDARRAY(,,5,6,TRUE)", "=RANDARRAY(0)");
    expect(it.grid("A1:A4")).toEqual([[6], ["#NUM!"], [6], ["#VALUE!"]]);
  });
});

describe("references found while computing", () => {
  test("are followed like written ones", () => {
    const it = bench();
    it.put("A1", 1, 2, 3);
    it.put("B1", "A2", "=INDIRECT(B1)*10", "=SUM(OFFSET(A1,0,0,3))", "=SUM(A1:INDEX(A1:A3,2))");
    expect(it.grid("B2:B4")).toEqual([[20], [6], [3]]);
    it.put("A2", 5);
    expect(it.grid("B2:B4")).toEqual([[50], [9], [6]]);
    it.put("B1", "A3");
    expect(it.get("B2")).toBe(30);
  });

  test("lead to results that grow later in the same calculation", () => {
    const it = bench();
    it.put("A1", '=SUM(INDIRECT("C1:C9"))');
    it.put("D1", 2);
    it.put("C1", "=SEQUENCE(D1)");
    expect(it.get("A1")).toBe(3);
    it.put("D1", 4);
    expect(it.get("A1")).toBe(10);
  });

  test("may form long chains", () => {
    const it = bench();
    const rows = 1000;
    for (let row = 1; row < rows; row++) it.calc.setFormula(it.sheet, row - 1, 0, `=INDIRECT("A${row + 1}")+1`);
    it.put(`A${rows}`, 1);
    expect(it.get("A1")).toBe(rows);
    expect(it.calc.circular()).toEqual([]);
  });
});

describe("circles of references", () => {
  test.each([
    ["itself", ["=A1+1"], [0]],
    ["a chord", ["=A2+A3+1", "=A1+1", "=A2+1"], [0, 0, 0]],
    ["two loops that touch", ["=A2+1", "=A1+A3", "=A2+1", "=A3+7"], [0, 0, 0, 7]],
    ["INDIRECT", ['=INDIRECT("A2")+1', "=A1+1"], [0, 0]],
  ])("through %s are 0 whichever cell is asked first", (_name, formulas, values) => {
    const it = bench();
    it.put("A1", ...formulas);
    const column = (): unknown[] => formulas.map((_formula, row) => it.get(`A${row + 1}`));
    expect(column()).toEqual(values);
    const found = it.calc.circular().length;
    expect(found).toBe(values.filter((value) => value === 0).length);
    for (const address of formulas.map((_formula, row) => `A${row + 1}`).reverse()) {
      it.put(address, it.formula(address) ?? null);
      expect(column()).toEqual(values);
      expect(it.calc.circular()).toHaveLength(found);
    }
    it.put("A1", 4);
    it.put("A2", 1);
    expect(it.calc.circular()).toEqual([]);
  });

  test("longer than any chain of calls are 0 as a whole", () => {
    const it = bench();
    const rows = 700;
    for (let row = 0; row < rows; row++) it.calc.setFormula(it.sheet, row, 0, `=A${((row + 1) % rows) + 1}+1`);
    it.put("B1", "=A1+5");
    expect(it.calc.circular()).toHaveLength(rows);
    expect(it.grid("A1:B1")).toEqual([[0, 5]]);
    it.put("A300", 1);
    expect(it.calc.circular()).toEqual([]);
    expect(it.get("A1")).toBe(300);
  });
});

describe("manual calculation", () => {
  test("computes an entered formula with what stands there and leaves the rest for F9", () => {
    const it = bench();
    it.put("A1", 1, "=A1+1");
    it.workbook.calculationMode = "Manual";
    it.put("A1", 10);
    expect(it.calc.state).toBe("Pending");
    it.put("A3", "=A2*100", "=A3+1");
    expect(it.grid("A2:A4")).toEqual([[2], [200], [201]]);
    it.calc.recalculate();
    expect(it.grid("A2:A4")).toEqual([[11], [1100], [1101]]);
    expect(it.calc.state).toBe("Done");
  });

  test("shows answers of functions that come later and computes nothing else then", async () => {
    const it = bench();
    it.calc.register({
      name: "SEG.LATER",
      minimumArguments: 0,
      maximumArguments: 0,
      call: () => new Promise((resolve) => setTimeout(() => resolve(7), 1)),
    });
    it.put("A1", 1, "=A1+1");
    it.workbook.calculationMode = "Manual";
    it.put("A1", 10);
    it.put("B1", "=SEG.LATER()");
    expect([it.get("B1"), it.calc.state]).toEqual(["#BUSY!", "Calculating"]);
    await it.calc.idle();
    expect(it.grid("A2:B2")).toEqual([[2, null]]);
    expect([it.get("B1"), it.calc.state]).toEqual([7, "Pending"]);
  });
});
