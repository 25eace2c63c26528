import { createTable } from "../../../src/workbench/model/createTable";
import type { Sheet } from "../../../src/workbench/model/sheet";
import type { Bench } from "./bench";
import { area, bench, valueOf } from "./bench";

function name(it: Bench, text: string, formula: string, scope: Sheet | null = null): void {
  (scope?.names ?? it.workbook.names).push({ name: text, formula, comment: "", visible: true, scope });
  it.workbook.emit("names", { scope });
}

describe("names of LET and LAMBDA", () => {
  test.each([
    ["=LET(x,1,y,x+1,x*10+y)", 12],
    ["=LET(x,1,LET(x,5,x)+x)", 6],
    ["=LET(x,2,f,LAMBDA(x,x*10),f(3)+x)", 32],
    ["=LET(a1b,3,a1b+1)", 4],
    ["=LET(sum,5,sum+1)", 6],
    ["=LET(f,LAMBDA(x,[y],IF(ISOMITTED(y),x,x+y)),f(1)+f(1,2))", 4],
    ["=LET(x,1/0,IFERROR(x,9))", 9],
    ["=LAMBDA(x,LAMBDA(y,x-y))(9)(4)", 5],
    ["=LAMBDA(x,x)(1,2)", "#VALUE!"],
    ["=LAMBDA(x,x)", "#CALC!"],
    ["=LET(f,LAMBDA(g,n,IF(n=0,1,n*g(g,n-1))),f(f,5))", 120],
  ])("%s", async (formula, expected) => {
    expect(await valueOf(formula)).toEqual(expected);
  });
});

describe("defined names", () => {
  test("may be functions that call themselves", () => {
    const it = bench();
    name(it, "Fact", "=LAMBDA(n,IF(n<2,1,n*Fact(n-1)))");
    name(it, "Forever", "=LAMBDA(n,Forever(n+1))");
    it.put("A1", "=Fact(5)", "=SUM(MAP({1,2,3},LAMBDA(x,Fact(x))))", "=Forever(1)");
    expect(it.grid("A1:A3")).toEqual([[120], [9], ["#NUM!"]]);
  });

  test("of a sheet come before those of the workbook", () => {
    const it = bench();
    const other = it.workbook.addSheet("Other");
    name(it, "Rate", "=1");
    name(it, "Rate", "=2", other);
    it.put("A1", "=Rate", "=Other!Rate", "=Sheet1!Rate");
    it.editor.enter(other, area("A1"), [["=Rate"]]);
    it.editor.flush();
    expect(it.grid("A1:A3")).toEqual([[1], [2], [1]]);
    expect(other.value(0, 0)).toBe(2);
  });

  test("with references without $ mean cells from the formula's own place on", () => {
    const it = bench();
    name(it, "Above", "=Sheet1!A1048576");
    name(it, "Right", "=Sheet1!B1*2");
    name(it, "InColumnA", "=Sheet1!$A1");
    it.put("A1", [7, null], [null, 5]);
    it.put("A2", "=Above");
    it.put("D1", "=InColumnA");
    it.put("C2", "=@InColumnA+1");
    it.put("A3", "=Right");
    expect([it.get("A2"), it.get("D1"), it.get("C2"), it.get("A3")]).toEqual([7, 7, 8, 0]);
    it.put("A1", 8);
    it.put("B3", 4);
    expect([it.get("A2"), it.get("A3")]).toEqual([8, 8]);
  });

  test("may stand for other names, and circles of names are errors", () => {
    const it = bench();
    name(it, "One", "=Two+1");
    name(it, "Two", "=Sheet1!$B$1");
    name(it, "Loop", "=Loop+1");
    it.put("B1", 5);
    it.put("A1", "=One", "=Loop");
    expect(it.grid("A1:A2")).toEqual([[6], ["#NUM!"]]);
    it.put("B1", 6);
    expect(it.get("A1")).toBe(7);
  });
});

