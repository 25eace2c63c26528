import { betaCdf } from "../../../../engine/statistics/betaCdf";
import { gammaCdf } from "../../../../engine/statistics/gammaCdf";
import { gammaQuantile } from "../../../../engine/statistics/gammaQuantile";
import { logGamma } from "../../../../engine/statistics/logGamma";
import type { WorksheetFunction } from "../../functionCall";
import { betaDensity, betaQuantile, gammaDensity } from "./continuous";
import { distribution, isOpenShare, requireThat } from "./guarded";

/** Γ(x), exact for whole numbers; below zero by reflection. */
function gamma(x: number): number {
  requireThat(!(Number.isInteger(x) && x <= 0) && x < 171.7);
  if (x < 0.5) return Math.PI / (Math.sin(Math.PI * x) * gamma(1 - x));
  if (!Number.isInteger(x)) return Math.exp(logGamma(x));
  let product = 1;
  for (let factor = 2; factor < x; factor++) product *= factor;
  return product;
}

const logarithm = distribution(1, 1, (x = 0) => {
  requireThat(x > 0);
  return logGamma(x);
});

function gammaDistribution(x: number, shape: number, scale: number, cumulative: boolean): number {
  requireThat(x >= 0 && shape > 0 && scale > 0);
  return cumulative ? gammaCdf(x, shape, scale) : gammaDensity(x, shape, scale);
}

const gammaInverse = distribution(3, 3, (probability = 0, shape = 0, scale = 0) => {
  requireThat(probability >= 0 && probability < 1 && shape > 0 && scale > 0);
  return probability === 0 ? 0 : gammaQuantile(probability, shape, scale);
});

function betaDistribution(x: number, a: number, b: number, cumulative: boolean, low: number, high: number): number {
  requireThat(a > 0 && b > 0 && x >= low && x <= high && low !== high);
  const share = (x - low) / (high - low);
  return cumulative ? betaCdf(share, a, b) : betaDensity(share, a, b) / (high - low);
}

const betaInverse = distribution(
  3,
  5,
  (probability = 0, a = 0, b = 0, low = 0, high = 1) => {
    requireThat(isOpenShare(probability) && a > 0 && b > 0 && low !== high);
    return low + (high - low) * betaQuantile(probability, a, b);
  },
  [0, 0, 0, 0, 1],
);

function exponential(x: number, rate: number, cumulative: boolean): number {
  requireThat(x >= 0 && rate > 0);
  return cumulative ? -Math.expm1(-rate * x) : rate * Math.exp(-rate * x);
}

function weibull(x: number, shape: number, scale: number, cumulative: boolean): number {
  requireThat(x >= 0 && shape > 0 && scale > 0);
  const power = (x / scale) ** shape;
  return cumulative ? -Math.expm1(-power) : (shape / scale) * (x / scale) ** (shape - 1) * Math.exp(-power);
}

const gammaDist = distribution(4, 4, (x = 0, a = 0, b = 0, flag = 0) => gammaDistribution(x, a, b, flag !== 0));
const exponDist = distribution(3, 3, (x = 0, rate = 0, flag = 0) => exponential(x, rate, flag !== 0));
const weibullDist = distribution(4, 4, (x = 0, a = 0, b = 0, flag = 0) => weibull(x, a, b, flag !== 0));

export const gammaFunctions: Readonly<Record<string, WorksheetFunction>> = {
  GAMMA: distribution(1, 1, (x = 0) => gamma(x)),
  GAMMALN: logarithm,
  "GAMMALN.PRECISE": logarithm,
  "GAMMA.DIST": gammaDist,
  GAMMADIST: gammaDist,
  "GAMMA.INV": gammaInverse,
  GAMMAINV: gammaInverse,
  "BETA.DIST": distribution(
    4,
    6,
    (x = 0, a = 0, b = 0, flag = 0, low = 0, high = 1) => betaDistribution(x, a, b, flag !== 0, low, high),
    [0, 0, 0, 0, 0, 1],
  ),
  BETADIST: distribution(
    3,
    5,
    (x = 0, a = 0, b = 0, low = 0, high = 1) => betaDistribution(x, a, b, true, low, high),
    [0, 0, 0, 0, 1],
  ),
  "BETA.INV": betaInverse,
  BETAINV: betaInverse,
  "EXPON.DIST": exponDist,
  EXPONDIST: exponDist,
  "WEIBULL.DIST": weibullDist,
  WEIBULL: weibullDist,
};
