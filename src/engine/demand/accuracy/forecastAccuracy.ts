import { requireChoice, requireInteger } from "../../check";
import { EngineError } from "../../errors";
import type { Gap } from "../../gap";
import { requireFiniteHistory } from "../requireHistory";
import type { History } from "../requireHistory";
import { pairErrors } from "./pairErrors";

export const ACCURACY_MEASURES = ["wape", "mae", "rmse", "mape", "smape", "mase", "rmsse", "bias"] as const;
export type AccuracyMeasure = (typeof ACCURACY_MEASURES)[number];

export interface ForecastAccuracyInput {
  readonly actual: History;
  readonly forecast: History;
  readonly measure?: AccuracyMeasure;
  readonly history?: History;
  readonly seasonLength?: number;
}

/**
 * How far a forecast was from what happened.
 *
 *     error = actual − forecast
 *     mae = mean |error| · rmse = √ mean error² · wape = Σ |error| / Σ |actual| · bias = Σ error / Σ actual
 *     mape = mean |error / actual| · smape = mean 2 |error| / (|actual| + |forecast|)
 *     mase = mae / mae of the naive forecast within history · rmsse = rmse / its rmse
 *
 * wape is the default because it is always defined where there is demand. mape has no value where an actual is zero,
 * smape favours high forecasts; both are for comparison with others' figures only. A positive bias is a forecast that
 * was too low. Periods without an actual or a forecast are left out.
 *
 * @param actual one item's units per period; null = not observed
 * @param forecast units per period, as many periods
 * @param measure which measure
 * @param history units per period before the first forecast; mase and rmsse need it
 * @param seasonLength periods that the naive forecast within history looks back, at least 1
 * @returns mae and rmse in units per period, the others as shares (0.1 is 10 percent) or ratios; a reasoned gap where the
 * denominator is zero
 * @throws EngineError shape: different lengths; domain: a number that is not finite, an unknown measure, no history for
 * mase or rmsse; tooFewData: no period with both
 * @source HyndmanKoehler2006, MakridakisSpiliotisAssimakopoulos2022
 * @example forecastAccuracy({ actual: [3, 0, 1, 4], forecast: [2, 1, 1, 3] }) // 0.375
 */
export function forecastAccuracy(input: ForecastAccuracyInput): number | Gap {
  const { measure = "wape", history, seasonLength = 1 } = input;
  requireChoice(measure, "measure", ACCURACY_MEASURES);
  requireInteger(seasonLength, "seasonLength", 1);
  const { actual, forecast, error } = pairErrors(input.actual, input.forecast);
  const sumOver = (term: (error: number, at: number) => number) =>
    error.reduce((sum, value, i) => sum + term(value, i), 0);
  const meanOver = (term: (error: number, at: number) => number) => sumOver(term) / error.length;
  const sizeOf = (values: Float64Array) => values.reduce((sum, value) => sum + Math.abs(value), 0);
  const scale = (power: 1 | 2) => naiveError(history, seasonLength, power, measure);
  switch (measure) {
    case "mae":
      return meanOver(Math.abs);
    case "rmse":
      return Math.sqrt(meanOver((value) => value ** 2));
    case "wape":
      return ratio(sumOver(Math.abs), sizeOf(actual), "all actuals are zero");
    case "bias":
      return ratio(
        sumOver((value) => value),
        actual.reduce((sum, value) => sum + value, 0),
        "the actuals sum to zero",
      );
    case "mape":
      if (actual.includes(0)) return { gap: "mape has no value where an actual is zero: take wape or mase" };
      return meanOver((value, i) => Math.abs(value / (actual[i] ?? 1)));
    case "smape":
      return meanOver((value, i) => {
        const size = Math.abs(actual[i] ?? 0) + Math.abs(forecast[i] ?? 0);
        return size > 0 ? (2 * Math.abs(value)) / size : 0;
      });
    case "mase":
      return ratio(meanOver(Math.abs), scale(1), "history does not vary or is too short");
    case "rmsse":
      return ratio(
        Math.sqrt(meanOver((value) => value ** 2)),
        Math.sqrt(scale(2)),
        "history does not vary or is too short",
      );
  }
}

function ratio(value: number, by: number, reason: string): number | Gap {
  return by === 0 ? { gap: `${reason}: there is nothing to measure the error by` } : value / by;
}

/** Mean |change|^power from the period `lag` before; 0 where no two such periods were observed. */
function naiveError(history: History | undefined, lag: number, power: 1 | 2, measure: AccuracyMeasure): number {
  if (history === undefined)
    throw new EngineError(
      "domain",
      "history",
      `history is missing: ${measure} compares with the naive forecast within it`,
    );
  requireFiniteHistory(history, "history");
  let [sum, count] = [0, 0];
  for (let period = lag; period < history.length; period += 1) {
    const [now, before] = [history[period] ?? null, history[period - lag] ?? null];
    if (now === null || before === null) continue;
    sum += Math.abs(now - before) ** power;
    count += 1;
  }
  return count === 0 ? 0 : sum / count;
}
