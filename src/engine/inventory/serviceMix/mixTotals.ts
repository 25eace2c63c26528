import { normalLossDrop } from "../../statistics/normalLossDrop";
import type { ServiceItems } from "./serviceItems";

/** What all items together come to. */
export interface MixTotals {
  /** Share of the weighted demand that is not met from stock, 0 to 1. */
  readonly missed: number;
  /** Money in safety stock. */
  readonly value: number;
}

/**
 * Total service and value of the safety stocks at given safety factors.
 *
 * @param items see `readServiceItems`
 * @param factors safety factor per item
 * @source HadleyWhitin1963
 */
export function mixTotals(items: ServiceItems, factors: ArrayLike<number>): MixTotals {
  return { missed: missedShare(items, factors), value: stockValue(items, factors) };
}

export function stockValue({ count, stockPerFactor }: ServiceItems, factors: ArrayLike<number>): number {
  let value = 0;
  for (let i = 0; i < count; i += 1) value += (stockPerFactor[i] ?? 0) * (factors[i] ?? 0);
  return value;
}

export function missedShare({ count, lossShare, lot }: ServiceItems, factors: ArrayLike<number>): number {
  let missed = 0;
  for (let i = 0; i < count; i += 1) {
    const share = lossShare[i] ?? 0;
    if (share > 0) missed += share * normalLossDrop(factors[i] ?? 0, lot[i] ?? 0);
  }
  return missed;
}
