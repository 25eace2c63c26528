import { splitAddress } from "./address";
import { captureSheet } from "./captureSheet";
import { throwIfCancelled } from "./cancellation";
import { officeCode } from "./faults";
import { freeSheetName } from "./freeNames";
import { cellsIn } from "./locate";
import { affectedRects } from "./overwritten";
import type { SheetPlan } from "./port";
import { removeRules } from "./restoreRules";
import { supports } from "./runExcel";
import { isNew, settle, sheetFor } from "./writing";
import type { Writing } from "./writing";

/** Another sheet of the wished name can appear at any time when several people work in one workbook. */
const ATTEMPTS = 20;

/** Notes what is in front, saves what will be overwritten, adds the new sheets, and empties what may be emptied. */
export async function prepareSheets(writing: Writing): Promise<void> {
  await noteFront(writing);
  const existing = writing.plan.sheets.filter((sheet) => !isNew(sheet));
  for (const sheet of existing) await saveExisting(writing, sheet);
  for (const sheet of writing.plan.sheets.filter(isNew)) await addSheet(writing, sheet);
  for (const sheet of existing) await emptyExisting(writing, sheet);
}

async function noteFront({ context, journal }: Writing): Promise<void> {
  const sheet = context.workbook.worksheets.getActiveWorksheet().load("id,name");
  await context.sync();
  const selected = context.workbook.getSelectedRange().load("address");
  let cells = "";
  try {
    await context.sync();
    cells = splitAddress(selected.address).cells;
  } catch (error) {
    // A chart or several areas are selected: the sheet alone is brought back.
    if (!["InvalidSelection", "GeneralException", "InactiveWorkbook"].includes(officeCode(error))) throw error;
  }
  journal.note({ kind: "show", sheetId: sheet.id, sheet: sheet.name, cells });
}

async function saveExisting(
  { context, assignment, journal, options, sheetIds }: Writing,
  plan: SheetPlan,
): Promise<void> {
  const id = assignment.existing[plan.key] ?? "";
  sheetIds[plan.key] = id;
  const columns = plan.columnWidths.flatMap((width, column) => (width === null ? [] : [column]));
  const snapshot = await captureSheet(context, id, affectedRects(plan, assignment), columns, options.signal);
  journal.note({ kind: "restoreSheet", snapshot });
}

async function addSheet(writing: Writing, plan: SheetPlan): Promise<void> {
  const { context, assignment, journal, sheetIds, options } = writing;
  throwIfCancelled(options.signal);
  const { sheets } = assignment;
  for (let attempt = 1; ; attempt += 1) {
    // One request for each sheet: when it fails, nothing was added.
    const sheet = context.workbook.worksheets.add(sheets[plan.key] ?? plan.name).load("id,name");
    try {
      await settle(writing);
      sheetIds[plan.key] = sheet.id;
      sheets[plan.key] = sheet.name;
      journal.note({ kind: "deleteSheet", sheetId: sheet.id, sheet: sheet.name });
      return;
    } catch (error) {
      if (officeCode(error) !== "ItemAlreadyExists" || attempt === ATTEMPTS) throw error;
      assignment.takenSheets.add(sheets[plan.key] ?? plan.name);
      sheets[plan.key] = freeSheetName(plan.name, assignment.takenSheets);
    }
  }
}

/** The user has agreed to replace these cells: content, look, rules and validation go. */
async function emptyExisting(writing: Writing, plan: SheetPlan): Promise<void> {
  const sheet = sheetFor(writing, plan);
  for (const rect of affectedRects(plan, writing.assignment)) {
    const range = cellsIn(sheet, rect);
    range.clear("Contents");
    range.style = "Normal";
    if (supports("1.8")) range.dataValidation.clear();
    await removeRules(writing.context, sheet, rect);
  }
  await settle(writing);
}
