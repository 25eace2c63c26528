import { requireOpenShare } from "../check";
import { EngineError } from "../errors";
import { findRoot } from "../statistics/findRoot";
import { shortagePerCycle } from "./shortage";
import type { Cycle } from "./shortage";

export interface SafetyStockForFillRateInput extends Cycle {
  /** Share of demand met from the shelf at once. */
  readonly fillRate: number;
}

/** First bracket of the safety factor, widened until it holds the answer. @source Brown1967 */
const FACTOR = 6;
/** So many deviations below a cycle's demand, nothing of it is met any more in a computer's numbers. */
const NOTHING_MET = 40;

/**
 * Safety stock for a fill rate: the share of demand that is met from the shelf at once.
 *
 * Solves the exact units short per cycle (see `shortagePerCycle`), not the textbook's first term only. Large orders
 * need little safety stock and may need a negative one: then each cycle may run short before it ends.
 *
 *     units short per cycle at the safety stock = (1 − fillRate) · units asked per cycle
 *
 * Without any variation the answer is −(1 − fillRate) · units asked per cycle.
 *
 * @param fillRate strictly between 0 and 1
 * @param demandSd units per period, zero or above
 * @param leadTime periods; positive, or 0 with a review period
 * @param orderQuantity units per order, positive; plays no part with a review period
 * @param demandMean units per period, zero or above; needed when the lead time varies or with a review period
 * @param leadTimeSd periods, zero or above
 * @param reviewPeriod periods, zero or above; 0 = continuous review
 * @returns units, may be negative
 * @throws EngineError domain: a fill rate outside 0 to 1, or see `shortagePerCycle`; noSolution: a fill rate so close to
 * 0 that a computer cannot tell it from none at all
 * @source Brown1967, HadleyWhitin1963, JohnsonLeeDavisHall1995
 * @example safetyStockForFillRate({ fillRate: 0.99, demandSd: 11.4, leadTime: 1, orderQuantity: 200 }) // 6.562872802641163
 */
export function safetyStockForFillRate({ fillRate, ...cycle }: SafetyStockForFillRateInput): number {
  requireOpenShare(fillRate, "fillRate");
  const { demand, sd, at } = shortagePerCycle(cycle);
  const allowed = (1 - fillRate) * demand;
  if (sd === 0) return -allowed;
  // In logarithms, so that the many nines of a fill rate close to 1 stay visible.
  const excess = (factor: number) => Math.log(at(factor * sd) / allowed);
  let low = -FACTOR;
  let high = FACTOR;
  const lowest = -2 * (demand / sd) - NOTHING_MET;
  while (excess(low) < 0) {
    if (low < lowest) throw new EngineError("noSolution", "fillRate", tooSmall(fillRate));
    low *= 2;
  }
  while (excess(high) > 0) high *= 2;
  return findRoot(excess, low, high) * sd;
}

function tooSmall(fillRate: number): string {
  return `no safety stock gives a fill rate as small as ${String(fillRate)}: use a larger one`;
}
