import type { Rect } from "./address";
import { inBlocks } from "./blocks";
import { matrixBytes } from "./byteBudget";
import { Digest } from "./digest";
import { FINGERPRINT_CELLS, RESPONSE_BYTES } from "./limits";
import { cellsIn } from "./locate";
import { isInside, spilledRects } from "./spilledRects";

const GUESSED_CELL_BYTES = 40;

/**
 * A short text that changes when somebody edits, adds or removes content in the rectangles (null: anywhere on the
 * sheet). A spilling formula counts, the cells it fills do not: they change whenever their data do, and appear only
 * when a slow function has answered. Null: no such sheet.
 */
export async function fingerprint(
  context: Excel.RequestContext,
  sheetId: string,
  rects: readonly Rect[] | null,
): Promise<string | null> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
  await context.sync();
  if (sheet.isNullObject) return null;
  const digest = new Digest();
  for (const rect of rects ?? (await contentOf(context, sheet))) await addCells(context, sheet, rect, digest);
  return digest.text();
}

export async function contentOf(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<Rect[]> {
  const used = sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  if (used.isNullObject) return [];
  return [{ row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount }];
}

/** Contents first, spills after: a result that arrives between the two readings was still empty in the first. */
async function addCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rect: Rect,
  digest: Digest,
): Promise<void> {
  const filled = await filledCells(context, sheet, rect);
  const spilled = await spilledRects(context, sheet, rect);
  for (const { row, column, content } of filled)
    if (isFormula(content) || !isInside(spilled, row, column)) digest.add(`${row},${column},${content};`);
}

export interface FilledCell {
  readonly row: number;
  readonly column: number;
  readonly content: string;
}

/** What the cells of a rectangle hold, as formulas where they are some; blank cells are left out. */
export async function filledCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rect: Rect,
): Promise<FilledCell[]> {
  const filled: FilledCell[] = [];
  const total = Math.min(rect.rows, Math.ceil(FINGERPRINT_CELLS / rect.columns));
  const firstRows = Math.ceil(RESPONSE_BYTES / (GUESSED_CELL_BYTES * rect.columns));
  await inBlocks({ total, firstRows, maximumBytes: RESPONSE_BYTES, doing: "read" }, async (start, count) => {
    const range = cellsIn(sheet, { ...rect, row: rect.row + start, rows: count }).load("formulas");
    await context.sync();
    const formulas = range.formulas as unknown[][] | null;
    range.untrack();
    if (!formulas) return null;
    formulas.forEach((line, down) =>
      line.forEach((formula, across) => {
        if (formula === "") return;
        filled.push({ row: rect.row + start + down, column: rect.column + across, content: String(formula) });
      }),
    );
    return matrixBytes(formulas);
  });
  return filled;
}

const isFormula = (content: string): boolean => content.startsWith("=");
