import { requireOpenShare, requirePositive } from "../check";
import { discreteQuantile } from "./discreteQuantile";
import { normalQuantile } from "./normalQuantile";
import { poissonCdf, poissonUpperTail } from "./poissonCdf";

/**
 * Quantile of the Poisson distribution: the smallest whole number that it does not exceed with the given probability.
 *
 * @param probability strictly between 0 and 1
 * @param mean positive
 * @throws EngineError domain: probability not strictly between 0 and 1, mean not positive
 * @source AdanVanEenigeResing1995
 * @example poissonQuantile(0.95, 7.5) // 12
 */
export function poissonQuantile(probability: number, mean: number): number {
  requireOpenShare(probability, "probability");
  requirePositive(mean, "mean");
  return discreteQuantile(probability, {
    cdf: (x) => poissonCdf(x, mean),
    upperTail: (x) => poissonUpperTail(x, mean),
    guess: mean + normalQuantile(probability) * Math.sqrt(mean),
  });
}
