import { nelderMead } from "../../optimisation/nelderMead";
import { bestStart } from "./bestStart";
import { observedValues, requirePeriods } from "./learned";
import type { Learned, Series } from "./learned";
import { HIGHEST_CONSTANT, LOWEST_CONSTANT } from "./ses";
import { extendTrend, smoothTrend } from "./smoothTrend";

/** Damping is sought between these: below, the trend is gone at once; above, it is not damped. @source GardnerMcKenzie1985 */
const [LOWEST_PHI, HIGHEST_PHI] = [0.8, 0.98];
/** One more than a trend without damping needs. @source convention */
const PERIODS = 4;
/** Squares are wanted to seven digits: more moves no forecast. @source convention */
const SEARCH = { evaluations: 150, tolerance: 1e-7 };
const STARTS = [0.1, 0.4, 0.8].flatMap((alpha) => [0.05, 0.4].map((beta) => [alpha, beta, 0.9]));
const BOX = {
  low: [LOWEST_CONSTANT, LOWEST_CONSTANT, LOWEST_PHI],
  high: [HIGHEST_CONSTANT, HIGHEST_CONSTANT, HIGHEST_PHI],
};

/**
 * Damped trend: Holt's trend that flattens out with the distance. The safest choice for a demand with a trend.
 *
 * Constants and starting values are those with the smallest squared one-step errors.
 *
 * @param history at least four observed periods
 * @returns parameters alpha and beta, 0.0001 to 0.9999, and phi, 0.8 to 0.98
 * @throws EngineError tooFewData: fewer than four observed periods
 * @source GardnerMcKenzie1985, HyndmanKoehlerOrdSnyder2008
 * @example Array.from(damped(Float64Array.of(5, 5, 5, 5)).forecast(Float64Array.of(5, 5, 5, 5), 2)) // [5, 5]
 */
export function damped(history: Series): Learned {
  requirePeriods(observedValues(history).length, PERIODS, "damped");
  const cost = ([alpha = 0, beta = 0, phi = 0]: readonly number[]) =>
    smoothTrend(history, { alpha, beta, phi }).squares;
  const [alpha = 0, beta = 0, phi = 0] = nelderMead(cost, bestStart(cost, STARTS), BOX, SEARCH);
  return {
    parameters: { alpha, beta, phi },
    least: PERIODS,
    forecast: (known, horizon) => extendTrend(smoothTrend(known, { alpha, beta, phi }), phi, horizon),
  };
}
