import { buildFormula, missingArguments } from "../../src/taskpane/functions/buildFormula";
import { displayFormula, englishArgument, hasArrayConstant } from "../../src/taskpane/functions/displayFormula";
import type { FunctionHelp } from "../../src/taskpane/functions/functionHelp";

const german = { list: ";", decimal: "," };
const english = { list: ",", decimal: "." };

test.each([
  ["=SEG.TIER(A1,0.5)", "=SEG.TIER(A1;0,5)"],
  ['=SEG.ABC(B2:B9,{0.8,0.95},"a,b.c")', '=SEG.ABC(B2:B9;{0.8,0.95};"a,b.c")'],
  ["=SEG.XYZ('Q1, 2.5'!A1:C9,1.5)", "=SEG.XYZ('Q1, 2.5'!A1:C9;1,5)"],
])("%s is shown the German way as %s", (formula, shown) => {
  expect(displayFormula(formula, german)).toBe(shown);
  expect(displayFormula(formula, english)).toBe(formula);
});

test.each([
  ["0,8", "0.8"],
  ["IF(A1>0,5;1;2)", "IF(A1>0.5,1,2)"],
  ['"a;b,5"', '"a;b,5"'],
  [" Data!B2:B5 ", "Data!B2:B5"],
])("%s typed by a German user is %s in English", (typed, formula) => {
  expect(englishArgument(typed, german)).toBe(formula);
});

test("an array constant inside quotes is none", () => {
  expect(hasArrayConstant('=F("{")')).toBe(false);
  expect(hasArrayConstant("=F({1,2})")).toBe(true);
});

test("trailing empty arguments are left out, inner ones keep their place", () => {
  const help = {
    name: "SEG.F",
    arguments: [
      { name: "a", help: "", optional: false },
      { name: "b", help: "", optional: true },
      { name: "c", help: "", optional: true },
    ],
  } as unknown as FunctionHelp;
  expect(buildFormula(help, ["A1", "", ""])).toBe("=SEG.F(A1)");
  expect(buildFormula(help, ["A1", "", "3"])).toBe("=SEG.F(A1,,3)");
  expect(missingArguments(help, [" ", "", "3"])).toEqual(["a"]);
});
