import { requirePositive } from "../check";
import { gammaCdf, gammaUpperTail } from "./gammaCdf";

/**
 * Poisson distribution function.
 *
 * @param x any number; between whole numbers that of the lower one
 * @param mean positive
 * @returns probability of at most x
 * @throws EngineError domain: mean not positive
 * @source AbramowitzStegun1964
 * @example poissonCdf(10, 7.5) // 0.862237983428388
 */
export function poissonCdf(x: number, mean: number): number {
  requirePositive(mean, "mean");
  return x < 0 ? 0 : gammaUpperTail(mean, Math.floor(x) + 1);
}

/**
 * Probability that a Poisson variable exceeds x, precise in relative terms far into the upper tail.
 *
 * @param x any number
 * @param mean positive
 * @throws EngineError domain: mean not positive
 * @source AbramowitzStegun1964
 * @example poissonUpperTail(10, 7.5) // 0.137762016571612
 */
export function poissonUpperTail(x: number, mean: number): number {
  requirePositive(mean, "mean");
  return x < 0 ? 1 : gammaCdf(mean, Math.floor(x) + 1);
}
