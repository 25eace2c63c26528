import { throwIfCancelled } from "./cancellation";
import { cellsIn } from "./locate";
import { rangeRect } from "./planShape";
import type { SheetPlan } from "./port";
import { setNumberFormat } from "./setNumberFormat";
import { applyStyle } from "./styles";
import { settle, sheetFor } from "./writing";
import type { Writing } from "./writing";

/** Number formats, named styles and column widths. */
export async function dressSheets(writing: Writing): Promise<void> {
  const { plan, options } = writing;
  throwIfCancelled(options.signal);
  for (const sheetPlan of plan.sheets) {
    const sheet = sheetFor(writing, sheetPlan);
    dressRanges(sheet, sheetPlan);
    setWidths(sheet, sheetPlan.columnWidths);
  }
  await settle(writing);
}

function dressRanges(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const range of plan.ranges) {
    const rect = rangeRect(range);
    if (rect.rows === 0 || rect.columns === 0) continue;
    range.numberFormats?.slice(0, rect.columns).forEach((format, index) => {
      if (format === "General") return;
      const column = cellsIn(sheet, { ...rect, column: rect.column + index, columns: 1 });
      setNumberFormat(column, format);
    });
    if (range.style) applyStyle(cellsIn(sheet, rect), rect.rows, range.style);
  }
}

function setWidths(sheet: Excel.Worksheet, widths: readonly (number | null)[]): void {
  widths.forEach((characters, column) => {
    if (characters === null) return;
    cellsIn(sheet, { row: 0, rows: 1, column, columns: 1 }).getEntireColumn().format.columnWidth =
      pointsFor(characters);
  });
}

/** A character of the standard font is 7 pixels wide, a cell has 5 pixels of padding, a pixel is 3/4 of a point. */
export function pointsFor(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
