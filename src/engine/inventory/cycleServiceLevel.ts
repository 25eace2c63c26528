import { requireFinite } from "../check";
import { normalCdf } from "../statistics/normalCdf";
import { leadTimeDemandSd } from "./leadTimeDemandSd";
import type { Protection } from "./protection";

export interface CycleServiceLevelInput extends Protection {
  /** Units. */
  readonly safetyStock: number;
}

/**
 * Cycle service level that a safety stock reaches: the inverse of `safetyStock`.
 *
 *     normalCdf(safetyStock / leadTimeDemandSd)
 *
 * Without any variation it is 1 for a safety stock of zero or above, and 0 below.
 *
 * @param safetyStock units, may be negative
 * @param demandSd units per period, zero or above
 * @param leadTime periods; positive, or 0 with a review period
 * @param demandMean units per period, zero or above; needed when the lead time varies
 * @param leadTimeSd periods, zero or above
 * @param reviewPeriod periods, zero or above; 0 = continuous review
 * @returns share of order cycles without a stock-out, 0 to 1
 * @throws EngineError domain: a safety stock that is not finite, or see `leadTimeDemandSd`
 * @source SilverPykePeterson1998
 * @example cycleServiceLevel({ safetyStock: 100, demandSd: 150, leadTime: 2 }) // 0.681324
 */
export function cycleServiceLevel({ safetyStock, ...protection }: CycleServiceLevelInput): number {
  requireFinite(safetyStock, "safetyStock");
  const sd = leadTimeDemandSd(protection);
  if (sd === 0) return safetyStock >= 0 ? 1 : 0;
  return normalCdf(safetyStock / sd);
}
