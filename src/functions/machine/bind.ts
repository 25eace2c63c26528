import { call } from "./call";
import { contentHash } from "./contentHash";
import type { Definition } from "./define";
import { type FaultCode, isFault, makeFault, type Outcome } from "./fault";
import { makeMemo, type Memo } from "./memo";
import { toGrid } from "./grid";

/** What a host brings along. */
export interface BindOptions {
  /** Makes the host's cell error; it is thrown for a whole call and placed in the cell for one row. */
  readonly makeError: (code: FaultCode, message: string) => unknown;
  /** Runs a call elsewhere, such as in a worker. Without it every call runs where it is made. */
  readonly runLarge?: (name: string, cells: readonly unknown[]) => Promise<Outcome>;
  /** Calls back after the time; gives the way to stop it. Needed for the time limit of large calls. */
  readonly startTimer?: (milliseconds: number, onEnd: () => void) => () => void;
  readonly timeLimit?: number;
  readonly memo?: Memo;
}

export const LARGE_ROWS = 10_000;
export const TIME_LIMIT = 60_000;
/** Looking a smaller call up costs as much as computing it. */
export const MEMO_MINIMUM_CELLS = 256;

type HostFunction = (...cells: unknown[]) => unknown;

/** Turns a definition into the positional function that Excel calls. */
export function bind(definition: Definition, options: BindOptions): HostFunction {
  const memo = options.memo ?? makeMemo();
  return (...received) => {
    const { cells, preview } = splitInvocation(definition, received);
    const large = rowsOf(cells) > LARGE_ROWS;
    if (large && preview) return [[options.makeError("#N/A", "Large calls are not calculated in a preview")]];
    const { key, cells: size } = contentHash(definition.name, cells);
    const known = memo.get(key);
    const outcome =
      known ?? (large && options.runLarge ? runAway(definition, cells, options) : call(definition, cells));
    if (known === undefined && size >= MEMO_MINIMUM_CELLS) remember(memo, key, outcome);
    return outcome instanceof Promise ? outcome.then((done) => toHost(done, options)) : toHost(outcome, options);
  };
}

/** Excel adds an object about the call behind the arguments, omitted ones included. */
function splitInvocation(definition: Definition, received: readonly unknown[]) {
  const invocation = received.length > definition.args.length ? received[definition.args.length] : received.at(-1);
  if (!isInvocation(invocation)) return { cells: received, preview: false };
  const at = received.lastIndexOf(invocation);
  return {
    cells: received.slice(0, at),
    preview: "isInValuePreview" in invocation && invocation.isInValuePreview === true,
  };
}

function isInvocation(value: unknown): value is object {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return !("type" in value || "basicValue" in value || "code" in value || "error" in value);
}

function rowsOf(cells: readonly unknown[]): number {
  return cells.reduce<number>((rows, cell) => Math.max(rows, toGrid(cell)?.rows ?? 0), 0);
}

function remember(memo: Memo, key: string, outcome: Outcome | Promise<Outcome>): void {
  if (!(outcome instanceof Promise)) {
    memo.set(key, outcome, cellsOf(outcome));
    return;
  }
  memo.set(key, outcome, 0);
  void outcome.then((done) => {
    // A worker that died or was late must get another chance.
    if (isFault(done) && done.error === "#N/A") memo.delete(key);
    else memo.set(key, done, cellsOf(done));
  });
}

function cellsOf(outcome: Outcome): number {
  return isFault(outcome) ? 1 : outcome.length * (outcome[0]?.length ?? 0);
}

/** Always settles: a dead or late worker gives a fault, never an open promise. */
function runAway(definition: Definition, cells: readonly unknown[], options: BindOptions): Promise<Outcome> {
  const limit = options.timeLimit ?? TIME_LIMIT;
  return new Promise((settle) => {
    const stop = options.startTimer?.(limit, () => {
      settle(
        makeFault("#N/A", `SEG.${definition.name} took longer than ${limit / 1000} s: use fewer rows, or recalculate`),
      );
    });
    const failed = (error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      return makeFault(
        "#N/A",
        `SEG.${definition.name} could not be calculated in the background (${reason}): recalculate`,
      );
    };
    void Promise.resolve()
      .then(() => options.runLarge?.(definition.name, cells) ?? call(definition, cells))
      .catch(failed)
      .then((outcome) => {
        stop?.();
        settle(outcome);
      });
  });
}

/** A copy for the host: some hosts change the arrays they get. */
function toHost(outcome: Outcome, options: BindOptions): unknown {
  if (isFault(outcome)) throw options.makeError(outcome.error, outcome.message);
  return outcome.map((row) => row.map((cell) => (isFault(cell) ? options.makeError(cell.error, cell.message) : cell)));
}
