/**
 * The smallest whole number from 0 on that passes a test which, once passed, stays passed. Walks from a guess in
 * doubling steps, then halves.
 *
 * @param passes false up to some number, true from there on
 * @param guess where to start, zero or above
 * @example smallestInteger((x) => x * x >= 50, 3) // 8
 */
export function smallestInteger(passes: (x: number) => boolean, guess: number): number {
  let high = Math.max(0, Math.floor(guess));
  let low = high;
  for (let step = 1; !passes(high); step *= 2) {
    low = high + 1;
    high += step;
  }
  for (let step = 1; low > 0 && passes(low); step *= 2) {
    high = low;
    low = Math.max(0, low - step);
  }
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (passes(middle)) high = middle;
    else low = middle + 1;
  }
  return high;
}
