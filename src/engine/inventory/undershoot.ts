/** Mean and variance of what the stock position lies below the reorder point when the order is placed. */
export interface Undershoot {
  readonly mean: number;
  readonly variance: number;
}

/**
 * How far a demand that comes in lots carries the stock position below the reorder point before the order is placed.
 *
 *     sizes of any amount: mean E[X²] / 2E[X], mean square E[X³] / 3E[X]
 *     whole sizes, order at or below the point: mean E[X²] / 2E[X] − ½, mean square E[(X − 1) · X · (2X − 1)] / 6E[X]
 *
 * It holds where an order is several times the usual demand.
 *
 * @param values observed demands; the positive ones are the lots
 * @returns units and units²; zero without any demand
 * @source Karlin1958
 * @example undershoot([4, 0, 4]) // { "mean": 1.5, "variance": 1.25 }
 */
export function undershoot(values: ArrayLike<number>): Undershoot {
  let [count, first, second, third] = [0, 0, 0, 0];
  let whole = true;
  for (let i = 0; i < values.length; i += 1) {
    const size = values[i] ?? 0;
    if (!(size > 0)) continue;
    count += 1;
    first += size;
    second += size * size;
    third += size * size * size;
    whole &&= Number.isInteger(size);
  }
  if (count === 0) return { mean: 0, variance: 0 };
  const mean = second / (2 * first) - (whole ? 0.5 : 0);
  // (x − 1) x (2x − 1) = 2x³ − 3x² + x
  const square = whole ? (2 * third - 3 * second + first) / (6 * first) : third / (3 * first);
  return { mean, variance: Math.max(0, square - mean * mean) };
}
