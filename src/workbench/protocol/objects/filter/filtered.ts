import type { Rect } from "../../../model/address";
import type { Sheet } from "../../../model/sheet";
import type { Table } from "../../../model/table";
import { cellText } from "../../core/cellText";
import { invalidArgument } from "../../core/errors";
import type { HostContext } from "../../core/hostContext";
import { requirePermission } from "../../core/requirePermission";
import type { FilterCriteria } from "./filterCriteria";
import { readFilterCriteria } from "./filterCriteria";
import { filterTest } from "./filterTest";

/** What has a filter: a table, or a sheet with its one filter of its own. */
export interface Filtered {
  readonly host: HostContext;
  readonly sheet: Sheet;
  /** Null for the sheet's filter. */
  readonly table: Table | null;
}

interface FilterState {
  /** With the headings. */
  readonly range: Rect;
  readonly body: Rect | null;
  readonly criteria: Map<number, unknown>;
}

/** Null when there is no filter. */
export function filterState({ sheet, table }: Filtered): FilterState | null {
  if (table) {
    return { range: table.range, body: table.bodyRange(), criteria: table.filter };
  }
  const filter = sheet.autoFilter;
  if (!filter) return null;
  const { range, criteria } = filter;
  const body = range.rows > 1 ? { ...range, row: range.row + 1, rows: range.rows - 1 } : null;
  return { range, body, criteria };
}

export function setCriteria(target: Filtered, column: number, given: unknown): void {
  const state = filterState(target);
  if (!state || !Number.isInteger(column) || column < 0 || column >= state.range.columns) throw invalidArgument();
  const criteria = readFilterCriteria(given);
  requirePermission(target.sheet, "allowAutoFilter");
  state.criteria.set(column, criteria);
  applyFilter(target);
}

/** Takes the criteria of one column away, or all when none is named. */
export function clearCriteria(target: Filtered, column?: number): void {
  const state = filterState(target);
  if (!state) return;
  if (column !== undefined && (column < 0 || column >= state.range.columns)) throw invalidArgument();
  requirePermission(target.sheet, "allowAutoFilter");
  if (column === undefined) state.criteria.clear();
  else state.criteria.delete(column);
  applyFilter(target);
}

/** Hides the rows that do not meet every criterion and shows the others. */
export function applyFilter(target: Filtered): void {
  const { host, sheet, table } = target;
  const state = filterState(target);
  if (!state?.body) return;
  const body = sheet.clip(state.body);
  host.settle();
  const tests = [...state.criteria].map(([column, criteria]) => {
    const cells = Array.from({ length: body.rows }, (_row, index) => {
      const [row, at] = [body.row + index, body.column + column];
      return { value: sheet.value(row, at), text: cellText(sheet, row, at), look: sheet.style(row, at) };
    });
    const test = filterTest(criteria as FilterCriteria, cells);
    return cells.map(test);
  });
  for (let index = 0; index < body.rows; index++) {
    if (tests.every((passes) => passes[index])) sheet.hiddenRows.delete(body.row + index);
    else sheet.hiddenRows.add(body.row + index);
  }
  // SUBTOTAL and AGGREGATE leave hidden rows out.
  host.calc.touch(sheet, body);
  host.workbook.emit("dimensions", sheet);
  if (table) host.workbook.emit("table", { table, change: "changed" });
}
