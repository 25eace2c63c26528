import type { Rect } from "../../../model/address";
import type { Sheet } from "../../../model/sheet";
import { byAddin } from "../../core/byAddin";
import type { HostContext } from "../../core/hostContext";
import type { Search } from "./findCells";
import { matches } from "./findCells";

/**
 * Replaces text in formulas and constants, as Excel does whatever is displayed, and enters the results as if typed.
 * Gives the number of cells that became others.
 */
export function replaceCells(host: HostContext, sheet: Sheet, area: Rect, search: Search, replacement: string): number {
  const { pattern } = search;
  const changes: { row: number; column: number; entry: string }[] = [];
  const note = (row: number, column: number, before: string): void => {
    if (matches(pattern, before)) changes.push({ row, column, entry: before.replace(pattern, () => replacement) });
  };
  const used = sheet.clip(area);
  sheet.forEachFormula(used, (formula, row, column) => note(row, column, formula));
  sheet.forEachValue(used, (value, row, column) => {
    const constant = sheet.formula(row, column) === undefined && !sheet.spillAnchor(row, column);
    if (constant) note(row, column, String(value));
  });
  for (const { row, column } of changes) host.editor.requireEditable(sheet, { row, column, rows: 1, columns: 1 });
  for (const { row, column, entry } of changes) {
    host.editor.enter(sheet, { row, column, rows: 1, columns: 1 }, [[entry]], byAddin);
  }
  return changes.length;
}
