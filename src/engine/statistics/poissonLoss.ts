import { requirePositive } from "../check";
import { discreteLoss } from "./discreteLoss";
import { poissonTerm } from "./saddlePoint";

/**
 * Poisson loss: the mean amount by which a Poisson variable exceeds x.
 *
 * @param x any number; between whole numbers the loss is a straight line
 * @param mean positive
 * @throws EngineError domain: mean not positive
 * @source HadleyWhitin1963
 * @example poissonLoss(5, 7) // 2.292600125697305
 */
export function poissonLoss(x: number, mean: number): number {
  requirePositive(mean, "mean");
  return discreteLoss(x, { mean, probability: (k) => poissonTerm(k, mean), ratio: (k) => mean / (k + 1) });
}
