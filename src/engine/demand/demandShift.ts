import { requireOpenShare } from "../check";
import { mean } from "../statistics/mean";
import { observed } from "./observed";
import { requireFiniteHistory } from "./requireHistory";
import type { History } from "./requireHistory";

/** Chance of a shift being seen where there is none. @source convention */
export const SHIFT_SIGNIFICANCE = 0.05;
/** Fewer observed periods on either side of a shift say nothing of the level there. @source convention */
const LEAST_PERIODS = 3;

export interface DemandShiftInput {
  readonly demand: History;
  readonly significance?: number;
}
export interface DemandShift {
  /** First period of the new level, counted from 0 in the history; null where no shift is seen. */
  readonly period: number | null;
  /** Approximate chance of so clear a difference without a shift. */
  readonly chance: number;
  /** Mean demand before and since; null without a shift. */
  readonly before: number | null;
  readonly since: number | null;
}

/**
 * Whether the level of an item's demand has changed once, and when: Pettitt's test on ranks, which asks for no form of
 * distribution and is not moved by single large orders.
 *
 *     U(t) = Σ over i ≤ t < j of sign(demand j − demand i) · the shift is after the t with the largest |U|
 *     chance ≈ 2 · exp( −6 U² / (n³ + n²) )
 *
 * A trend or a season reads as a shift, too: with less than two years of months they cannot be told apart.
 *
 * @param demand one item's units per period; null = not observed, left out
 * @param significance strictly between 0 and 1
 * @returns the first period of the new level, the chance, and the means on either side
 * @throws EngineError domain: a number that is not finite, a significance outside 0 to 1
 * @source Pettitt1979
 * @example demandShift({ demand: [5, 4, 5, 6, 5, 4, 5, 9, 8, 10, 9, 9, 8, 9] }).period // 7
 */
export function demandShift({ demand, significance = SHIFT_SIGNIFICANCE }: DemandShiftInput): DemandShift {
  requireOpenShare(significance, "significance");
  requireFiniteHistory(demand, "demand");
  const { values, periods } = observed(demand);
  const count = values.length;
  const ranks = midRanks(values);
  let [largest, at, sum] = [0, -1, 0];
  for (let split = 0; split < count; split += 1) {
    // How many of all values lie above this one, less how many lie below.
    sum += count + 1 - 2 * (ranks[split] ?? 0);
    const sides = Math.min(split + 1, count - split - 1);
    if (sides >= LEAST_PERIODS && Math.abs(sum) > largest) [largest, at] = [Math.abs(sum), split + 1];
  }
  const chance = count === 0 ? 1 : Math.min(1, 2 * Math.exp((-6 * largest * largest) / (count ** 3 + count ** 2)));
  if (at < 0 || chance > significance) return { period: null, chance, before: null, since: null };
  const [before, since] = [mean(values.subarray(0, at)), mean(values.subarray(at))];
  return { period: periods[at] ?? 0, chance, before, since };
}

/** Place of each value in rising order, from 1; equal values share the middle of their places. */
function midRanks(values: Float64Array): Float64Array {
  const order = Array.from(values.keys()).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = new Float64Array(values.length);
  let first = 0;
  while (first < order.length) {
    let next = first + 1;
    while (next < order.length && values[order[next] ?? 0] === values[order[first] ?? 0]) next += 1;
    for (let place = first; place < next; place += 1) ranks[order[place] ?? 0] = (first + 1 + next) / 2;
    first = next;
  }
  return ranks;
}
