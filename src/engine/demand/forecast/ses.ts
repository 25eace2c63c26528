import { minimiseScalar } from "../../optimisation/minimiseScalar";
import type { Learned, Series } from "./learned";
import { smoothLevel } from "./smoothLevel";

/** Smoothing constants are sought between these, as in the R package forecast. @source HyndmanKoehlerOrdSnyder2008 */
export const LOWEST_CONSTANT = 0.0001;
export const HIGHEST_CONSTANT = 0.9999;

/**
 * Simple exponential smoothing: a level that moves, without trend or season; the forecast is flat.
 *
 * The smoothing constant and the starting level are those with the smallest squared one-step errors.
 *
 * @param history at least one observed period
 * @returns parameter alpha, 0.0001 to 0.9999
 * @source Brown1959, HyndmanKoehlerOrdSnyder2008
 * @example Array.from(ses(Float64Array.of(4, 4, 4)).forecast(Float64Array.of(4, 4, 4), 2)) // [4, 4]
 */
export function ses(history: Series): Learned {
  const alpha = minimiseScalar((x) => smoothLevel(history, x).squares, LOWEST_CONSTANT, HIGHEST_CONSTANT);
  return {
    parameters: { alpha },
    least: 1,
    forecast: (known, horizon) => new Float64Array(horizon).fill(smoothLevel(known, alpha).level),
  };
}
