import { requireOpenShare, requirePositive } from "../check";
import { discreteLoss } from "./discreteLoss";
import { logBetaTerm } from "./saddlePoint";

/**
 * Negative binomial loss: the mean amount by which a negative binomial variable exceeds x.
 *
 * @param x any number; between whole numbers the loss is a straight line
 * @param size positive
 * @param probability strictly between 0 and 1
 * @throws EngineError domain: size not positive, probability not strictly between 0 and 1
 * @source HadleyWhitin1963
 * @example negativeBinomialLoss(28, 10, 0.3) // 1.8054874750410932
 */
export function negativeBinomialLoss(x: number, size: number, probability: number): number {
  requirePositive(size, "size");
  requireOpenShare(probability, "probability");
  const failure = 1 - probability;
  return discreteLoss(x, {
    mean: (size * failure) / probability,
    // Γ(k + size) / (Γ(size) Γ(k + 1)) p^size q^k, written with k + 1 so that the beta term applies.
    probability: (k) => Math.exp(logBetaTerm(size, k + 1, probability, failure)) / ((k + size) * failure),
    ratio: (k) => (failure * (k + size)) / (k + 1),
  });
}
