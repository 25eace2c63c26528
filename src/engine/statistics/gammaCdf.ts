import { requirePositive } from "../check";
import { continuedFraction } from "./continuedFraction";
import { poissonTerm } from "./saddlePoint";

/**
 * Gamma distribution function.
 *
 * @param x any number; zero and below give 0
 * @param shape positive
 * @param scale positive, unit of x
 * @returns probability that a gamma variable is at most x, precise in relative terms far into the lower tail
 * @throws EngineError domain: shape or scale not positive
 * @source AbramowitzStegun1964, Loader2000
 * @example gammaCdf(150, 4, 25) // 0.848796117223352
 */
export function gammaCdf(x: number, shape: number, scale = 1): number {
  const t = standardise(x, shape, scale);
  if (t <= 0) return 0;
  return t < shape + 1 ? lowerSeries(t, shape) : 1 - upperTail(t, shape);
}

/**
 * Probability that a gamma variable exceeds x, precise in relative terms far into the upper tail.
 *
 * @param x any number; zero and below give 1
 * @param shape positive
 * @param scale positive, unit of x
 * @throws EngineError domain: shape or scale not positive
 * @source AbramowitzStegun1964, Loader2000
 * @example gammaUpperTail(150, 4, 25) // 0.151203882776648
 */
export function gammaUpperTail(x: number, shape: number, scale = 1): number {
  const t = standardise(x, shape, scale);
  if (t <= 0) return 1;
  return t < shape + 1 ? 1 - lowerSeries(t, shape) : upperTail(t, shape);
}

function standardise(x: number, shape: number, scale: number): number {
  requirePositive(shape, "shape");
  requirePositive(scale, "scale");
  return x / scale;
}

/** t^a e^−t / Γ(a + 1) · (1 + t/(a+1) + t²/((a+1)(a+2)) + …) */
function lowerSeries(t: number, shape: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; term > sum * Number.EPSILON * 0.1; k += 1) {
    term *= t / (shape + k);
    sum += term;
  }
  return poissonTerm(shape, t) * sum;
}

function upperTail(t: number, shape: number): number {
  if (t === Infinity) return 0;
  return (poissonTerm(shape, t) * shape) / (t + 1 - shape + upperRest(t, shape));
}

/**
 * The rest of the continued fraction upper tail = shape · poissonTerm / (t + 1 − shape + rest).
 *
 * @param t standardised x, at least about shape + 1
 * @param shape positive
 * @source AbramowitzStegun1964
 * @example upperRest(5, 1) // 0
 */
export function upperRest(t: number, shape: number): number {
  return continuedFraction(
    (term) => -term * (term - shape),
    (term) => t + 1 - shape + 2 * term,
  );
}
