import * as formulajs from "@formulajs/formulajs";
import { CellError, cellError, isErrorCode } from "../../model/cellValue";
import type { CellValue } from "../../model/cellValue";
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

/** Functions of single values. */
const OF_CELLS = words(
  "COS COSH COT COTH CSC CSCH SEC SECH SIN SINH TAN TANH ACOS ACOSH ACOT ACOTH ASIN ASINH ATAN ATANH",
  "DEGREES RADIANS EVEN ODD FACT FACTDOUBLE COMBIN COMBINA PERMUT PERMUTATIONA SQRTPI ROMAN ARABIC BASE DECIMAL",
  "BITAND BITOR BITXOR BITLSHIFT BITRSHIFT DELTA GESTEP CONVERT CHAR CODE UNICHAR UNICODE CLEAN FIXED DOLLAR",
  "BIN2DEC BIN2HEX BIN2OCT DEC2BIN DEC2HEX DEC2OCT HEX2BIN HEX2DEC HEX2OCT OCT2BIN OCT2DEC OCT2HEX",
  "CEILING.PRECISE FLOOR.PRECISE BESSELI BESSELJ BESSELK BESSELY COMPLEX IMABS IMAGINARY IMARGUMENT IMCONJUGATE",
  "IMCOS IMDIV IMEXP IMLN IMLOG10 IMLOG2 IMPOWER IMREAL IMSIN IMSQRT IMSUB",
);
/** Functions of all numbers among their arguments. */
const OF_NUMBERS = words("GCD LCM MULTINOMIAL");
/** The library writes hexadecimal digits in lower case. */
const UPPER_CASE = words("BASE BIN2HEX DEC2HEX OCT2HEX");

function words(...lines: string[]): ReadonlySet<string> {
  return new Set(lines.join(" ").split(" "));
}

/** A function of the library by its Excel name, or null. */
export function libraryFunction(name: string): WorksheetFunction | null {
  const code = codeOf(name);
  if (!code) return null;
  if (OF_NUMBERS.has(name)) return worksheetFunction(1, 255, (call) => ofNumbers(code, call));
  if (!OF_CELLS.has(name)) return null;
  return cellFunction(1, 255, (...cells) => {
    const result = answer(
      code,
      cells.map((cell) => (cell === undefined ? undefined : plain(cell))),
    );
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
