import { settleRecords } from "./keepRecord";
import { newSheets, unmarkSheet } from "./newSheets";
import type { PartList } from "./recordParts";
import { askForChain, listParts, readUnfinished, splitRecord } from "./recordParts";
import { runExcel } from "./runExcel";
import type { RecordEntry, UndoRecord } from "./undoRecord";

/** A write that is complete, and what stood in the workbook before it. */
export interface DoneWrite {
  readonly record: UndoRecord;
  readonly newSheetIds: readonly string[];
}

/** Whether the record stands in the workbook, or is too large for it. */
export type Settlement = "kept" | "tooLarge";

/**
 * Declares a write complete, and waits for that until a cell that is being edited is left. When Excel refuses,
 * everything is looked up anew and tried once more, as the answer may just have been lost. When that fails, too, the
 * write has failed: the next start of the pane would take it for an interrupted one.
 */
export async function settleWrite(
  { record, newSheetIds }: DoneWrite,
  chain: readonly RecordEntry[],
  parts: PartList,
): Promise<Settlement> {
  const entry = splitRecord(record).entry;
  const settled = (context: Excel.RequestContext, known: Found): Promise<readonly RecordEntry[]> =>
    settleRecords(context, known.parts, [...known.chain, entry], newSheetIds);
  const waiting = { delayForCellEdit: true };
  let kept: readonly RecordEntry[];
  try {
    kept = await runExcel("write", (context) => settled(context, { parts, chain }), waiting);
  } catch {
    const { id } = record.receipt;
    kept = await runExcel("write", async (context) => settled(context, await lookUp(context, id)), waiting);
  }
  return kept.length > 0 ? "kept" : "tooLarge";
}

interface Found {
  readonly parts: PartList;
  readonly chain: readonly RecordEntry[];
}

/** Takes the note about a write out of the workbook, and its record with it: there is nothing to undo any more. */
export async function forgetWrite(id: string): Promise<void> {
  await runExcel("memo", async (context) => {
    const { parts, chain } = await lookUp(context, id);
    await settleRecords(context, parts, chain);
  });
}

/** Clears away notes that mean nothing: of a write that is complete, or (null) not of the add-in's own writing. */
export async function settleNoted(record: UndoRecord | null): Promise<void> {
  await runExcel("memo", async (context) => {
    const parts = await listParts(context);
    const notes = await readUnfinished(context, parts);
    const made = record?.steps.find((step) => step.kind === "deleteSheets");
    const sheets = made ? await newSheets(context, made) : [];
    parts.unfinished.forEach((part, index) => {
      const id = notes[index]?.entry.record.receipt.id;
      if (id === record?.receipt.id) context.workbook.customXmlParts.getItem(part).delete();
    });
    for (const { sheetId } of sheets) unmarkSheet(context.workbook.worksheets.getItem(sheetId));
    await context.sync();
  });
}

/** The parts that concern a write, and the other writes. Notes of others are left alone. */
async function lookUp(context: Excel.RequestContext, id: string): Promise<Found> {
  const parts = await listParts(context);
  const chain = askForChain(context, parts);
  const notes = await readUnfinished(context, parts);
  const unfinished = parts.unfinished.filter((_part, index) => {
    const note = notes[index];
    return !note || note.entry.record.receipt.id === id;
  });
  const others = notes.flatMap((note) => (note && note.entry.record.receipt.id !== id ? [note.entry] : []));
  const isForeign = ({ namespace }: { readonly namespace: string }): boolean =>
    others.some(({ record }) => namespace.includes(`:${record.receipt.id}.`));
  const snapshots = parts.snapshots.filter((part) => !isForeign(part));
  const earlier = chain().filter(({ record }) => record.receipt.id !== id);
  return { parts: { ...parts, unfinished, snapshots }, chain: earlier };
}
