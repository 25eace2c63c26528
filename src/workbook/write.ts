import { cancelled, officeCode, readOnlyWorkbook, toFault } from "./faults";
import { changedMeanwhile } from "./inspectHalf";
import { halfUndone, leftAlone, takeBack } from "./journal";
import { noteWrite, renewNote } from "./keepRecord";
import { performWrite } from "./performWrite";
import { checkPlan } from "./planShape";
import type { WriteOptions, WritePlan } from "./port";
import { WorkbookFault } from "./port";
import { prepareWrite } from "./prepareWrite";
import type { Preparation } from "./prepareWrite";
import { finishedRecord, plannedRecord } from "./recordOf";
import { runExcel, supports } from "./runExcel";
import { forgetWrite, settleWrite } from "./settle";
import type { DoneWrite, Settlement } from "./settle";
import { isNew } from "./writing";
import type { PreparedWrite } from "./writing";

export interface Written extends DoneWrite {
  readonly settlement: Settlement;
}

/** Writes a plan whole or not at all, and returns how to undo it. `owner` tells this device from others. */
export async function write(plan: WritePlan, options: WriteOptions, owner: string): Promise<Written> {
  checkPlan(plan);
  if (!supports("1.20")) return attempt(plan, options, owner, false);
  try {
    return await attempt(plan, options, owner, true);
  } catch (error) {
    // Some call in the plan cannot be part of one undo step here; the write matters more than the single step.
    if (!isUndoNotSupported(error)) throw error;
    return attempt(plan, options, owner, false);
  }
}

async function attempt(
  plan: WritePlan,
  options: WriteOptions,
  owner: string,
  mergeUndoGroup: boolean,
): Promise<Written> {
  const id = newId();
  const { ready, failure } = await begin(plan, options, owner, id);
  if (!ready) throw toFault(failure, "write");
  const { prepared, chain, parts } = ready;
  try {
    if (failure !== null) throw toFault(failure, "write");
    const renew = (context: Excel.RequestContext): Promise<void> =>
      renewNote(context, plannedRecord(prepared, id), owner, parts);
    await runExcel("write", (context) => performWrite(context, prepared, id, renew), { mergeUndoGroup });
    if (options.signal?.aborted) throw cancelled();
    const record = await runExcel("write", (context) => finishedRecord(context, prepared, id));
    const done = { record, newSheetIds: newSheetIds(prepared) };
    const settlement = await settleWrite(done, chain, parts);
    await bringToFront(prepared);
    return { ...done, settlement };
  } catch (error) {
    throw await giveUp(toFault(error, "write"), prepared, id);
  }
}

interface Begun {
  /** Null when the write was found impossible before anything was put into the workbook. */
  readonly ready: Preparation | null;
  readonly failure: unknown;
}

/** Looks, saves and notes. The note may stand in the workbook even though Excel failed to answer. */
async function begin(plan: WritePlan, options: WriteOptions, owner: string, id: string): Promise<Begun> {
  const found: { ready: Preparation | null } = { ready: null };
  try {
    await runExcel("write", async (context) => {
      const ready = await prepareWrite(context, plan, options, id);
      found.ready = ready;
      const parts = await noteWrite(context, plannedRecord(ready.prepared, id), owner, ready.parts);
      found.ready = { ...ready, parts };
    });
    return { ready: found.ready, failure: null };
  } catch (error) {
    return { ready: found.ready, failure: error };
  }
}

/**
 * Takes back what was begun, unless somebody has worked on it meanwhile. The note stays then, as it does when taking
 * back fails, too: the next start of the pane tries again or asks.
 */
async function giveUp(cause: WorkbookFault, prepared: PreparedWrite, id: string): Promise<WorkbookFault> {
  const fault = await diagnose(cause);
  const { needed } = prepared.journal;
  const changed = await changedMeanwhile(plannedRecord(prepared, id));
  if (changed === null) return halfUndone(fault, needed);
  if (changed.length > 0) return leftAlone(fault, changed);
  const left = await takeBack(needed);
  if (left.length > 0) return halfUndone(fault, left);
  try {
    await forgetWrite(id);
  } catch {
    // The workbook is as it was; the next start finds nothing to take back and clears the note away.
  }
  return fault;
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

function newSheetIds({ plan, sheetIds }: PreparedWrite): string[] {
  return plan.sheets.filter(isNew).flatMap(({ key }) => sheetIds[key] ?? []);
}

/** The result is complete by now; when another workbook is in front, it simply is not shown. */
async function bringToFront({ plan, sheetIds }: PreparedWrite): Promise<void> {
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

function newId(): string {
  return `${Date.now().toString(36)}-${Math.floor(Math.random() * 1e9).toString(36)}`;
}
