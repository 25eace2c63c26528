import type { History } from "../requireHistory";
import { median } from "../../statistics/median";
import { quantileType7 } from "../../statistics/quantileType7";
import { MAD_TO_SD } from "./hampel";
import { type Outlier, shown } from "./outlier";

/** Fewer demands than this say too little about how large a demand can be. @source convention */
export const LEAST_SIZES = 8;

/**
 * Finds demand sizes that are out of line where demand is intermittent. Periods without demand take no part, so demand
 * is never an outlier for being demand, and none is ever replaced by zero.
 *
 * Sizes of intermittent demand are skewed: they are compared by their logarithms, and only large ones stand out.
 *
 *     hampel: log size > median + threshold × 1.4826 × median absolute deviation
 *     fences: log size > third quartile + threshold × interquartile range
 *
 * Where more than half of the sizes (or the middle half) are equal, or fewer than eight are known, none stands out.
 *
 * @param history units per period; null, zero and below take no part
 * @param rule how the limit is set
 * @param threshold spreads, positive
 * @returns outliers with the median size in their place
 * @source Hampel1974, Tukey1977
 * @example largeSizes([0, 5, 0, 6, 5, 0, 7, 6, 0, 5, 8, 0, 500, 0, 6], "hampel", 3).map((found) => found.level) // [6]
 */
export function largeSizes(history: History, rule: "hampel" | "fences", threshold: number): Outlier[] {
  const sizes = history.filter((value) => value !== null).filter((value) => value > 0);
  if (sizes.length < LEAST_SIZES) return [];
  const logs = sizes.map(Math.log);
  const [middle, third] = [median(logs), quantileType7(logs, 0.75)];
  const spread =
    rule === "hampel"
      ? MAD_TO_SD * median(logs.map((log) => Math.abs(log - middle)))
      : third - quantileType7(logs, 0.25);
  if (!(spread > 0)) return [];
  const limit = Math.exp((rule === "hampel" ? middle : third) + threshold * spread);
  const level = median(sizes);
  return history.flatMap((size, period): Outlier[] => {
    if (size === null || size <= limit) return [];
    const reason = `${shown(size)} is far above the demand sizes of this item, of which half are above ${shown(level)} and none should exceed ${shown(limit)}`;
    return [{ period, level, reason }];
  });
}
