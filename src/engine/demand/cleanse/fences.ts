import { quantileType7 } from "../../statistics/quantileType7";
import { observed } from "../observed";
import type { History } from "../requireHistory";
import { type Outlier, shown } from "./outlier";

/**
 * Tukey's fences: finds numbers far outside the middle half of all.
 *
 *     outlier when y < first quartile − threshold × range or y > third quartile + threshold × range
 *
 * The range is that between the quartiles (type 7, Excel's QUARTILE.INC). Where it is zero there is nothing to measure
 * by and no number is an outlier.
 *
 * @param history units per period; null takes no part
 * @param threshold interquartile ranges, positive: 1.5 marks what is out, 3 what is far out
 * @returns outliers, their replacement left to the neighbours
 * @source Tukey1977
 * @example fences([1, 2, 3, 4, 5, 6, 7, 8, 100], 1.5).map((found) => found.period) // [8]
 */
export function fences(history: History, threshold: number): Outlier[] {
  const { values, periods } = observed(history);
  if (values.length === 0) return [];
  const [first, third] = [quantileType7(values, 0.25), quantileType7(values, 0.75)];
  const [low, high] = [first - threshold * (third - first), third + threshold * (third - first)];
  // A range within rounding of the numbers themselves is none.
  if (!(third - first > 1e-12 * Math.max(Math.abs(first), Math.abs(third)))) return [];
  return Array.from(values).flatMap((value, i): Outlier[] => {
    if (value >= low && value <= high) return [];
    const reason = `${shown(value)} lies outside the fences ${shown(low)} to ${shown(high)}`;
    return [{ period: periods[i] ?? 0, level: null, reason }];
  });
}
