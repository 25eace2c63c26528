import type { Doing } from "./faults";
import { inspectHalf } from "./inspectHalf";
import { describeInverse } from "./inverse";
import { takeBack } from "./journal";
import type { RecoverOptions, RecoveryReport } from "./port";
import { askForChain, joinRecord, listParts, orphans, readUnfinished } from "./recordParts";
import type { PartList } from "./recordParts";
import { runExcel } from "./runExcel";
import { forgetWrite, settleNoted } from "./settle";
import type { RecordEntry, UndoRecord, Unfinished } from "./undoRecord";

/** A note of another device this young may belong to a write that is still going on there. */
const FRESH_MILLISECONDS = 15 * 60_000;

/**
 * Takes back what a write or an undo left half done, unless cells were changed since. Null when there is nothing.
 * `doing` names what the user asked for, should Excel refuse.
 */
export async function recover(
  owner: string,
  options: RecoverOptions = {},
  doing: Doing = "read",
): Promise<RecoveryReport | null> {
  const found = await runExcel(doing, findUnfinished);
  let report: RecoveryReport | null = null;
  for (const one of found) {
    if (one === "unreadable" || one.complete) await settleNoted(one === "unreadable" ? null : one.record);
    else if (!isElsewhere(one.note, owner)) report = (await recoverOne(one.record, one.note, options)) ?? report;
  }
  return report;
}

interface Found {
  readonly note: Unfinished;
  readonly record: UndoRecord;
  /** The write was declared complete; only its note was left. */
  readonly complete: boolean;
}

async function findUnfinished(context: Excel.RequestContext): Promise<("unreadable" | Found)[]> {
  const parts = await listParts(context);
  if (parts.unfinished.length + parts.snapshots.length === 0) return [];
  const chain = askForChain(context, parts);
  const notes = await readUnfinished(context, parts);
  if (notes.length === 0) await clearOrphans(context, parts, chain());
  const done = new Set(chain().map(({ record }) => record.receipt.id));
  const found: ("unreadable" | Found)[] = [];
  for (const note of notes) {
    if (!note) found.push("unreadable");
    else {
      const complete = note.doing === "write" && done.has(note.entry.record.receipt.id);
      found.push({
        note,
        complete,
        record: complete ? note.entry.record : await joinRecord(context, note.entry, parts),
      });
    }
  }
  return found;
}

/** Saved cells without a note: a write was interrupted before it noted anything, so it changed nothing. */
async function clearOrphans(context: Excel.RequestContext, parts: PartList, chain: RecordEntry[]): Promise<void> {
  const needless = orphans(parts, chain);
  for (const { id } of needless) context.workbook.customXmlParts.getItem(id).delete();
  if (needless.length > 0) await context.sync();
}

function isElsewhere({ owner, since }: Unfinished, own: string): boolean {
  return owner !== own && Date.now() - Date.parse(since) < FRESH_MILLISECONDS;
}

async function recoverOne(
  record: UndoRecord,
  { doing }: Unfinished,
  { changes }: RecoverOptions,
): Promise<RecoveryReport | null> {
  const { id, title, when } = record.receipt;
  const what = doing === "write" ? `Writing "${title}"` : `Undoing "${title}"`;
  const about = { title, when };
  if (changes === "keep") {
    await forgetWrite(id);
    return { ...about, outcome: "kept", message: `${what} was left half done, as you asked.`, advice: "" };
  }
  const half = await runExcel("read", (context) => inspectHalf(context, record));
  if (half.changed.length > 0 && changes !== "lose") {
    const sheets = half.changed.map((name) => `"${name}"`).join(", ");
    return {
      ...about,
      outcome: "changedSince",
      message: `${what} was interrupted before it was complete, and ${sheets} changed since, so nothing was taken back.`,
      advice: "Copy what you want to keep to another sheet, then take the half result back; or leave all as it is.",
    };
  }
  const left = await takeBack(record.steps);
  if (left.length > 0) {
    const things = left.map(describeInverse).join(", ");
    return {
      ...about,
      outcome: "incomplete",
      message: `${what} was interrupted before it was complete, and Excel refused to take this back: ${things}.`,
      advice: "Leave the cell you are editing, remove sheet protection, then try again.",
    };
  }
  await forgetWrite(id);
  if (!half.anything) return null;
  return {
    ...about,
    outcome: "takenBack",
    message: `${what} was interrupted before it was complete: the pane was closed or reloaded, or the connection was lost. ${
      doing === "write" ? "The half result was taken back" : "It has now been completed"
    }, and the workbook is as it was before.`,
    advice: doing === "write" ? "Run the analysis again when you want its results." : "",
  };
}
