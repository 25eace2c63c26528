import { EngineError } from "../errors";

/**
 * Arithmetic mean, corrected once by the mean of the residuals so that large common parts do not cost digits.
 *
 * @param values at least one finite number
 * @throws EngineError tooFewData: no value
 * @source ChanGolubLeVeque1983
 * @example mean([1, 2, 6]) // 3
 */
export function mean(values: ArrayLike<number>): number {
  const count = values.length;
  if (count === 0) throw new EngineError("tooFewData", "values", "values must hold at least one number");
  let first = 0;
  for (let i = 0; i < count; i += 1) first += (values[i] ?? 0) / count;
  let residual = 0;
  for (let i = 0; i < count; i += 1) residual += ((values[i] ?? 0) - first) / count;
  return first + residual;
}
