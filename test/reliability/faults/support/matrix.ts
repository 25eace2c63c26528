import type { Operation } from "./operation";
import { tryHappening } from "./tryHappening";
import { troublesOf } from "./trouble";
import type { Trouble } from "./trouble";
import { trySteadyFault } from "./trySteadyFault";
import { rehearse } from "./untroubled";

export interface MatrixResult {
  readonly operation: string;
  readonly tried: number;
  /** How often the operation had failed without a trace and was tried once more. */
  readonly secondTries: number;
  /** Requests at which something went wrong. */
  readonly positions: number;
  /** Different faults. */
  readonly faults: number;
  /** What went wrong, each with the combinations it was seen in. */
  readonly wrong: readonly string[];
}

/** SEG_FAULTS=1 has every fault strike at every request, a larger number fewer of them; unset: as each operation says. */
const shareOfRun = Number(process.env["SEG_FAULTS"] ?? 0);

/** Of the operations that failed and left the workbook as it was, every n-th is tried once more. */
const SECOND_TRY = 3;

/** Tries an operation with every known fault at every request, or with a share of these combinations. */
export async function tryAll(operation: Operation, share = 1): Promise<MatrixResult> {
  const { dry, scene } = await rehearse(operation);
  const seen = new Map<string, string[]>();
  const troubles = chosen(troublesOf(dry.positions, dry.largest), shareOfRun || share);
  let failures = 0;
  const mayTryAgain = (): boolean => {
    failures += 1;
    return failures % SECOND_TRY === 1;
  };
  for (const trouble of troubles) {
    const wrong = trouble.happening
      ? await tryHappening(scene.stage, operation, dry, trouble)
      : await trySteadyFault(scene.stage, operation, dry, trouble, mayTryAgain);
    for (const one of wrong) seen.set(one, [...(seen.get(one) ?? []), `${trouble.kind} at ${trouble.place}`]);
    await scene.reset();
  }
  const wrong = [...seen].map(([what, where]) => `${what}\n    ${where.length} times: ${where.slice(0, 6).join(", ")}`);
  return {
    operation: operation.name,
    tried: troubles.length,
    secondTries: Math.ceil(failures / SECOND_TRY),
    positions: dry.positions,
    faults: new Set(troubles.map(({ kind }) => kind)).size,
    wrong,
  };
}

/** With a share of n, each request meets every n-th fault, and the next request the next ones. */
function chosen(all: readonly Trouble[], share: number): Trouble[] {
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  return all.filter(({ kind, at }) => (at + kinds.indexOf(kind)) % share === 0);
}
