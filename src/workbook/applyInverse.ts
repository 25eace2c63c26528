import type { DeleteCharts, DeleteName, DeleteSheets, Inverse, RestoreSheet } from "./inverse";
import { newSheets } from "./newSheets";
import { WorkbookFault } from "./port";
import { presentNames } from "./presentNames";
import { restoreSheet } from "./restoreSheet";

/** Takes one step back. What is gone already, or never came to be, needs no undoing. */
export async function applyInverse(context: Excel.RequestContext, step: Inverse): Promise<void> {
  switch (step.kind) {
    case "show":
      return show(context, step.sheetId, step.cells);
    case "deleteSheets":
      return deleteSheets(context, step);
    case "restoreSheet":
      return restore(context, step);
    case "deleteName":
      return deleteName(context, step);
    case "deleteCharts":
      return deleteCharts(context, step);
  }
}

async function show(context: Excel.RequestContext, sheetId: string, cells: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
  sheet.load("visibility");
  await context.sync();
  if (sheet.isNullObject || sheet.visibility !== "Visible") return;
  sheet.activate();
  if (cells) sheet.getRange(cells).select();
  await context.sync();
}

async function deleteSheets(context: Excel.RequestContext, step: DeleteSheets): Promise<void> {
  const found = await newSheets(context, step);
  for (const { sheetId } of found) context.workbook.worksheets.getItem(sheetId).delete();
  if (found.length > 0) await context.sync();
}

async function restore(context: Excel.RequestContext, { snapshot, sheet }: RestoreSheet): Promise<void> {
  if (!snapshot) {
    throw new WorkbookFault(
      "undoImpossible",
      `What stood on "${sheet}" before is no longer kept in this workbook.`,
      "Use the version history of the file to get it back.",
    );
  }
  await restoreSheet(context, snapshot);
}

/** A name of the same spelling that means something else was made by somebody since. */
async function deleteName(context: Excel.RequestContext, step: DeleteName): Promise<void> {
  const [found] = await presentNames(context, [step]);
  if (!found?.isOurs) return;
  context.workbook.names.getItem(step.name).delete();
  await context.sync();
}

async function deleteCharts(context: Excel.RequestContext, step: DeleteCharts): Promise<void> {
  const { ours, others } = await chartsSince(context, step);
  const halfMade = ours.length < step.charts.length && others.length === 1 ? others : [];
  for (const chart of [...ours, ...halfMade]) chart.delete();
  if (ours.length + halfMade.length > 0) await context.sync();
}

/**
 * The charts a write made, and others that came since it began. A chart gets its name right after it was added: when
 * the request breaks off in between, ours is a single other one.
 */
export async function chartsSince(
  context: Excel.RequestContext,
  step: DeleteCharts,
): Promise<{ readonly ours: Excel.Chart[]; readonly others: Excel.Chart[] }> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(step.sheetId);
  await context.sync();
  if (sheet.isNullObject) return { ours: [], others: [] };
  const charts = sheet.charts.load("items/id,items/name");
  await context.sync();
  const before = new Set(step.before);
  const since = charts.items.filter(({ id }) => !before.has(id));
  const ours = since.filter(({ name }) => step.charts.includes(name));
  return { ours, others: step.before === null ? [] : since.filter((chart) => !ours.includes(chart)) };
}
