import { ADI_CUT, CV2_CUT, demandPattern } from "../demand/demandPattern";
import { gammaUpperTail } from "../statistics/gammaCdf";
import { UNEVEN } from "./demandModel";
import type { DemandDistribution } from "./demandModel";

/** Coefficient of variation over the interval above which the normal distribution would often be negative. @source SilverPykePeterson1998 */
export const NORMAL_CV_LIMIT = 0.5;
/** Mean demand of the interval below which units are counted. @source SilverPykePeterson1998 */
export const COUNTED_MEAN = 10;
/** Chance at which a spread counts as more than Poisson's. @source convention */
export const DISPERSION_SIGNIFICANCE = 0.05;
/** Demands in the history from which resampling has something to draw from. @source convention */
export const ENOUGH_DEMANDS = 10;
/** Mean up to which an intermittent demand is counted by choice. @source convention */
const COUNTED_LIMIT = 1000;

export interface ChooseInput {
  /** Observed demands, none negative. */
  readonly values: Float64Array;
  /** Mean and sd of one period. */
  readonly mean: number;
  readonly sd: number;
  /** Mean and sd of the interval. */
  readonly intervalMean: number;
  readonly intervalSd: number;
  readonly leadTimeSd: number;
}

/**
 * The distribution that fits an item's demand over the interval.
 *
 * Lumpy demand (seldom and uneven) with ten demands or more, in a history as long as the interval, has no form worth assuming: its own history is drawn from
 * (bootstrap). Whole-numbered demand that is seldom, or below ten units in the interval, is counted: Poisson, or
 * negative binomial where the spread of the periods is significantly larger than Poisson's (dispersion test). The rest
 * is normal while its coefficient of variation over the interval is at most 0.5, and gamma beyond.
 *
 * @source SilverPykePeterson1998, SyntetosBoylanCroston2005, WillemainSmartSchwarz2004
 */
export function chooseDistribution(input: ChooseInput): DemandDistribution | "bootstrap" {
  const { values, mean, sd, intervalMean, intervalSd, leadTimeSd } = input;
  const { adi, cv2 } = demandPattern({ demand: Array.from(values) });
  const seldom = adi !== null && adi >= ADI_CUT;
  const lumpy = seldom && cv2 !== null && cv2 >= CV2_CUT;
  const demands = values.reduce((count, value) => count + (value > 0 ? 1 : 0), 0);
  if (lumpy && demands >= ENOUGH_DEMANDS && intervalMean / mean <= values.length) return "bootstrap";
  const whole = values.every((value) => Number.isInteger(value));
  const small =
    intervalSd * intervalSd <= UNEVEN * intervalMean && intervalMean <= COUNTED_LIMIT && intervalSd <= COUNTED_LIMIT;
  if (whole && small && (seldom || intervalMean < COUNTED_MEAN)) {
    // Σ(x − mean)² / mean is χ² with count − 1 degrees of freedom under Poisson.
    const dispersion = ((values.length - 1) * sd * sd) / mean;
    const chance = gammaUpperTail(dispersion / 2, (values.length - 1) / 2);
    return leadTimeSd > 0 || chance < DISPERSION_SIGNIFICANCE ? "negativeBinomial" : "poisson";
  }
  return intervalSd > NORMAL_CV_LIMIT * intervalMean ? "gamma" : "normal";
}
