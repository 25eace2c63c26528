import { EngineError } from "../errors";
import { mean } from "./mean";

/**
 * Standard deviation of a sample, in two passes around the mean.
 *
 *     sd = √( Σ(x − mean)² / (n − 1) )
 *
 * @param values at least two finite numbers
 * @throws EngineError tooFewData: fewer than two values
 * @source ChanGolubLeVeque1983
 * @example sampleSd([2, 4, 6]) // 2
 */
export function sampleSd(values: ArrayLike<number>): number {
  const count = values.length;
  if (count < 2)
    throw new EngineError("tooFewData", "values", "values must hold at least two numbers for a standard deviation");
  const centre = mean(values);
  let largest = 0;
  for (let i = 0; i < count; i += 1) largest = Math.max(largest, Math.abs((values[i] ?? 0) - centre));
  if (largest === 0) return 0;
  let squares = 0;
  let sum = 0;
  // Measured in units of the largest deviation, so that no square overflows or vanishes.
  for (let i = 0; i < count; i += 1) {
    const deviation = ((values[i] ?? 0) - centre) / largest;
    squares += deviation * deviation;
    sum += deviation;
  }
  return largest * Math.sqrt(Math.max(0, squares - (sum * sum) / count) / (count - 1));
}
