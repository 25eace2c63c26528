import type { Rect } from "../../../model/address";
import { bounding, intersect } from "../../../model/rectangles";
import type { Sheet } from "../../../model/sheet";

/**
 * The block of filled cells around a range, bounded by blank rows and columns (Ctrl+A in Excel). Each side moves out
 * as far as it can before the next is tried, so that a long block is walked once.
 */
export function surroundingRegion(sheet: Sheet, start: Rect): Rect {
  const used = sheet.usedRange(true);
  if (!used) return start;
  const limits = bounding(used, start);
  let region = start;
  for (let before: Rect | null = null; before !== region;) {
    before = region;
    for (const side of SIDES) region = pushed(sheet, region, side, limits);
  }
  return region;
}

type Side = (region: Rect) => { readonly line: Rect; readonly grown: Rect };

/** The line of cells next to each side, corners included, and the region grown by it. */
const SIDES: readonly Side[] = [
  ({ row, column, rows, columns }) => ({
    line: { row: row + rows, column: column - 1, rows: 1, columns: columns + 2 },
    grown: { row, column, rows: rows + 1, columns },
  }),
  ({ row, column, rows, columns }) => ({
    line: { row: row - 1, column: column - 1, rows: 1, columns: columns + 2 },
    grown: { row: row - 1, column, rows: rows + 1, columns },
  }),
  ({ row, column, rows, columns }) => ({
    line: { row: row - 1, column: column + columns, rows: rows + 2, columns: 1 },
    grown: { row, column, rows, columns: columns + 1 },
  }),
  ({ row, column, rows, columns }) => ({
    line: { row: row - 1, column: column - 1, rows: rows + 2, columns: 1 },
    grown: { row, column: column - 1, rows, columns: columns + 1 },
  }),
];

function pushed(sheet: Sheet, start: Rect, side: Side, limits: Rect): Rect {
  let region = start;
  for (;;) {
    const { line, grown } = side(region);
    const within = intersect(line, limits);
    if (!within || !hasValue(sheet, within)) return region;
    region = grown;
  }
}

function hasValue(sheet: Sheet, { row, column, rows, columns }: Rect): boolean {
  for (let r = row; r < row + rows; r++)
    for (let c = column; c < column + columns; c++) if (sheet.value(r, c) !== null) return true;
  return false;
}
