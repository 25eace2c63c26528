import { MAX_COLUMNS, MAX_ROWS } from "../../../model/address";
import type { Rect } from "../../../model/address";
import { bounding, intersect } from "../../../model/rectangles";
import { wholeNumber, wholeNumberOr } from "../../core/arguments";
import { itemNotFound } from "../../core/errors";
import type { Method } from "../../core/hostClass";
import type { HostObject } from "../../core/hostObject";
import type { RangeTarget } from "../../core/rangeTarget";
import { readRange } from "../../core/readRange";
import { newRange } from "./rangeObject";

/** Ranges relative to a range. */
export const rangeWalking: Readonly<Record<string, Method<RangeTarget>>> = {
  getCell: (range, row, column) =>
    near(range, (at) => ({
      row: at.row + wholeNumber(row),
      column: at.column + wholeNumber(column),
      rows: 1,
      columns: 1,
    })),
  getOffsetRange: (range, rows, columns) =>
    near(range, (at) => ({ ...at, row: at.row + wholeNumber(rows), column: at.column + wholeNumber(columns) })),
  getResizedRange: (range, rows, columns) =>
    near(range, (at) => ({ ...at, rows: at.rows + wholeNumber(rows), columns: at.columns + wholeNumber(columns) })),
  getAbsoluteResizedRange: (range, rows, columns) =>
    near(range, (at) => ({ ...at, rows: wholeNumber(rows), columns: wholeNumber(columns) })),
  getRow: (range, row) => near(range, (at) => ({ ...at, row: at.row + wholeNumber(row), rows: 1 })),
  getColumn: (range, column) => near(range, (at) => ({ ...at, column: at.column + wholeNumber(column), columns: 1 })),
  getLastRow: (range) => near(range, (at) => ({ ...at, row: at.row + at.rows - 1, rows: 1 })),
  getLastColumn: (range) => near(range, (at) => ({ ...at, column: at.column + at.columns - 1, columns: 1 })),
  getLastCell: (range) =>
    near(range, (at) => ({ row: at.row + at.rows - 1, column: at.column + at.columns - 1, rows: 1, columns: 1 })),
  getEntireRow: (range) => near(range, (at) => ({ ...at, column: 0, columns: MAX_COLUMNS })),
  getEntireColumn: (range) => near(range, (at) => ({ ...at, row: 0, rows: MAX_ROWS })),
  getRowsAbove: (range, count) => near(range, (at) => beside(at, "row", -wholeNumberOr(count, 1))),
  getRowsBelow: (range, count) => near(range, (at) => beside(at, "row", wholeNumberOr(count, 1))),
  getColumnsBefore: (range, count) => near(range, (at) => beside(at, "column", -wholeNumberOr(count, 1))),
  getColumnsAfter: (range, count) => near(range, (at) => beside(at, "column", wholeNumberOr(count, 1))),
  getBoundingRect: (range, other) => near(range, (at) => bounding(at, sameSheet(range, other))),
  getIntersection: (range, other) => common(range, other) ?? missing(),
  getIntersectionOrNullObject: common,
};

function near(range: RangeTarget, move: (at: Rect) => Rect): HostObject {
  return newRange(range.host, { sheet: range.sheet, rect: move(range.rect) });
}

/** Rows or columns next to a range: before it when the count is negative. */
function beside(at: Rect, side: "row" | "column", count: number): Rect {
  const size = Math.abs(count);
  if (side === "row") return { ...at, row: count < 0 ? at.row - size : at.row + at.rows, rows: size };
  return { ...at, column: count < 0 ? at.column - size : at.column + at.columns, columns: size };
}

function sameSheet(range: RangeTarget, other: unknown): Rect {
  const place = readRange(range.host, range.sheet, other);
  if (place.sheet !== range.sheet) throw itemNotFound("The ranges are on different worksheets.");
  return place.rect;
}

function common(range: RangeTarget, other: unknown): HostObject | null {
  const place = readRange(range.host, range.sheet, other);
  const shared = place.sheet === range.sheet ? intersect(range.rect, place.rect) : null;
  return shared && newRange(range.host, { sheet: range.sheet, rect: shared });
}

function missing(): never {
  throw itemNotFound("The ranges have no cells in common.");
}
