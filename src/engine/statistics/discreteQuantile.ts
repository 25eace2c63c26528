import { requireOpenShare } from "../check";
import { smallestInteger } from "./smallestInteger";

/** A probability this close (relative) to the one asked for counts as reached: the rounding of the functions here. */
const ROUNDING = 1e-13;

export interface Discrete {
  readonly cdf: (x: number) => number;
  readonly upperTail: (x: number) => number;
  /** A whole number near the answer. */
  readonly guess: number;
}

/**
 * Smallest whole number whose distribution function reaches a probability. Above one half it asks for an upper tail of
 * no more than 1 − probability instead, which keeps its digits.
 *
 * @param probability strictly between 0 and 1
 * @throws EngineError domain: probability not strictly between 0 and 1
 * @example discreteQuantile(0.5, { cdf: (x) => Math.min(1, (x + 1) / 4), upperTail: (x) => Math.max(0, 1 - (x + 1) / 4), guess: 0 }) // 1
 */
export function discreteQuantile(probability: number, { cdf, upperTail, guess }: Discrete): number {
  requireOpenShare(probability, "probability");
  const rest = 1 - probability;
  const reached =
    probability > 0.5
      ? (x: number) => upperTail(x) <= rest * (1 + ROUNDING)
      : (x: number) => cdf(x) >= probability * (1 - ROUNDING);
  return smallestInteger(reached, guess);
}
