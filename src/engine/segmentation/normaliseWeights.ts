import { requireWeights } from "../check";
import { EngineError } from "../errors";

/**
 * The weights of the kept criteria as shares that sum to 1; the weight of criteria that were left out is spread over
 * the others in proportion. Without weights all count the same.
 *
 * @param weights one weight of zero or above per criterion of the input, any scale
 * @param count number of criteria of the input
 * @param kept 0-based positions of the criteria that are kept
 * @throws EngineError shape: another number of weights; domain: a negative weight, or nothing but zeros
 * @example normaliseWeights([3, 1, 4], 3, [0, 1]) // [0.75, 0.25]
 */
export function normaliseWeights(
  weights: readonly number[] | undefined,
  count: number,
  kept: readonly number[],
): number[] {
  if (weights === undefined) return kept.map(() => 1 / kept.length);
  requireWeights(weights, count);
  const used = kept.map((j) => weights[j] ?? 0);
  const largest = Math.max(...used);
  if (largest === 0) {
    const message = "weights of the criteria that tell items apart are all zero: give at least one of them a weight";
    throw new EngineError("domain", "weights", message);
  }
  const total = used.reduce((sum, weight) => sum + weight / largest, 0);
  return used.map((weight) => weight / largest / total);
}
