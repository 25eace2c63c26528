import { CellError, isErrorCode } from "../../model/cellValue";
import type { CellValue } from "../../model/cellValue";
import { numberInText } from "../coerce";
import { compareValues } from "../compare";

export type Criterion = (cell: CellValue) => boolean;

/**
 * Excel's wildcards as a pattern over the whole text: * any text, ? one character, ~ takes the next literally. What
 * stands between two stars is looked for once, at its first place, and never again: going back over several stars
 * would take the time of a power of the text's length.
 */
export function wildcardPattern(text: string): RegExp {
  const parts = starParts(text).map(wildcardSource);
  const [first = "", ...rest] = parts;
  const last = rest.pop();
  if (last === undefined) return new RegExp(`^${first}$`, "i");
  const between = rest.filter((part) => part !== "").map((part, index) => `(?=([\\s\\S]*?${part}))\\${index + 1}`);
  return new RegExp(`^${first}${between.join("")}[\\s\\S]*${last}$`, "i");
}

/** The same as the source of a pattern that may stand anywhere. */
export function wildcardSource(text: string): string {
  return text.replace(/~[*?~]|\*+|\?|[\\^$.|+()[\]{}/-]/g, (found) => {
    if (found.startsWith("*")) return "[\\s\\S]*";
    if (found === "?") return "[\\s\\S]";
    return `\\${found.startsWith("~") ? found.slice(1) : found}`;
  });
}

/** What stands between the stars. */
function starParts(text: string): string[] {
  const parts = [""];
  for (const piece of text.match(/~[*?~]|[\s\S]/g) ?? []) {
    if (piece === "*") parts.push("");
    else parts.push((parts.pop() ?? "") + piece);
  }
  return parts;
}

export function hasWildcards(text: string): boolean {
  return /[*?~]/.test(text);
}

/** The test a criterion such as ">=5", "North", "*ware" or 3 stands for, as COUNTIF and the like use it. */
export function criterion(wanted: CellValue): Criterion {
  if (wanted === null) return equalTo(0);
  if (typeof wanted !== "string") return equalTo(wanted);
  const match = /^(<=|>=|<>|=|<|>)?([\s\S]*)$/.exec(wanted);
  const operator = match?.[1] ?? "";
  const operand = match?.[2] ?? "";
  if (operand === "") return emptyOperand(operator);
  const value = operandValue(operand);
  if (operator === "" || operator === "=") return equalTo(value);
  if (operator === "<>") {
    const equal = equalTo(value);
    return (cell) => !equal(cell);
  }
  return (cell) => {
    if (cell === null || typeof cell !== typeof value || cell instanceof CellError) return false;
    const order = compareValues(cell, value);
    if (operator === "<") return order < 0;
    if (operator === ">") return order > 0;
    return operator === "<=" ? order <= 0 : order >= 0;
  };
}

function emptyOperand(operator: string): Criterion {
  if (operator === "") return (cell) => cell === null || cell === "";
  if (operator === "=") return (cell) => cell === null;
  if (operator === "<>") return (cell) => cell !== null;
  return () => false;
}

function operandValue(text: string): CellValue {
  const upper = text.trim().toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return upper === "TRUE";
  if (isErrorCode(upper)) return new CellError(upper);
  return numberInText(text) ?? text;
}

function equalTo(value: CellValue): Criterion {
  if (value instanceof CellError) return (cell) => cell instanceof CellError && cell.code === value.code;
  if (typeof value === "number") {
    return (cell) =>
      typeof cell === "number"
        ? compareValues(cell, value) === 0
        : typeof cell === "string" && cell !== "" && Number(cell) === value;
  }
  if (typeof value !== "string") return (cell) => cell === value;
  if (hasWildcards(value)) {
    const pattern = wildcardPattern(value);
    return (cell) => typeof cell === "string" && pattern.test(cell);
  }
  const lower = value.toLowerCase();
  return (cell) => typeof cell === "string" && cell.toLowerCase() === lower;
}
