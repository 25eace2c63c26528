import { minimiseScalar } from "../../optimisation/minimiseScalar";
import { seasonalIndices } from "../seasonalIndices";
import { hasSeason } from "./hasSeason";
import { observedValues, requirePeriods } from "./learned";
import type { Learned, Series } from "./learned";
import { HIGHEST_CONSTANT, LOWEST_CONSTANT } from "./ses";
import { smoothLevel } from "./smoothLevel";

/** A line needs two periods, a smoothed level one more. @source convention */
const PERIODS = 3;

/**
 * Theta: simple exponential smoothing with half the slope of the least-squares line as drift. It won the M3
 * competition and is hard to beat for one item among many.
 *
 *     forecast = level + slope / 2 · (step − 1 + (1 − (1 − alpha)^periods) / alpha)
 *
 * Where the history passes the test for a season, multiplicative seasonal indices are taken out first and put back.
 *
 * @param history at least three observed periods
 * @param seasonLength periods in one season cycle; 1 is no season
 * @returns parameters alpha and slope, and seasonal, 0 or 1
 * @throws EngineError tooFewData: fewer than three observed periods
 * @source AssimakopoulosNikolopoulos2000, HyndmanBillah2003
 * @example Array.from(theta(Float64Array.of(4, 4, 4), 1).forecast(Float64Array.of(4, 4, 4), 2)) // [4, 4]
 */
export function theta(history: Series, seasonLength: number): Learned {
  requirePeriods(observedValues(history).length, PERIODS, "theta");
  const seasonal = hasSeason(history, seasonLength) && indicesOf(history, seasonLength) !== null;
  const adjusted = divideBy(history, seasonal ? indicesOf(history, seasonLength) : null);
  const alpha = minimiseScalar((x) => smoothLevel(adjusted, x).squares, LOWEST_CONSTANT, HIGHEST_CONSTANT);
  return {
    parameters: { alpha, slope: slopeOf(adjusted), seasonal: seasonal ? 1 : 0 },
    least: seasonal ? 2 * seasonLength : PERIODS,
    forecast: (known, horizon) => {
      const indices = seasonal ? indicesOf(known, seasonLength) : null;
      return extend(divideBy(known, indices), alpha, indices, horizon);
    },
  };
}

function extend(adjusted: Series, alpha: number, indices: Float64Array | null, horizon: number): Float64Array {
  const { level } = smoothLevel(adjusted, alpha);
  const drift = slopeOf(adjusted) / 2;
  const periods = adjusted.length;
  const begun = (1 - (1 - alpha) ** periods) / alpha;
  return Float64Array.from({ length: horizon }, (_, step) => {
    const flat = level + drift * (step + begun);
    return indices === null ? flat : flat * (indices[(periods + step) % indices.length] ?? 1);
  });
}

/** Null where the season is never fully seen or an index is not positive. */
function indicesOf(history: Series, seasonLength: number): Float64Array | null {
  const known = Array.from(history, (value) => (Number.isNaN(value) ? null : value));
  const indices = seasonalIndices(known, seasonLength, "multiplicative");
  return indices === null || indices.some((index) => !(index > 0)) ? null : indices;
}

function divideBy(history: Series, indices: Float64Array | null): Series {
  if (indices === null) return history;
  return history.map((value, period) => value / (indices[period % indices.length] ?? 1));
}

/** Slope of the least-squares line through the observed periods; without lists of its own, as every origin asks for it. */
function slopeOf(history: Series): number {
  let [count, periods, units] = [0, 0, 0];
  for (let period = 0; period < history.length; period += 1) {
    const value = history[period] ?? NaN;
    if (Number.isNaN(value)) continue;
    count += 1;
    periods += period;
    units += value;
  }
  const [centre, middle] = [periods / count, units / count];
  let [products, squares] = [0, 0];
  for (let period = 0; period < history.length; period += 1) {
    const value = history[period] ?? NaN;
    if (Number.isNaN(value)) continue;
    products += (period - centre) * (value - middle);
    squares += (period - centre) ** 2;
  }
  return squares > 0 ? products / squares : 0;
}
