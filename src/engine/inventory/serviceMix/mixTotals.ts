import { normalCycle } from "../../statistics/normalCycle";
import type { ServiceItems } from "./serviceItems";

/** What all items together come to at their safety factors. */
export interface MixTotals {
  readonly factors: Float64Array;
  /** Share of the weighted demand that is not met from stock, 0 to 1. */
  readonly missed: number;
  /** Money in safety stock. */
  readonly value: number;
}
/** The same for a policy that follows an exchange rate, with how both change with its logarithm. */
export interface MixAtRate extends MixTotals {
  readonly missedSlope: number;
  readonly valueSlope: number;
}

/**
 * Total service and value of the safety stocks at given safety factors.
 *
 * @param items see `readServiceItems`
 * @param factors safety factor per item, zero or above
 * @source HadleyWhitin1963
 */
export function mixTotals(items: ServiceItems, factors: Float64Array): MixTotals {
  const { count, stockPerFactor, lossShare, lot } = items;
  let [missed, value] = [0, 0];
  for (let i = 0; i < count; i += 1) {
    const [share, factor] = [lossShare[i] ?? 0, factors[i] ?? 0];
    value += (stockPerFactor[i] ?? 0) * factor;
    if (share > 0) missed += share * normalCycle(factor, lot[i] ?? 0).short;
  }
  return { factors, missed, value };
}
