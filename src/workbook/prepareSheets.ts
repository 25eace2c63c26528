import { throwIfCancelled } from "./cancellation";
import { officeCode } from "./faults";
import { freeSheetName } from "./freeNames";
import type { NewSheet } from "./inverse";
import { cellsIn } from "./locate";
import { markSheet } from "./newSheets";
import { affectedRects } from "./overwritten";
import type { SheetPlan } from "./port";
import { removeRules } from "./restoreRules";
import { supports } from "./runExcel";
import { resolveTokens } from "./tokens";
import { isNew, settle, sheetFor } from "./writing";
import type { Writing } from "./writing";

/** Another sheet of the wished name can appear at any time when several people work in one workbook. */
const ATTEMPTS = 20;

/** Called when a planned sheet must get another name than was noted before. */
export type OnRenamed = (context: Excel.RequestContext) => Promise<void>;

/** Adds the new sheets, and empties what may be emptied. */
export async function prepareSheets(writing: Writing, mark: string, onRenamed: OnRenamed): Promise<void> {
  writing.journal.begin("show");
  for (const sheet of writing.plan.sheets.filter(isNew)) await addSheet(writing, sheet, mark, onRenamed);
  for (const sheet of writing.plan.sheets.filter((one) => !isNew(one))) await emptyExisting(writing, sheet);
}

async function addSheet(writing: Writing, plan: SheetPlan, mark: string, onRenamed: OnRenamed): Promise<void> {
  const { context, assignment, journal, sheetIds, options } = writing;
  throwIfCancelled(options.signal);
  const { sheets } = assignment;
  journal.begin("deleteSheets");
  for (let attempt = 1; ; attempt += 1) {
    const wished = sheets[plan.key] ?? plan.name;
    // One request for each sheet: when Excel says that it failed, nothing was added.
    const sheet = context.workbook.worksheets.add(wished).load("id,name");
    markSheet(sheet, mark);
    try {
      await settle(writing);
      sheetIds[plan.key] = sheet.id;
      sheets[plan.key] = sheet.name;
      rename(writing, wished, { sheetId: sheet.id, name: sheet.name });
      return;
    } catch (error) {
      if (officeCode(error) !== "ItemAlreadyExists" || attempt === ATTEMPTS) throw error;
      assignment.takenSheets.add(wished);
      const name = freeSheetName(plan.name, assignment.takenSheets);
      sheets[plan.key] = name;
      rename(writing, wished, { sheetId: "", name });
      await onRenamed(context);
    }
  }
}

/** Brings the planned steps back up to date with the name, and the id, that a sheet got. */
function rename({ journal, plan, assignment }: Writing, wished: string, now: NewSheet): void {
  journal.change((step) => {
    if (step.kind === "deleteSheets") {
      const isIt = (sheet: NewSheet): boolean => sheet.sheetId === "" && sheet.name === wished;
      return { ...step, sheets: step.sheets.map((sheet) => (isIt(sheet) ? now : sheet)) };
    }
    if (step.kind !== "deleteName") return step;
    const planned = plan.names[assignment.names.indexOf(step.name)];
    return planned ? { ...step, refersTo: resolveTokens(planned.refersTo, assignment) } : step;
  });
}

/** The user has agreed to replace these cells: content, look, rules and validation go. */
async function emptyExisting(writing: Writing, plan: SheetPlan): Promise<void> {
  const sheet = sheetFor(writing, plan);
  writing.journal.begin("restoreSheet", writing.sheetIds[plan.key] ?? "");
  for (const rect of affectedRects(plan, writing.assignment)) {
    const range = cellsIn(sheet, rect);
    range.clear("Contents");
    range.clear("Hyperlinks");
    range.style = "Normal";
    if (supports("1.8")) range.dataValidation.clear();
    await removeRules(writing.context, sheet, rect);
  }
  await settle(writing);
}
