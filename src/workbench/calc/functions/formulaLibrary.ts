import * as formulajs from "@formulajs/formulajs";
import { CellError, cellError, isErrorCode } from "../../model/cellValue";
import type { CellValue, ErrorCode } from "../../model/cellValue";
import type { FunctionCall, WorksheetFunction } from "../functionCall";
import { worksheetFunction } from "../functionCall";
import type { Content } from "../value";
import { isMatrix, raise, raiseError } from "../value";
import { cellFunction } from "./lifted";
import { numbersFrom } from "./numberLists";

/**
 * The only file that knows the formula library. It serves what is seldom used and not written here; of its other
 * functions many differ from Excel in errors, blanks and precision, so that only those named here are taken.
 */

type LibraryCode = (...values: unknown[]) => unknown;

/** Functions of single values, by how many arguments they take at least and at most. */
const OF_CELLS = new Map<string, readonly [number, number]>([
  ...taking(
    [1, 1],
    "COS COSH COT COTH CSC CSCH SEC SECH SIN SINH TAN TANH ACOS ACOSH ACOT ACOTH ASIN ASINH ATAN ATANH",
    "DEGREES RADIANS EVEN ODD FACT FACTDOUBLE SQRTPI ARABIC CLEAN BIN2DEC HEX2DEC OCT2DEC IMABS IMAGINARY",
    "IMARGUMENT IMCONJUGATE IMCOS IMEXP IMLN IMLOG10 IMLOG2 IMREAL IMSIN IMSQRT",
  ),
  ...taking([1, 2], "ROMAN DELTA GESTEP DOLLAR BIN2HEX BIN2OCT DEC2BIN DEC2HEX DEC2OCT HEX2BIN HEX2OCT OCT2BIN"),
  ...taking([1, 2], "OCT2HEX CEILING.PRECISE FLOOR.PRECISE"),
  ...taking([1, 3], "FIXED"),
  ...taking([2, 2], "COMBIN COMBINA PERMUT PERMUTATIONA DECIMAL BITAND BITOR BITXOR BITLSHIFT BITRSHIFT"),
  ...taking([2, 2], "BESSELI BESSELJ BESSELK BESSELY IMDIV IMPOWER IMSUB"),
  ...taking([2, 3], "BASE COMPLEX"),
  ...taking([3, 3], "CONVERT"),
]);
/** Arguments Excel refuses and the library takes, or refuses with another error. */
const REFUSED: Readonly<Record<string, readonly [ErrorCode, (values: readonly unknown[]) => boolean]>> = {
  FACT: ["#NUM!", ([n]) => Number(n) < 0],
  FACTDOUBLE: ["#NUM!", ([n]) => Number(n) < -1],
  ROMAN: ["#VALUE!", ([n]) => Number(n) >= 4000],
  BASE: ["#NUM!", ([, radix]) => Number(radix) < 2 || Number(radix) >= 37],
  FIXED: ["#VALUE!", ([, decimals]) => Number(decimals) > 127],
  DOLLAR: ["#VALUE!", ([, decimals]) => Number(decimals) > 127],
};
/** Functions of all numbers among their arguments. */
const OF_NUMBERS = words("GCD LCM MULTINOMIAL");
/** The library writes hexadecimal digits in lower case. */
const UPPER_CASE = words("BASE BIN2HEX DEC2HEX OCT2HEX");

function words(...lines: string[]): ReadonlySet<string> {
  return new Set(lines.join(" ").split(" "));
}

function taking(count: readonly [number, number], ...lines: string[]): [string, readonly [number, number]][] {
  return [...words(...lines)].map((name) => [name, count]);
}

/** A function of the library by its Excel name, or null. */
export function libraryFunction(name: string): WorksheetFunction | null {
  const code = codeOf(name);
  if (!code) return null;
  if (OF_NUMBERS.has(name)) return worksheetFunction(1, 255, (call) => ofNumbers(code, call));
  const counts = OF_CELLS.get(name);
  if (!counts) return null;
  const [error, isRefused] = REFUSED[name] ?? [];
  return cellFunction(...counts, (...cells) => {
    const values = cells.map((cell) => (cell === undefined ? undefined : plain(cell)));
    if (error !== undefined && isRefused?.(values) === true) raise(error);
    const result = answer(code, values);
    return UPPER_CASE.has(name) && typeof result === "string" ? result.toUpperCase() : result;
  });
}

function ofNumbers(code: LibraryCode, call: FunctionCall): Content {
  const numbers = numbersFrom(call).map(Math.trunc);
  return numbers.some((value) => value < 0) ? raise("#NUM!") : answer(code, numbers);
}

function codeOf(name: string): LibraryCode | null {
  let found: unknown = formulajs;
  for (const part of name.split(".")) {
    const holder = found as Record<string, unknown>;
    found = Object.hasOwn(holder, part) ? holder[part] : undefined;
    if (found === undefined) return null;
  }
  return typeof found === "function" ? (found as LibraryCode) : null;
}

/** A value as the library takes it: blanks are null, errors are raised. */
function plain(content: Content): unknown {
  if (isMatrix(content)) return content.map((row) => row.map(plain));
  return content instanceof CellError ? raiseError(content) : content;
}

function answer(code: LibraryCode, values: unknown[]): CellValue {
  const result = fromLibrary(answered(code, values));
  return result instanceof CellError ? raiseError(result) : result;
}

/** The library returns its errors; what it throws is a wrong argument. */
function answered(code: LibraryCode, values: unknown[]): unknown {
  try {
    return code(...values);
  } catch {
    return cellError("#VALUE!");
  }
}

function fromLibrary(result: unknown): CellValue {
  if (typeof result === "number") return Number.isFinite(result) ? result : cellError("#NUM!");
  if (typeof result === "string" || typeof result === "boolean" || result instanceof CellError) return result;
  if (result instanceof Error) return cellError(isErrorCode(result.message) ? result.message : "#VALUE!");
  return null;
}
