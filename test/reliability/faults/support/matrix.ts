import { knownFaults } from "../../../../src/workbench/protocol/faults/knownFaults";
import type { KnownFault } from "../../../../src/workbench/protocol/faults/knownFault";
import type { When } from "../../../../src/workbench/protocol/faults/when";
import { tryHappening } from "./tryHappening";
import { trySteadyFault } from "./trySteadyFault";
import type { Operation } from "./operation";
import { untroubled } from "./untroubled";

export interface MatrixResult {
  readonly operation: string;
  readonly positions: number;
  readonly tried: number;
  /** What went wrong, each with the combinations it was seen in. */
  readonly wrong: readonly string[];
}

interface Combination {
  readonly fault: KnownFault;
  readonly when: When;
}

/** SEG_FAULTS=1 has every fault strike at every request, a larger number fewer of them; unset: as each operation says. */
const shareOfRun = Number(process.env["SEG_FAULTS"] ?? 0);

/**
 * Tries an operation with every known fault at every request. With a share of n, each request meets every n-th fault,
 * and the next request the next ones: every fault strikes the operation many times and every request many faults.
 */
export async function tryAll(operation: Operation, share = 1): Promise<MatrixResult> {
  const dry = await untroubled(operation);
  const seen = new Map<string, string[]>();
  let tried = 0;
  for (const { fault, when } of combinations(dry.positions, shareOfRun || share)) {
    tried += 1;
    const { strike } = fault;
    const happens = strike.kind === "happen";
    const wrong = happens
      ? await tryHappening(operation, dry, fault, when)
      : await trySteadyFault(operation, dry, { strike, when });
    for (const one of wrong) seen.set(one, [...(seen.get(one) ?? []), `${fault.id} ${JSON.stringify(when)}`]);
  }
  const wrong = [...seen].map(([what, where]) => `${what}\n    ${where.length} times: ${where.slice(0, 6).join(", ")}`);
  return { operation: operation.name, positions: dry.positions, tried, wrong };
}

/** Faults that strike once at each request, faults that stay from a request on, and those that are there all along. */
function combinations(positions: number, share: number): Combination[] {
  const all: Combination[] = [];
  for (const [index, fault] of knownFaults.entries()) {
    if (fault.lasts) {
      all.push({ fault, when: "always" });
      continue;
    }
    for (let at = 1; at <= positions; at += 1) {
      if ((at + index) % share !== 0) continue;
      all.push({ fault, when: { at } });
      if (lasting.has(fault.id)) all.push({ fault, when: { from: at } });
    }
  }
  return all;
}

const lasting = new Set(["connection-lost", "access-denied", "busy"]);
