import type { Rect } from "../../../model/address";
import { overlaps } from "../../../model/rectangles";
import type { TableColumn } from "../../../model/table";
import { invalidArgument, notImplemented } from "../../core/errors";
import { readRange } from "../../core/readRange";
import { requirePermission } from "../../core/requirePermission";
import type { OnTable } from "./onTable";
import { tableChanged } from "./onTable";
import { requireTableRoom } from "./tableChecks";

/** The heading row stays where it is, and the new range overlaps the old one. */
export function resizeTable(target: OnTable, newRange: unknown): void {
  const { host, table } = target;
  const { sheet, rect } = readRange(host, table.sheet, newRange);
  const least = table.hasHeaders ? 2 : 1;
  if (sheet !== table.sheet || rect.row !== table.range.row || rect.rows < least || !overlaps(rect, table.range)) {
    throw invalidArgument("A table can be resized only over its own cells, with its headings in the same row.");
  }
  if (sheet.tables.some((other) => other !== table && overlaps(other.range, rect))) {
    throw invalidArgument("A table can't overlap another table.");
  }
  if (table.hasTotals && rect.rows !== table.range.rows) throw notImplemented("Table.resize with a row of totals");
  requirePermission(sheet, null);
  requireTableRoom(sheet, rect);
  takeColumns(target, rect);
  tableChanged(target);
}

/** Columns still within the range stay what they are; others are named by the cell in the heading row. */
function takeColumns({ table }: OnTable, rect: Rect): void {
  const { sheet, range: before, columns, filter } = table;
  const places = Array.from({ length: rect.columns }, (_column, index) => rect.column + index - before.column);
  const kept = places.map((place) => columns[place]);
  const filters = new Map<number, unknown>();
  places.forEach((place, index) => {
    if (filter.has(place)) filters.set(index, filter.get(place));
  });
  table.range = rect;
  table.filter = filters;
  table.sort = null;
  table.columns = kept.filter((column) => column !== undefined);
  const all: TableColumn[] = kept.map((column, index) => {
    if (column) return column;
    const value = table.hasHeaders ? sheet.value(rect.row, rect.column + index) : null;
    const added = table.newColumn(table.freeColumnName(value === null ? "" : String(value)));
    table.columns.push(added);
    if (table.hasHeaders) sheet.setValue(rect.row, rect.column + index, added.name);
    return added;
  });
  table.columns = all;
}
