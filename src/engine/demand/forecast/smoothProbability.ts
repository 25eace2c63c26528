import type { IntervalConstants } from "./smoothIntervals";
import { countDemands } from "./smoothIntervals";
import type { Series } from "./learned";
import { observedValues } from "./learned";

export interface SmoothedProbability {
  /** Smoothed size of a demand. */
  readonly size: number;
  /** Smoothed chance that a period has a demand. */
  readonly probability: number;
  /** Sum over the periods of (forecast rate − mean demand so far)². */
  readonly rateSquares: number;
}

/**
 * Runs the method of Teunter, Syntetos and Babai through a history: the chance of a demand is smoothed in every period,
 * the size only when there is one.
 *
 * Without a given start, the first demand is the starting size and the share of periods with demand the starting
 * chance. A period of zero or negative demand is one without demand; periods that were not observed are left out.
 *
 * @param history units per period
 * @param constants alpha of the sizes, beta of the chance
 * @param start chance before the first period
 * @source TeunterSyntetosBabai2011
 * @example smoothProbability(Float64Array.of(4, 0), { alpha: 0.5, beta: 0.5 }, 1).probability // 0.5
 */
export function smoothProbability(
  history: Series,
  { alpha, beta }: IntervalConstants,
  start?: number,
): SmoothedProbability {
  let probability = start ?? countDemands(history) / Math.max(1, observedValues(history).length);
  let [size, seen, total, rateSquares] = [0, 0, 0, 0];
  for (const value of history) {
    if (Number.isNaN(value)) continue;
    seen += 1;
    if (value > 0) total += value;
    if (size > 0) rateSquares += (size * probability - total / seen) ** 2;
    probability += beta * ((value > 0 ? 1 : 0) - probability);
    if (value > 0) size = size > 0 ? size + alpha * (value - size) : value;
  }
  return { size, probability, rateSquares };
}
