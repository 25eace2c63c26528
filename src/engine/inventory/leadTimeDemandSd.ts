import { requireFinite } from "../check";
import { readProtection } from "./protection";
import type { Protection } from "./protection";

/**
 * Standard deviation of the demand over the protection interval: lead time, plus review period where stock is reviewed
 * periodically.
 *
 * Holds for demand that is independent from period to period and of the lead time.
 *
 *     √( (leadTime + reviewPeriod) · demandSd² + demandMean² · leadTimeSd² )
 *
 * @param demandSd units per period, zero or above
 * @param leadTime periods; positive, or 0 with a review period
 * @param demandMean units per period, zero or above; needed when the lead time varies
 * @param leadTimeSd periods, zero or above
 * @param reviewPeriod periods, zero or above
 * @returns units
 * @throws EngineError domain: see `readProtection`
 * @source SilverPykePeterson1998, EppenMartin1988
 * @example leadTimeDemandSd({ demandSd: 5, leadTime: 6, demandMean: 50, leadTimeSd: 2 }) // 100.747208398049
 */
export function leadTimeDemandSd(input: Protection): number {
  const { demandSd, leadTime, demandMean, leadTimeSd, reviewPeriod } = readProtection(input);
  const result = Math.hypot(Math.sqrt(leadTime + reviewPeriod) * demandSd, demandMean * leadTimeSd);
  requireFinite(result, "demandSd over the lead time");
  return result;
}
