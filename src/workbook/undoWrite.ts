import { throwIfCancelled } from "./cancellation";
import { fingerprint } from "./fingerprint";
import { describeInverse } from "./inverse";
import { takeBack } from "./journal";
import { noteUndo } from "./keepRecord";
import { WorkbookFault } from "./port";
import type { WriteOptions } from "./port";
import { presentNames } from "./presentNames";
import { splitRecord } from "./recordParts";
import { runExcel } from "./runExcel";
import type { UndoRecord, WrittenSheet } from "./undoRecord";

/** Takes a whole write back. A note in the workbook sees to it that an interrupted undo is completed later. */
export async function undoWrite(
  record: UndoRecord,
  kept: boolean,
  options: WriteOptions,
  owner: string,
): Promise<void> {
  throwIfCancelled(options.signal);
  if (!options.force) await requireUnchanged(record);
  options.onProgress?.(0, record.steps.length, "steps undone");
  // A record that is not in the workbook could not be found again.
  if (kept) await runExcel("undo", (context) => noteUndo(context, splitRecord(record).entry, owner));
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
    for (const sheet of record.written) if (await isChanged(context, sheet)) names.push(`"${sheet.name}"`);
    for (const { name, isOurs } of await presentNames(context, record.steps)) {
      if (!isOurs) names.push(`the name "${name}"`);
    }
    return names;
  });
  if (changed.length === 0) return;
  throw new WorkbookFault(
    "undoImpossible",
    `${changed.join(", ")} changed after "${record.receipt.title}" was written; undoing would lose those changes.`,
    "Copy what you want to keep to another sheet, then undo and agree to lose the rest.",
  );
}

/** A new sheet that was deleted meanwhile is no loss; an existing one that is gone cannot be brought back. */
async function isChanged(context: Excel.RequestContext, sheet: WrittenSheet): Promise<boolean> {
  const now = await fingerprint(context, sheet.sheetId, sheet.rects);
  return now === null ? sheet.rects !== null : now !== sheet.fingerprint;
}
