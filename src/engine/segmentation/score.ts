import { normaliseWeights } from "./normaliseWeights";
import { scaleCriteria } from "./scaleCriteria";
import type { Direction, Scaling } from "./scaleCriteria";

export interface ScoreInput {
  readonly criteria: readonly (readonly number[])[];
  readonly weights?: readonly number[];
  readonly directions?: readonly Direction[];
  readonly scaling?: Scaling;
  readonly minimums?: readonly number[];
  readonly maximums?: readonly number[];
}

/**
 * Weighs several criteria into one score per item.
 *
 * Use minmax (with fixed minimums and maximums, where scores must stay comparable over time), rank where outliers
 * should not stretch the scale, zscore where distance from the average matters.
 *
 *     score = sum of weight × scaled criterion, weights summing to 1
 *
 * A criterion with the same value for all items is left out and its weight spread over the others.
 *
 * @param criteria n items × m criteria, each in its own unit
 * @param weights m weights of zero or above, any scale; equal without them
 * @param directions "benefit" (more is better) or "cost" per criterion
 * @param scaling how units are made comparable
 * @param minimums m values that score 0 (1 for cost); lower ones are held there; the data's own without them
 * @param maximums m values that score 1 (0 for cost)
 * @returns score per item, 0 to 1
 * @throws EngineError see `scaleCriteria` and `normaliseWeights`
 * @source FloresOlsonDorai1992
 * @example score({ criteria: [[1, 30], [2, 20], [3, 10]], directions: ["benefit", "cost"] }) // [0, 0.5, 1]
 */
export function score({ criteria, weights, ...scale }: ScoreInput): number[] {
  const { columns, kept } = scaleCriteria({ criteria, ...scale });
  const shares = normaliseWeights(weights, criteria[0]?.length ?? 0, kept);
  return criteria.map((_, row) => {
    const sum = columns.reduce((total, column, j) => total + (shares[j] ?? 0) * (column[row] ?? 0), 0);
    // Rounding in the sum must not leave the unit interval.
    return Math.min(1, sum);
  });
}
