import type { Learned, Series } from "./learned";
import { learnIntervals } from "./learnIntervals";

/**
 * Croston's forecast of intermittent demand: smoothed size over smoothed interval, the mean demand per period.
 *
 *     forecast = size / interval
 *
 * It lies too high by about the factor beta / 2 (see `sba`), and does not fall while an item has no demand (see `tsb`).
 *
 * @param history units per period; fewer than two demands leave the mean rate
 * @returns parameters alpha (sizes) and beta (intervals), 0.05 to 0.3
 * @source Croston1972, Kourentzes2014
 * @example Array.from(croston(Float64Array.of(0, 4, 0, 4)).forecast(Float64Array.of(0, 4, 0, 4), 2)) // [2, 2]
 */
export function croston(history: Series): Learned {
  return learnIntervals(history, () => 1);
}
