/**
 * The starting point with the lowest cost, for a search that finds only the valley it starts in.
 *
 * @example bestStart(([x = 0]) => x * x, [[3], [-1], [2]]) // [-1]
 */
export function bestStart(
  cost: (point: readonly number[]) => number,
  starts: readonly (readonly number[])[],
): readonly number[] {
  let [best, lowest] = [starts[0] ?? [], Infinity];
  for (const start of starts) {
    const value = cost(start);
    if (value < lowest) [best, lowest] = [start, value];
  }
  return best;
}
