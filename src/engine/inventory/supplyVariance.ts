import { leadTimeDemandSd } from "./leadTimeDemandSd";
import type { Protection } from "./protection";

/**
 * Share of the variance of lead-time demand, and so of what safety stock is held against, that comes from supply: from
 * lead times that vary.
 *
 *     demandMean² · leadTimeSd² / ( (leadTime + reviewPeriod) · demandSd² + demandMean² · leadTimeSd² )
 *
 * Without any variation nothing comes from supply: 0.
 *
 * @param demandMean units per period, zero or above
 * @param demandSd units per period, zero or above
 * @param leadTime periods; positive, or 0 with a review period
 * @param leadTimeSd periods, zero or above
 * @param reviewPeriod periods, zero or above; 0 = continuous review
 * @returns 0 to 1
 * @throws EngineError domain: see `readProtection`
 * @source SilverPykePeterson1998, EppenMartin1988
 * @example supplyVariance({ demandMean: 50, demandSd: 5, leadTime: 6, leadTimeSd: 2 }) // 0.985221674876847
 */
export function supplyVariance(input: Protection): number {
  const whole = leadTimeDemandSd(input);
  if (whole === 0) return 0;
  return (((input.demandMean ?? 0) * (input.leadTimeSd ?? 0)) / whole) ** 2;
}
