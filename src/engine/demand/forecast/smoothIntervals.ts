import { mean } from "../../statistics/mean";
import { observedValues } from "./learned";
import type { Series } from "./learned";

export interface IntervalConstants {
  /** Of the demand sizes. */
  readonly alpha: number;
  /** Of the intervals between demands. */
  readonly beta: number;
}
export interface SmoothedIntervals {
  /** Smoothed size of a demand. */
  readonly size: number;
  /** Smoothed number of periods from one demand to the next. */
  readonly interval: number;
  /** Sum over the periods of (forecast rate − mean demand so far)², the measure to estimate the constants by. */
  readonly rateSquares: number;
}

/**
 * Runs Croston's method through a history: sizes and intervals are smoothed apart, and only when there is a demand.
 *
 * The first demand gives the starting size and the first interval, which counts from the start of the item's life. A
 * period of zero or negative demand is one without demand; periods that were not observed are left out.
 *
 * @param history units per period
 * @param factor correction of the rate, 1 for none
 * @returns size 0 and interval 1 for a history without demand
 * @source Croston1972, Kourentzes2014
 * @example smoothIntervals(Float64Array.of(0, 4, 0, 0, 0, 8), { alpha: 0.5, beta: 0.5 }, 1).interval // 3
 */
export function smoothIntervals(
  history: Series,
  { alpha, beta }: IntervalConstants,
  factor: number,
): SmoothedIntervals {
  let [size, interval, since, seen, total, rateSquares] = [0, 1, 0, 0, 0, 0];
  for (const value of history) {
    if (Number.isNaN(value)) continue;
    since += 1;
    seen += 1;
    if (value > 0) total += value;
    if (size > 0) rateSquares += ((factor * size) / interval - total / seen) ** 2;
    if (!(value > 0)) continue;
    interval = size > 0 ? interval + beta * (since - interval) : since;
    size = size > 0 ? size + alpha * (value - size) : value;
    since = 0;
  }
  return { size, interval, rateSquares };
}

/** Demands of a history: fewer than two say nothing about intervals. */
export function countDemands(history: Series): number {
  let count = 0;
  for (const value of history) if (value > 0) count += 1;
  return count;
}

/** Mean demand per observed period with negative demand taken as none: what is left to say of fewer than two demands. */
export function meanRate(history: Series): number {
  return mean(observedValues(history).map((value) => Math.max(0, value)));
}
