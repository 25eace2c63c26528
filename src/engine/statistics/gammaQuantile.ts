import { requireOpenShare, requirePositive } from "../check";
import { gammaCdf, gammaUpperTail } from "./gammaCdf";
import { logGamma } from "./logGamma";
import { normalQuantile } from "./normalQuantile";
import { poissonTerm } from "./saddlePoint";

const ROUNDS = 100;
/** Longest step on the logarithmic scale: keeps a poor start from overshooting. */
const LONGEST_STEP = 2;

/**
 * Quantile of the gamma distribution: the x that it stays below with the given probability.
 *
 * Newton's method on the logarithms of x and of the smaller tail, started from Wilson and Hilferty's cube root or, for
 * small quantiles, from the first term of the series.
 *
 * @param probability strictly between 0 and 1
 * @param shape positive
 * @param scale positive, unit of the result
 * @returns x in the unit of scale; 0 where it is smaller than any double
 * @throws EngineError domain: probability not strictly between 0 and 1, shape or scale not positive
 * @source WilsonHilferty1931, Burgin1975
 * @example gammaQuantile(0.95, 4, 25) // 193.841413198318
 */
export function gammaQuantile(probability: number, shape: number, scale = 1): number {
  requireOpenShare(probability, "probability");
  requirePositive(shape, "shape");
  requirePositive(scale, "scale");
  let log = Math.log(startingPoint(probability, shape));
  const upper = probability > 0.5;
  const target = upper ? 1 - probability : probability;
  for (let round = 0; round < ROUNDS; round += 1) {
    const x = Math.exp(log);
    const tail = upper ? gammaUpperTail(x, shape) : gammaCdf(x, shape);
    // Derivative of the distribution function by log x.
    const slope = shape * poissonTerm(shape, x);
    const ratio = (tail / slope) * Math.log(tail / target) * (upper ? 1 : -1);
    const step = Number.isFinite(ratio) ? Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, ratio)) : upper ? -0.5 : 0.5;
    log += step;
    if (Math.abs(step) < 2 * Number.EPSILON * Math.max(1, Math.abs(log))) break;
  }
  return Math.exp(log) * scale;
}

function startingPoint(probability: number, shape: number): number {
  const root = 1 - 1 / (9 * shape) + normalQuantile(probability) / (3 * Math.sqrt(shape));
  const cube = root > 0 ? shape * root ** 3 : 0;
  const series = Math.exp((Math.log(probability) + logGamma(shape + 1)) / shape);
  const start = shape < 1 || cube === 0 || series < 0.2 * shape ? series : cube;
  return Math.max(start, Number.MIN_VALUE);
}
