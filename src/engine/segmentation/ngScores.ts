import { requireWeights } from "../check";
import { scaleCriteria } from "./scaleCriteria";
import type { Direction } from "./scaleCriteria";

export interface NgInput {
  readonly criteria: readonly (readonly number[])[];
  readonly weights?: readonly number[];
  readonly directions?: readonly Direction[];
}

/**
 * Ng's scores: the best that an item reaches under any weights that fall with the order of the criteria.
 *
 *     score = max over j of the mean of the j most important criteria, each scaled to 0–1
 *
 * This is the closed form of the linear programme max Σ w y with w₁ ≥ w₂ ≥ … ≥ 0 and Σ w = 1. A criterion with the
 * same value for all items is left out.
 *
 * @param criteria n items × m criteria; the most important first, unless weights say otherwise
 * @param weights only their order counts; equal weights keep the order of the columns
 * @param directions "benefit" or "cost" per criterion
 * @returns score per item, 0 to 1
 * @throws EngineError as `scaleCriteria`; shape or domain: another number of weights, or a negative one
 * @source Ng2007
 * @example ngScores({ criteria: [[1, 5], [3, 1], [2, 3]] }) // [0.5, 1, 0.5]
 */
export function ngScores({ criteria, weights, directions }: NgInput): number[] {
  const { columns, kept } = scaleCriteria({ criteria, directions });
  if (weights) requireWeights(weights, criteria[0]?.length ?? 0);
  const importance = (j: number) => weights?.[kept[j] ?? 0] ?? 0;
  const order = [...columns.keys()].sort((a, b) => importance(b) - importance(a) || a - b);
  return criteria.map((_, row) => {
    let sum = 0;
    let best = 0;
    for (const [place, j] of order.entries()) {
      sum += columns[j]?.[row] ?? 0;
      best = Math.max(best, sum / (place + 1));
    }
    return best;
  });
}
