import { REQUEST_BYTES, SAVED_CHARACTERS } from "./limits";
import { unmarkSheet } from "./newSheets";
import { WorkbookFault } from "./port";
import type { PartList, SnapshotPart } from "./recordParts";
import {
  UNDO_NAMESPACE,
  UNFINISHED_NAMESPACE,
  newest,
  orphans,
  partXml,
  snapshotNamespace,
  snapshotXml,
  splitRecord,
} from "./recordParts";
import { sendToKeep } from "./sendToKeep";
import type { Kept } from "./sendToKeep";
import type { RecordEntry, UndoRecord, Unfinished } from "./undoRecord";

/** A character takes one byte as a rule, more when it is a quote or from another alphabet. */
const BYTES_PER_CHARACTER = 2;

/**
 * Notes in the workbook what is about to be written and how to take it back, before the first change. The saved cells
 * go first: without the note they mean nothing and are cleared away. Returns the parts there are now.
 */
export async function noteWrite(
  context: Excel.RequestContext,
  record: UndoRecord,
  owner: string,
  parts: PartList,
): Promise<PartList> {
  const { entry, texts } = splitRecord(record);
  if (entry.size > SAVED_CHARACTERS) throw tooMuchToSave();
  const added: { readonly part: Excel.CustomXmlPart; readonly namespace: string }[] = [];
  let waiting = 0;
  for (const [number, text] of texts.entries()) {
    if (waiting > 0 && (waiting + text.length) * BYTES_PER_CHARACTER > REQUEST_BYTES) {
      await sendToKeep(context, "record");
      waiting = 0;
    }
    waiting += text.length;
    const part = context.workbook.customXmlParts.add(snapshotXml(record.receipt.id, number, text)).load("id");
    added.push({ part, namespace: snapshotNamespace(record.receipt.id, number) });
  }
  const note = await addNote(context, "record", { doing: "write", owner, since: now(), entry });
  const snapshots: SnapshotPart[] = added.map(({ part, namespace }) => ({ id: part.id, namespace }));
  return { ...parts, unfinished: [...parts.unfinished, note], snapshots: [...parts.snapshots, ...snapshots] };
}

/** Notes that a write is about to be taken back. What its cells held is in the workbook already. */
export async function noteUndo(context: Excel.RequestContext, entry: RecordEntry, owner: string): Promise<void> {
  await addNote(context, "undo", { doing: "undo", owner, since: now(), entry });
}

/** Brings the note up to date when a write's plans have changed. */
export async function renewNote(
  context: Excel.RequestContext,
  record: UndoRecord,
  owner: string,
  { unfinished }: PartList,
): Promise<void> {
  const note: Unfinished = { doing: "write", owner, since: now(), entry: splitRecord(record).entry };
  for (const id of unfinished) context.workbook.customXmlParts.getItem(id).setXml(partXml(UNFINISHED_NAMESPACE, note));
  await sendToKeep(context, "record");
}

/**
 * Declares what was under way complete, in one request: the writes that can be undone are stored, then the note goes,
 * then what belongs to none of them any more, then the marks of new sheets. Returns what is stored: a record too large
 * to stay is left out together with all older ones, as none may outlive it.
 */
export async function settleRecords(
  context: Excel.RequestContext,
  parts: PartList,
  chain: readonly RecordEntry[],
  newSheetIds: readonly string[] = [],
): Promise<readonly RecordEntry[]> {
  const kept = newest(chain);
  const { customXmlParts, worksheets } = context.workbook;
  const [first, ...others] = parts.chain;
  if (kept.length > 0) {
    const xml = partXml(UNDO_NAMESPACE, kept);
    if (first === undefined) customXmlParts.add(xml);
    else customXmlParts.getItem(first).setXml(xml);
  }
  const needless = [...(kept.length > 0 || first === undefined ? [] : [first]), ...others];
  const orphaned = orphans(parts, kept).map(({ id }) => id);
  for (const id of [...needless, ...parts.unfinished, ...orphaned]) customXmlParts.getItem(id).delete();
  for (const id of newSheetIds) unmarkSheet(worksheets.getItemOrNullObject(id));
  await context.sync();
  return kept;
}

async function addNote(context: Excel.RequestContext, kept: Kept, unfinished: Unfinished): Promise<string> {
  const part = context.workbook.customXmlParts.add(partXml(UNFINISHED_NAMESPACE, unfinished)).load("id");
  await sendToKeep(context, kept);
  return part.id;
}

function now(): string {
  return new Date().toISOString();
}

function tooMuchToSave(): WorkbookFault {
  return new WorkbookFault(
    "tooLarge",
    "What stands in the cells to be replaced is too much to be saved first, so it could not be brought back.",
    "Write the results to a new sheet.",
  );
}
