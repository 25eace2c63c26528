import { nelderMead } from "../../optimisation/nelderMead";
import type { Learned, Series } from "./learned";
import { countDemands, meanRate, smoothIntervals } from "./smoothIntervals";
import type { IntervalConstants } from "./smoothIntervals";

/** Range of the constants for intermittent demand: above it, each single demand would upset the rate. @source SyntetosBoylan2005 */
export const LOWEST_INTERMITTENT = 0.05;
export const HIGHEST_INTERMITTENT = 0.3;
const START = [0.1, 0.1];
const BOX = {
  low: [LOWEST_INTERMITTENT, LOWEST_INTERMITTENT],
  high: [HIGHEST_INTERMITTENT, HIGHEST_INTERMITTENT],
};
/** Rates are wanted to a few digits, not to the last. @source convention */
const SEARCH = { evaluations: 60, tolerance: 1e-4 };

/**
 * Learns a method of Croston's family: the constants are those whose forecast rate stays closest to the mean demand so
 * far (mean squared rate error). Errors against single periods would favour forecasting nothing.
 *
 * @param history units per period; fewer than two demands leave the mean rate
 * @param factorOf correction of the rate for the constants
 * @returns parameters alpha (sizes) and beta (intervals), 0.05 to 0.3
 * @source Croston1972, Kourentzes2014
 * @example Array.from(learnIntervals(Float64Array.of(0, 4, 0, 4), () => 1).forecast(Float64Array.of(0, 4, 0, 4), 2)) // [2, 2]
 */
export function learnIntervals(history: Series, factorOf: (constants: IntervalConstants) => number): Learned {
  const cost = ([alpha = 0, beta = 0]: readonly number[]) =>
    smoothIntervals(history, { alpha, beta }, factorOf({ alpha, beta })).rateSquares;
  const [alpha = 0, beta = 0] = countDemands(history) < 2 ? START : nelderMead(cost, START, BOX, SEARCH);
  const factor = factorOf({ alpha, beta });
  return {
    parameters: { alpha, beta },
    least: 1,
    forecast: (known, horizon) => {
      const { size, interval } = smoothIntervals(known, { alpha, beta }, factor);
      const rate = countDemands(known) < 2 ? meanRate(known) : (factor * size) / interval;
      return new Float64Array(horizon).fill(rate);
    },
  };
}
