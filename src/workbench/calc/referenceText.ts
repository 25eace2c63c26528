import type { Rect } from "../model/address";
import { MAX_COLUMNS, MAX_ROWS, columnName, parseA1, splitSheet } from "../model/address";
import { formulaTokens } from "./formulaTokens";

/** A reference as it stands in a formula. */
export interface WrittenReference {
  /** What stands before the address: "Sheet1!", "'My sheet'!" or "". */
  readonly prefix: string;
  readonly sheet: string | null;
  readonly a1: string;
  readonly rect: Rect;
}

/** A formula with its references to cells replaced; `change` gives null for those that stay. */
export function withReferences(text: string, change: (reference: WrittenReference) => string | null): string {
  return formulaTokens(text)
    .map((token) => {
      if (token.kind !== "reference") return token.text;
      const { sheet, a1 } = splitSheet(token.text);
      const rect = parseA1(a1);
      if (!rect) return token.text;
      return change({ prefix: token.text.slice(0, token.text.length - a1.length), sheet, a1, rect }) ?? token.text;
    })
    .join("");
}

/** Writes an area with the $ signs of another reference. */
export function inStyleOf(pattern: string, area: Rect): string {
  const parts = pattern.split(":");
  const corner = (part: string, row: number, column: number): string => {
    const match = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(part);
    if (!match) return part;
    const [, first = "", letters = "", second = "", digits = ""] = match;
    if (letters === "") return `${first}${row + 1}`;
    const name = first + columnName(column);
    return digits === "" ? name : `${name}${second}${row + 1}`;
  };
  const start = corner(parts[0] ?? "", area.row, area.column);
  const lastRow = Math.min(MAX_ROWS, area.row + area.rows) - 1;
  const lastColumn = Math.min(MAX_COLUMNS, area.column + area.columns) - 1;
  return parts[1] === undefined ? start : `${start}:${corner(parts[1], lastRow, lastColumn)}`;
}
