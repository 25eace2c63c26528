/** How much wider each step is than the one before. */
const GROWTH = 3;

/**
 * Widens a bracket around a first guess until a rising function changes its sign in it, or the range ends.
 *
 * @param f rising function
 * @param start first guess of the root
 * @param step half the width to begin with, positive
 * @param range lowest and highest place the root may have
 * @returns ends for `findRoot`
 * @source convention
 * @example bracketRoot((x) => x - 5, 1, 1, [0, 9]) // [2, 5]
 */
export function bracketRoot(
  f: (x: number) => number,
  start: number,
  step: number,
  [lowest, highest]: readonly [number, number],
): [low: number, high: number] {
  let width = step;
  let low = Math.min(highest, Math.max(lowest, start - width));
  let high = Math.max(lowest, Math.min(highest, start + width));
  while (low > lowest && f(low) > 0) {
    width *= GROWTH;
    [low, high] = [Math.max(lowest, low - width), low];
  }
  while (high < highest && f(high) < 0) {
    width *= GROWTH;
    [low, high] = [high, Math.min(highest, high + width)];
  }
  return [low, high];
}
