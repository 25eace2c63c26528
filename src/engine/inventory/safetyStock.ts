import { requireOpenShare } from "../check";
import { normalQuantile } from "../statistics/normalQuantile";
import { leadTimeDemandSd } from "./leadTimeDemandSd";
import type { Protection } from "./protection";

export interface SafetyStockInput extends Protection {
  /** Share of order cycles without a stock-out. */
  readonly cycleServiceLevel: number;
}

/**
 * Safety stock for a cycle service level: the chance that no stock-out happens before the next delivery.
 *
 * It counts stock-outs, not missing units: see `safetyStockForFillRate` for those. Normal demand over the protection
 * interval is assumed; with a coefficient of variation above about 0.5 there it gives too little.
 *
 *     normalQuantile(cycleServiceLevel) · leadTimeDemandSd
 *
 * @param cycleServiceLevel strictly between 0 and 1; below 0.5 the safety stock is negative
 * @param demandSd units per period, zero or above
 * @param leadTime periods; positive, or 0 with a review period
 * @param demandMean units per period, zero or above; needed when the lead time varies
 * @param leadTimeSd periods, zero or above
 * @param reviewPeriod periods, zero or above; 0 = continuous review
 * @returns units
 * @throws EngineError domain: a service level outside 0 to 1, or see `leadTimeDemandSd`
 * @source SilverPykePeterson1998
 * @example safetyStock({ cycleServiceLevel: 0.9, demandSd: 500, leadTime: 2 }) // 906.193802436823
 */
export function safetyStock({ cycleServiceLevel, ...protection }: SafetyStockInput): number {
  requireOpenShare(cycleServiceLevel, "cycleServiceLevel");
  return normalQuantile(cycleServiceLevel) * leadTimeDemandSd(protection);
}
