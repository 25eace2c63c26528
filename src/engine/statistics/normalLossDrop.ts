import { normalLoss } from "./normalLoss";
import { normalUpperTail } from "./normalCdf";

/** Gauss and Legendre's ten points on −1 to 1 (the positive half) and their weights. @source AbramowitzStegun1964 */
const POINTS = [0.1488743389816312, 0.4333953941292472, 0.6794095682990244, 0.8650633666889845, 0.9739065285171717];
const WEIGHTS = [0.2955242247147529, 0.2692667193099963, 0.219086362515982, 0.1494513491505806, 0.0666713443086881];

/**
 * How much the standard normal loss falls from z to z + length: units short in a cycle less those short before it.
 *
 *     normalLoss(z) − normalLoss(z + length) = ∫ normalUpperTail from z to z + length
 *
 * The difference is taken where the second loss is small beside the first; where they are close, and digits would
 * cancel, the integral.
 *
 * @param z any number
 * @param length zero or above
 * @returns zero or above, precise in relative terms
 * @source HadleyWhitin1963, AbramowitzStegun1964
 * @example normalLossDrop(0, 100) // 0.3989422804014327
 */
export function normalLossDrop(z: number, length: number): number {
  const first = normalLoss(z);
  const second = normalLoss(z + length);
  if (second < first / 2) return first - second;
  const half = length / 2;
  let sum = 0;
  for (const [i, point] of POINTS.entries()) {
    const pair = normalUpperTail(z + half * (1 - point)) + normalUpperTail(z + half * (1 + point));
    sum += (WEIGHTS[i] ?? 0) * pair;
  }
  return half * sum;
}
