import { gammaUpperTail, upperRest } from "./gammaCdf";
import { poissonTerm } from "./saddlePoint";

/**
 * Gamma loss: the mean amount by which a gamma variable exceeds x.
 *
 *     scale · [ (shape − t) · upper tail + shape · poissonTerm(shape, t) ], t = x / scale
 *
 * In the upper tail, where these terms cancel, the continued fraction of the tail gives the difference at once.
 *
 * @param x any number, unit of scale
 * @param shape positive
 * @param scale positive
 * @returns loss in the unit of scale, zero or above
 * @throws EngineError domain: shape or scale not positive
 * @source Burgin1975
 * @example gammaLoss(7, 9, 0.5) // 0.057910792089881
 */
export function gammaLoss(x: number, shape: number, scale = 1): number {
  const tail = gammaUpperTail(x, shape, scale);
  const t = x / scale;
  if (t <= 0) return shape * scale - x;
  const term = shape * poissonTerm(shape, t);
  if (t < shape + 1) return scale * ((shape - t) * tail + term);
  const rest = upperRest(t, shape);
  return (scale * term * (1 + rest)) / (t + 1 - shape + rest);
}
