import type { ICellMarks } from "@univerjs/core";
import type { Sheet } from "../model/sheet";

const NOTE = { size: 7, color: "#C00000" };
const COMMENT = { size: 8, color: "#7B3FA0" };

/** The corner of a cell that says there is a comment or a note. */
export function cellMarks({ comments, notes }: Sheet, row: number, column: number): ICellMarks | null {
  const here = (item: { readonly row: number; readonly column: number }): boolean =>
    item.row === row && item.column === column;
  if (comments.length > 0 && comments.some(here)) return { tr: COMMENT };
  return notes.length > 0 && notes.some(here) ? { tr: NOTE } : null;
}
