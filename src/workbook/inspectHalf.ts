import { chartsSince } from "./applyInverse";
import { halfState } from "./foreignContent";
import type { DeleteSheets } from "./inverse";
import { newSheets } from "./newSheets";
import { presentNames } from "./presentNames";
import { runExcel } from "./runExcel";
import type { UndoRecord, WrittenSheet } from "./undoRecord";

/** What an interrupted write left behind. */
export interface HalfResult {
  /** False when the workbook is as it was before. */
  readonly anything: boolean;
  /** Names of sheets on which somebody has worked since. */
  readonly changed: readonly string[];
}

export async function inspectHalf(context: Excel.RequestContext, record: UndoRecord): Promise<HalfResult> {
  const changed = new Set<string>();
  let anything = false;
  const made = record.steps.find((step) => step.kind === "deleteSheets");
  for (const { sheetId, name } of made ? await newSheets(context, made) : []) {
    anything = true;
    const plan = record.written.find((sheet) => isIt(sheet, sheetId, name, made));
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const state = plan ? await halfState(context, sheet, null, plan.expected, []) : "foreign";
    if (state === "foreign") changed.add(name);
  }
  for (const step of record.steps) {
    if (step.kind === "restoreSheet") {
      const state = await stateOf(context, record, step.sheetId, step.snapshot?.areas ?? []);
      if (state === "foreign") changed.add(step.sheet);
      if (state !== "asBefore") anything = true;
    } else if (step.kind === "deleteCharts") {
      const { ours, others } = await chartsSince(context, step);
      if (ours.length > 0) anything = true;
      if (others.length > 0) changed.add(nameOf(record, step.sheetId));
    }
  }
  const names = await presentNames(context, record.steps);
  if (names.some(({ isOurs }) => isOurs)) anything = true;
  return { anything, changed: [...changed] };
}

/** Sheets somebody has worked on while a write that failed was under way; null when Excel refuses to tell. */
export async function changedMeanwhile(record: UndoRecord): Promise<readonly string[] | null> {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      // As when taking back: a cell that is being edited is waited for.
      const options = { delayForCellEdit: true };
      return (await runExcel("read", (context) => inspectHalf(context, record), options)).changed;
    } catch {
      // Tried again, then left to the next start of the pane.
    }
  }
  return null;
}

/** A new sheet is known by its id, or by its name as long as Excel had not told the id. */
function isIt(written: WrittenSheet, sheetId: string, name: string, made: DeleteSheets | undefined): boolean {
  if (written.rects !== null) return false;
  if (written.sheetId) return written.sheetId === sheetId;
  return made !== undefined && written.name.toLowerCase() === name.toLowerCase();
}

type Areas = Parameters<typeof halfState>[4];

async function stateOf(context: Excel.RequestContext, record: UndoRecord, sheetId: string, areas: Areas) {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
  await context.sync();
  if (sheet.isNullObject) return "asBefore";
  const written = record.written.filter((one) => one.sheetId === sheetId && one.rects !== null);
  const rects = areas.map(({ rect }) => rect);
  const expected = written.flatMap((one) => one.expected);
  return halfState(context, sheet, rects, expected, areas);
}

function nameOf({ written }: UndoRecord, sheetId: string): string {
  return written.find((sheet) => sheet.sheetId === sheetId)?.name ?? "";
}
