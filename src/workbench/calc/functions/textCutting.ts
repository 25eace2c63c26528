import type { CellValue } from "../../model/cellValue";
import { cellError } from "../../model/cellValue";
import { toInteger, toLogical, toText } from "../coerce";
import type { FunctionCall, WorksheetFunction } from "../functionCall";
import { worksheetFunction } from "../functionCall";
import { lift } from "../operators";
import type { Content, Matrix } from "../value";
import { mapMatrix, raise } from "../value";

/** TEXTBEFORE, TEXTAFTER and TEXTSPLIT: texts cut at delimiters, of which there may be several. */

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where delimiters stand in a text, from left to right, the longest where several fit. */
function places(text: string, delimiters: readonly string[], ignoreCase: boolean): Place[] {
  const [where, wanted] = ignoreCase
    ? [text.toLowerCase(), delimiters.map((item) => item.toLowerCase())]
    : [text, delimiters];
  const longestFirst = [...wanted].filter((item) => item !== "").sort((a, b) => b.length - a.length);
  const found: Place[] = [];
  for (let at = 0; at < where.length;) {
    const fits = longestFirst.find((item) => where.startsWith(item, at));
    if (fits === undefined) at++;
    else {
      found.push({ start: at, end: at + fits.length });
      at += fits.length;
    }
  }
  return found;
}

function delimitersOf(call: FunctionCall, index: number): string[] {
  return call.matrix(index).flat().map(toText);
}

function ignoresCase(call: FunctionCall, index: number): boolean {
  const mode = call.integer(index, 0);
  return mode === 0 || mode === 1 ? mode === 1 : raise("#VALUE!");
}

function cut(before: boolean): (call: FunctionCall) => Content {
  return (call) => {
    const delimiters = delimitersOf(call, 1);
    const ignoreCase = ignoresCase(call, 3);
    const endCounts = call.logical(4, false);
    const missing = (): CellValue => (call.omitted(5) ? raise("#N/A") : call.cell(5));
    const which = call.omitted(2) ? 1 : call.content(2);
    return lift(
      ([cell = null, instance = null]) => {
        const text = toText(cell);
        const place = chosen(text, delimiters, toInteger(instance), ignoreCase, endCounts);
        if (!place) return missing();
        return before ? text.slice(0, place.start) : text.slice(place.end);
      },
      [call.content(0), which],
    );
  };
}

function chosen(
  text: string,
  delimiters: readonly string[],
  instance: number,
  ignoreCase: boolean,
  endCounts: boolean,
): Place | undefined {
  if (instance === 0 || (text !== "" && Math.abs(instance) > text.length + 1)) raise("#VALUE!");
  // An empty delimiter is found at once, at the end searched from.
  if (delimiters.includes("")) return instance > 0 ? { start: 0, end: 0 } : { start: text.length, end: text.length };
  const found = places(text, delimiters, ignoreCase);
  if (endCounts && instance > 0) found.push({ start: text.length, end: text.length });
  if (endCounts && instance < 0) found.unshift({ start: 0, end: 0 });
  return found[instance > 0 ? instance - 1 : found.length + instance];
}

function parts(text: string, delimiters: readonly string[], ignoreCase: boolean, skipEmpty: boolean): string[] {
  const found: string[] = [];
  let from = 0;
  for (const { start, end } of places(text, delimiters, ignoreCase)) {
    found.push(text.slice(from, start));
    from = end;
  }
  found.push(text.slice(from));
  return skipEmpty ? found.filter((part) => part !== "") : found;
}

function split(call: FunctionCall): Matrix {
  const columns = call.omitted(1) ? [] : delimitersOf(call, 1);
  const rows = call.omitted(2) ? [] : delimitersOf(call, 2);
  if (columns.length + rows.length === 0 || columns.includes("") || rows.includes("")) {
    raise("#VALUE!", "TEXTSPLIT needs a delimiter that is not empty.");
  }
  const skipEmpty = toLogical(call.omitted(3) ? false : call.cell(3));
  const ignoreCase = ignoresCase(call, 4);
  const lines = parts(call.text(0), rows, ignoreCase, skipEmpty).map((line) =>
    parts(line, columns, ignoreCase, skipEmpty),
  );
  const width = Math.max(0, ...lines.map((line) => line.length));
  if (width === 0) raise("#CALC!", "Nothing is left of the text.");
  const padding: CellValue = call.omitted(5) ? cellError("#N/A") : call.cell(5);
  return lines.map((line) => Array.from({ length: width }, (_, index) => line[index] ?? padding));
}

function literal(cell: CellValue, strict: boolean): string {
  if (typeof cell === "string") return strict ? `"${cell.replaceAll('"', '""')}"` : cell;
  return cell !== null && typeof cell === "object" ? cell.code : toText(cell);
}

function strictness(call: FunctionCall): boolean {
  const format = call.integer(1, 0);
  return format === 0 || format === 1 ? format === 1 : raise("#VALUE!");
}

function arrayToText(call: FunctionCall): string {
  const strict = strictness(call);
  const rows = call.matrix(0).map((row) => row.map((cell) => literal(cell, strict)));
  return strict ? `{${rows.map((row) => row.join(",")).join(";")}}` : rows.flat().join(", ");
}

export const textCuttingFunctions: Readonly<Record<string, WorksheetFunction>> = {
  TEXTBEFORE: worksheetFunction(2, 6, cut(true)),
  TEXTAFTER: worksheetFunction(2, 6, cut(false)),
  TEXTSPLIT: worksheetFunction(2, 6, split),
  ARRAYTOTEXT: worksheetFunction(1, 2, arrayToText),
  VALUETOTEXT: worksheetFunction(1, 2, (call) => {
    const strict = strictness(call);
    return mapMatrix(call.content(0), (cell) => literal(cell, strict));
  }),
};
