import { throwIfCancelled } from "./cancellation";
import { cellsIn } from "./locate";
import { rangeRect, sizedRect } from "./planShape";
import type { AreaLookPlan, SheetPlan } from "./port";
import { setNumberFormat } from "./setNumberFormat";
import { applyStyle } from "./styles";
import { isNew, settle, sheetFor } from "./writing";
import type { Writing } from "./writing";

const ALIGNMENTS = { left: "Left", center: "Center", right: "Right" } as const;

/** Number formats, named styles, column widths and, on new sheets, row heights. */
export async function dressSheets(writing: Writing): Promise<void> {
  const { plan, options } = writing;
  throwIfCancelled(options.signal);
  for (const sheetPlan of plan.sheets) {
    const sheet = sheetFor(writing, sheetPlan);
    dressRanges(sheet, sheetPlan);
    for (const look of sheetPlan.areaLooks ?? []) dressArea(sheet, look);
    setWidths(sheet, sheetPlan.columnWidths);
    if (isNew(sheetPlan)) setHeights(sheet, sheetPlan);
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

function dressArea(sheet: Excel.Worksheet, look: AreaLookPlan): void {
  const cells = cellsIn(sheet, sizedRect(look));
  const { format } = cells;
  if (look.numberFormat !== undefined && look.numberFormat !== "General") setNumberFormat(cells, look.numberFormat);
  if (look.alignment) format.horizontalAlignment = ALIGNMENTS[look.alignment];
  if (look.indent !== undefined) format.indentLevel = look.indent;
  if (look.vertical) format.verticalAlignment = look.vertical === "top" ? "Top" : "Center";
  if (look.wrap !== undefined) format.wrapText = look.wrap;
}

/** Rows of the user's own sheets keep their heights. */
function setHeights(sheet: Excel.Worksheet, { rowHeights = [] }: SheetPlan): void {
  for (const { row, points } of rowHeights) {
    cellsIn(sheet, { row, rows: 1, column: 0, columns: 1 }).format.rowHeight = points;
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
