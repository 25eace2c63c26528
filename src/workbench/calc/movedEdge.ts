import type { Rect } from "../model/address";

/**
 * What an area becomes when cells along one whole edge of it are moved straight outwards or inwards: it is stretched or
 * shortened with them. Null when the moved cells are no such edge.
 */
export function movedEdge(area: Rect, moved: Rect, rows: number, columns: number): Rect | null {
  if (rows !== 0 && columns === 0 && moved.column <= area.column && end(moved).column >= end(area).column) {
    const span = stretched(area.row, area.rows, moved.row, moved.rows, rows);
    return span && { ...area, row: span.start, rows: span.count };
  }
  if (columns !== 0 && rows === 0 && moved.row <= area.row && end(moved).row >= end(area).row) {
    const span = stretched(area.column, area.columns, moved.column, moved.columns, columns);
    return span && { ...area, column: span.start, columns: span.count };
  }
  return null;
}

const end = (area: Rect): { row: number; column: number } => ({
  row: area.row + area.rows,
  column: area.column + area.columns,
});

function stretched(
  start: number,
  count: number,
  movedStart: number,
  movedCount: number,
  by: number,
): { start: number; count: number } | null {
  const last = start + count - 1;
  const holds = (index: number): boolean => index >= movedStart && index < movedStart + movedCount;
  if (holds(start) === holds(last)) return null;
  const [first, final] = holds(start) ? [start + by, last] : [start, last + by];
  return final < first ? null : { start: first, count: final - first + 1 };
}
