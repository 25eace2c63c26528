import { formulaFromFile, formulaToFile } from "../../../src/workbench/xlsx/fileFormulas";
import { mayGiveArray } from "../../../src/workbench/xlsx/mayGiveArray";
import { movedFormula } from "../../../src/workbench/calc/movedFormula";

describe("formulas in files", () => {
  test.each([
    ["=SUM(A1:A3)", "SUM(A1:A3)"],
    ["=SORT(FILTER(A1:A9,A1:A9>2))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,A1:A9>2))"],
    ["=XLOOKUP(1,A:A,B:B)&STDEV.S(A1:A3)", "_xlfn.XLOOKUP(1,A:A,B:B)&_xlfn.STDEV.S(A1:A3)"],
    ["=SEG.ABC(A1:B9,,0.8)", "_xldudf_SEG_ABC(A1:B9,,0.8)"],
    ["=SEG.ABC.MULTI(A1)", "_xldudf_SEG_ABC.MULTI(A1)"],
    ["=LET(x,A1,x+1)", "_xlfn.LET(_xlpm.x,A1,_xlpm.x+1)"],
    [
      "=MAP(A1:A3,LAMBDA(v,LET(f,LAMBDA(w,w*2),f(v))))",
      "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.v,_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.w,_xlpm.w*2),_xlpm.f(_xlpm.v))))",
    ],
    ["=SUM(A1#)*2", "SUM(_xlfn.ANCHORARRAY(A1))*2"],
    ["='My sheet'!B2#", "_xlfn.ANCHORARRAY('My sheet'!B2)"],
    ["=@A1:A3+1", "_xlfn.SINGLE(A1:A3)+1"],
    ['=@SEG.ABC(SUM(A1),2)&"@#"', '_xlfn.SINGLE(_xldudf_SEG_ABC(SUM(A1),2))&"@#"'],
    ["=Stock[[#This Row],[Unit cost]]*Other[#All]", "Stock[[#This Row],[Unit cost]]*Other[#All]"],
    ["=ERROR.TYPE(A1)", "ERROR.TYPE(A1)"],
  ])("%s is %s and comes back", (formula, inFile) => {
    expect(formulaToFile(formula, { table: null })).toBe(inFile);
    expect(formulaFromFile(inFile)).toBe(formula);
  });

  test("[@Column] is written with the table's name", () => {
    expect(formulaToFile("=[@[Unit cost]]*[@a]", { table: "Stock" })).toBe(
      "Stock[[#This Row],[Unit cost]]*Stock[[#This Row],[a]]",
    );
  });

  test("both ways of writing a dotted custom name are read", () => {
    const known = ["SEG.ABC", "SEG.ABC.MULTI"];
    expect(formulaFromFile("_xldudf_SEG_ABC_MULTI(A1)", known)).toBe("=SEG.ABC.MULTI(A1)");
    expect(formulaFromFile("_xldudf_SEG_ABC.MULTI(A1)", known)).toBe("=SEG.ABC.MULTI(A1)");
    expect(formulaFromFile("_xldudf_SEG_XYZ(A1)")).toBe("=SEG.XYZ(A1)");
  });
});

describe("formulas that may give arrays", () => {
  test.each([
    "=A1:A3*2",
    "=SEG.ABC(A1)",
    "=SORT(A1:A3)",
    "=A1#",
    "=SUM(A1:A3*2)",
    "=IF(A1:A3>1,1)",
    "={1,2}",
    "=Stock[Units]",
    "=LET(x,1,x)",
    "=VLOOKUP(A1:A3,B:C,2)",
    "=Rate",
  ])("%s does", (formula) => {
    expect(mayGiveArray(formula)).toBe(true);
  });

  test.each([
    "=A1*2+1",
    "=SUM(A1:A3)",
    "=SUMIFS(A:A,B:B,C1)",
    "=VLOOKUP(A1,B:C,2,FALSE)",
    "=IF(A1>1,SUM(B:B),ROUND(C1,2))",
    "=@A1:A3",
    "=Stock[@Units]*2",
    '=TEXT(A1,"0")',
  ])("%s does not", (formula) => {
    expect(mayGiveArray(formula)).toBe(false);
  });
});

test.each([
  ["=A1+$B2+C$3+$D$4", 1, 2, "=C2+$B3+E$3+$D$4"],
  ["=SUM(A:A,1:1,'My x'!A1:B2)", 2, 1, "=SUM(B:B,3:3,'My x'!B3:C4)"],
  ["=A1", -1, 0, "=#REF!"],
])("%s moved by %d rows and %d columns is %s", (formula, rows, columns, expected) => {
  expect(movedFormula(formula, rows, columns)).toBe(expected);
});
