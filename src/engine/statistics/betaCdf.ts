import { requirePositive } from "../check";
import { continuedFraction } from "./continuedFraction";
import { logBetaTerm } from "./saddlePoint";

/**
 * Regularised incomplete beta function: the distribution function of a beta variable.
 *
 * @param p 0 to 1
 * @param a positive
 * @param b positive
 * @param q 1 − p, where it is known to more digits than the subtraction leaves
 * @returns 0 to 1, precise in relative terms in the lower tail
 * @throws EngineError domain: a or b not positive
 * @source AbramowitzStegun1964, Loader2000
 * @example betaCdf(0.5, 2, 3) // 0.6875
 */
export function betaCdf(p: number, a: number, b: number, q = 1 - p): number {
  requirePositive(a, "a");
  requirePositive(b, "b");
  if (p <= 0) return 0;
  if (q <= 0) return 1;
  return p > (a + 1) / (a + b + 2) ? 1 - lower(q, b, a, p) : lower(p, a, b, q);
}

function lower(p: number, a: number, b: number, q: number): number {
  const n = a + b;
  const fraction = continuedFraction(
    (term) => (term === 1 ? 1 : numerator(term - 1, p, a, b, n)),
    () => 1,
  );
  return (Math.exp(logBetaTerm(a, b, p, q)) * fraction) / a;
}

function numerator(term: number, p: number, a: number, b: number, n: number): number {
  const m = Math.floor(term / 2);
  const size = a + term;
  if (term % 2 === 0) return (m * (b - m) * p) / ((size - 1) * size);
  return (-(a + m) * (n + m) * p) / ((size - 1) * size);
}
