import type { Inverse } from "./inverse";
import { restoreSheet } from "./restoreSheet";

/** Takes one step back. What is gone already needs no undoing. */
export async function applyInverse(context: Excel.RequestContext, step: Inverse): Promise<void> {
  switch (step.kind) {
    case "show":
      return show(context, step.sheetId, step.cells);
    case "deleteSheet":
      return deleteSheet(context, step.sheetId);
    case "restoreSheet":
      await restoreSheet(context, step.snapshot);
      return;
    case "deleteName":
      return deleteName(context, step.name);
    case "deleteChart":
      return deleteChart(context, step.sheetId, step.chart);
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

async function deleteSheet(context: Excel.RequestContext, sheetId: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
  await context.sync();
  if (sheet.isNullObject) return;
  sheet.delete();
  await context.sync();
}

async function deleteName(context: Excel.RequestContext, name: string): Promise<void> {
  const item = context.workbook.names.getItemOrNullObject(name);
  await context.sync();
  if (item.isNullObject) return;
  item.delete();
  await context.sync();
}

async function deleteChart(context: Excel.RequestContext, sheetId: string, name: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
  await context.sync();
  if (sheet.isNullObject) return;
  const chart = sheet.charts.getItemOrNullObject(name);
  await context.sync();
  if (chart.isNullObject) return;
  chart.delete();
  await context.sync();
}
