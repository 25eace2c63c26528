import { deviationOverInterval } from "../../engine";
import type { PlanTerms } from "../../engine";

/** What the SEG functions are given, so that they come to the value that should be. Times in periods of demand. */
export interface FormulaInputs {
  readonly level: number | null;
  readonly sd: number | null;
  readonly lead: number | null;
  readonly review: number;
  readonly mean: number;
  readonly leadSd: number;
  readonly demandOfInterval: number | null;
}

/**
 * The terms of a row as arguments. A deviation measured over the lead time is that of one long period; one of a
 * smoothed forecast is widened so that the root of the interval gives what the correlated errors add up to.
 */
export function formulaInputs(terms: PlanTerms): FormulaInputs {
  const { serviceLevel: level, demandSd, lead, review, demandMean, leadSd, errorSd, smoothing } = terms;
  const mean = demandMean ?? 0;
  const rest = { level, mean, leadSd: mean > 0 ? leadSd : 0 };
  const demandOfInterval = demandMean === null || lead === null ? null : demandMean * (lead + review);
  if (errorSd !== null) return { ...rest, sd: errorSd, lead: 1, review: 0, demandOfInterval };
  const interval = (lead ?? 0) + review;
  const widened =
    smoothing === null || demandSd === null || !(interval > 0)
      ? demandSd
      : (deviationOverInterval(demandSd, terms) ?? demandSd) / Math.sqrt(interval);
  return { ...rest, sd: widened, lead, review, demandOfInterval };
}
