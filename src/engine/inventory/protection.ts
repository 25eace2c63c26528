import { requireNonNegative, requirePositive } from "../check";
import { EngineError } from "../errors";

/** The interval that stock must cover and the demand in it. All times in the same period. */
export interface Protection {
  /** Standard deviation of demand per period, units. */
  readonly demandSd: number;
  /** Mean lead time, periods. */
  readonly leadTime: number;
  /** Mean demand per period, units. */
  readonly demandMean?: number;
  /** Standard deviation of the lead time, periods. */
  readonly leadTimeSd?: number;
  /** Time between reviews, periods; 0 = continuous review. */
  readonly reviewPeriod?: number;
}

/** No demand is known, no lead-time variation, continuous review. @source convention */
export const PROTECTION_DEFAULTS = { demandMean: 0, leadTimeSd: 0, reviewPeriod: 0 } as const;

/**
 * Checks the protection interval and fills in what was left out. A lead time of 0 is possible with a review period.
 *
 * @throws EngineError domain: a negative or infinite number; no interval at all; a lead time that varies while the mean
 * demand is unknown
 * @example readProtection({ demandSd: 5, leadTime: 2 }).reviewPeriod // 0
 */
export function readProtection(input: Protection): Required<Protection> {
  const { demandSd, leadTime, demandMean, leadTimeSd, reviewPeriod } = { ...PROTECTION_DEFAULTS, ...input };
  requireNonNegative(demandSd, "demandSd");
  requireNonNegative(reviewPeriod, "reviewPeriod");
  if (reviewPeriod === 0) requirePositive(leadTime, "leadTime");
  else requireNonNegative(leadTime, "leadTime");
  requireNonNegative(demandMean, "demandMean");
  requireNonNegative(leadTimeSd, "leadTimeSd");
  if (leadTimeSd > 0 && demandMean === 0) {
    const message = "demandMean must be given when leadTimeSd is: a lead time that varies matters by the demand in it";
    throw new EngineError("domain", "demandMean", message);
  }
  return { demandSd, leadTime, demandMean, leadTimeSd, reviewPeriod };
}
