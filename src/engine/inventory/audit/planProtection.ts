import type { Protection } from "../protection";
import { deviationOverInterval } from "./deviationOverInterval";
import type { PlanTerms } from "./planItem";

/**
 * The interval that stock must cover and the demand in it, as the stock formulas take it; null where it is not known.
 *
 * A deviation measured over the lead time is that of one long period; one of a smoothed forecast is widened so that
 * the root of the interval gives what the correlated errors add up to. A lead time that varies plays no part where
 * nothing is asked for.
 *
 * @example planProtection(planTerms({ ...EMPTY_PLAN_ITEM, demandSd: 5, leadTime: 3 }, PLAN_UNITS)) // {"demandSd":5,"leadTime":3,"demandMean":0,"leadTimeSd":0,"reviewPeriod":0}
 */
export function planProtection(terms: PlanTerms): Required<Protection> | null {
  const { demandSd, lead, review, demandMean, leadSd, errorSd, smoothing } = terms;
  if (leadSd > 0 && demandMean === null) return null;
  const mean = demandMean ?? 0;
  const rest = { demandMean: mean, leadTimeSd: mean > 0 ? leadSd : 0 };
  if (errorSd !== null) return { ...rest, demandSd: errorSd, leadTime: 1, reviewPeriod: 0 };
  if (demandSd === null || lead === null || !(lead + review > 0)) return null;
  const widened =
    smoothing === null ? demandSd : (deviationOverInterval(demandSd, terms) ?? 0) / Math.sqrt(lead + review);
  return { ...rest, demandSd: widened, leadTime: lead, reviewPeriod: review };
}
