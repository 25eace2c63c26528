import { MAX_COLUMNS, MAX_ROWS, columnIndex, columnName, splitSheet } from "../model/address";
import { formulaTokens } from "./formulaParser";
import type { FormulaToken } from "./formulaParser";

/**
 * A formula as it is when copied some rows down and columns right: references without $ move along. Off the sheet they
 * are lost; in names (`around`) they come in again at its other end.
 */
export function movedFormula(formula: string, rows: number, columns: number, around = false): string {
  return movedTokens(formulaTokens(formula), rows, columns, around);
}

/** The same for a formula already taken apart, for the many cells that share one. */
export function movedTokens(tokens: readonly FormulaToken[], rows: number, columns: number, around = false): string {
  return tokens
    .map((token) => (token.kind === "reference" ? movedReference(token.text, rows, columns, around) : token.text))
    .join("");
}

function movedReference(text: string, rows: number, columns: number, around: boolean): string {
  const { a1 } = splitSheet(text);
  const prefix = text.slice(0, text.length - a1.length);
  const corners = a1.split(":").map((corner) => movedCorner(corner, rows, columns, around));
  return corners.includes(null) ? "#REF!" : prefix + corners.join(":");
}

function movedCorner(corner: string, rows: number, columns: number, around: boolean): string | null {
  const match = /^(?:(\$?)([A-Za-z]{1,3}))?(?:(\$?)(\d+))?$/.exec(corner);
  if (!match) return corner;
  const [, columnMark = "", letters, rowMark = "", digits] = match;
  let text = "";
  if (letters !== undefined) {
    const to = columnIndex(letters) + (columnMark === "$" ? 0 : columns);
    const column = around ? to % MAX_COLUMNS : to;
    if (column < 0 || column >= MAX_COLUMNS) return null;
    text += columnMark + columnName(column);
  }
  if (digits !== undefined) {
    const to = Number(digits) + (rowMark === "$" ? 0 : rows);
    const row = around ? ((to - 1) % MAX_ROWS) + 1 : to;
    if (row < 1 || row > MAX_ROWS) return null;
    text += rowMark + String(row);
  }
  return text;
}
