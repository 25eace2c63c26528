import { requireOpenShare, requirePositive } from "../check";
import { discreteQuantile } from "./discreteQuantile";
import { negativeBinomialCdf, negativeBinomialUpperTail } from "./negativeBinomialCdf";
import { normalQuantile } from "./normalQuantile";

/**
 * Quantile of the negative binomial distribution: the smallest whole number that it does not exceed with the given
 * share.
 *
 * @param share strictly between 0 and 1
 * @param size positive
 * @param probability strictly between 0 and 1
 * @throws EngineError domain: share or probability not strictly between 0 and 1, size not positive
 * @source AdanVanEenigeResing1995
 * @example negativeBinomialQuantile(0.95, 3, 0.2) // 27
 */
export function negativeBinomialQuantile(share: number, size: number, probability: number): number {
  requireOpenShare(share, "share");
  requirePositive(size, "size");
  requireOpenShare(probability, "probability");
  const mean = (size * (1 - probability)) / probability;
  const z = normalQuantile(share);
  // Cornish and Fisher's first correction for skewness brings the guess close.
  const skewness = (2 - probability) / Math.sqrt(size * (1 - probability));
  return discreteQuantile(share, {
    cdf: (x) => negativeBinomialCdf(x, size, probability),
    upperTail: (x) => negativeBinomialUpperTail(x, size, probability),
    guess: mean + Math.sqrt(mean / probability) * (z + ((z * z - 1) * skewness) / 6),
  });
}
