import { mean } from "../statistics/mean";
import { observed } from "./observed";
import type { History } from "./requireHistory";

/**
 * Autocorrelations: how much a period resembles the one `lag` periods before, for every lag up to the longest.
 *
 *     r = Σ (x_t − mean)(x_{t−lag} − mean) / Σ (x_t − mean)²
 *
 * Pairs with a period that was not observed are left out of the upper sum.
 *
 * @param history units per period
 * @param longest longest lag, whole number of periods
 * @returns lag 1 first, each −1 to 1; zeros for a history that does not vary
 * @source BoxJenkins1970
 * @example Array.from(autocorrelations([1, -1, 1, -1], 2)) // [-0.75, 0.5]
 */
export function autocorrelations(history: History, longest: number): Float64Array {
  const { values, periods } = observed(history);
  const result = new Float64Array(longest);
  if (values.length === 0) return result;
  const centre = mean(values);
  // Zero where nothing was observed, so that such pairs add nothing.
  const deviations = new Float64Array(history.length);
  let squares = 0;
  for (let i = 0; i < values.length; i += 1) {
    const deviation = (values[i] ?? 0) - centre;
    deviations[periods[i] ?? 0] = deviation;
    squares += deviation * deviation;
  }
  if (squares === 0) return result;
  for (let lag = 1; lag <= longest; lag += 1) {
    let products = 0;
    for (let period = lag; period < deviations.length; period += 1)
      products += (deviations[period] ?? 0) * (deviations[period - lag] ?? 0);
    result[lag - 1] = products / squares;
  }
  return result;
}
