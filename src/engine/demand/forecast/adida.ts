import { minimiseScalar } from "../../optimisation/minimiseScalar";
import { aggregate } from "./aggregate";
import { HIGHEST_INTERMITTENT, LOWEST_INTERMITTENT } from "./learnIntervals";
import { observedValues } from "./learned";
import type { Learned, Series } from "./learned";
import { meanInterval } from "./meanInterval";
import { smoothLevel } from "./smoothLevel";

/**
 * ADIDA: demand is summed over as many periods as there are from one demand to the next, so that few sums are zero;
 * the sums are smoothed exponentially and the forecast is spread evenly again.
 *
 * The smoothing constant has the smallest squared errors of the sums; smoothing starts from the first sum.
 *
 * @param history at least one observed period; periods that were not observed are left out
 * @returns parameters level (periods in one sum) and alpha, 0.05 to 0.3
 * @source NikolopoulosSyntetosBoylanPetropoulosAssimakopoulos2011
 * @example Array.from(adida(Float64Array.of(0, 4, 0, 4)).forecast(Float64Array.of(0, 4, 0, 4), 2)) // [2, 2]
 */
export function adida(history: Series): Learned {
  const values = observedValues(history);
  const level = meanInterval(values);
  const alpha = aggregateConstant(values, level);
  return {
    parameters: { level, alpha },
    least: level,
    forecast: (known, horizon) => new Float64Array(horizon).fill(aggregateRate(observedValues(known), level, alpha)),
  };
}

/** Smoothing constant for sums at one level. */
export function aggregateConstant(values: Series, level: number): number {
  const sums = aggregate(values, level);
  if (sums.length < 3) return LOWEST_INTERMITTENT;
  const cost = (alpha: number) => smoothLevel(sums, alpha, sums[0] ?? 0).squares;
  return minimiseScalar(cost, LOWEST_INTERMITTENT, HIGHEST_INTERMITTENT);
}

/**
 * Demand per period as smoothed sums at one level tell it.
 *
 * @source NikolopoulosSyntetosBoylanPetropoulosAssimakopoulos2011
 * @example aggregateRate(Float64Array.of(0, 4, 0, 4), 2, 0.1) // 2
 */
export function aggregateRate(values: Series, level: number, alpha: number): number {
  // A history cut short may hold no whole sum.
  const within = Math.min(level, values.length);
  const sums = aggregate(values, within);
  return smoothLevel(sums, alpha, sums[0] ?? 0).level / within;
}
