import { nelderMead } from "../../optimisation/nelderMead";
import { bestStart } from "./bestStart";
import { observedValues, requirePeriods } from "./learned";
import type { Learned, Series } from "./learned";
import { HIGHEST_CONSTANT, LOWEST_CONSTANT } from "./ses";
import { extendTrend, smoothTrend } from "./smoothTrend";

/** Two observed periods show a trend, the third that it lasts. @source convention */
const PERIODS = 3;
/** Squares are wanted to seven digits: more moves no forecast. @source convention */
const SEARCH = { evaluations: 150, tolerance: 1e-7 };
const STARTS = [0.1, 0.4, 0.8].flatMap((alpha) => [0.05, 0.4].map((beta) => [alpha, beta]));
const BOX = { low: [LOWEST_CONSTANT, LOWEST_CONSTANT], high: [HIGHEST_CONSTANT, HIGHEST_CONSTANT] };

/**
 * Holt's linear trend: a level and a slope that both move; the forecast goes on along the slope for good.
 *
 * Use `damped` unless the trend is known to last. Constants and starting values are those with the smallest squared
 * one-step errors.
 *
 * @param history at least three observed periods
 * @returns parameters alpha and beta, 0.0001 to 0.9999
 * @throws EngineError tooFewData: fewer than three observed periods
 * @source Holt1957, HyndmanKoehlerOrdSnyder2008
 * @example Math.round(holt(Float64Array.of(2, 4, 6, 8)).forecast(Float64Array.of(2, 4, 6, 8), 2)[1] ?? 0) // 12
 */
export function holt(history: Series): Learned {
  requirePeriods(observedValues(history).length, PERIODS, "holt");
  const cost = ([alpha = 0, beta = 0]: readonly number[]) => smoothTrend(history, { alpha, beta, phi: 1 }).squares;
  const [alpha = 0, beta = 0] = nelderMead(cost, bestStart(cost, STARTS), BOX, SEARCH);
  return {
    parameters: { alpha, beta },
    least: PERIODS,
    forecast: (known, horizon) => extendTrend(smoothTrend(known, { alpha, beta, phi: 1 }), 1, horizon),
  };
}
