import type { Rect } from "./address";
import { intersect } from "./rectangles";

/** Tells of cells of an area whether a merged cell covers them: all of its cells but the first, which take no content. */
export function coveredCells(merges: readonly Rect[], area: Rect): (row: number, column: number) => boolean {
  const covered = new Set<number>();
  for (const merge of merges) {
    const part = intersect(merge, area);
    if (!part) continue;
    for (let row = part.row; row < part.row + part.rows; row++) {
      for (let column = part.column; column < part.column + part.columns; column++) {
        if (row !== merge.row || column !== merge.column) covered.add(place(row, column));
      }
    }
  }
  return (row, column) => covered.has(place(row, column));

  function place(row: number, column: number): number {
    return (row - area.row) * area.columns + column - area.column;
  }
}
