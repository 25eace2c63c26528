import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS, splitSheet } from "../../model/address";
import { formulaTokens } from "../../calc/formulaParser";

interface Place {
  readonly row: number;
  readonly column: number;
}

/** A formula with its references in the notation R1C1, as seen from a cell. */
export function toR1C1(formula: string, at: Place): string {
  return formulaTokens(formula)
    .map((token) => {
      if (token.kind !== "reference") return token.text;
      const { a1 } = splitSheet(token.text);
      return token.text.slice(0, token.text.length - a1.length) + rangeToR1C1(a1, at);
    })
    .join("");
}

function rangeToR1C1(a1: string, at: Place): string {
  const [first = "", last] = a1.split(":").map((corner) => cornerToR1C1(corner, at));
  return last === undefined || last === first ? first : `${first}:${last}`;
}

function cornerToR1C1(corner: string, at: Place): string {
  const match = /^(?:(\$?)([A-Za-z]{1,3}))?(?:(\$?)(\d+))?$/.exec(corner);
  if (!match) return corner;
  const [, columnMark, letters, rowMark, digits] = match;
  const row = digits === undefined ? "" : part("R", Number(digits) - 1, rowMark === "$", at.row);
  const column = letters === undefined ? "" : part("C", columnIndex(letters), columnMark === "$", at.column);
  return row + column;
}

function part(letter: "R" | "C", index: number, absolute: boolean, from: number): string {
  if (absolute) return `${letter}${index + 1}`;
  return index === from ? letter : `${letter}[${index - from}]`;
}

const reference = /(?:R(\[-?\d+\]|\d+)?(?:C(\[-?\d+\]|\d+)?)?|C(\[-?\d+\]|\d+)?)/;
const references = new RegExp(
  // Texts and quoted sheet names are skipped, and so is what is part of a word.
  String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\][]*[^\d\][-][^\][]*\]|(?<![\p{L}\p{N}_.\]])${reference.source}(?![\p{L}\p{N}_.([])`,
  "gu",
);

/** A formula written with R1C1 references as the usual text, for a cell. Null when a reference leaves the sheet. */
export function fromR1C1(formula: string, at: Place): string | null {
  const beyond: string[] = [];
  const text = formula.replace(references, (found) => {
    if (/^["'[]/.test(found)) return found;
    const match = /^(R(\[-?\d+\]|\d+)?)?(C(\[-?\d+\]|\d+)?)?$/.exec(found);
    if (!match) return found;
    const row = match[1] === undefined ? undefined : indexOf(match[2], at.row, MAX_ROWS);
    const column = match[3] === undefined ? undefined : indexOf(match[4], at.column, MAX_COLUMNS);
    if (row === null || column === null) {
      beyond.push(found);
      return found;
    }
    const ofRow = row && `${row.mark}${row.index + 1}`;
    const ofColumn = column && `${column.mark}${columnName(column.index)}`;
    if (ofRow !== undefined && ofColumn !== undefined) return ofColumn + ofRow;
    // A whole row or column needs both ends.
    const whole = ofRow ?? ofColumn ?? "";
    return `${whole}:${whole}`;
  });
  return beyond.length === 0 ? text.replace(/(\$?[A-Z]{1,3}|\$?\d+):\1:(\$?[A-Z]{1,3}|\$?\d+):\2/g, "$1:$2") : null;
}

function indexOf(given: string | undefined, from: number, limit: number): { index: number; mark: string } | null {
  const relative = given === undefined || given.startsWith("[");
  const index = relative ? from + Number(given?.slice(1, -1) ?? 0) : Number(given) - 1;
  return index < 0 || index >= limit ? null : { index, mark: relative ? "" : "$" };
}
