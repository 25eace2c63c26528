import type { Outcome } from "../functions/machine/fault";
import { connect } from "../worker/connect";
import type { Connection } from "../worker/connect";
import { startWorker } from "../worker/startWorker";

/** One worker for large function calls; it starts with the first and is replaced when it has failed. */
let connection: Connection | null = null;

export async function runLarge(name: string, cells: readonly unknown[]): Promise<Outcome> {
  if (!connection?.isOpen()) connection = connect(startWorker());
  const outcome = await connection.request((api) => api.callFunction(name, cells));
  // The worker runs the same function machine as this thread.
  return outcome as Outcome;
}

export function startTimer(milliseconds: number, onEnd: () => void): () => void {
  const timer = setTimeout(onEnd, milliseconds);
  return () => clearTimeout(timer);
}
