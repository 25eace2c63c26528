import type { Shown } from "./bench";
import { valueOf } from "./bench";

/** On A1:C3 = 1 x 10 / 3 y 20 / 5 X 30, A4:C4 blank. Expected values as Excel documents its functions. */
const cases: readonly (readonly [string, Shown | Shown[][]])[] = [
  // Operators and coercion
  ["=1+2*3", 7],
  ["=-2^2", 4],
  ["=2^3^2", 64],
  ["=10%", 0.1],
  ['="5"+1', 6],
  ['="x"+1', "#VALUE!"],
  ["=TRUE+1", 2],
  ["=1/0", "#DIV/0!"],
  ["=0.1+0.2=0.3", true],
  ['="abc"="ABC"', true],
  ['="a"<1', false],
  ["=A4=0", true],
  ['=A4=""', true],
  ["=A4+1", 1],
  ['=1&"a"', "1a"],
  ['=0.1+0.2&""', "0.3"],
  ['=1E+25&""', "1E+25"],
  ["=A1:A3*2", [[2], [6], [10]]],
  [
    "=A1:A3*{1,10}",
    [
      [1, 10],
      [3, 30],
      [5, 50],
    ],
  ],
  ["=A1:A3+{1;2}", [[2], [5], ["#N/A"]]],
  [
    "={-1,2;3,4}",
    [
      [-1, 2],
      [3, 4],
    ],
  ],
  ["=#N/A", "#N/A"],
  ["=10^400", "#NUM!"],
  // References
  ["=SUM(A1:INDEX(A:A,2))", 4],
  ["=SUM(A1:C3 B1:C2)", 30],
  ["=SUM(A:A)", 9],
  ["=ROWS(A1:C3)*10+COLUMNS(A1:C3)", 33],
  ["=ROW(A2:A3)", [[2], [3]]],
  ["=OFFSET(A1,1,2)", 20],
  ['=SUM(INDIRECT("A1:A"&3))', 9],
  ["=INDEX(A1:C3,2,0)", [[3, "y", 20]]],
  ["=INDEX(A1:C3,4,1)", "#REF!"],
  ["=NoSuchName", "#NAME?"],
  ["=NOSUCH(1)", "#NAME?"],
  ["=Nowhere!A1", "#REF!"],
  // Logic
  ['=IF(A1:A3>1,"hi","lo")', [["lo"], ["hi"], ["hi"]]],
  ["=IF(FALSE,1)", false],
  ["=IF(TRUE,,5)", 0],
  ['=IFERROR(1/0,"gone")', "gone"],
  ["=IFERROR(1,1/0)", 1],
  ["=IFNA(1/0,2)", "#DIV/0!"],
  ["=IFS(A1>5,1,A2>2,2)", 2],
  ["=IFS(FALSE,1)", "#N/A"],
  ['=SWITCH(3,1,"a",3,"c","else")', "c"],
  ["=CHOOSE(2,A1,A2)", 3],
  ["=AND(A1:A3>0)", true],
  ["=OR(FALSE,1/0)", "#DIV/0!"],
  // Aggregates
  ['=SUM(A1:B3,"4",TRUE)', 14],
  ["=AVERAGE(B1:B3)", "#DIV/0!"],
  ["=COUNT(A1:C4)", 6],
  ["=COUNTA(A1:C4)", 9],
  ["=COUNTBLANK(A1:A4)", 1],
  ["=MAX(B1:B3)", 0],
  ['=SUMPRODUCT((B1:B3="x")*A1:A3)', 6],
  ['=SUMIFS(C1:C3,B1:B3,"x")', 40],
  ['=SUMIFS(C:C,B:B,"x",A:A,">1")', 30],
  ['=COUNTIFS(A1:A3,">=3")', 2],
  ['=COUNTIF(B1:B3,"?")', 3],
  ['=COUNTIF(A1:A4,"")', 1],
  ['=COUNTIF(A1:A3,{">1",">3"})', [[2, 1]]],
  ['=AVERAGEIFS(C1:C3,B1:B3,"none")', "#DIV/0!"],
  ['=SUMIF(B1:B3,"x",A1)', 6],
  ['=MAXIFS(C1:C3,A1:A3,"<5")', 20],
  ["=MEDIAN(A1:A4)", 3],
  ["=STDEV.S(A1:A4)", 2],
  ["=LARGE(A1:A3,{1,2})", [[5, 3]]],
  ["=PERCENTILE.INC(A1:A3,0.25)", 2],
  ["=CORREL(A1:A4,C1:C4)", 1],
  // Lookups
  ['=MATCH("y",B1:B3,0)', 2],
  ["=MATCH(4,A1:A3)", 2],
  ["=MATCH(0,A1:A3)", "#N/A"],
  ['=XMATCH("Y*",B1:B3,2)', 2],
  ["=XMATCH(4,A1:A3,1)", 3],
  ["=XLOOKUP(3,A1:A3,B1:C3)", [["y", 20]]],
  ['=XLOOKUP(9,A1:A3,B1:B3,"none")', "none"],
  ['=XLOOKUP("x",B1:B3,A1:A3,,0,-1)', 5],
  ["=XLOOKUP(A1:A2,A1:A3,C1:C3)", [[10], [20]]],
  ["=VLOOKUP(3,A1:C3,3,FALSE)", 20],
  ["=VLOOKUP(4,A1:C3,3)", 20],
  ["=VLOOKUP(4,A1:C3,3,FALSE)", "#N/A"],
  ["=VLOOKUP(3,A1:C3,4,FALSE)", "#REF!"],
  ["=LOOKUP(4,A1:A3,B1:B3)", "y"],
  // Arrays
  [
    "=SEQUENCE(2,3,10,5)",
    [
      [10, 15, 20],
      [25, 30, 35],
    ],
  ],
  [
    "=FILTER(A1:C3,A1:A3>2)",
    [
      [3, "y", 20],
      [5, "X", 30],
    ],
  ],
  ["=FILTER(A1:A3,A1:A3>9)", "#CALC!"],
  ['=FILTER(A1:A3,A1:A3>9,"none")', "none"],
  [
    "=SORT(A1:B3,1,-1)",
    [
      [5, "X"],
      [3, "y"],
      [1, "x"],
    ],
  ],
  ["=SORTBY(A1:A3,C1:C3,-1)", [[5], [3], [1]]],
  ["=UNIQUE(B1:B3)", [["x"], ["y"]]],
  ["=UNIQUE(B1:B3,,TRUE)", "y"],
  ["=TRANSPOSE(A1:A3)", [[1, 3, 5]]],
  ["=TAKE(A1:A3,-1)", 5],
  ["=DROP(A1:B3,1,1)", [["y"], ["X"]]],
  [
    "=CHOOSECOLS(A1:C2,3,-3)",
    [
      [10, 1],
      [20, 3],
    ],
  ],
  ["=CHOOSEROWS(A1:A3,3,1)", [[5], [1]]],
  [
    "=VSTACK(A1:A2,{7,8})",
    [
      [1, "#N/A"],
      [3, "#N/A"],
      [7, 8],
    ],
  ],
  [
    "=HSTACK(A1:A2,C1:C2)",
    [
      [1, 10],
      [3, 20],
    ],
  ],
  ["=TOROW(A1:B2)", [[1, "x", 3, "y"]]],
  // LET and LAMBDA
  ["=LET(x,A1,y,x+1,y*10)", 20],
  ["=LAMBDA(a,b,a*b)(3,4)", 12],
  ["=LET(f,LAMBDA(n,IF(n<2,1,n*2)),f(5))", 10],
  ["=MAP(A1:A3,C1:C3,LAMBDA(a,c,a+c))", [[11], [23], [35]]],
  ["=BYROW(A1:C3,LAMBDA(r,SUM(r)))", [[11], [23], [35]]],
  ["=BYCOL(A1:C3,LAMBDA(c,COUNT(c)))", [[3, 0, 3]]],
  ["=REDUCE(0,A1:A3,LAMBDA(s,v,s+v))", 9],
  ["=SCAN(0,A1:A3,LAMBDA(s,v,s+v))", [[1], [4], [9]]],
  [
    "=MAKEARRAY(2,2,LAMBDA(r,c,r*10+c))",
    [
      [11, 12],
      [21, 22],
    ],
  ],
  // Texts, numbers, dates
  ['=TEXT(0.1234,"0.0%")', "12.3%"],
  ['=TEXT(1234.5,"#,##0.00")', "1,234.50"],
  ['=TEXT(DATE(2024,2,29),"yyyy-mm-dd")', "2024-02-29"],
  ['=TEXTJOIN("-",TRUE,B1:B4)', "x-y-X"],
  ['=SUBSTITUTE("a.b.c",".","/",2)', "a.b/c"],
  ['=SEARCH("b?d","ABCD")', 2],
  ['=FIND("b","ABC")', "#VALUE!"],
  ['=MID("segment",4,2)', "me"],
  [
    '=TEXTSPLIT("a,b;c",",",";")',
    [
      ["a", "b"],
      ["c", "#N/A"],
    ],
  ],
  ["=LEN(B1:B3)", [[1], [1], [1]]],
  ["=ROUND(1.005,2)", 1.01],
  ["=ROUND(-2.5,0)", -3],
  ["=ROUNDUP(3.2,0)", 4],
  ["=MOD(-3,2)", 1],
  ["=MOD(1,0)", "#DIV/0!"],
  ["=CEILING(0.3,0.1)", 0.3],
  ["=DATE(2024,1,31)", 45322],
  ["=EDATE(DATE(2024,1,31),1)", 45351],
  ["=EOMONTH(45322,0)", 45322],
  ["=WEEKDAY(DATE(2024,1,1),2)", 1],
  ["=YEAR(45322)*100+MONTH(45322)", 202401],
  ['=VALUE("1,250.5")', 1250.5],
  ["=ISNUMBER(A1:A4)", [[true], [true], [true], [false]]],
  ["=ISERROR(1/0)", true],
  ["=ERROR.TYPE(NA())", 7],
];

test.each(cases)("%s", async (formula, expected) => {
  expect(await valueOf(formula)).toEqual(expected);
});

test.each([
  ["=NORM.S.INV(0.95)", 1.6448536269514722],
  ["=NORM.S.DIST(1,TRUE)", 0.8413447460685429],
  ["=STDEV.P(A1:A3)", 1.632993161855452],
  ["=PMT(0.01,12,-1000)", 88.84878867834166],
])("%s as in Excel's documentation", async (formula, expected) => {
  expect(await valueOf(formula)).toBeCloseTo(expected, 9);
});

test.each(["=SUM(", "=1+", "=A1:A3)", '="open'])("%s is refused", async (formula) => {
  await expect(valueOf(formula)).rejects.toMatchObject({ code: "InvalidArgument" });
});
