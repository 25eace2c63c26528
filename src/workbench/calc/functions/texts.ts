import { CellError } from "../../model/cellValue";
import type { CellValue } from "../../model/cellValue";
import { limitedText, numberInText, toInteger, toNumber, toText } from "../coerce";
import { formatValue } from "../formatValue";
import type { FunctionCall, WorksheetFunction } from "../functionCall";
import { worksheetFunction } from "../functionCall";
import { asMatrix, raise, raiseError } from "../value";
import { wildcardSource } from "./criteria";
import { cellFunction } from "./lifted";
import { numberValue } from "./numberValue";

/** Repeated this often, any text is too long. */
const TOO_OFTEN = 32_768;

function textFunction(minimum: number, maximum: number, run: (text: string) => CellValue): WorksheetFunction {
  return cellFunction(minimum, maximum, (cell = null) => run(toText(cell)));
}

function count(cell: CellValue | undefined, standard: number): number {
  const n = cell === undefined ? standard : toInteger(cell);
  return n < 0 ? raise("#VALUE!") : n;
}

function middle(text: string, start: number, length: number): string {
  return start < 1 ? raise("#VALUE!") : text.slice(start - 1, start - 1 + length);
}

function substitute(text: string, old: string, replacement: string, which: number | null): string {
  if (old === "") return text;
  if (which === null) return limitedText(text.replaceAll(old, () => replacement));
  if (which < 1) raise("#VALUE!");
  let at = -1;
  for (let n = 0; n < which; n++) {
    at = text.indexOf(old, at + 1);
    if (at < 0) return text;
  }
  return limitedText(text.slice(0, at) + replacement + text.slice(at + old.length));
}

function find(needle: string, text: string, start: number): number {
  const at = start < 1 || start > text.length + 1 ? -1 : text.indexOf(needle, start - 1);
  return at < 0 ? raise("#VALUE!") : at + 1;
}

/** SEARCH: any case, with wildcards. */
function search(needle: string, text: string, start: number): number {
  if (start < 1 || start > text.length + 1) raise("#VALUE!");
  const anywhere = new RegExp(wildcardSource(needle), "i");
  const found = anywhere.exec(text.slice(start - 1));
  return found ? found.index + start : raise("#VALUE!");
}

/** Joins all texts, with the separators in turn between them. */
function joined(call: FunctionCall, from: number, separators: readonly string[], skipEmpty: boolean): string {
  const parts: string[] = [];
  for (const content of call.contents(from)) {
    for (const row of asMatrix(content)) {
      for (const cell of row) {
        const text = toText(cell);
        if (!skipEmpty || text !== "") parts.push(text);
      }
    }
  }
  const between = (index: number): string => separators[index % separators.length] ?? "";
  return limitedText(parts.map((part, index) => (index === 0 ? part : between(index - 1) + part)).join(""));
}

function proper(text: string): string {
  return text
    .toLowerCase()
    .replace(/(^|[^\p{L}])(\p{L})/gu, (_all, before: string, letter: string) => before + letter.toUpperCase());
}

/** TEXT formats a text that reads as a number or date as that number. */
function formatted(value: CellValue): CellValue {
  return typeof value === "string" ? (numberInText(value) ?? value) : (value ?? 0);
}

export const textFunctions: Readonly<Record<string, WorksheetFunction>> = {
  LEN: textFunction(1, 1, (text) => text.length),
  UPPER: textFunction(1, 1, (text) => text.toUpperCase()),
  LOWER: textFunction(1, 1, (text) => text.toLowerCase()),
  PROPER: textFunction(1, 1, proper),
  TRIM: textFunction(1, 1, (text) => text.replace(/ +/g, " ").replace(/^ | $/g, "")),
  LEFT: cellFunction(1, 2, (text = null, length) => toText(text).slice(0, count(length, 1))),
  RIGHT: cellFunction(1, 2, (cell = null, length) => {
    const text = toText(cell);
    return text.slice(Math.max(0, text.length - count(length, 1)));
  }),
  MID: cellFunction(3, 3, (text = null, start = null, length = null) =>
    middle(toText(text), toInteger(start), count(length, 0)),
  ),
  REPT: cellFunction(2, 2, (text = null, times = null) => {
    const [unit, n] = [toText(text), count(times, 0)];
    return unit === "" ? "" : limitedText(unit.repeat(Math.min(n, TOO_OFTEN)));
  }),
  SUBSTITUTE: cellFunction(3, 4, (text = null, old = null, replacement = null, which) =>
    substitute(toText(text), toText(old), toText(replacement), which === undefined ? null : toInteger(which)),
  ),
  REPLACE: cellFunction(4, 4, (cell = null, start = null, length = null, replacement = null) => {
    const [text, at] = [toText(cell), toInteger(start)];
    if (at < 1) raise("#VALUE!");
    return limitedText(text.slice(0, at - 1) + toText(replacement) + text.slice(at - 1 + count(length, 0)));
  }),
  FIND: cellFunction(2, 3, (needle = null, text = null, start = 1) =>
    find(toText(needle), toText(text), toInteger(start)),
  ),
  SEARCH: cellFunction(2, 3, (needle = null, text = null, start = 1) =>
    search(toText(needle), toText(text), toInteger(start)),
  ),
  EXACT: cellFunction(2, 2, (a = null, b = null) => toText(a) === toText(b)),
  T: cellFunction(1, 1, (cell = null) => (typeof cell === "string" ? cell : cell instanceof CellError ? cell : "")),
  VALUE: cellFunction(1, 1, (cell = null) => {
    if (typeof cell !== "string") return toNumber(cell);
    return numberInText(cell) ?? raise("#VALUE!", `'${cell}' is no number.`);
  }),
  TEXT: cellFunction(2, 2, (value = null, format = null) => {
    if (value instanceof CellError) raiseError(value);
    const code = toText(format);
    if (code === "") return "";
    return formatValue(formatted(value), code) ?? raise("#VALUE!", "The number format is not valid.");
  }),
  NUMBERVALUE: cellFunction(1, 3, (text = null, decimal = ".", group = ",") =>
    numberValue(toText(text), toText(decimal), toText(group)),
  ),
  /** Shows the text; where it leads is for the grid. */
  HYPERLINK: cellFunction(1, 2, (link = null, shown) => shown ?? toText(link)),
  ENCODEURL: textFunction(1, 1, (text) =>
    encodeURIComponent(text).replace(/[!'()*]/g, (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`),
  ),
  CONCAT: worksheetFunction(1, 255, (call) => joined(call, 0, [""], false)),
  CONCATENATE: cellFunction(1, 255, (...cells) => limitedText(cells.map((cell) => toText(cell ?? null)).join(""))),
  TEXTJOIN: worksheetFunction(3, 255, (call) =>
    joined(call, 2, call.matrix(0).flat().map(toText), call.logical(1, true)),
  ),
};
