import type { Rect } from "../../../model/address";
import { bounding, intersect } from "../../../model/rectangles";
import type { Sheet } from "../../../model/sheet";

/** The block of filled cells around a range, bounded by blank rows and columns (Ctrl+A in Excel). */
export function surroundingRegion(sheet: Sheet, start: Rect): Rect {
  const used = sheet.usedRange(true);
  if (!used) return start;
  for (let region = start; ;) {
    const frame = intersect(grow(region), bounding(used, region)) ?? region;
    let next = region;
    sheet.forEachValue(frame, (_value, row, column) => {
      next = bounding(next, { row, column, rows: 1, columns: 1 });
    });
    if (next.rows === region.rows && next.columns === region.columns) return region;
    region = next;
  }
}

function grow({ row, column, rows, columns }: Rect): Rect {
  const top = Math.max(0, row - 1);
  const left = Math.max(0, column - 1);
  return { row: top, column: left, rows: row + rows + 1 - top, columns: column + columns + 1 - left };
}
