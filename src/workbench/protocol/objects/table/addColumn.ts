import type { Rect } from "../../../model/address";
import type { TableColumn } from "../../../model/table";
import { byAddin } from "../../core/byAddin";
import { wholeNumberOr } from "../../core/arguments";
import { invalidArgument, itemAlreadyExists } from "../../core/errors";
import { RangeTarget } from "../../core/rangeTarget";
import { requirePermission } from "../../core/requirePermission";
import { rangeContents } from "../range/rangeContents";
import type { OnTable } from "./onTable";
import { tableChanged } from "./onTable";

/** Adds a column at a place or at the end. Values may begin with the heading or leave it out. */
export function addColumn(target: OnTable, index: unknown, values: unknown, name: unknown): TableColumn {
  const { host, table } = target;
  const { range, sheet } = table;
  const wished = wholeNumberOr(index, -1);
  const at = wished < 0 ? table.columns.length : wished;
  if (at > table.columns.length) throw invalidArgument();
  const lines: readonly unknown[] | null = Array.isArray(values) ? (values as readonly unknown[]) : null;
  const body = table.bodyRange().rows;
  if (lines && lines.length !== body && lines.length !== range.rows) {
    throw invalidArgument("The values of a new column must be as many as the table has rows, with or without heading.");
  }
  const title = typeof name === "string" ? name : "";
  if (title !== "" && table.columnIndex(title) >= 0) throw itemAlreadyExists();
  requirePermission(sheet, null);
  const area = { ...range, column: range.column + at, columns: 1 };
  host.editor.insert(sheet, area, "Right", byAddin);
  const column = takenUp(target, range, at);
  if (title !== "") column.name = table.freeColumnName(title);
  const heading = { ...area, rows: 1 };
  if (table.hasHeaders) host.editor.enter(sheet, heading, [[column.name]], { ...byAddin, literalText: true });
  if (lines) {
    const all = lines.length === range.rows;
    const place = all ? area : { ...area, row: table.bodyRange().row, rows: body };
    rangeContents["values"]?.set?.(new RangeTarget(host, sheet, place), lines);
    if (all && table.hasHeaders && title !== "") {
      host.editor.enter(sheet, heading, [[title]], { ...byAddin, literalText: true });
    }
  } else if (values !== undefined) {
    const place = { ...area, row: table.bodyRange().row, rows: body };
    rangeContents["values"]?.set?.(new RangeTarget(host, sheet, place), values);
  }
  tableChanged(target);
  return column;
}

/** The column of inserted cells: between others the table has it already, at its ends it does not stretch by itself. */
function takenUp({ table }: OnTable, before: Rect, at: number): TableColumn {
  const inserted = table.columns[at];
  if (inserted && table.range.columns > before.columns) return inserted;
  table.range = { ...before, columns: before.columns + 1 };
  table.filter = new Map([...table.filter].map(([place, item]) => [place < at ? place : place + 1, item]));
  table.sort = null;
  const column = table.newColumn(table.freeColumnName(""));
  table.columns.splice(at, 0, column);
  return column;
}
