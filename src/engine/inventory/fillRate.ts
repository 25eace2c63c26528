import { requireFinite } from "../check";
import { shortagePerCycle } from "./shortage";
import type { Cycle } from "./shortage";

export interface FillRateInput extends Cycle {
  /** Units. */
  readonly safetyStock: number;
}

/**
 * Fill rate that a safety stock reaches: the share of demand met from the shelf at once, the rest being backordered.
 *
 *     1 − units short per cycle / units asked per cycle, see `shortagePerCycle`
 *
 * @param safetyStock units, may be negative
 * @param demandSd units per period, zero or above
 * @param leadTime periods; positive, or 0 with a review period
 * @param orderQuantity units per order, positive; plays no part with a review period
 * @param demandMean units per period, zero or above; needed when the lead time varies or with a review period
 * @param leadTimeSd periods, zero or above
 * @param reviewPeriod periods, zero or above; 0 = continuous review
 * @returns 0 to 1
 * @throws EngineError domain: a safety stock that is not finite, or see `shortagePerCycle`
 * @source HadleyWhitin1963, JohnsonLeeDavisHall1995
 * @example fillRate({ safetyStock: 15, demandSd: 6, leadTime: 2, orderQuantity: 60, demandMean: 20, reviewPeriod: 3 }) // 0.985195
 */
export function fillRate({ safetyStock, ...cycle }: FillRateInput): number {
  requireFinite(safetyStock, "safetyStock");
  const shortage = shortagePerCycle(cycle);
  return Math.min(1, Math.max(0, 1 - shortage.at(safetyStock) / shortage.demand));
}
