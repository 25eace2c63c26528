import type { Rect } from "./address";
import { MAX_COLUMNS, MAX_ROWS } from "./address";

export type ShiftDirection = "Down" | "Right" | "Up" | "Left";

/** Position of a row (or column) after `count` were inserted (or, when negative, deleted) at `at`; null when deleted. */
function movedIndex(index: number, at: number, count: number): number | null {
  if (index < at) return index;
  if (count >= 0) return index + count;
  return index < at - count ? null : index + count;
}

function movedSpan(
  start: number,
  length: number,
  at: number,
  count: number,
  limit: number,
): { start: number; length: number } | null {
  const end = start + length;
  if (count >= 0) {
    if (start >= at) {
      const moved = start + count;
      return moved >= limit ? null : { start: moved, length: Math.min(length, limit - moved) };
    }
    return { start, length: end > at ? Math.min(length + count, limit - start) : length };
  }
  const gapEnd = at - count;
  const newStart = start < at ? start : start >= gapEnd ? start + count : at;
  const newEnd = end <= at ? end : end >= gapEnd ? end + count : at;
  return newEnd > newStart ? { start: newStart, length: newEnd - newStart } : null;
}

/**
 * Where an area is after cells were inserted or deleted at `at`: moved, grown, shrunk, or null when it is gone.
 * Areas that are only partly in the way stay, as Excel leaves references that it cannot follow.
 */
export function shiftRect(area: Rect, at: Rect, direction: ShiftDirection): Rect | null {
  if (direction === "Down" || direction === "Up") {
    if (area.column < at.column || area.column + area.columns > at.column + at.columns) return area;
    if (area.rows === MAX_ROWS) return area;
    const span = movedSpan(area.row, area.rows, at.row, direction === "Down" ? at.rows : -at.rows, MAX_ROWS);
    return span && { ...area, row: span.start, rows: span.length };
  }
  if (area.row < at.row || area.row + area.rows > at.row + at.rows) return area;
  if (area.columns === MAX_COLUMNS) return area;
  const count = direction === "Right" ? at.columns : -at.columns;
  const span = movedSpan(area.column, area.columns, at.column, count, MAX_COLUMNS);
  return span && { ...area, column: span.start, columns: span.length };
}

/** The row and column a single cell moves to, or null when it is deleted or falls off the sheet. */
export function shiftCell(
  row: number,
  column: number,
  at: Rect,
  direction: ShiftDirection,
): { row: number; column: number } | null {
  const moved = shiftRect({ row, column, rows: 1, columns: 1 }, at, direction);
  return moved && { row: moved.row, column: moved.column };
}

/** Numbers kept by whole row or column (heights, widths, hidden ones) after a shift. */
export function shiftKeys<T>(entries: Iterable<[number, T]>, at: number, count: number): [number, T][] {
  return [...entries].flatMap(([index, value]): [number, T][] => {
    const moved = movedIndex(index, at, count);
    return moved === null ? [] : [[moved, value]];
  });
}

/** The cells that change place or vanish: from the edge of the shift to the end of the sheet. */
export function shiftedArea(at: Rect, direction: ShiftDirection): Rect {
  return direction === "Down" || direction === "Up"
    ? { ...at, rows: MAX_ROWS - at.row }
    : { ...at, columns: MAX_COLUMNS - at.column };
}
