import type { Sheet } from "../model/sheet";

/** The formula whose result spills into a cell from another one; the formula bar shows it there, too. */
export function spilledFormula(sheet: Sheet, row: number, column: number): string | undefined {
  const anchor = sheet.spillAnchor(row, column);
  return anchor ? sheet.formula(anchor.row, anchor.column) : undefined;
}
