import { requireNonNegative, requireSameLength, requireShare } from "../check";

export interface CapacitySharesInput {
  readonly need: readonly number[];
  readonly margin: readonly number[];
  readonly minimum?: readonly number[];
  readonly capacity: number;
}
export interface CapacityShares {
  /** What each gets, in the unit of the capacity. */
  readonly given: readonly number[];
  readonly margin: number;
  /** Money that one more unit of the capacity would bring. */
  readonly marginOfOneMore: number;
  /** Below 1 where the capacity does not even hold the minimums: all are cut to this share. */
  readonly minimumsKept: number;
}

/**
 * Shares out a capacity that is short: minimums first, the rest to whoever earns most with a unit of it.
 *
 *     most margin with Σ given ≤ capacity, minimum · need ≤ given ≤ need, margin in proportion to what is given
 *
 * A linear programme with one constraint, which the order of margin / need solves exactly (Dantzig's fractional knapsack).
 *
 * @param need what each would take, zero or above
 * @param margin money that each earns with all it needs
 * @param minimum share of its need that each must get, 0 to 1; 0 where left out
 * @param capacity in the unit of need, zero or above
 * @throws EngineError shape: lists of different lengths; domain: a negative need or capacity, a minimum beyond 0 to 1
 * @source Dantzig1957
 * @example capacityShares({ need: [10, 10], margin: [100, 300], capacity: 15 }).given // [5, 10]
 */
export function capacityShares({ need, margin, minimum, capacity }: CapacitySharesInput): CapacityShares {
  requireSameLength(margin.length, "margin", need.length, "need");
  if (minimum) requireSameLength(minimum.length, "minimum", need.length, "need");
  requireNonNegative(capacity, "capacity");
  for (const [at, value] of need.entries()) requireNonNegative(value, "need", at + 1);
  for (const value of minimum ?? []) requireShare(value, "minimum");
  const least = need.map((value, at) => value * (minimum?.[at] ?? 0));
  const leastSum = least.reduce((sum, value) => sum + value, 0);
  const minimumsKept = leastSum > capacity ? capacity / leastSum : 1;
  const given = least.map((value) => value * minimumsKept);
  let left = Math.max(0, capacity - leastSum);
  const density = (at: number): number => ((need[at] ?? 0) > 0 ? (margin[at] ?? 0) / (need[at] ?? 1) : 0);
  const order = [...need.keys()].sort((a, b) => density(b) - density(a) || a - b);
  let marginOfOneMore = 0;
  for (const at of order) {
    // Room for what loses money is better left empty.
    if (density(at) <= 0) break;
    const wanted = (need[at] ?? 0) - (given[at] ?? 0);
    const amount = Math.min(left, wanted);
    given[at] = amount < wanted ? (given[at] ?? 0) + amount : (need[at] ?? 0);
    left -= amount;
    if (amount < wanted) {
      marginOfOneMore = density(at);
      break;
    }
  }
  const earned = given.reduce((sum, value, at) => sum + value * density(at), 0);
  return { given, margin: earned, marginOfOneMore, minimumsKept };
}
