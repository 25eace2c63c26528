import { throwIfCancelled } from "./cancellation";
import { officeCode, toFault } from "./faults";
import type { Doing } from "./faults";
import type { CancelSignal } from "./port";

export interface BlockOptions {
  readonly total: number;
  readonly firstRows: number;
  readonly maximumBytes: number;
  readonly doing: Doing;
  readonly signal?: CancelSignal | undefined;
}

/** A block may grow at most this much over the one before: later rows can be longer than earlier ones. */
const GROWTH = 4;

/**
 * Does `total` rows in blocks. `work` returns the bytes the block took, from which the next block's size follows;
 * when Excel finds a block too large (or answers with nothing, which means the same) the block is halved.
 */
export async function inBlocks(
  options: BlockOptions,
  work: (start: number, count: number) => Promise<number | null>,
): Promise<void> {
  let start = 0;
  let rows = Math.max(1, options.firstRows);
  while (start < options.total) {
    throwIfCancelled(options.signal);
    const count = Math.min(rows, options.total - start);
    const bytes = await attempt(work, start, count);
    if (bytes === null) {
      if (count === 1) throw toFault({ code: "ResponsePayloadSizeLimitExceeded" }, options.doing);
      rows = Math.floor(count / 2);
    } else {
      start += count;
      const fitting = bytes > 0 ? Math.floor((options.maximumBytes * count) / bytes) : count * GROWTH;
      rows = Math.max(1, Math.min(fitting, count * GROWTH));
    }
  }
}

async function attempt(
  work: (start: number, count: number) => Promise<number | null>,
  start: number,
  count: number,
): Promise<number | null> {
  try {
    return await work(start, count);
  } catch (error) {
    if (isTooLarge(error)) return null;
    throw error;
  }
}

export function isTooLarge(error: unknown): boolean {
  return /PayloadSizeLimitExceeded$|^ResourceLimitExceeded$|^OperationCellsExceedLimit$/.test(officeCode(error));
}
