import { isOnSheet, MAX_COLUMNS, MAX_ROWS } from "../../../model/address";
import type { Rect } from "../../../model/address";
import type { Sheet } from "../../../model/sheet";
import { contains } from "../../../model/rectangles";
import { oneOf } from "../../core/arguments";
import { invalidArgument } from "../../core/errors";
import type { Method } from "../../core/hostClass";
import type { RangeTarget } from "../../core/rangeTarget";
import { readRange } from "../../core/readRange";
import { newRange } from "./rangeObject";

const directions = ["Left", "Right", "Up", "Down"] as const;
type Direction = (typeof directions)[number];

/** Where Ctrl+arrow goes, and what Ctrl+Shift+arrow selects. */
export const rangeEdges: Readonly<Record<string, Method<RangeTarget>>> = {
  getRangeEdge: (range, direction, activeCell) => {
    const { host, sheet } = range;
    return newRange(host, { sheet, rect: edge(sheet, active(range, activeCell), oneOf(direction, directions)) });
  },
  getExtendedRange: (range, direction, activeCell) => {
    const { host, sheet, rect } = range;
    const way = oneOf(direction, directions);
    const to = edge(sheet, active(range, activeCell), way);
    return newRange(host, { sheet, rect: extended(rect, to, way) });
  },
};

/** The active cell must lie in the range; without one it is the range's first cell. */
function active(range: RangeTarget, given: unknown): Rect {
  const first = { row: range.rect.row, column: range.rect.column, rows: 1, columns: 1 };
  if (given === undefined) return first;
  const { sheet, rect } = readRange(range.host, range.sheet, given);
  const cell = { ...rect, rows: 1, columns: 1 };
  if (sheet !== range.sheet || !contains(range.rect, cell)) throw invalidArgument();
  return cell;
}

/** From a filled cell to the last filled one before a gap; from elsewhere to the next filled one; else the sheet's end. */
function edge(sheet: Sheet, from: Rect, direction: Direction): Rect {
  const next = (at: Rect): Rect | null => {
    const moved = {
      ...at,
      row: at.row + (direction === "Down" ? 1 : direction === "Up" ? -1 : 0),
      column: at.column + (direction === "Right" ? 1 : direction === "Left" ? -1 : 0),
    };
    return isOnSheet(moved) ? moved : null;
  };
  const filled = (at: Rect | null): at is Rect =>
    at !== null && (sheet.value(at.row, at.column) !== null || sheet.formula(at.row, at.column) !== undefined);
  const used = sheet.usedRange(true);
  let at = from;
  let ahead = next(at);
  if (filled(at) && filled(ahead)) {
    for (; filled(ahead); ahead = next(at)) at = ahead;
    return at;
  }
  for (; ahead; ahead = next(ahead)) {
    if (filled(ahead)) return ahead;
    if (!used || isBeyond(ahead, used, direction)) break;
  }
  return sheetEnd(from, direction);
}

function isBeyond(at: Rect, used: Rect, direction: Direction): boolean {
  if (direction === "Down") return at.row >= used.row + used.rows;
  if (direction === "Right") return at.column >= used.column + used.columns;
  return direction === "Up" ? at.row < used.row : at.column < used.column;
}

function sheetEnd(from: Rect, direction: Direction): Rect {
  if (direction === "Down") return { ...from, row: MAX_ROWS - 1 };
  if (direction === "Right") return { ...from, column: MAX_COLUMNS - 1 };
  return direction === "Up" ? { ...from, row: 0 } : { ...from, column: 0 };
}

/** The range stretched (never cut) to reach a cell in one direction. */
function extended(rect: Rect, to: Rect, direction: Direction): Rect {
  const down = rect.row + rect.rows;
  const right = rect.column + rect.columns;
  const top = direction === "Up" ? Math.min(rect.row, to.row) : rect.row;
  const left = direction === "Left" ? Math.min(rect.column, to.column) : rect.column;
  const bottom = direction === "Down" ? Math.max(down, to.row + 1) : down;
  const end = direction === "Right" ? Math.max(right, to.column + 1) : right;
  return { row: top, column: left, rows: bottom - top, columns: end - left };
}
