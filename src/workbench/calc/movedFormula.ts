import { MAX_COLUMNS, MAX_ROWS, columnIndex, columnName, splitSheet } from "../model/address";
import { formulaTokens } from "./formulaParser";
import type { FormulaToken } from "./formulaParser";

/** A formula as it is when copied some rows down and columns right: references without $ move along. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  return movedTokens(formulaTokens(formula), rows, columns);
}

/** The same for a formula already taken apart, for the many cells that share one. */
export function movedTokens(tokens: readonly FormulaToken[], rows: number, columns: number): string {
  return tokens
    .map((token) => (token.kind === "reference" ? movedReference(token.text, rows, columns) : token.text))
    .join("");
}

function movedReference(text: string, rows: number, columns: number): string {
  const { a1 } = splitSheet(text);
  const prefix = text.slice(0, text.length - a1.length);
  const corners = a1.split(":").map((corner) => movedCorner(corner, rows, columns));
  return corners.includes(null) ? "#REF!" : prefix + corners.join(":");
}

function movedCorner(corner: string, rows: number, columns: number): string | null {
  const match = /^(?:(\$?)([A-Za-z]{1,3}))?(?:(\$?)(\d+))?$/.exec(corner);
  if (!match) return corner;
  const [, columnMark = "", letters, rowMark = "", digits] = match;
  let text = "";
  if (letters !== undefined) {
    const column = columnIndex(letters) + (columnMark === "$" ? 0 : columns);
    if (column < 0 || column >= MAX_COLUMNS) return null;
    text += columnMark + columnName(column);
  }
  if (digits !== undefined) {
    const row = Number(digits) + (rowMark === "$" ? 0 : rows);
    if (row < 1 || row > MAX_ROWS) return null;
    text += rowMark + String(row);
  }
  return text;
}
