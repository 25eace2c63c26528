import { addressOf, intersect } from "./address";
import type { Rect } from "./address";
import { inBlocks } from "./blocks";
import { matrixBytes } from "./byteBudget";
import type { Assignment } from "./assignNames";
import { RESPONSE_BYTES } from "./limits";
import { cellsIn } from "./locate";
import { separate, sizedRect, touchedRects } from "./planShape";
import { WorkbookFault } from "./port";
import type { SheetPlan, WritePlan } from "./port";

const GUESSED_CELL_BYTES = 40;

export interface Overwritten {
  readonly address: string;
  readonly filledCells: number;
}

/** Cells of an existing sheet that a plan may change: its own and those of tables it takes over. */
export function affectedRects(sheet: SheetPlan, assignment: Assignment): Rect[] {
  const old = sheet.tables.flatMap(({ key }) => assignment.reused[key]?.rect ?? []);
  return separate([...touchedRects(sheet), ...old, ...sheet.tables.map(sizedRect)]);
}

/** Cells with content that the plan would replace. */
export async function overwrittenCells(
  context: Excel.RequestContext,
  plan: WritePlan,
  assignment: Assignment,
): Promise<Overwritten[]> {
  const overwritten: Overwritten[] = [];
  for (const sheet of plan.sheets) {
    const id = assignment.existing[sheet.key];
    if (id === undefined) continue;
    const worksheet = context.workbook.worksheets.getItem(id);
    for (const rect of affectedRects(sheet, assignment)) {
      const filledCells = await countFilled(context, worksheet, rect);
      const address = addressOf(assignment.sheets[sheet.key] ?? sheet.name, rect);
      if (filledCells > 0) overwritten.push({ address, filledCells });
    }
  }
  return overwritten;
}

/** Nothing existing is replaced without consent. */
export async function requireConsent(
  context: Excel.RequestContext,
  plan: WritePlan,
  assignment: Assignment,
): Promise<void> {
  const withoutConsent = plan.sheets.filter(({ target }) => target.kind === "existing" && !target.consent);
  const [first] = await overwrittenCells(context, { ...plan, sheets: withoutConsent }, assignment);
  if (!first) return;
  throw new WorkbookFault(
    "notConsented",
    `${first.address} already holds ${first.filledCells} filled cells, and you have not agreed to replace them.`,
    "Agree to replace them in the preview, or write the results to a new sheet.",
  );
}

async function countFilled(context: Excel.RequestContext, sheet: Excel.Worksheet, rect: Rect): Promise<number> {
  const used = sheet.getUsedRangeOrNullObject(false).load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  if (used.isNullObject) return 0;
  const content = { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount };
  const area = intersect(rect, content);
  if (!area) return 0;
  let filled = 0;
  const firstRows = Math.ceil(RESPONSE_BYTES / (GUESSED_CELL_BYTES * area.columns));
  const options = { total: area.rows, firstRows, maximumBytes: RESPONSE_BYTES, doing: "read" as const };
  await inBlocks(options, async (start, count) => {
    const block = cellsIn(sheet, { ...area, row: area.row + start, rows: count }).load("formulas");
    await context.sync();
    const formulas = block.formulas as unknown[][] | null;
    block.untrack();
    if (!formulas) return null;
    for (const row of formulas) for (const cell of row) if (cell !== "") filled += 1;
    return matrixBytes(formulas);
  });
  return filled;
}