describe("structured references", () => {
  function withTable() {
    const it = bench();
    it.put("B2", ["Item", "Unit cost", "[x]'#", "Sum"], ["a", 2, 10, null], ["b", 3, 20, null], ["Total", 5, 30, null]);
    const table = createTable(it.editor, it.sheet, area("B2:E5"), true, "T");
    table.hasTotals = true;
    return it;
  }

  test.each([
    ["=SUM(T)", 35],
    ["=SUM(T[])", 35],
    ["=SUM(T[#All])", 70],
    ["=ROWS(T[#Data])", 2],
    ["=COUNTA(T[#Headers])", 4],
    ["=SUM(T[#Totals])", 35],
    ["=SUM(T[Unit cost])", 5],
    ["=SUM(T[unit COST])", 5],
    ["=SUM(T['[x']'''#])", 30],
    ["=SUM(T[[Unit cost]:['[x']'''#]])", 35],
    ["=SUM(T[['[x']'''#]:[Unit cost]])", 35],
    ["=INDEX(T[[#Headers],[Unit cost]],1)", "Unit cost"],
    ["=COLUMNS(T[[#Headers],[Item]:[Unit cost]])", 2],
    ["=ROWS(T[[#Headers],[#Data],[Item]])", 3],
    ["=ROWS(T[[#Data],[#Totals],[Item]])", 3],
    ["=ROWS(T[[#All],[Item]])", 4],
    ["=T[[#Totals],[Unit cost]]", 5],
    ["=T[Nothing]", "#REF!"],
    ["=None[Item]", "#REF!"],
    ["=T[@Item]", "#VALUE!"],
  ])("%s", (formula, expected) => {
    const it = withTable();
    it.put("H9", formula);
    expect(it.get("H9")).toBe(expected);
  });

  test.each([
    ["=[@[Unit cost]]*2", 4],
    ["=SUM([@[Unit cost]:['[x']'''#]])", 12],
    ["=T[@[Unit cost]]", 2],
    ["=SUM(T[[#This Row],[Unit cost]:['[x']'''#]])", 12],
    ["=SUM([Unit cost])", 5],
    ["=SUM(T[@])-[@Sum]", 0],
    ["=COUNTA([#Headers])", 4],
  ])("in a row of the table: %s", (formula, expected) => {
    const it = withTable();
    it.put("E3", formula);
    expect(it.get("E3")).toBe(expected);
  });

  test("keep their quotes when a column is renamed", () => {
    const it = withTable();
    it.put("H9", "=SUM(T['[x']'''#])+SUM(T[[Item]:['[x']'''#]])");
    it.put("D2", "a]b'c#");
    expect(it.formula("H9")).toBe("=SUM(T[a']b''c'#])+SUM(T[[Item]:[a']b''c'#]])");
    expect(it.get("H9")).toBe(65);
  });
});

