import type { Expression } from "../../src/workbench/calc/expression";
import { parseFormula } from "../../src/workbench/calc/formulaParser";

const COMPARISONS = new Set(["=", "<>", "<", ">", "<=", ">="]);
const LOGICAL_FUNCTIONS = /^(IS(?!OWEEKNUM)[A-Z]+|AND|OR|XOR|NOT|TRUE|FALSE|EXACT)$/;

/** Whether a formula's results are TRUE or FALSE: LibreOffice hands logical values out of arrays as 1 and 0. */
export function givesLogicals(formula: string): boolean {
  return isLogical(parseFormula(formula));
}

function isLogical(expression: Expression): boolean {
  if (expression.kind === "binary") return COMPARISONS.has(expression.operator);
  return expression.kind === "call" && LOGICAL_FUNCTIONS.test(expression.name);
}
