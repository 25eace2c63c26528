import type { Renaming } from "../model/calculation";
import type { Rect } from "../model/address";
import { MAX_COLUMNS, MAX_ROWS, columnName, parseA1, quoteSheet, splitSheet } from "../model/address";
import type { ShiftedEvent } from "../model/events";
import { shiftRect } from "../model/shift";
import { formulaTokens, parseTableReference, tableReferenceText } from "./formulaParser";

export interface SheetRenaming {
  readonly kind: "sheet";
  readonly before: string;
  readonly after: string;
}

/** A formula's text after cells were inserted or deleted. References to deleted cells become #REF!. */
export function shiftedFormula(text: string, ownSheet: string, shift: ShiftedEvent): string {
  return rewrite(text, "reference", (token) => {
    const { sheet, a1 } = splitSheet(token);
    if ((sheet ?? ownSheet).toLowerCase() !== shift.sheet.name.toLowerCase()) return token;
    const rect = parseA1(a1);
    if (!rect) return token;
    const moved = shiftRect(rect, shift.rect, shift.direction);
    if (moved === rect) return token;
    return moved ? token.slice(0, token.length - a1.length) + inStyleOf(a1, moved) : "#REF!";
  });
}

export function renamedFormula(text: string, what: Renaming | SheetRenaming): string {
  if (!text.toLowerCase().includes(what.before.toLowerCase().slice(0, 8))) return text;
  if (what.kind === "sheet") {
    return rewrite(text, "reference", (token) => {
      const { sheet, a1 } = splitSheet(token);
      return sheet?.toLowerCase() === what.before.toLowerCase() ? `${quoteSheet(what.after)}!${a1}` : token;
    });
  }
  return rewrite(text, "table", (token) => {
    const reference = parseTableReference(token);
    if (!reference) return token;
    if (what.kind === "table") {
      const same = reference.table.toLowerCase() === what.before.toLowerCase();
      return same ? tableReferenceText({ ...reference, table: what.after }) : token;
    }
    if (reference.table !== "" && reference.table.toLowerCase() !== what.table.toLowerCase()) return token;
    const columns = reference.columns.map((name) =>
      name.toLowerCase() === what.before.toLowerCase() ? what.after : name,
    );
    return tableReferenceText({ ...reference, columns });
  });
}

function rewrite(text: string, kind: "reference" | "table", change: (token: string) => string): string {
  return formulaTokens(text)
    .map((token) => (token.kind === kind ? change(token.text) : token.text))
    .join("");
}

/** Writes a reference with the $ signs of another one. */
function inStyleOf(pattern: string, area: Rect): string {
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
