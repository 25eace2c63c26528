import type { Learned, Series } from "./learned";
import { learnIntervals } from "./learnIntervals";

/**
 * Croston's forecast with the correction of Syntetos and Boylan for its bias.
 *
 *     forecast = (1 − beta / 2) · size / interval
 *
 * @param history units per period; fewer than two demands leave the mean rate
 * @returns parameters alpha (sizes) and beta (intervals), 0.05 to 0.3
 * @source SyntetosBoylan2005, Kourentzes2014
 * @example (([rate]) => rate < 2 && rate > 1.6)(sba(Float64Array.of(0, 4, 0, 4)).forecast(Float64Array.of(0, 4, 0, 4), 1)) // true
 */
export function sba(history: Series): Learned {
  return learnIntervals(history, ({ beta }) => 1 - beta / 2);
}
