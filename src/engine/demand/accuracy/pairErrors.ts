import { requireSameLength } from "../../check";
import { EngineError } from "../../errors";
import { requireFiniteHistory } from "../requireHistory";
import type { History } from "../requireHistory";

export interface PairedErrors {
  readonly actual: Float64Array;
  readonly forecast: Float64Array;
  /** Actual − forecast: positive where the forecast was too low. */
  readonly error: Float64Array;
}

/**
 * Errors of the periods for which both an actual and a forecast are known.
 *
 * @param actual units per period; null = not observed
 * @param forecast units per period, as many periods; null = not forecast
 * @throws EngineError shape: different lengths; domain: a number that is not finite; tooFewData: no period with both
 * @example Array.from(pairErrors([3, null, 1], [2, 5, 4]).error) // [1, -3]
 */
export function pairErrors(actual: History, forecast: History): PairedErrors {
  requireSameLength(actual.length, "actual", forecast.length, "forecast");
  requireFiniteHistory(actual, "actual");
  requireFiniteHistory(forecast, "forecast");
  const periods = actual.flatMap((value, period) => (value === null || forecast[period] === null ? [] : [period]));
  if (periods.length === 0)
    throw new EngineError(
      "tooFewData",
      "actual",
      "actual and forecast have no period in common: both must hold a number",
    );
  const pick = (history: History) => Float64Array.from(periods, (period) => history[period] ?? 0);
  const known = { actual: pick(actual), forecast: pick(forecast) };
  return { ...known, error: known.actual.map((value, i) => value - (known.forecast[i] ?? 0)) };
}
