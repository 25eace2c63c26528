import { EngineError } from "../errors";

/**
 * Median: the middle value, or the mean of the two middle ones.
 *
 * @param values at least one finite number; left unchanged
 * @throws EngineError tooFewData: no value
 * @source HyndmanFan1996
 * @example median([5, 1, 4, 2]) // 3
 */
export function median(values: ArrayLike<number>): number {
  return medianInPlace(Float64Array.from(values));
}

/**
 * The same, partly reordering its argument: selection instead of sorting, for hot loops.
 *
 * @throws EngineError tooFewData: no value
 */
export function medianInPlace(values: Float64Array): number {
  const count = values.length;
  if (count === 0) throw new EngineError("tooFewData", "values", "values must hold at least one number for a median");
  const middle = count >> 1;
  const upper = select(values, middle);
  if (count % 2 === 1) return upper;
  let lower = -Infinity;
  // After the selection everything left of the middle is no larger than it.
  for (let i = 0; i < middle; i += 1) lower = Math.max(lower, values[i] ?? lower);
  return lower / 2 + upper / 2;
}

/** Hoare's selection: moves the k-th smallest value to place k and returns it. */
function select(values: Float64Array, k: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const pivot = values[(low + high) >> 1] ?? 0;
    let left = low;
    let right = high;
    while (left <= right) {
      while ((values[left] ?? pivot) < pivot) left += 1;
      while ((values[right] ?? pivot) > pivot) right -= 1;
      if (left > right) break;
      const held = values[left] ?? 0;
      values[left] = values[right] ?? 0;
      values[right] = held;
      left += 1;
      right -= 1;
    }
    if (k <= right) high = right;
    else if (k >= left) low = left;
    else break;
  }
  return values[k] ?? 0;
}
