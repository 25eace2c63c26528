import * as formulajs from "@formulajs/formulajs";
import { CellError, cellError, isErrorCode } from "../../model/cellValue";
import type { CellValue } from "../../model/cellValue";
import type { FunctionCall, WorksheetFunction } from "../functionCall";
import { worksheetFunction } from "../functionCall";
import { lift } from "../operators";
import type { Content, Value } from "../value";
import { isMatrix, raise, raiseError } from "../value";

/** The only file that knows the formula library. It serves the functions that are not written here. */

type LibraryCode = (...values: unknown[]) => unknown;

/** Take lists of numbers anywhere; texts and blanks in ranges do not count. */
const STATISTICS = words(
  "AVEDEV DEVSQ GEOMEAN HARMEAN KURT MEDIAN MODE.SNGL MODE.MULT SKEW SKEW.P STDEV STDEVP STDEV.S STDEV.P VAR VARP",
  "VAR.S VAR.P GCD LCM MULTINOMIAL",
);
/** Take a list of numbers first and single numbers after it, which may be arrays to work through. */
const POSITIONS = words(
  "LARGE SMALL PERCENTILE PERCENTILE.INC PERCENTILE.EXC QUARTILE QUARTILE.INC QUARTILE.EXC PERCENTRANK.INC",
  "PERCENTRANK.EXC TRIMMEAN IRR",
);
/** Compare two lists: a pair counts when both are numbers. */
const PAIRS = words("CORREL PEARSON COVARIANCE.P COVARIANCE.S SLOPE INTERCEPT RSQ STEYX SUMX2MY2 SUMX2PY2 SUMXMY2");
/** Take rows and columns as they are. */
const MATRICES = words("MMULT MUNIT LINEST LOGEST TREND GROWTH FREQUENCY AVERAGEA MAXA MINA STDEVA STDEVPA VARA VARPA");
const LISTS = words(
  "NPV XNPV XIRR MIRR NETWORKDAYS WORKDAY PROB SERIESSUM FORECAST RANK.EQ RANK.AVG CHISQ.TEST T.TEST",
);
/** Names the library has under another one. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  STDEV: "STDEV.S",
  STDEVP: "STDEV.P",
  VAR: "VAR.S",
  VARP: "VAR.P",
  PERCENTILE: "PERCENTILE.INC",
  QUARTILE: "QUARTILE.INC",
  NORMSDIST: "NORMSDIST",
  "FORECAST.LINEAR": "FORECAST",
  RANK: "RANK.EQ",
  MODE: "MODE.SNGL",
};

function words(...lines: string[]): ReadonlySet<string> {
  return new Set(lines.join(" ").split(" "));
}

/** A function of the library by its Excel name, or null. */
export function libraryFunction(excelName: string): WorksheetFunction | null {
  const name = OTHER_NAMES[excelName] ?? excelName;
  let found: unknown = formulajs;
  for (const part of name.split(".")) {
    const holder = found as Record<string, unknown>;
    found = Object.hasOwn(holder, part) ? holder[part] : undefined;
    if (found === undefined) return null;
  }
  if (typeof found !== "function") return null;
  const code = found as LibraryCode;
  return worksheetFunction(0, 255, (call) => run(name, code, call));
}

function run(name: string, code: LibraryCode, call: FunctionCall): Value {
  const contents = call.contents();
  if (STATISTICS.has(name)) return answer(code, [contents.flatMap(numbersIn)]);
  if (POSITIONS.has(name)) {
    const list = numbersIn(contents[0] ?? null);
    return cellWise(call, contents.slice(1), 1, (cells) => answerCell(code, [list, ...cells]));
  }
  if (PAIRS.has(name)) {
    const [first, second] = pairs(contents[0] ?? null, contents[1] ?? null);
    return answer(code, [first, second]);
  }
  if (MATRICES.has(name)) return answer(code, contents.map(plain));
  if (LISTS.has(name))
    return answer(
      code,
      contents.map((content) => (isMatrix(content) ? numbersIn(content) : plain(content))),
    );
  return cellWise(call, contents, 0, (cells) => answerCell(code, cells));
}

function cellWise(
  call: FunctionCall,
  contents: readonly Content[],
  from: number,
  each: (cells: unknown[]) => CellValue,
): Content {
  return lift(
    (cells) => each(cells.map((cell, index) => (call.omitted(from + index) ? undefined : plain(cell)))),
    contents,
  );
}

function numbersIn(content: Content): number[] {
  if (!isMatrix(content)) return [Number(plain(content) ?? 0)].filter((value) => !Number.isNaN(value));
  const found: number[] = [];
  for (const row of content) {
    for (const cell of row) {
      if (cell instanceof CellError) raiseError(cell);
      if (typeof cell === "number") found.push(cell);
    }
  }
  return found;
}

function pairs(a: Content, b: Content): [number[], number[]] {
  const left = (isMatrix(a) ? a : [[a]]).flat();
  const right = (isMatrix(b) ? b : [[b]]).flat();
  if (left.length !== right.length) raise("#N/A");
  const first: number[] = [];
  const second: number[] = [];
  left.forEach((x, index) => {
    const y = right[index] ?? null;
    for (const cell of [x, y]) if (cell instanceof CellError) raiseError(cell);
    if (typeof x !== "number" || typeof y !== "number") return;
    first.push(x);
    second.push(y);
  });
  return [first, second];
}

/** A value as the library takes it: blanks are null, errors are raised. */
function plain(content: Content): unknown {
  if (isMatrix(content)) return content.map((row) => row.map(plain));
  return content instanceof CellError ? raiseError(content) : content;
}

function answerCell(code: LibraryCode, values: unknown[]): CellValue {
  const result = answer(code, values);
  return isMatrix(result) ? (result[0]?.[0] ?? null) : result;
}

function answer(code: LibraryCode, values: unknown[]): Content {
  const result = fromLibrary(caughtResult(code, values));
  return result instanceof CellError ? raiseError(result) : result;
}

/** The library returns its errors; what it throws is a wrong argument. */
function caughtResult(code: LibraryCode, values: unknown[]): unknown {
  try {
    return code(...values);
  } catch {
    return cellError("#VALUE!");
  }
}

function fromLibrary(result: unknown): Content {
  if (Array.isArray(result)) {
    const rows = result.length > 0 && Array.isArray(result[0]) ? (result as unknown[][]) : [result as unknown[]];
    return rows.map((row) => row.map((cell) => cellFromLibrary(cell)));
  }
  return cellFromLibrary(result);
}

function cellFromLibrary(result: unknown): CellValue {
  if (typeof result === "number") return Number.isFinite(result) ? result : cellError("#NUM!");
  if (typeof result === "string" || typeof result === "boolean" || result instanceof CellError) return result;
  if (result instanceof Error) return cellError(isErrorCode(result.message) ? result.message : "#VALUE!");
  if (result instanceof Date)
    return Math.round((result.getTime() - result.getTimezoneOffset() * 60_000) / 864e5) + 25_569;
  return null;
}
