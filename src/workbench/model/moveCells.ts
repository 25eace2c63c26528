import type { Rect } from "./address";
import { MAX_COLUMNS, MAX_ROWS } from "./address";
import type { Sheet } from "./sheet";
import type { ShiftDirection } from "./shift";
import { shiftKeys, shiftRect } from "./shift";

/**
 * Moves what lies on a sheet after an insertion or deletion: values, styles, sizes, merges, tables, conditional
 * formats and validations. Formulas and spills are the calculation's: it must have taken them off before.
 */
export function moveCells(sheet: Sheet, at: Rect, direction: ShiftDirection): void {
  sheet.shiftStores(at, direction);
  sheet.merges = sheet.merges.flatMap((merge) => shiftRect(merge, at, direction) ?? []);
  for (const table of sheet.tables) table.range = shiftRect(table.range, at, direction) ?? table.range;
  sheet.conditionalFormats = moveAll(sheet.conditionalFormats, at, direction);
  sheet.validations = moveAll(sheet.validations, at, direction);
  if (sheet.autoFilter) {
    const range = shiftRect(sheet.autoFilter.range, at, direction);
    sheet.autoFilter = range && { ...sheet.autoFilter, range };
  }
  if (at.columns === MAX_COLUMNS) {
    const count = direction === "Down" ? at.rows : -at.rows;
    moveMap(sheet.rowHeights, at.row, count);
    moveSet(sheet.hiddenRows, at.row, count);
    moveMap(sheet.rowLevels, at.row, count);
  }
  if (at.rows === MAX_ROWS) {
    const count = direction === "Right" ? at.columns : -at.columns;
    moveMap(sheet.columnWidths, at.column, count);
    moveMap(sheet.columnStyles, at.column, count);
    moveSet(sheet.hiddenColumns, at.column, count);
    moveMap(sheet.columnLevels, at.column, count);
  }
}

function moveAll<T extends { range: Rect }>(items: T[], at: Rect, direction: ShiftDirection): T[] {
  return items.filter((item) => {
    const range = shiftRect(item.range, at, direction);
    if (range) item.range = range;
    return range !== null;
  });
}

function moveMap<T>(map: Map<number, T>, at: number, count: number): void {
  const moved = shiftKeys(map, at, count);
  map.clear();
  for (const [key, value] of moved) map.set(key, value);
}

function moveSet(set: Set<number>, at: number, count: number): void {
  const moved = shiftKeys(
    [...set].map((key): [number, true] => [key, true]),
    at,
    count,
  );
  set.clear();
  for (const [key] of moved) set.add(key);
}
