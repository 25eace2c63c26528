import { logGamma, stirlingError } from "./logGamma";

const ROOT_TWO_PI = Math.sqrt(2 * Math.PI);
const HALF_LOG_TWO_PI = 0.9189385332046728;
/** Below this Stirling's formula has nothing to work on. */
const TINY = 1e-8;

/**
 * x log(x / mean) + mean − x without cancellation where both are close.
 *
 * @param x positive
 * @param mean positive
 * @source Loader2000
 * @example deviance(2, 1) // 0.386294361119891
 */
export function deviance(x: number, mean: number): number {
  if (Math.abs(x - mean) >= 0.1 * (x + mean)) return x * Math.log(x / mean) + mean - x;
  const ratio = (x - mean) / (x + mean);
  let sum = (x - mean) * ratio;
  let term = 2 * x * ratio;
  for (let order = 3; ; order += 2) {
    term *= ratio * ratio;
    const next = sum + term / order;
    if (next === sum) return sum;
    sum = next;
  }
}

/**
 * mean^x e^−mean / Γ(x + 1): the Poisson probability of x, also between whole numbers.
 *
 * @param x zero or above
 * @param mean positive
 * @source Loader2000
 * @example poissonTerm(0, 2) // 0.1353352832366127
 */
export function poissonTerm(x: number, mean: number): number {
  if (x === 0) return Math.exp(-mean);
  if (x < TINY || mean <= x * TINY) return Math.exp(x * Math.log(mean) - mean - logGamma(x + 1));
  return Math.exp(-stirlingError(x) - deviance(x, mean)) / (ROOT_TWO_PI * Math.sqrt(x));
}

/**
 * log of p^a q^b Γ(a + b) / (Γ(a) Γ(b)), the common part of beta and binomial probabilities.
 *
 * @param a positive
 * @param b positive
 * @param p share, 0 to 1
 * @param q 1 − p, given on its own so that it keeps its digits
 * @source Loader2000
 * @example logBetaTerm(2, 3, 0.5, 0.5) // -0.9808292530117262
 */
export function logBetaTerm(a: number, b: number, p: number, q: number): number {
  const n = a + b;
  if (a < 1e-3 || b < 1e-3) return a * Math.log(p) + b * Math.log(q) + logGamma(n) - logGamma(a) - logGamma(b);
  const errors = stirlingError(n) - stirlingError(a) - stirlingError(b);
  return errors - deviance(a, n * p) - deviance(b, n * q) + 0.5 * Math.log((a / n) * b) - HALF_LOG_TWO_PI;
}
