import type { Rect } from "./address";
import { inBlocks } from "./blocks";
import { matrixBytes } from "./byteBudget";
import { RESPONSE_BYTES } from "./limits";
import { cellsIn } from "./locate";
import { runExcel, supports } from "./runExcel";
import { stretches } from "./stretches";

const SEG_CALL = /(^|[^A-Z0-9_.])SEG\.[A-Z]/i;
const GUESSED_FORMULA_BYTES = 60;

interface Hit {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/**
 * Excel offers no way to recalculate custom functions only: F9 skips them. Entering their formulas again does it.
 * Protected sheets are left out, as their formulas cannot be entered. Returns the number of cells.
 */
export function recalculateFunctions(): Promise<number> {
  return runExcel("write", async (context) => {
    const worksheets = context.workbook.worksheets.load("items/name,items/protection/protected");
    await context.sync();
    const open = worksheets.items.filter((sheet) => !sheet.protection.protected);
    const areas = open.map((sheet) => ({ sheet, used: sheet.getUsedRangeOrNullObject(true) }));
    for (const { used } of areas) used.load("rowIndex,columnIndex,rowCount,columnCount");
    await context.sync();
    let cells = 0;
    for (const { sheet, used } of areas) {
      if (used.isNullObject) continue;
      const rect = { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount };
      cells += await recalculateArea(context, sheet, rect);
    }
    return cells;
  });
}

async function recalculateArea(context: Excel.RequestContext, sheet: Excel.Worksheet, area: Rect): Promise<number> {
  let cells = 0;
  const firstRows = Math.ceil(RESPONSE_BYTES / (GUESSED_FORMULA_BYTES * area.columns));
  const options = { total: area.rows, firstRows, maximumBytes: RESPONSE_BYTES, doing: "write" as const };
  await inBlocks(options, async (start, count) => {
    const block = cellsIn(sheet, { ...area, row: area.row + start, rows: count }).load("formulas");
    await context.sync();
    const formulas = block.formulas as unknown[][] | null;
    block.untrack();
    if (!formulas) return null;
    const hits = await withoutSpilled(context, sheet, segFormulas(formulas, area.row + start, area.column));
    await reenter(context, sheet, hits);
    cells += hits.length;
    return matrixBytes(formulas);
  });
  return cells;
}

function segFormulas(formulas: unknown[][], row: number, column: number): Hit[] {
  return formulas.flatMap((line, down) =>
    line.flatMap((text, across) =>
      isSegFormula(text) ? [{ row: row + down, column: column + across, formula: text }] : [],
    ),
  );
}

/** A name in quotes is not a call. */
function isSegFormula(text: unknown): text is string {
  return typeof text === "string" && text.startsWith("=") && SEG_CALL.test(text.replace(/"[^"]*"/g, '""'));
}

/** Cells that only show what a formula above or beside them spills must not be entered: that would block the spill. */
async function withoutSpilled(context: Excel.RequestContext, sheet: Excel.Worksheet, hits: Hit[]): Promise<Hit[]> {
  const counts = new Map<string, number>();
  for (const { formula } of hits) counts.set(formula, (counts.get(formula) ?? 0) + 1);
  const repeated = hits.filter(({ formula }) => (counts.get(formula) ?? 0) > 1);
  if (repeated.length === 0 || !supports("1.12")) return hits;
  const parents = repeated.map((hit) => ({
    hit,
    parent: sheet.getCell(hit.row, hit.column).getSpillParentOrNullObject(),
  }));
  for (const { parent } of parents) parent.load("rowIndex,columnIndex");
  await context.sync();
  const spilled = parents.filter(
    ({ hit, parent }) => !parent.isNullObject && (parent.rowIndex !== hit.row || parent.columnIndex !== hit.column),
  );
  const left = new Set(spilled.map(({ hit }) => hit));
  return hits.filter((hit) => !left.has(hit));
}

/** Formulas usually stand below each other: one range for each stretch of a column. */
async function reenter(context: Excel.RequestContext, sheet: Excel.Worksheet, hits: readonly Hit[]): Promise<void> {
  if (hits.length === 0) return;
  const byColumn = new Map<number, Map<number, string>>();
  for (const { row, column, formula } of hits) {
    const rows = byColumn.get(column) ?? new Map<number, string>();
    byColumn.set(column, rows.set(row, formula));
  }
  if (supports("1.9")) context.application.suspendScreenUpdatingUntilNextSync();
  for (const [column, rows] of byColumn) {
    for (const { first, count } of stretches([...rows.keys()])) {
      const range = cellsIn(sheet, { row: first, rows: count, column, columns: 1 });
      range.formulas = Array.from({ length: count }, (_, index) => [rows.get(first + index) ?? ""]);
      range.untrack();
    }
  }
  await context.sync();
}
