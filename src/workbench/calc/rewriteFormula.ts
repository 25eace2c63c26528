import type { Renaming } from "../model/calculation";
import type { Rect } from "../model/address";
import { quoteSheet, splitSheet } from "../model/address";
import type { Area, ShiftedEvent } from "../model/events";
import { contains } from "../model/rectangles";
import { shiftRect } from "../model/shift";
import { parseTableReference, tableReferenceText } from "./formulaParser";
import { formulaTokens } from "./formulaTokens";
import { movedEdge } from "./movedEdge";
import { inStyleOf, withReferences } from "./referenceText";

export interface SheetRenaming {
  readonly kind: "sheet";
  readonly before: string;
  readonly after: string;
}

/** Cells cut from one place and pasted at another. */
export interface Move {
  readonly from: Area;
  readonly to: Area;
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** A formula's text after cells were inserted or deleted. References to deleted cells become #REF!. */
export function shiftedFormula(text: string, ownSheet: string, shift: ShiftedEvent): string {
  return withReferences(text, ({ prefix, sheet, a1, rect }) => {
    if (!same(sheet ?? ownSheet, shift.sheet.name)) return null;
    const moved = shiftRect(rect, shift.rect, shift.direction);
    if (moved === rect) return null;
    return prefix + (moved ? inStyleOf(a1, moved) : "#REF!");
  });
}

/**
 * A formula's text after cells were moved: references to moved cells follow, those to overwritten ones become #REF!.
 * `after` is the sheet the formula itself stands on afterwards, when it was among the moved.
 */
export function relocatedFormula(text: string, ownSheet: string, { from, to }: Move, after = ownSheet): string {
  const [rows, columns] = [to.rect.row - from.rect.row, to.rect.column - from.rect.column];
  return withReferences(text, ({ prefix, sheet, a1, rect }) => {
    const target = sheet ?? ownSheet;
    const written = (name: string, address: string): string =>
      same(name, after) && sheet === null ? address : `${quoteSheet(name)}!${address}`;
    if (same(target, from.sheet.name)) {
      if (contains(from.rect, rect)) {
        const moved = { ...rect, row: rect.row + rows, column: rect.column + columns };
        return written(to.sheet.name, inStyleOf(a1, moved));
      }
      const edge = from.sheet === to.sheet ? movedEdge(rect, from.rect, rows, columns) : null;
      if (edge) return prefix + inStyleOf(a1, edge);
    }
    if (same(target, to.sheet.name) && contains(to.rect, rect)) return `${prefix}#REF!`;
    return sheet === null && !same(ownSheet, after) ? written(ownSheet, a1) : null;
  });
}

/** A formula's text after its sheet was deleted. */
export function formulaWithoutSheet(text: string, name: string): string {
  return withReferences(text, ({ sheet, a1 }) => (sheet !== null && same(sheet, name) ? `#REF!${a1}` : null));
}

/** A formula's text after a table lost columns, or is gone altogether (`lost` is null then). */
export function formulaWithoutColumns(
  text: string,
  table: string,
  lost: ReadonlySet<string> | null,
  within: boolean,
): string {
  return formulaTokens(text)
    .map((token) => {
      if (lost === null && token.kind === "name" && same(token.text, table)) return "#REF!";
      const reference = token.kind === "table" ? parseTableReference(token.text) : null;
      if (!reference) return token.text;
      const meant = reference.table === "" ? within : same(reference.table, table);
      if (!meant) return token.text;
      if (lost === null) return "#REF!";
      return reference.columns.some((name) => lost.has(name.toLowerCase()))
        ? `${reference.table === "" ? table : reference.table}[#REF!]`
        : token.text;
    })
    .join("");
}

/** A formula's text after a sheet, table or column got another name. `within`: it stands in that column's table. */
export function renamedFormula(text: string, what: Renaming | SheetRenaming, within = false): string {
  if (what.kind === "sheet") {
    if (!text.includes("!")) return text;
    return formulaTokens(text)
      .map((token) => {
        if (token.kind !== "reference" && token.kind !== "name") return token.text;
        const { sheet, a1 } = splitSheet(token.text);
        return sheet !== null && same(sheet, what.before) ? `${quoteSheet(what.after)}!${a1}` : token.text;
      })
      .join("");
  }
  return formulaTokens(text)
    .map((token) => {
      if (what.kind === "table" && token.kind === "name" && same(token.text, what.before)) return what.after;
      return token.kind === "table" ? renamedInTable(token.text, what, within) : token.text;
    })
    .join("");
}

function renamedInTable(text: string, what: Renaming, within: boolean): string {
  const reference = parseTableReference(text);
  if (!reference) return text;
  if (what.kind === "table") {
    return same(reference.table, what.before) ? tableReferenceText({ ...reference, table: what.after }) : text;
  }
  const meant = reference.table === "" ? within : same(reference.table, what.table);
  if (!meant || !reference.columns.some((name) => same(name, what.before))) return text;
  const columns = reference.columns.map((name) => (same(name, what.before) ? what.after : name));
  return tableReferenceText({ ...reference, columns });
}

/** True when a reference to this area may be written differently after such a move. */
export function touchedByMove(area: Rect, { from, to }: { readonly from: Rect; readonly to: Rect }): boolean {
  return (
    contains(from, area) ||
    contains(to, area) ||
    movedEdge(area, from, to.row - from.row, to.column - from.column) !== null
  );
}
