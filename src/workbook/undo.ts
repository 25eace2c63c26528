import { fingerprint } from "./fingerprint";
import { throwIfCancelled } from "./cancellation";
import { describeInverse } from "./inverse";
import { takeBack } from "./journal";
import { WorkbookFault } from "./port";
import type { WriteOptions, WritePlan, WriteReceipt } from "./port";
import { runExcel } from "./runExcel";
import { loadUndoRecord, saveUndoRecord } from "./undoRecord";
import type { UndoRecord, WrittenSheet } from "./undoRecord";
import { write } from "./write";

export interface Writer {
  write(plan: WritePlan, options?: WriteOptions): Promise<WriteReceipt>;
  lastWrite(): Promise<WriteReceipt | null>;
  undoLastWrite(options?: WriteOptions): Promise<void>;
}

/** Writes plans and remembers how to undo the last one, in the workbook and, when too large for that, in memory. */
export function createWriter(): Writer {
  let inMemory: UndoRecord | null = null;
  const last = async (): Promise<UndoRecord | null> => inMemory ?? (await runExcel("read", loadUndoRecord));
  return {
    async write(plan, options) {
      const record = await write(plan, options);
      inMemory = record;
      await keep(record);
      return record.receipt;
    },
    async lastWrite() {
      return (await last())?.receipt ?? null;
    },
    async undoLastWrite(options = {}) {
      const record = await last();
      if (!record) throw nothingToUndo();
      await undo(record, options);
      inMemory = null;
      await keep(null);
    },
  };
}

/** The write itself succeeded; when its record cannot be kept, undo works until the pane is closed. */
async function keep(record: UndoRecord | null): Promise<void> {
  try {
    await runExcel("memo", (context) => saveUndoRecord(context, record));
  } catch {
    // See above.
  }
}

async function undo(record: UndoRecord, options: WriteOptions): Promise<void> {
  throwIfCancelled(options.signal);
  if (!options.force) await requireUnchanged(record);
  options.onProgress?.(0, record.steps.length, "steps undone");
  const left = await takeBack(record.steps);
  options.onProgress?.(record.steps.length - left.length, record.steps.length, "steps undone");
  if (left.length === 0) return;
  const things = left.map(describeInverse).join(", ");
  throw new WorkbookFault(
    "undoImpossible",
    `Most of "${record.receipt.title}" was undone, but Excel refused these: ${things}.`,
    "Leave the cell you are editing, remove sheet protection, then undo again.",
  );
}

async function requireUnchanged(record: UndoRecord): Promise<void> {
  const changed = await runExcel("undo", async (context) => {
    const names: string[] = [];
    for (const sheet of record.written) if (await isChanged(context, sheet)) names.push(sheet.name);
    return names;
  });
  if (changed.length === 0) return;
  const sheets = changed.map((name) => `"${name}"`).join(", ");
  throw new WorkbookFault(
    "undoImpossible",
    `${sheets} changed after "${record.receipt.title}" was written; undoing would lose those changes.`,
    "Copy what you want to keep to another sheet, then undo and agree to lose the rest.",
  );
}

/** A new sheet that was deleted meanwhile is no loss; an existing one that is gone cannot be brought back. */
async function isChanged(context: Excel.RequestContext, sheet: WrittenSheet): Promise<boolean> {
  const now = await fingerprint(context, sheet.sheetId, sheet.rects);
  return now === null ? sheet.rects !== null : now !== sheet.fingerprint;
}

function nothingToUndo(): WorkbookFault {
  return new WorkbookFault(
    "undoImpossible",
    "There is no write to undo in this workbook.",
    "Use Excel's own Undo for other changes.",
  );
}
