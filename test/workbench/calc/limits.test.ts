import { createWorkbench } from "../../../src/workbench/createWorkbench";
import { CellError } from "../../../src/workbench/model/cellValue";
import type { CellValue } from "../../../src/workbench/model/cellValue";

const { workbook, calc, editor } = createWorkbench();

const shown = (value: CellValue | undefined): unknown => (value instanceof CellError ? value.code : value);

async function result(formula: string): Promise<unknown> {
  return shown((await calc.evaluate(formula))[0]?.[0]);
}

describe("Limits of Excel", () => {
  test.each([
    // Arrays: a sheet has 1,048,576 rows and 16,384 columns.
    ["=SEQUENCE(1048577)", "#VALUE!"],
    ["=ROWS(SEQUENCE(1048576))", 1_048_576],
    ["=MAKEARRAY(1,16385,LAMBDA(r,c,1))", "#VALUE!"],
    ["=RANDARRAY(100000,10000)", "#NUM!"],
    ["=EXPAND(1,2000000000,1)", "#VALUE!"],
    ["=WRAPROWS({1,2},1000000000)", "#NUM!"],
    // Texts: 32,767 characters.
    ['=LEN(REPT("z",32767))', 32_767],
    ['=REPT("z",32767)&"a"', "#VALUE!"],
    ['=REPLACE("abc",1,1,REPT("z",32767))', "#VALUE!"],
    ['=REPT("",1000000000)', ""],
    // Numbers: fifteen digits.
    ['=9007199254740991&""', "9007199254740990"],
    ['=12345678901234567890&""', "12345678901234600000"],
    ["=MOD(1E+20,3)", "#NUM!"],
    ["=MOD(1E+12,7)", 1],
    ["=ROUND(1E+300,-400)", 0],
    ["=FIXED(1.5,128)", "#VALUE!"],
    // Microsoft's pages on FACT, FACTDOUBLE, ROMAN, BASE, HOUR.
    ["=FACT(-1)", "#NUM!"],
    ["=FACTDOUBLE(-2)", "#NUM!"],
    ["=ROMAN(4000)", "#VALUE!"],
    ["=BASE(7,37)", "#NUM!"],
    ["=HOUR(-1)", "#NUM!"],
    // Characters of Windows' code page, and halves of surrogate pairs.
    ["=CHAR(128)", "€"],
    ["=CHAR(256)", "#VALUE!"],
    ['=CODE("€")', 128],
    ['=CODE("Ω")', 63],
    ["=UNICHAR(55296)", "#N/A"],
    ['=UNICODE("😀")', 128_512],
    // Cells of a sheet are asked for, no arrays.
    ["=COUNTIF({1,2},1)", "#VALUE!"],
    ["=RANK(1,{1,2})", "#VALUE!"],
  ])("%s is %p", async (formula, expected) => {
    expect(await result(formula)).toBe(expected);
  });

  test("stars of a criterion are looked for without going back over all of them", async () => {
    editor.enter(workbook.active, { row: 0, column: 0, rows: 1, columns: 1 }, [["a".repeat(20_000)]]);
    expect(await result('=COUNTIF(A1,"*a*a*a*a*a*a*a*a*b")')).toBe(0);
    expect(await result('=COUNTIF(A1,"a*a?a*a")')).toBe(1);
    expect(await result('=MATCH("*b*~*c",{"xbyc","xby*c"},0)')).toBe(2);
    expect(await result('=MATCH("a*b*b",{"ab","abb"},0)')).toBe(2);
  });

  test.each(["=SIN(1,2)", "=COMBIN(5)", "=SUM()", "=IF(1,LEFT())", "=LET(x,1,PI(x))"])(
    "%s cannot be entered",
    (formula) => {
      const enter = () => calc.setFormula(workbook.active, 4, 4, formula);
      expect(enter).toThrow(/arguments to the function/);
      expect(workbook.active.formula(4, 4)).toBeUndefined();
    },
  );

  test("a name of LET may hide a function and take other arguments", () => {
    calc.setFormula(workbook.active, 4, 4, "=LET(PI,LAMBDA(x,x+1),PI(2))");
    calc.update();
    expect(workbook.active.value(4, 4)).toBe(3);
  });

  test("more than fifteen digits become zeros when entered", () => {
    editor.enter(workbook.active, { row: 6, column: 0, rows: 1, columns: 2 }, [
      ["123456789012345678", "0.00012345678901234567"],
    ]);
    expect(workbook.active.value(6, 0)).toBe(123_456_789_012_345_000);
    expect(workbook.active.value(6, 1)).toBe(0.000123456789012345);
  });
});
