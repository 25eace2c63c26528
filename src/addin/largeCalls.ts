import type { Outcome } from "../functions/machine/fault";
import { connect } from "../worker/connect";
import type { Connection, WorkerLike } from "../worker/connect";

/**
 * Runs large function calls in a worker, one after the other: the time limit of a call begins when it is its turn, and
 * a worker that exceeds it is ended and replaced, so that one endless call does not hold up the others.
 */
export function createLargeCalls(startWorker: () => WorkerLike, timeLimit: number) {
  let connection: Connection | null = null;
  let last: Promise<unknown> = Promise.resolve();

  async function ask(name: string, cells: readonly unknown[]): Promise<Outcome> {
    if (!connection?.isOpen()) connection = connect(startWorker(), timeLimit);
    const outcome = await connection.request((api) => api.callFunction(name, cells));
    // The worker runs the same function machine as this thread.
    return outcome as Outcome;
  }

  return function runLarge(name: string, cells: readonly unknown[]): Promise<Outcome> {
    const call = last.then(() => ask(name, cells));
    last = call.catch(() => undefined);
    return call;
  };
}
