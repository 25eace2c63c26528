import type { Sheet } from "../../model/sheet";

/** Points from the left edge of the sheet to a column; hidden columns have no width. */
export function columnPosition(sheet: Sheet, column: number): number {
  return position(sheet.columnWidths, sheet.hiddenColumns, sheet.standardWidth, column);
}

/** Points from the top of the sheet to a row. */
export function rowPosition(sheet: Sheet, row: number): number {
  return position(sheet.rowHeights, sheet.hiddenRows, sheet.standardHeight, row);
}

function position(
  sizes: ReadonlyMap<number, number>,
  hidden: ReadonlySet<number>,
  standard: number,
  index: number,
): number {
  let points = index * standard;
  for (const [line, size] of sizes) if (line < index && !hidden.has(line)) points += size - standard;
  for (const line of hidden) if (line < index) points -= standard;
  return points;
}
