import type { LevelsResult } from "./analyse";

/** How often demand over a lead time stayed within what the target would have held. */
export interface Kept {
  readonly windows: number;
  readonly kept: number;
}

/** Fewer windows say little. */
export const LEAST_WINDOWS = 20;
/** Below the target by more than this is no longer chance or rounding of lead times. */
const MARGIN = 0.03;

/**
 * Holds levels against the past: every run of whole periods as long as the lead time (at least one), on the periods
 * that were observed. A variation of the lead time itself leaves no trace in demand and is not tested.
 */
export function keptByClass(result: LevelsResult, factorOfItem: (item: number) => number): readonly Kept[] {
  const found = result.classes.map(() => ({ windows: 0, kept: 0 }));
  for (const [i, item] of result.items.entries()) {
    const history = result.prepared.demand[item.at] ?? [];
    const length = Math.max(1, Math.round(item.leadTime));
    const limit = item.demandMean * length + factorOfItem(i) * item.demandSd * Math.sqrt(length);
    const sum = found[result.classOf[i] ?? 0];
    if (!sum) continue;
    for (let first = 0; first + length <= history.length; first += 1) {
      const window = history.slice(first, first + length);
      if (window.includes(null)) continue;
      const units = window.reduce<number>((total, value) => total + Math.max(0, value ?? 0), 0);
      sum.windows += 1;
      if (units <= limit * (1 + 1e-12)) sum.kept += 1;
    }
  }
  return found;
}

/** What the past says about a target. */
export function verdictOf({ windows, kept }: Kept, level: number): string {
  if (windows < LEAST_WINDOWS) return "too little history";
  return kept / windows >= level - MARGIN ? "holds" : "falls short";
}
