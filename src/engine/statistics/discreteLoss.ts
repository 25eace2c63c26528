/** A discrete distribution on 0, 1, 2, … by its mean and the steps between neighbouring probabilities. */
export interface Steps {
  readonly mean: number;
  readonly probability: (x: number) => number;
  /** probability(x + 1) / probability(x) */
  readonly ratio: (x: number) => number;
}

/**
 * Discrete loss: the mean amount by which the variable exceeds x.
 *
 * Sums the side of x with less weight, all terms positive, so no digits cancel:
 *
 *     from the mean on: Σ (k − x) p(k), k > x · below it: mean − x + Σ (x − k) p(k), k < x
 *
 * Between whole numbers the loss is a straight line.
 *
 * @param x any number
 * @example discreteLoss(1, { mean: 1, probability: (x) => 0.5 ** (x + 1), ratio: () => 0.5 }) // 0.5
 */
export function discreteLoss(x: number, steps: Steps): number {
  if (x <= 0) return steps.mean - x;
  const below = Math.floor(x);
  const part = x - below;
  const lower = wholeLoss(below, steps);
  return part === 0 ? lower : lower * (1 - part) + wholeLoss(below + 1, steps) * part;
}

function wholeLoss(x: number, { mean, probability, ratio }: Steps): number {
  if (x === 0) return mean;
  let sum = 0;
  if (x >= mean) {
    let term = probability(x);
    for (let k = x; term > 0; k += 1) {
      term *= ratio(k);
      sum += (k + 1 - x) * term;
      // The terms fall at least as fast as a geometric series from here; its whole rest is negligible.
      if (ratio(k + 1) < 1 && ((k + 2 - x) * term) / (1 - ratio(k + 1)) ** 2 < sum * 1e-17) break;
    }
    return sum;
  }
  let term = probability(x);
  for (let k = x; k > 0 && term > 0; k -= 1) {
    term /= ratio(k - 1);
    sum += (x - k + 1) * term;
  }
  return mean - x + sum;
}
