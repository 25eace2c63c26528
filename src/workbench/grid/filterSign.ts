import type { Sheet } from "../model/sheet";

/** The arrow of a filter button behind a heading; a filled one where rows are being held back. */
export function filterSign({ tables, autoFilter }: Sheet, row: number, column: number): string {
  for (const { range, hasHeaders, showFilter, filter } of tables) {
    if (!hasHeaders || !showFilter || row !== range.row) continue;
    if (column < range.column || column >= range.column + range.columns) continue;
    return filter.has(column - range.column) ? " ▼" : " ▾";
  }
  if (!autoFilter || row !== autoFilter.range.row) return "";
  const offset = column - autoFilter.range.column;
  if (offset < 0 || offset >= autoFilter.range.columns) return "";
  return autoFilter.criteria.has(offset) ? " ▼" : " ▾";
}
