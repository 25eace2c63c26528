/** Share of the bracket that a golden-section step keeps. @source Kiefer1953 */
const GOLDEN = (Math.sqrt(5) - 1) / 2;
/** Points of the first coarse look, which keeps a second, lower valley from being missed. @source convention */
const LOOKS = 12;
/** Width at which the search ends, as a share of the range. @source convention */
const WIDTH = 1e-6;

/**
 * The point of a range where a function of one variable is lowest: a coarse look over the range, then golden section
 * around the best point seen.
 *
 * @param cost function to make small; may be Infinity where a point is not allowed
 * @param low lower end of the range
 * @param high upper end of the range
 * @returns the point, to a millionth of the range; the lower end where the function is flat
 * @source Kiefer1953
 * @example Math.round(1000 * minimiseScalar((x) => (x - 0.25) ** 2, 0, 1)) // 250
 */
export function minimiseScalar(cost: (x: number) => number, low: number, high: number): number {
  const step = (high - low) / LOOKS;
  let [best, lowest] = [low, cost(low)];
  for (let look = 1; look <= LOOKS; look += 1) {
    const x = low + look * step;
    const value = cost(x);
    if (value < lowest) [best, lowest] = [x, value];
  }
  let left = Math.max(low, best - step);
  let right = Math.min(high, best + step);
  let inner = right - GOLDEN * (right - left);
  let outer = left + GOLDEN * (right - left);
  let [atInner, atOuter] = [cost(inner), cost(outer)];
  while (right - left > WIDTH * (high - low)) {
    if (atInner <= atOuter) {
      [right, outer, atOuter] = [outer, inner, atInner];
      inner = right - GOLDEN * (right - left);
      atInner = cost(inner);
    } else {
      [left, inner, atInner] = [inner, outer, atOuter];
      outer = left + GOLDEN * (right - left);
      atOuter = cost(outer);
    }
  }
  const found = (left + right) / 2;
  return cost(found) < lowest ? found : best;
}
