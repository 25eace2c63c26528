import { createTable, renameTable } from "../../../src/workbench/model/createTable";
import { area, bench } from "./bench";

describe("recalculation", () => {
  test("follows changes through other formulas and sheets", () => {
    const it = bench();
    const other = it.workbook.addSheet("Other data");
    it.put("A1", 2, "=A1*10", "='Other data'!A1+A2");
    it.editor.enter(other, area("A1"), [[5]]);
    it.editor.flush();
    expect(it.grid("A1:A3")).toEqual([[2], [20], [25]]);
    it.put("A1", 3);
    expect(it.get("A3")).toBe(35);
  });

  test("shows formulas with the usual capitals", () => {
    const it = bench();
    it.workbook.addSheet("data");
    it.calc.register({ name: "SEG.ABC", minimumArguments: 1, maximumArguments: 1, call: () => 1 });
    it.put("A1", '=sum(a2:$b$3)&"sum(a1)"&seg.abc(true)', "=let(f,lambda(x,x+1),f(data!c1))", "=nosuch(1)");
    expect([it.formula("A1"), it.formula("A2"), it.formula("A3")]).toEqual([
      '=SUM(A2:$B$3)&"sum(a1)"&SEG.ABC(TRUE)',
      "=LET(f,LAMBDA(x,x+1),f(data!C1))",
      "=nosuch(1)",
    ]);
  });

  test("waits for calculate in manual mode", () => {
    const it = bench();
    it.put("A1", 1, "=A1+1");
    it.workbook.calculationMode = "Manual";
    it.put("A1", 5);
    expect(it.get("A2")).toBe(2);
    it.put("C1", "=A1+2");
    expect(it.grid("A2:C2")).toEqual([[2, null, null]]);
    expect(it.get("C1")).toBe(7);
    it.calc.recalculate();
    expect(it.get("A2")).toBe(6);
  });

  test("computes a chain of 20,000 cells that each read the next", () => {
    const it = bench();
    for (let row = 0; row < 19_999; row++) it.calc.setFormula(it.sheet, row, 0, `=A${row + 2}+1`);
    it.put("A20000", 1);
    expect(it.get("A1")).toBe(20_000);
  });

  test("gives 0 in a circle of references and names its cells", () => {
    const it = bench();
    it.put("A1", "=A2+1", "=A1+1", "=A2+5");
    expect(it.grid("A1:A3")).toEqual([[0], [0], [5]]);
    expect(it.calc.circular().map(({ rect }) => rect.row)).toEqual([0, 1]);
    it.put("A2", 7);
    expect(it.grid("A1:A3")).toEqual([[8], [7], [12]]);
    expect(it.calc.circular()).toEqual([]);
  });

  test("a branch that is not taken makes no circle", () => {
    const it = bench();
    it.put("A1", "=IF(TRUE,5,A2)", "=A1+1");
    expect(it.grid("A1:A2")).toEqual([[5], [6]]);
    expect(it.calc.circular()).toEqual([]);
  });

  test("tells which cells were computed", () => {
    const it = bench();
    it.put("A1", 1, "=A1", "=B1");
    const areas: string[] = [];
    it.workbook.on("calculated", (event) => areas.push(...event.areas.map(({ rect }) => String(rect.row))));
    it.put("A1", 2);
    expect(areas).toEqual(["1"]);
  });
});

describe("spilled results", () => {
  test("grow and shrink, and readers follow", () => {
    const it = bench();
    it.put("A1", 3);
    it.put("B1", "=SEQUENCE(A1)");
    it.put("C1", "=SUM(B1#)", "=SUM(B1:B10)", "=B3");
    expect(it.grid("C1:C3")).toEqual([[6], [6], [3]]);
    it.put("A1", 2);
    expect(it.grid("B1:B3")).toEqual([[1], [2], [null]]);
    expect(it.grid("C1:C3")).toEqual([[3], [3], [0]]);
    it.put("A1", 4);
    expect(it.grid("C1:C3")).toEqual([[10], [10], [3]]);
    expect(it.sheet.spillAnchor(3, 1)).toEqual({ row: 0, column: 1 });
  });

  test("may change their size again and again", () => {
    const it = bench();
    it.put("A1", 3);
    it.put("B1", "=SEQUENCE(A1)");
    it.put("C1", "=B3+1");
    for (let round = 0; round < 40; round++) {
      const rows = 2 + (round % 2);
      it.put("A1", rows);
      expect(it.get("C1")).toBe(rows === 3 ? 4 : 1);
    }
    expect(it.calc.circular()).toEqual([]);
  });

  test("that change the area they read are stopped", () => {
    const it = bench();
    it.put("A1", "=SEQUENCE(1+COUNT(B1:B9))");
    it.put("B1", "=A1:A9*1");
    expect(it.calc.circular().length).toBeGreaterThan(0);
  });

  test("do not overwrite other content", () => {
    const it = bench();
    it.put("A1", "=SEQUENCE(3)");
    it.put("A3", "mine");
    expect(it.grid("A1:A3")).toEqual([["#SPILL!"], [null], ["mine"]]);
    it.put("A3", "");
    expect(it.grid("A1:A3")).toEqual([[1], [2], [3]]);
  });

  test("come back when their cells are cleared by hand", () => {
    const it = bench();
    it.put("A1", "=SEQUENCE(3)");
    it.put("A2", "");
    expect(it.grid("A1:A3")).toEqual([[1], [2], [3]]);
  });

  test("go with their formula", () => {
    const it = bench();
    it.put("A1", "=SEQUENCE(3)");
    it.put("B1", "=SUM(A1:A3)");
    it.put("A1", 7);
    expect(it.grid("A1:B3")).toEqual([
      [7, 7],
      [null, null],
      [null, null],
    ]);
  });

  test("stop at the edge of a table", () => {
    const it = bench();
    it.put("A1", "Id", "a", "b");
    createTable(it.editor, it.sheet, area("A1:A3"), true);
    it.put("A2", "=SEQUENCE(2)");
    expect(it.get("A2")).toBe("#SPILL!");
  });
});

