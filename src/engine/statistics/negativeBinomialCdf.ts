import { requireOpenShare, requirePositive } from "../check";
import { betaCdf } from "./betaCdf";

/**
 * Negative binomial distribution function, for a size that need not be whole.
 *
 * From mean m and variance v > m: size = m² / (v − m), probability = m / v.
 *
 * @param x any number; between whole numbers that of the lower one
 * @param size positive
 * @param probability strictly between 0 and 1
 * @returns probability of at most x
 * @throws EngineError domain: size not positive, probability not strictly between 0 and 1
 * @source AbramowitzStegun1964
 * @example negativeBinomialCdf(20, 3, 0.2) // 0.866814507787817
 */
export function negativeBinomialCdf(x: number, size: number, probability: number): number {
  check(size, probability);
  return x < 0 ? 0 : betaCdf(probability, size, Math.floor(x) + 1);
}

/**
 * Probability that a negative binomial variable exceeds x, precise in relative terms far into the upper tail.
 *
 * @param x any number
 * @param size positive
 * @param probability strictly between 0 and 1
 * @throws EngineError domain: size not positive, probability not strictly between 0 and 1
 * @source AbramowitzStegun1964
 * @example negativeBinomialUpperTail(20, 3, 0.2) // 0.133185492212183
 */
export function negativeBinomialUpperTail(x: number, size: number, probability: number): number {
  check(size, probability);
  return x < 0 ? 1 : betaCdf(1 - probability, Math.floor(x) + 1, size, probability);
}

function check(size: number, probability: number): void {
  requirePositive(size, "size");
  requireOpenShare(probability, "probability");
}
