/**
 * Shares out a whole number of units in proportion to weights by largest remainder: everyone gets the whole part of
 * the exact share, and what is left over goes one by one to the largest fractions (equal ones in order).
 *
 * @param units whole number from 0 to 2^53
 * @param weights zero or above, at least one of them positive
 * @returns whole numbers that sum exactly to units; a weight of zero gets none
 * @source Hamilton1792
 * @example Array.from(allocateUnits(10, [1, 1, 1])) // [4, 3, 3]
 */
export function allocateUnits(units: number, weights: ArrayLike<number>): Float64Array {
  let largest = 0;
  for (let i = 0; i < weights.length; i += 1) largest = Math.max(largest, weights[i] ?? 0);
  let total = 0;
  // In units of the largest weight, so that the total cannot overflow.
  for (let i = 0; i < weights.length; i += 1) total += (weights[i] ?? 0) / largest;
  const parts = new Float64Array(weights.length);
  const fractions = new Float64Array(weights.length);
  let left = units;
  for (let i = 0; i < weights.length; i += 1) {
    const exact = units * ((weights[i] ?? 0) / largest / total);
    const part = Math.floor(exact);
    parts[i] = part;
    fractions[i] = exact - part;
    left -= part;
  }
  if (left === 0) return parts;
  const order = Uint32Array.from(weights, (_, i) => i).filter((i) => (weights[i] ?? 0) > 0);
  order.sort((a, b) => (fractions[b] ?? 0) - (fractions[a] ?? 0) || (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
  // Rounding in the shares can leave a unit too many or too few beyond the fractions: then another round is needed.
  const step = Math.sign(left);
  if (step < 0) order.reverse();
  for (let turn = 0; left !== 0; turn = (turn + 1) % order.length) {
    const i = order[turn] ?? 0;
    if (step < 0 && parts[i] === 0) continue;
    parts[i] = (parts[i] ?? 0) + step;
    left -= step;
  }
  return parts;
}
