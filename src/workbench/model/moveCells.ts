import type { Rect } from "./address";
import { MAX_COLUMNS, MAX_ROWS, parseA1, toA1 } from "./address";
import type { Sheet } from "./sheet";
import type { ShiftDirection } from "./shift";
import { shiftCell, shiftKeys, shiftRect } from "./shift";
import { shiftTables } from "./shiftTables";
import type { TableShift } from "./shiftTables";

/**
 * Moves what lies on a sheet after an insertion or deletion: values, styles, sizes, merges, tables, rules, comments,
 * links and the parts to be printed. Formulas and spills are the calculation's: it must have taken them off before.
 */
export function moveCells(sheet: Sheet, at: Rect, direction: ShiftDirection): TableShift[] {
  sheet.shiftStores(at, direction);
  sheet.merges = sheet.merges.flatMap((merge) => shiftRect(merge, at, direction) ?? []);
  const tables = shiftTables(sheet, at, direction);
  sheet.conditionalFormats = moveAll(sheet.conditionalFormats, at, direction);
  sheet.validations = moveAll(sheet.validations, at, direction);
  sheet.comments = movePlaced(sheet.comments, at, direction);
  sheet.notes = movePlaced(sheet.notes, at, direction);
  moveLinks(sheet, at, direction);
  moveFilter(sheet, at, direction);
  movePrinted(sheet, at, direction);
  if (at.columns === MAX_COLUMNS) moveRows(sheet, at.row, direction === "Down" ? at.rows : -at.rows);
  if (at.rows === MAX_ROWS) moveColumns(sheet, at.column, direction === "Right" ? at.columns : -at.columns);
  return tables;
}

function moveAll<T extends { range: Rect }>(items: T[], at: Rect, direction: ShiftDirection): T[] {
  return items.filter((item) => {
    const range = shiftRect(item.range, at, direction);
    if (range) item.range = range;
    return range !== null;
  });
}

/** Comments and notes go with their cell. */
function movePlaced<T extends { row: number; column: number }>(items: T[], at: Rect, direction: ShiftDirection): T[] {
  return items.filter((item) => {
    const to = shiftCell(item.row, item.column, at, direction);
    if (to) Object.assign(item, to);
    return to !== null;
  });
}

function moveLinks({ hyperlinks }: Sheet, at: Rect, direction: ShiftDirection): void {
  const moved = [...hyperlinks].flatMap(([address, link]): [string, typeof link][] => {
    const area = parseA1(address);
    const to = area && shiftRect(area, at, direction);
    return area && !to ? [] : [[to ? toA1(to) : address, link]];
  });
  hyperlinks.clear();
  for (const [address, link] of moved) hyperlinks.set(address, link);
}

function moveFilter(sheet: Sheet, at: Rect, direction: ShiftDirection): void {
  const filter = sheet.autoFilter;
  if (!filter) return;
  const range = shiftRect(filter.range, at, direction);
  if (range === filter.range) return;
  const sideways = direction === "Left" || direction === "Right";
  const first = at.column - filter.range.column;
  const within = sideways && (direction === "Left" || first > 0);
  const count = direction === "Right" ? at.columns : -at.columns - Math.min(0, first);
  const criteria = within && count !== 0 ? shiftKeys(filter.criteria, Math.max(0, first), count) : filter.criteria;
  sheet.autoFilter = range && { ...filter, range, criteria: new Map(criteria) };
}

/** Print areas and titles are addresses; several areas stand between commas. */
function movePrinted({ pageLayout }: Sheet, at: Rect, direction: ShiftDirection): void {
  for (const field of ["printArea", "titleRows", "titleColumns"] as const) {
    const areas = pageLayout[field]?.split(",") ?? [];
    const moved = areas.flatMap((address) => {
      const area = parseA1(address);
      const to = area && shiftRect(area, at, direction);
      return area && !to ? [] : [to && to !== area ? toA1(to) : address];
    });
    if (areas.length > 0) pageLayout[field] = moved.length > 0 ? moved.join(",") : null;
  }
}

function moveRows(sheet: Sheet, at: number, count: number): void {
  moveMap(sheet.rowHeights, at, count);
  moveMap(sheet.rowLevels, at, count);
  moveMap(sheet.kept.rowStyles, at, count);
  moveSet(sheet.hiddenRows, at, count);
}

function moveColumns(sheet: Sheet, at: number, count: number): void {
  moveMap(sheet.columnWidths, at, count);
  moveMap(sheet.columnStyles, at, count);
  moveMap(sheet.columnLevels, at, count);
  moveSet(sheet.hiddenColumns, at, count);
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
