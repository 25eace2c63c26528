import type { Rect } from "./address";
import type { Sheet } from "./sheet";
import type { ShiftDirection } from "./shift";
import { shiftKeys, shiftRect } from "./shift";
import type { Table } from "./table";

/** What an insertion or deletion did to a table beyond moving it. */
export interface TableShift {
  readonly table: Table;
  /** Names of deleted columns; null when the whole table is gone. */
  readonly lost: readonly string[] | null;
  /** It has more or fewer rows or columns than before. */
  readonly resized: boolean;
}

/** Lets tables follow an insertion or deletion: columns and rows within them come and go, filters stay with theirs. */
export function shiftTables(sheet: Sheet, at: Rect, direction: ShiftDirection): TableShift[] {
  const shifts: TableShift[] = [];
  for (const table of sheet.tables) {
    const before = table.range;
    const range = shiftRect(before, at, direction);
    if (range === before) continue;
    const lost = range && (direction === "Left" || direction === "Right" ? shiftColumns(table, at, direction) : []);
    if (range && direction === "Up") dropParts(table, at);
    // A table keeps one row below its headings, blank when all others were deleted.
    if (range) table.range = table.hasHeaders && range.rows < 2 ? { ...range, rows: 2 } : range;
    const resized = range?.rows !== before.rows || range.columns !== before.columns;
    shifts.push({ table, lost, resized });
  }
  const gone = new Set(shifts.filter(({ lost }) => lost === null).map(({ table }) => table));
  if (gone.size > 0) sheet.tables = sheet.tables.filter((table) => !gone.has(table));
  return shifts;
}

/** Gives inserted columns a heading and takes deleted ones away; returns the names of these. */
function shiftColumns(table: Table, at: Rect, direction: "Left" | "Right"): string[] {
  const first = at.column - table.range.column;
  if (direction === "Right") {
    if (first <= 0 || first >= table.columns.length) return [];
    for (let index = first; index < first + at.columns; index++) {
      const column = table.newColumn(table.freeColumnName(""));
      table.columns.splice(index, 0, column);
      if (table.hasHeaders) table.sheet.setValue(table.range.row, table.range.column + index, column.name);
    }
    table.filter = new Map(shiftKeys(table.filter, first, at.columns));
    table.sort = null;
    return [];
  }
  const from = Math.max(0, first);
  const count = Math.min(table.columns.length, first + at.columns) - from;
  if (count <= 0) return [];
  const lost = table.columns.splice(from, count).map((column) => column.name);
  table.filter = new Map(shiftKeys(table.filter, from, -count));
  table.sort = null;
  return lost;
}

/** Headings and totals may be among the deleted rows. */
function dropParts(table: Table, at: Rect): void {
  const header = table.headerRange();
  const totals = table.totalsRange();
  if (header && !shiftRect(header, at, "Up")) table.hasHeaders = false;
  if (totals && !shiftRect(totals, at, "Up")) table.hasTotals = false;
}
