/** Keeps a denominator of zero from stopping the recursion. */
const TINY = 1e-300;
/** Far more terms than any argument in the engine needs. */
const TERMS = 1_000_000;

/**
 * Value of a₁ / (b₁ + a₂ / (b₂ + …)) by Lentz's method.
 *
 * @param numerator a of a term, counted from 1
 * @param denominator b of a term, counted from 1
 * @source Lentz1976, ThompsonBarnett1986
 * @example continuedFraction(() => 1, () => 1) // 0.618033988749895
 */
export function continuedFraction(numerator: (term: number) => number, denominator: (term: number) => number): number {
  let value = TINY;
  let upper = TINY;
  let lower = 0;
  for (let term = 1; term <= TERMS; term += 1) {
    const a = numerator(term);
    const b = denominator(term);
    lower = 1 / (b + a * lower || TINY);
    upper = b + a / upper || TINY;
    const factor = upper * lower;
    value *= factor;
    if (a === 0 || Math.abs(factor - 1) < Number.EPSILON) return value;
  }
  return value;
}