describe("tables and names", () => {
  function withTable() {
    const it = bench();
    it.put("A1", ["Item", "Unit cost", "Units"], ["a", 2, 10], ["b", 3, 20]);
    const table = createTable(it.editor, it.sheet, area("A1:C3"), true, "Stock");
    return { ...it, table };
  }

  test.each([
    ["=SUM(Stock[Units])", 30],
    ["=ROWS(Stock)", 2],
    ["=COUNTA(Stock[#All])", 9],
    ["=INDEX(Stock[#Headers],2)", "Unit cost"],
    ["=SUM(Stock[[Unit cost]:[Units]])", 35],
    ["=COLUMNS(Stock[[#Headers],[Item]:[Unit cost]])", 2],
    ["=SUM(Stock[Nothing])", "#REF!"],
    ["=Stock[#Totals]", "#REF!"],
  ])("%s", (formula, expected) => {
    const it = withTable();
    it.put("E9", formula);
    expect(it.get("E9")).toBe(expected);
  });

  test("@ means the formula's own row, and growing the table is seen", () => {
    const it = withTable();
    it.put("D1", "Value", "=[@Units]*[@[Unit cost]]", "=Stock[[#This Row],[Units]]*Stock[@[Unit cost]]");
    it.put("F1", "=SUM(Stock[Value])");
    expect(it.grid("D1:D3")).toEqual([["Value"], [20], [60]]);
    expect(it.get("F1")).toBe(80);
    it.put("A4", ["c", 1, 5, 5]);
    expect(it.table.range.rows).toBe(4);
    expect(it.get("F1")).toBe(85);
  });

  test("renaming a table, a column or a sheet keeps formulas right", () => {
    const it = withTable();
    it.put("E5", "=SUM(Stock[Units])", "=Sheet1!B2");
    renameTable(it.editor, it.table, "Inventory");
    it.put("C1", "Pieces");
    it.workbook.renameSheet(it.sheet, "My stock");
    it.editor.flush();
    expect(it.formula("E5")).toBe("=SUM(Inventory[Pieces])");
    expect(it.formula("E6")).toBe("='My stock'!B2");
    expect(it.grid("E5:E6")).toEqual([[30], [2]]);
  });

  test("defined names hold ranges, constants and functions, and follow their changes", () => {
    const it = withTable();
    const name = (text: string, formula: string) => {
      const item = { name: text, formula, comment: "", visible: true, scope: null };
      it.workbook.names.push(item);
      return item;
    };
    it.put("E1", "=SUM(Costs)*(1+Rate)", "=Double(4)", "=Later");
    name("Costs", "=Sheet1!$B$2:$B$3");
    const rate = name("Rate", "=0.1");
    name("Double", "=LAMBDA(x,2*x)");
    it.workbook.emit("names", { scope: null });
    it.editor.flush();
    expect(it.get("E1")).toBeCloseTo(5.5, 12);
    expect(it.get("E2")).toBe(8);
    expect(it.get("E3")).toBe("#NAME?");
    rate.formula = "=1";
    it.workbook.emit("names", { scope: null });
    it.editor.flush();
    expect(it.get("E1")).toBe(10);
  });
});

describe("inserting and deleting cells", () => {
  test("moves formulas and rewrites references", () => {
    const it = bench();
    it.put("A1", [1, "=SUM(A1:A3)"], [2, "=$A$3"], [3, "=A:A A2"]);
    it.editor.insert(it.sheet, area("2:3"), "Down");
    it.editor.flush();
    expect([it.formula("B1"), it.formula("B4"), it.formula("B5")]).toEqual(["=SUM(A1:A5)", "=$A$5", "=A:A A4"]);
    expect(it.grid("A1:B1")).toEqual([[1, 6]]);
    it.editor.remove(it.sheet, area("4:5"), "Up");
    it.editor.flush();
    expect(it.formula("B1")).toBe("=SUM(A1:A3)");
    expect(it.get("B1")).toBe(1);
  });

  test("makes #REF! of references to deleted cells, also from other sheets", () => {
    const it = bench();
    const other = it.workbook.addSheet("Other");
    it.put("A1", 1, 2);
    it.editor.enter(other, area("A1:A2"), [["=Sheet1!A2"], ["=A2"]]);
    it.editor.remove(it.sheet, area("2:2"), "Up");
    it.editor.flush();
    expect(other.formula(0, 0)).toBe("=Sheet1!#REF!");
    expect(other.formula(1, 0)).toBe("=A2");
  });

  test("moves columns, names, widths, spills and tables", () => {
    const it = bench();
    it.put("B1", ["Id", "n"], ["a", 1]);
    const table = createTable(it.editor, it.sheet, area("B1:C2"), true);
    it.put("E1", "=SEQUENCE(2)");
    it.put("F1", "=SUM(E1#)");
    it.sheet.columnWidths.set(2, 99);
    it.workbook.names.push({ name: "N", formula: "=Sheet1!$C$2", comment: "", visible: true, scope: null });
    it.editor.insert(it.sheet, area("A:A"), "Right");
    it.editor.flush();
    expect(table.range).toEqual(area("C1:D2"));
    expect(it.workbook.names[0]?.formula).toBe("=Sheet1!$D$2");
    expect(it.sheet.columnWidths.get(3)).toBe(99);
    expect(it.formula("G1")).toBe("=SUM(F1#)");
    expect(it.grid("F1:G2")).toEqual([
      [1, 3],
      [2, null],
    ]);
  });
});
