import { unfinishedWrite } from "./faults";
import { createQueue } from "./inTurn";
import { WorkbookFault } from "./port";
import type { RecoverOptions, RecoveryReport, WriteOptions, WritePlan, WriteReceipt } from "./port";
import { askForChain, joinRecord, listParts } from "./recordParts";
import { recover } from "./recover";
import { runExcel } from "./runExcel";
import { forgetWrite } from "./settle";
import type { UndoRecord } from "./undoRecord";
import { undoWrite } from "./undoWrite";
import { write } from "./write";
import type { Written } from "./write";

export interface Writer {
  write(plan: WritePlan, options?: WriteOptions): Promise<WriteReceipt>;
  lastWrite(): Promise<WriteReceipt | null>;
  undoLastWrite(options?: WriteOptions): Promise<void>;
  recover(options?: RecoverOptions): Promise<RecoveryReport | null>;
}

interface Last {
  readonly record: UndoRecord;
  readonly kept: boolean;
}

/**
 * Writes plans and remembers how to undo the last ones, in the workbook and, when too large for that, in memory.
 * `owner` tells this device from others that write into the same workbook.
 */
export function createWriter(owner = ""): Writer {
  const inTurn = createQueue();
  let inMemory: Written | null = null;
  /** Told to the pane when it asks; a write may have recovered an earlier one before it began. */
  let untold: RecoveryReport | null = null;

  async function last(): Promise<Last | null> {
    if (inMemory) return { record: inMemory.record, kept: false };
    return runExcel("undo", async (context) => {
      const parts = await listParts(context);
      if (parts.unfinished.length > 0) throw unfinishedWrite();
      const chain = askForChain(context, parts);
      await context.sync();
      const entry = chain().at(-1);
      return entry ? { record: await joinRecord(context, entry, parts), kept: true } : null;
    });
  }

  async function writeNow(plan: WritePlan, options: WriteOptions): Promise<Written> {
    try {
      return await write(plan, options, owner);
    } catch (error) {
      if (!isUnfinished(error)) throw error;
      const report = await recover(owner, {}, "write");
      if (report && report.outcome !== "takenBack") {
        throw new WorkbookFault("unfinished", report.message, report.advice, { cause: error });
      }
      untold = report;
      return await write(plan, options, owner);
    }
  }

  return {
    write: (plan, options = {}) =>
      inTurn(async () => {
        const written = await writeNow(plan, options);
        inMemory = written.settlement === "kept" ? null : written;
        return written.record.receipt;
      }),
    async lastWrite() {
      if (inMemory) return inMemory.record.receipt;
      return runExcel("read", async (context) => {
        const parts = await listParts(context);
        const chain = askForChain(context, parts);
        await context.sync();
        return chain().at(-1)?.record.receipt ?? null;
      });
    },
    undoLastWrite: (options = {}) =>
      inTurn(async () => {
        const report = await recover(owner, options.force ? { changes: "lose" } : {}, "undo");
        if (report?.outcome === "takenBack") return;
        if (report) throw new WorkbookFault("undoImpossible", report.message, report.advice);
        const found = await last();
        if (!found) throw nothingToUndo();
        if (options.write !== undefined && options.write !== found.record.receipt.id) throw notTheLast(found.record);
        await undoWrite(found.record, found.kept, options, owner);
        inMemory = null;
        await forgetQuietly(found);
      }),
    recover: (options) =>
      inTurn(async () => {
        const report = (await recover(owner, options)) ?? untold;
        untold = null;
        return report;
      }),
  };
}

/** The undo itself succeeded; when its note cannot be cleared away now, the next start does it. */
async function forgetQuietly({ record, kept }: Last): Promise<void> {
  try {
    if (kept) await forgetWrite(record.receipt.id);
  } catch {
    // See above.
  }
}

function isUnfinished(error: unknown): boolean {
  return error instanceof WorkbookFault && error.code === "unfinished";
}

function notTheLast({ receipt }: UndoRecord): WorkbookFault {
  return new WorkbookFault(
    "undoImpossible",
    `This write cannot be undone now: the last one that can be is "${receipt.title}".`,
    "Open the home page of SEG's pane to see what can be undone.",
  );
}

function nothingToUndo(): WorkbookFault {
  return new WorkbookFault(
    "undoImpossible",
    "There is no write to undo in this workbook.",
    "Use Excel's own Undo for other changes.",
  );
}
