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

/** Whether the record stands in the workbook; `unsettled` when Excel could not be told that the write is complete. */
export type Settlement = "kept" | "tooLarge" | "unsettled";

/** Declares a write complete. When Excel refuses, everything is looked up anew and tried once more. */
export async function settleWrite(
  { record, newSheetIds }: DoneWrite,
  chain: readonly RecordEntry[],
  parts: PartList,
): Promise<Settlement> {
  const entry = splitRecord(record).entry;
  try {
    const kept = await runExcel("memo", (context) => settleRecords(context, parts, [...chain, entry], newSheetIds));
    return kept.length > 0 ? "kept" : "tooLarge";
  } catch {
    return settleAgain({ record, newSheetIds });
  }
}

/** As above, without trust in what was known: the answer to an earlier attempt may have been lost. */
export async function settleAgain({ record, newSheetIds }: DoneWrite): Promise<Settlement> {
  const entry = splitRecord(record).entry;
  try {
    const kept = await runExcel("memo", async (context) => {
      const { parts, chain } = await lookUp(context, record.receipt.id);
      return settleRecords(context, parts, [...chain, entry], newSheetIds);
    });
    return kept.length > 0 ? "kept" : "tooLarge";
  } catch {
    return "unsettled";
  }
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
async function lookUp(
  context: Excel.RequestContext,
  id: string,
): Promise<{ readonly parts: PartList; readonly chain: RecordEntry[] }> {
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
