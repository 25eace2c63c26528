import { overlaps } from "../../../model/rectangles";
import { nameNewColumns } from "../../../model/tableGrowth";
import { invalidArgument } from "../../core/errors";
import { readRange } from "../../core/readRange";
import type { OnTable } from "./onTable";
import { tableChanged } from "./onTable";

/** The heading row stays where it is, and the new range overlaps the old one. */
export function resizeTable(target: OnTable, newRange: unknown): void {
  const { host, table } = target;
  const { sheet, rect } = readRange(host, table.sheet, newRange);
  if (sheet !== table.sheet || rect.row !== table.range.row || rect.rows < 2 || !overlaps(rect, table.range)) {
    throw invalidArgument("A table can be resized only over its own cells, with its headings in the same row.");
  }
  if (sheet.tables.some((other) => other !== table && overlaps(other.range, rect))) {
    throw invalidArgument("A table can't overlap another table.");
  }
  host.editor.requireEditable(sheet, rect);
  const moved = rect.column - table.range.column;
  const kept = moved > 0 ? table.columns.slice(moved) : table.columns;
  table.columns = kept.slice(0, rect.columns);
  table.range = rect;
  nameNewColumns(table, table.columns.length);
  tableChanged(target);
}
