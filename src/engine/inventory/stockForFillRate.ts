import { EngineError } from "../errors";
import { findRoot } from "../statistics/findRoot";
import { smallestInteger } from "../statistics/smallestInteger";
import type { DemandModel } from "./demandModel";

/** Doublings of the bracket: past them, one side is beyond what matters. */
const WIDENINGS = 60;

export interface FillRateStock {
  readonly fillRate: number;
  /** Demand over the interval that the stock must cover. */
  readonly interval: DemandModel;
  /** Mean demand above a stock that was already short when the cycle began. */
  readonly before: (stock: number) => number;
  /** What one cycle asks for. */
  readonly asked: number;
}

/**
 * Least stock (reorder point or order-up-to level) that reaches a fill rate, for any distribution of demand.
 *
 *     the smallest stock with interval.loss(stock) − before(stock) ≤ (1 − fillRate) · asked
 *
 * Whole units where demand is counted.
 *
 * @throws EngineError noSolution: no stock that a computer can tell from another reaches it
 * @source HadleyWhitin1963, JohnsonLeeDavisHall1995
 * @example stockForFillRate({ fillRate: 0.5, interval: { mean: 10, whole: false, quantile: () => 10, loss: (x) => Math.max(0, 10 - x) }, before: (stock) => Math.max(0, 6 - stock), asked: 4 }) // 8
 */
export function stockForFillRate({ fillRate, interval, before, asked }: FillRateStock): number {
  const allowed = (1 - fillRate) * asked;
  const short = (stock: number) => interval.loss(stock) - before(stock);
  // Below minus what a cycle asks for, all of a demand that is not negative is short.
  const lowest = -Math.ceil(asked);
  if (interval.whole)
    return smallestInteger((x) => short(x + lowest) <= allowed * (1 + 1e-12), interval.mean - lowest) + lowest;
  let low = Math.min(lowest, -Math.abs(interval.mean));
  let high = Math.max(1, interval.mean);
  for (let step = 0; step < WIDENINGS && short(low) <= allowed; step += 1) low *= 2;
  for (let step = 0; step < WIDENINGS && short(high) > allowed; step += 1) high *= 2;
  if (!(short(low) > allowed && short(high) <= allowed)) {
    const message = `serviceLevel of ${fillRate} cannot be told from none or all: choose one nearer to usual ones`;
    throw new EngineError("noSolution", "serviceLevel", message);
  }
  return findRoot((stock) => short(stock) - allowed, low, high);
}
