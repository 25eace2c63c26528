import { cancelled, officeCode, readOnlyWorkbook, toFault } from "./faults";
import { fingerprint } from "./fingerprint";
import { Journal, halfUndone, takeBack } from "./journal";
import { affectedRects } from "./overwritten";
import { performWrite } from "./performWrite";
import { cellCount, checkPlan } from "./planShape";
import type { WriteOptions, WritePlan, WriteReceipt } from "./port";
import { WorkbookFault } from "./port";
import { runExcel, supports } from "./runExcel";
import type { UndoRecord, WrittenSheet } from "./undoRecord";
import { isNew } from "./writing";
import type { Writing } from "./writing";

/** Writes a plan whole or not at all, and returns how to undo it. */
export async function write(plan: WritePlan, options: WriteOptions = {}): Promise<UndoRecord> {
  checkPlan(plan);
  if (!supports("1.20")) return attempt(plan, options, false);
  try {
    return await attempt(plan, options, true);
  } catch (error) {
    // Some call in the plan cannot be part of one undo step here; the write matters more than the single step.
    if (!isUndoNotSupported(error)) throw error;
    return attempt(plan, options, false);
  }
}

async function attempt(plan: WritePlan, options: WriteOptions, mergeUndoGroup: boolean): Promise<UndoRecord> {
  const journal = new Journal();
  try {
    const writing = await runExcel("write", (context) => performWrite(context, plan, journal, options), {
      mergeUndoGroup,
    });
    if (options.signal?.aborted) throw cancelled();
    const written = await runExcel("write", (context) => look(context, writing));
    await bringToFront(writing);
    return { version: 1, receipt: receiptFor(writing), steps: journal.inverses, written };
  } catch (error) {
    const fault = await diagnose(toFault(error, "write"));
    const left = await takeBack(journal.inverses);
    throw left.length > 0 ? halfUndone(fault, left) : fault;
  }
}

function isUndoNotSupported(error: unknown): boolean {
  return error instanceof WorkbookFault && officeCode(error.cause) === "UndoNotSupported";
}

/** Excel denies access without saying whether the sheet is protected or the whole workbook is for reading only. */
async function diagnose(fault: WorkbookFault): Promise<WorkbookFault> {
  if (officeCode(fault.cause) !== "AccessDenied" || !supports("1.8")) return fault;
  try {
    return await runExcel("read", async (context) => {
      const workbook = context.workbook.load("readOnly");
      await context.sync();
      return workbook.readOnly ? readOnlyWorkbook(fault.cause) : fault;
    });
  } catch {
    return fault;
  }
}

/** How the written sheets look now, so that undo can tell whether somebody changed them since. */
async function look(context: Excel.RequestContext, writing: Writing): Promise<WrittenSheet[]> {
  const { plan, assignment, sheetIds } = writing;
  const written: WrittenSheet[] = [];
  for (const sheet of plan.sheets) {
    const sheetId = sheetIds[sheet.key] ?? "";
    const rects = isNew(sheet) ? null : affectedRects(sheet, assignment);
    const now = await fingerprint(context, sheetId, rects);
    written.push({ sheetId, name: assignment.sheets[sheet.key] ?? sheet.name, rects, fingerprint: now ?? "" });
  }
  return written;
}

/** The result is complete by now; when another workbook is in front, it simply is not shown. */
async function bringToFront({ plan, sheetIds }: Writing): Promise<void> {
  const id = plan.show === undefined ? undefined : sheetIds[plan.show];
  if (id === undefined) return;
  try {
    await runExcel("select", async (context) => {
      const sheet = context.workbook.worksheets.getItem(id);
      sheet.activate();
      sheet.getRange("A1").select();
      await context.sync();
    });
  } catch {
    // See above.
  }
}

function receiptFor({ plan, assignment }: Writing): WriteReceipt {
  const when = new Date();
  return {
    id: `${when.getTime().toString(36)}-${Math.floor(Math.random() * 1e9).toString(36)}`,
    title: plan.title,
    when: when.toISOString(),
    sheets: { ...assignment.sheets },
    tables: { ...assignment.tables },
    cells: cellCount(plan),
  };
}