describe("#SPILL! says why", () => {
  test.each<[string, RegExp, (it: Bench) => void, (it: Bench) => void]>([
    ["content", /empty A3/, (it) => it.put("A3", "x"), (it) => it.put("A3", "")],
    [
      "merged cells",
      /merged/,
      (it) => it.sheet.merges.push(area("A2:B2")),
      (it) => {
        it.sheet.merges = [];
        it.workbook.emit("dimensions", it.sheet);
        it.editor.flush();
      },
    ],
    [
      "a table",
      /table/,
      (it) => createTable(it.editor, it.sheet, area("A3:A5"), true),
      (it) => {
        it.editor.remove(it.sheet, area("A3:A5"), "Up");
        it.editor.flush();
      },
    ],
  ])("%s", (_what, reason, block, free) => {
    const it = bench();
    block(it);
    it.put("A1", "=SEQUENCE(3)");
    it.put("C1", "=A1#");
    expect([it.get("A1"), it.get("C1")]).toEqual(["#SPILL!", "#SPILL!"]);
    expect(it.message("A1")).toMatch(reason);
    free(it);
    expect(it.grid("A1:C3").map((row) => [row[0], row[2]])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });

  test("the edge of the sheet", () => {
    const it = bench();
    it.put("A1048575", "=SEQUENCE(3)");
    it.put("XFD1", "=SEQUENCE(1,2)");
    it.put("B2", "=A:A", "=A:A*2", "=@A:A", "=SUM(A:A)");
    for (const at of ["A1048575", "XFD1", "B2", "B3"]) {
      expect(it.get(at)).toBe("#SPILL!");
      expect(it.message(at)).toMatch(/edge/);
    }
    expect(it.grid("B4:B5")).toEqual([[0], ["#SPILL!"]]);
  });
});

describe("spilled results", () => {
  test("are followed by A1# when the formula moves", () => {
    const it = bench();
    it.put("B2", "=SEQUENCE(2)");
    it.put("D1", "=SUM(B2#)");
    it.editor.insert(it.sheet, area("1:1"), "Down");
    it.editor.insert(it.sheet, area("B:B"), "Right");
    it.editor.flush();
    expect([it.formula("E2"), it.get("E2")]).toEqual(["=SUM(C3#)", 3]);
    it.put("C4", "x");
    expect(it.get("E2")).toBe("#SPILL!");
    it.put("C3", 7);
    expect(it.get("E2")).toBe("#REF!");
  });

  test("flow around rows inserted within them", () => {
    const it = bench();
    it.put("A1", "=SEQUENCE(4)");
    it.put("C1", "=SUM(A1:A4)");
    it.editor.insert(it.sheet, area("3:3"), "Down");
    it.editor.flush();
    expect(it.grid("A1:A6")).toEqual([[1], [2], [3], [4], [null], [null]]);
    expect([it.formula("C1"), it.get("C1")]).toEqual(["=SUM(A1:A5)", 10]);
    it.editor.remove(it.sheet, area("2:3"), "Up");
    it.editor.flush();
    expect(it.grid("A1:A5")).toEqual([[1], [2], [3], [4], [null]]);
    expect(it.get("C1")).toBe(6);
  });
});

describe("entered signs", () => {
  test.each([
    ["+1+2", "=+1+2", 3],
    ["-A1", "=-A1", -4],
    ["+A1*2", "=+A1*2", 8],
    ["@SUM(A1,1)", "=SUM(A1,1)", 5],
    ["-item", "=-item", "#NAME?"],
    ["-5", undefined, -5],
    ["+5%", undefined, 0.05],
    ["-", undefined, "-"],
    ["- one, two", undefined, "- one, two"],
    ["@someone", undefined, "@someone"],
    ["'-A1", undefined, "-A1"],
  ])("%s", (text, formula, value) => {
    const it = bench();
    it.put("A1", 4);
    it.put("B1", text);
    expect([it.formula("B1"), it.get("B1")]).toEqual([formula, value]);
  });
});

describe("references", () => {
  test.each([
    ["=SUM(A:A)", 9],
    ["=ROWS(A:A)", 1_048_576],
    ["=COLUMNS(1:1)", 16_384],
    ["=SUM(A1:A3 A2:C2)", 3],
    ["=A1:A2 C1:C2", "#NULL!"],
    ["=SUM(C3:A1)", 69],
    ["=SUM(A1:INDEX(A:A,2))", 4],
    ["=SUM(Sheet1:Sheet3!A1)", "#REF!"],
    ["=Nowhere!A1", "#REF!"],
    ["=SUM(Sheet1!#REF!)", "#REF!"],
    ["=IFERROR(#REF!A1:B2,3)", 3],
    ["=IFERROR(T[#REF!],4)", 4],
    ["=@A1:A3", 1],
    ["=@C1:C3+1", 11],
    ["=@A1:C3", "#VALUE!"],
  ])("%s", async (formula, expected) => {
    expect(await valueOf(formula)).toEqual(expected);
  });

  test("@ takes the cell of the formula's own row or column", () => {
    const it = bench();
    it.put("A1", [1, 2, 3], [4, 5, 6]);
    it.put("E2", "=@A1:A2", "=@A1:A2");
    it.put("B4", "=@A1:C1");
    it.put("E5", "=@A1:C1");
    expect([it.get("E2"), it.get("E3"), it.get("B4"), it.get("E5")]).toEqual([4, "#VALUE!", 2, "#VALUE!"]);
    it.put("A2", 9);
    expect(it.get("E2")).toBe(9);
  });
});
