import { requireOpenShare, requirePositive } from "../check";
import { discreteLoss } from "./discreteLoss";
import { negativeBinomialUpperTail } from "./negativeBinomialCdf";
import { logBetaTerm } from "./saddlePoint";

/** The closed form may lose two digits by cancelling, not more. */
const LOST_DIGITS = 100;

/**
 * Negative binomial loss: the mean amount by which a negative binomial variable exceeds x.
 *
 *     at a whole x: (mean − x) · P(X > x) + (mean + x · (1 − probability) / probability) · P(X = x)
 *
 * Far above the mean, where these terms cancel, the tail is summed term by term.
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
  const mean = (size * failure) / probability;
  // Γ(k + size) / (Γ(size) Γ(k + 1)) p^size q^k, written with k + 1 so that the beta term applies.
  const chance = (k: number) => Math.exp(logBetaTerm(size, k + 1, probability, failure)) / ((k + size) * failure);
  const closed = (k: number) => {
    const above = (mean - k) * negativeBinomialUpperTail(k, size, probability);
    const loss = above + (mean + (k * failure) / probability) * chance(k);
    return Math.abs(above) <= LOST_DIGITS * loss ? loss : null;
  };
  const below = Math.floor(x);
  if (below >= 0) {
    const lower = closed(below);
    const upper = x === below ? lower : closed(below + 1);
    if (lower !== null && upper !== null) return lower + (upper - lower) * (x - below);
  }
  return discreteLoss(x, { mean, probability: chance, ratio: (k) => (failure * (k + size)) / (k + 1) });
}
