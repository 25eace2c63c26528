import { cancelled } from "./faults";
import type { CancelSignal } from "./port";

/** Throws when the user has asked to stop; called between blocks. */
export function throwIfCancelled(signal: CancelSignal | undefined): void {
  if (signal?.aborted) throw cancelled();
}
