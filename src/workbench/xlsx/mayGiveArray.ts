import type { Expression } from "../calc/expression";
import { parseFormula } from "../calc/formulaParser";

/**
 * Functions that take whole ranges and give one value. In a file every other formula that reads more than one cell
 * must be marked as a dynamic array, or Excel puts @ before what could give several values.
 */
const TAKES_RANGES: Readonly<Record<string, "all" | readonly number[]>> = {
  ...Object.fromEntries(
    `SUM PRODUCT AVERAGE COUNT COUNTA COUNTBLANK MIN MAX MEDIAN SUMSQ SUMPRODUCT AND OR XOR ROWS COLUMNS STDEV STDEVP
     STDEV.S STDEV.P VAR VARP VAR.S VAR.P GEOMEAN HARMEAN CORREL PEARSON COVARIANCE.P COVARIANCE.S SLOPE INTERCEPT RSQ
     CONCAT TEXTJOIN AVEDEV DEVSQ SKEW KURT MODE.SNGL NPV IRR GCD LCM`
      .split(/\s+/)
      .map((name) => [name, "all" as const]),
  ),
  ...Object.fromEntries(
    `COUNTIF SUMIF AVERAGEIF LARGE SMALL PERCENTILE PERCENTILE.INC PERCENTILE.EXC QUARTILE QUARTILE.INC QUARTILE.EXC`
      .split(" ")
      .map((name) => [name, [0, 2]]),
  ),
  ...Object.fromEntries(["MATCH", "VLOOKUP", "HLOOKUP", "XMATCH"].map((name) => [name, [1]])),
  ...Object.fromEntries(["RANK", "RANK.EQ", "RANK.AVG"].map((name) => [name, [1]])),
  COUNTIFS: [0, 2, 4, 6, 8, 10, 12, 14],
  ...Object.fromEntries(
    ["SUMIFS", "AVERAGEIFS", "MINIFS", "MAXIFS"].map((name) => [name, [0, 1, 3, 5, 7, 9, 11, 13, 15]]),
  ),
};

/** Old functions of single values: an array comes out only when one goes in. */
const OF_CELLS = new Set(
  `IF IFERROR IFNA IFS SWITCH NOT ABS SIGN INT SQRT EXP LN LOG LOG10 POWER MOD ROUND ROUNDUP ROUNDDOWN TRUNC CEILING
   FLOOR LEN LEFT RIGHT MID UPPER LOWER PROPER TRIM TEXT VALUE SUBSTITUTE REPLACE FIND SEARCH EXACT REPT CONCATENATE
   DATE YEAR MONTH DAY EDATE EOMONTH WEEKDAY TODAY NOW PI TRUE FALSE NA ISERROR ISNA ISBLANK ISNUMBER ISTEXT N T
   NORM.S.INV NORM.S.DIST NORM.DIST NORM.INV`.split(/\s+/),
);

export function mayGiveArray(formula: string): boolean {
  return givesArray(parseFormula(formula));
}

function givesArray(node: Expression | null): boolean {
  if (!node) return false;
  switch (node.kind) {
    case "constant":
      return false;
    case "cells":
      return node.rect.rows > 1 || node.rect.columns > 1;
    case "table":
      return !(node.reference.sections.includes("this row") && node.reference.columns.length === 1);
    case "unary":
      return node.operator === "#" || (node.operator !== "@" && givesArray(node.operand));
    case "binary":
      return node.operator === ":" || node.operator === " " || givesArray(node.left) || givesArray(node.right);
    case "call":
      return callGivesArray(node.name, node.parameters);
    default:
      return true;
  }
}

function callGivesArray(name: string, parameters: readonly (Expression | null)[]): boolean {
  if (OF_CELLS.has(name)) return parameters.some(givesArray);
  const ranges = TAKES_RANGES[name];
  if (ranges === undefined) return true;
  return parameters.some((parameter, index) => {
    const takesRange = ranges === "all" || ranges.includes(index);
    return takesRange && isPlainReference(parameter) ? false : givesArray(parameter);
  });
}

function isPlainReference(node: Expression | null): boolean {
  return node?.kind === "cells" || node?.kind === "table" || node?.kind === "name";
}
