import { splitAddress } from "./address";
import { assignNames } from "./assignNames";
import type { Assignment } from "./assignNames";
import { captureSheet } from "./captureSheet";
import { chartNames } from "./chartNames";
import { officeCode, unfinishedWrite } from "./faults";
import type { Inverse } from "./inverse";
import { Journal } from "./journal";
import { refuseObstacles } from "./obstacles";
import { affectedRects, requireConsent } from "./overwritten";
import type { SheetPlan, WriteOptions, WritePlan } from "./port";
import { askForChain, askForParts } from "./recordParts";
import type { PartList } from "./recordParts";
import { resolveTokens } from "./tokens";
import type { RecordEntry } from "./undoRecord";
import { isNew } from "./writing";
import type { PreparedWrite } from "./writing";

export interface Preparation {
  readonly prepared: PreparedWrite;
  readonly parts: PartList;
  /** The writes that can be undone already. */
  readonly chain: readonly RecordEntry[];
}

/** Looks at all that a write needs to know and takes down what it will replace. Changes nothing. */
export async function prepareWrite(
  context: Excel.RequestContext,
  plan: WritePlan,
  options: WriteOptions,
  id: string,
): Promise<Preparation> {
  const listed = askForParts(context);
  const assignment = await assignNames(context, plan);
  const parts = listed();
  if (parts.unfinished.length > 0) throw unfinishedWrite();
  await requireConsent(context, plan, assignment);
  await refuseObstacles(context, plan, assignment);
  const chain = askForChain(context, parts);
  const journal = new Journal();
  journal.plan(await front(context));
  const charts: Record<string, readonly string[]> = {};
  const sheetIds: Record<string, string> = {};
  for (const sheet of plan.sheets.filter((one) => !isNew(one))) {
    sheetIds[sheet.key] = assignment.existing[sheet.key] ?? "";
    journal.plan(await saved(context, assignment, sheet, options));
  }
  journal.plan(newSheetsStep(plan, assignment, id));
  plan.names.forEach(({ refersTo }, index) => {
    const name = assignment.names[index] ?? "";
    journal.plan({ kind: "deleteName", name, refersTo: resolveTokens(refersTo, assignment) });
  });
  for (const sheet of plan.sheets.filter((one) => one.charts.length > 0)) {
    const present = isNew(sheet) ? [] : await chartsOn(context, assignment.existing[sheet.key] ?? "");
    const names = chartNames(
      sheet.charts,
      present.map(({ name }) => name),
    );
    charts[sheet.key] = names;
    // Charts on new sheets go with their sheet.
    if (isNew(sheet)) continue;
    const sheetId = assignment.existing[sheet.key] ?? "";
    const made = names.filter((_name, index) => (sheet.charts[index]?.series.length ?? 0) > 0);
    journal.plan({ kind: "deleteCharts", sheetId, charts: made, before: present.map(({ id: chart }) => chart) });
  }
  return { prepared: { plan, options, assignment, journal, charts, sheetIds }, parts, chain: chain() };
}

/** The step back from adding sheets, with the names they are about to get. */
function newSheetsStep(plan: WritePlan, assignment: Assignment, mark: string): Inverse {
  const sheets = plan.sheets
    .filter(isNew)
    .map((sheet) => ({ sheetId: "", name: assignment.sheets[sheet.key] ?? sheet.name }));
  return { kind: "deleteSheets", sheets, mark, before: assignment.sheetIds };
}

async function front(context: Excel.RequestContext): Promise<Inverse> {
  const sheet = context.workbook.worksheets.getActiveWorksheet().load("id,name");
  await context.sync();
  const selected = context.workbook.getSelectedRange().load("address");
  let cells = "";
  try {
    await context.sync();
    cells = splitAddress(selected.address).cells;
    selected.untrack();
  } catch (error) {
    // A chart or several areas are selected: the sheet alone is brought back.
    if (!["InvalidSelection", "GeneralException", "InactiveWorkbook"].includes(officeCode(error))) throw error;
  }
  return { kind: "show", sheetId: sheet.id, sheet: sheet.name, cells };
}

async function saved(
  context: Excel.RequestContext,
  assignment: Assignment,
  plan: SheetPlan,
  { signal }: WriteOptions,
): Promise<Inverse> {
  const sheetId = assignment.existing[plan.key] ?? "";
  const columns = plan.columnWidths.flatMap((width, column) => (width === null ? [] : [column]));
  const snapshot = await captureSheet(context, sheetId, affectedRects(plan, assignment), columns, signal);
  return { kind: "restoreSheet", sheetId, sheet: snapshot.name, snapshot };
}

async function chartsOn(context: Excel.RequestContext, sheetId: string): Promise<{ id: string; name: string }[]> {
  const charts = context.workbook.worksheets.getItem(sheetId).charts.load("items/id,items/name");
  await context.sync();
  return charts.items.map(({ id, name }) => ({ id, name }));
}
