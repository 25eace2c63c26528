import type { Rect } from "../../../model/address";
import { overlaps } from "../../../model/rectangles";
import { byAddin } from "../../core/byAddin";
import { requirePermission } from "../../core/requirePermission";
import type { OnTable } from "./onTable";
import { tableChanged } from "./onTable";

/** Takes the heading row off, or writes it into the row above, making room there when something stands in it. */
export function showHeaders(target: OnTable, show: boolean): void {
  const { host, table } = target;
  const { sheet, range } = table;
  if (show === table.hasHeaders) return;
  requirePermission(sheet, null);
  if (!show) {
    table.hasHeaders = false;
    table.range = { ...range, row: range.row + 1, rows: range.rows - 1 };
    host.editor.clear(sheet, { ...range, rows: 1 }, "Contents", byAddin);
  } else {
    const above = { ...range, row: range.row - 1, rows: 1 };
    const free = range.row > 0 && isFree(target, above);
    if (!free) host.editor.insert(sheet, { ...range, rows: 1 }, "Down", byAddin);
    const heading = { ...range, row: free ? range.row - 1 : range.row, rows: 1 };
    table.range = { ...heading, rows: range.rows + 1 };
    table.hasHeaders = true;
    const names = table.columns.map((column) => column.name);
    host.editor.enter(sheet, heading, [names], { ...byAddin, literalText: true });
  }
  tableChanged(target);
}

function isFree({ table }: OnTable, line: Rect): boolean {
  const { sheet } = table;
  if (sheet.tables.some((other) => other !== table && overlaps(other.range, line))) return false;
  let free = true;
  sheet.forEachValue(line, () => {
    free = false;
  });
  return free;
}
