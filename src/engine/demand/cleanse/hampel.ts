import { median } from "../../statistics/median";
import { quantileType7 } from "../../statistics/quantileType7";
import { sampleSd } from "../../statistics/sampleSd";
import { observed } from "../observed";
import type { History } from "../requireHistory";
import { type Outlier, shown } from "./outlier";

/** Makes the median absolute deviation estimate the standard deviation of normal numbers. @source Hampel1974 */
export const MAD_TO_SD = 1.4826;
/** The same for the interquartile range. @source Tukey1977 */
export const IQR_TO_SD = 1.349;
/** Neighbours on each side that a number is compared with. @source convention */
export const HALF_WINDOW = 3;

/**
 * Hampel filter: finds numbers far from the median of their neighbours.
 *
 *     outlier when |y − median| > threshold × 1.4826 × median of |y − median|, over 3 neighbours to each side
 *
 * Windows are cut short at the ends. Seven numbers can lie close together by chance, so the spread is never below the
 * same measure over all distances of the history. Where more than half of a window are equal, its spread is the
 * interquartile range / 1.349; where nothing varies there either, the standard deviation of all distances, so that only
 * rare numbers stand out from a constant.
 *
 * @param history units per period; null takes no part
 * @param threshold spreads, positive
 * @returns outliers with the median in their place
 * @source Hampel1974
 * @example hampel([10, 12, 11, 13, 12, 60, 11, 12, 13, 11, 12, 10], 3).map((found) => found.level) // [12]
 */
export function hampel(history: History, threshold: number): Outlier[] {
  const { values, periods } = observed(history);
  if (values.length < 3) return [];
  const windows = Array.from(values, (_, i) => values.slice(Math.max(0, i - HALF_WINDOW), i + HALF_WINDOW + 1));
  const medians = windows.map(median);
  const distances = values.map((value, i) => Math.abs(value - (medians[i] ?? 0)));
  const usual = MAD_TO_SD * median(distances);
  const overall = sampleSd(values.map((value, i) => value - (medians[i] ?? 0)));
  return medians.flatMap((middle, i): Outlier[] => {
    const distance = distances[i] ?? 0;
    if (!(distance > threshold * usual)) return [];
    const spread = Math.max(usual, spreadAround(middle, windows[i] ?? values)) || overall;
    if (!(distance > threshold * spread)) return [];
    const reason = `${shown(distance)} from the median ${shown(middle)} of its neighbours, more than ${shown(threshold)} × their spread ${shown(spread)}`;
    return [{ period: periods[i] ?? 0, level: middle, reason }];
  });
}

function spreadAround(middle: number, window: Float64Array): number {
  const mad = median(window.map((value) => Math.abs(value - middle)));
  if (mad > 0) return MAD_TO_SD * mad;
  return (quantileType7(window, 0.75) - quantileType7(window, 0.25)) / IQR_TO_SD;
}
