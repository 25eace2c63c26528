import { KEPT_WRITES, RECORD_PART_CHARACTERS, UNDO_RECORD_CHARACTERS } from "./limits";
import type { RestoreSheet } from "./inverse";
import { parseEntries, parseSnapshots, parseUnfinished } from "./parseRecord";
import type { RecordEntry, UndoRecord, Unfinished } from "./undoRecord";
import { fromXml, toXml } from "./xmlText";

/** The writes that can be undone, oldest first, in one part. */
export const UNDO_NAMESPACE = "urn:seg-for-excel:undo";
/** What is under way. */
export const UNFINISHED_NAMESPACE = "urn:seg-for-excel:unfinished";
/** What overwritten sheets held; the namespace of each part ends with the id of the write and the part's number. */
const SNAPSHOT_NAMESPACE = "urn:seg-for-excel:undo-data:";
const KEY = "record";

/** The add-in's parts of a workbook: their ids, by kind. */
export interface PartList {
  readonly chain: readonly string[];
  readonly unfinished: readonly string[];
  readonly snapshots: readonly SnapshotPart[];
}
export interface SnapshotPart {
  readonly id: string;
  readonly namespace: string;
}

/** Asks for the list of parts; call the result after the next sync. */
export function askForParts(context: Excel.RequestContext): () => PartList {
  const parts = context.workbook.customXmlParts.load("items/id,items/namespaceUri");
  return () => {
    const all = parts.items.map(({ id, namespaceUri }) => ({ id, namespace: namespaceUri }));
    const idsOf = (wanted: string): string[] => all.flatMap(({ id, namespace }) => (namespace === wanted ? [id] : []));
    return {
      chain: idsOf(UNDO_NAMESPACE),
      unfinished: idsOf(UNFINISHED_NAMESPACE),
      snapshots: all.filter(({ namespace }) => namespace.startsWith(SNAPSHOT_NAMESPACE)),
    };
  };
}

/** Asks for the writes that can be undone; call the result after the next sync. */
export function askForChain(context: Excel.RequestContext, { chain }: PartList): () => RecordEntry[] {
  const texts = chain.map((id) => xmlOf(context, id));
  return () => texts.flatMap(({ value }) => parseEntries(contentOf(value)));
}

export async function listParts(context: Excel.RequestContext): Promise<PartList> {
  const parts = askForParts(context);
  await context.sync();
  return parts();
}

/** What is under way; null for a note that is not the add-in's own writing. */
export async function readUnfinished(
  context: Excel.RequestContext,
  { unfinished }: PartList,
): Promise<(Unfinished | null)[]> {
  const texts = unfinished.map((id) => xmlOf(context, id));
  await context.sync();
  return texts.map(({ value }) => parseUnfinished(contentOf(value)));
}

function xmlOf(context: Excel.RequestContext, id: string): OfficeExtension.ClientResult<string> {
  return context.workbook.customXmlParts.getItem(id).getXml();
}

function contentOf(xml: string): string {
  return fromXml(xml).get(KEY) ?? "";
}

export function partXml(namespace: string, content: unknown): string {
  return toXml(namespace, new Map([[KEY, JSON.stringify(content)]]));
}

/** Takes the snapshots out of a record: they are large, and needed only when it comes to undoing. */
export function splitRecord(record: UndoRecord): { readonly entry: RecordEntry; readonly texts: readonly string[] } {
  const snapshots = record.steps.flatMap((step) => (step.kind === "restoreSheet" ? [step.snapshot] : []));
  const text = snapshots.length > 0 ? JSON.stringify(snapshots) : "";
  const texts: string[] = [];
  for (let start = 0; start < text.length; start += RECORD_PART_CHARACTERS) {
    texts.push(text.slice(start, start + RECORD_PART_CHARACTERS));
  }
  const steps = record.steps.map((step) => (step.kind === "restoreSheet" ? { ...step, snapshot: null } : step));
  const light: UndoRecord = { ...record, steps };
  return { entry: { record: light, parts: texts.length, size: JSON.stringify(light).length + text.length }, texts };
}

/** The record with what its snapshots hold; those that are not there any more stay null. */
export async function joinRecord(
  context: Excel.RequestContext,
  { record, parts }: RecordEntry,
  all: PartList,
): Promise<UndoRecord> {
  if (parts === 0) return record;
  const found = Array.from({ length: parts }, (_, number) => {
    const wanted = snapshotNamespace(record.receipt.id, number);
    const part = all.snapshots.find(({ namespace }) => namespace === wanted);
    return part && xmlOf(context, part.id);
  });
  await context.sync();
  const text = found.map((part) => (part ? contentOf(part.value) : "")).join("");
  const snapshots = parseSnapshots(text);
  let number = 0;
  const restored = (step: RestoreSheet): RestoreSheet => {
    const snapshot = snapshots[number++];
    return { ...step, snapshot: snapshot?.sheetId === step.sheetId ? snapshot : null };
  };
  return { ...record, steps: record.steps.map((step) => (step.kind === "restoreSheet" ? restored(step) : step)) };
}

export function snapshotNamespace(id: string, number: number): string {
  return `${SNAPSHOT_NAMESPACE}${id}.${number}`;
}

export function snapshotXml(id: string, number: number, text: string): string {
  return toXml(snapshotNamespace(id, number), new Map([[KEY, text]]));
}

/** Snapshots that belong to none of the records: left by a write that was interrupted while it kept them. */
export function orphans(all: PartList, entries: readonly RecordEntry[]): SnapshotPart[] {
  const wanted = new Set(
    entries.flatMap(({ record, parts }) =>
      Array.from({ length: parts }, (_, number) => snapshotNamespace(record.receipt.id, number)),
    ),
  );
  return all.snapshots.filter(({ namespace }) => !wanted.has(namespace));
}

/** The newest records, as many as may stay in the file; none older than one that may not. */
export function newest(entries: readonly RecordEntry[]): RecordEntry[] {
  let room = UNDO_RECORD_CHARACTERS;
  const kept: RecordEntry[] = [];
  for (const entry of [...entries].reverse()) {
    room -= entry.size;
    if (room < 0 || kept.length === KEPT_WRITES) break;
    kept.unshift(entry);
  }
  return kept;
}
