import { normalCdf } from "../../../../engine/statistics/normalCdf";
import { normalPdf } from "../../../../engine/statistics/normalPdf";
import { normalQuantile } from "../../../../engine/statistics/normalQuantile";
import { gammaCdf, gammaUpperTail } from "../../../../engine/statistics/gammaCdf";
import type { WorksheetFunction } from "../../functionCall";
import { raise } from "../../value";
import { distribution, isOpenShare, requireThat } from "./guarded";
import { studentQuantile } from "./continuous";

function quantile(probability: number): number {
  requireThat(isOpenShare(probability));
  return normalQuantile(probability);
}

const normal = distribution(4, 4, (x = 0, mean = 0, sd = 0, cumulative = 0) => {
  requireThat(sd > 0);
  const z = (x - mean) / sd;
  return cumulative !== 0 ? normalCdf(z) : normalPdf(z) / sd;
});
const normalInverse = distribution(3, 3, (probability = 0, mean = 0, sd = 0) => {
  requireThat(sd > 0);
  return mean + sd * quantile(probability);
});
const standardInverse = distribution(1, 1, (probability = 0) => quantile(probability));

function logNormal(x: number, mean: number, sd: number, cumulative: boolean): number {
  requireThat(sd > 0 && x > 0);
  const z = (Math.log(x) - mean) / sd;
  return cumulative ? normalCdf(z) : normalPdf(z) / (x * sd);
}

/** The error function by the gamma distribution: erf x² is the share of a gamma variable of shape 1/2. */
function errorFunction(x: number): number {
  return x < 0 ? -errorFunction(-x) : gammaCdf(x * x, 0.5);
}

function confidence(run: (alpha: number, size: number) => number): WorksheetFunction {
  return distribution(3, 3, (alpha = 0, sd = 0, size = 0) => {
    const count = Math.trunc(size);
    requireThat(isOpenShare(alpha) && sd > 0 && count >= 1);
    return (run(alpha, count) * sd) / Math.sqrt(count);
  });
}

const confidenceNormal = confidence((alpha) => -normalQuantile(alpha / 2));
const complement = distribution(1, 1, (x = 0) => (x < 0 ? 1 + gammaCdf(x * x, 0.5) : gammaUpperTail(x * x, 0.5)));
const errorBetween = distribution(
  1,
  2,
  (from = 0, to = NaN) => (Number.isNaN(to) ? errorFunction(from) : errorFunction(to) - errorFunction(from)),
  [0, NaN],
);

export const normalFunctions: Readonly<Record<string, WorksheetFunction>> = {
  "NORM.DIST": normal,
  NORMDIST: normal,
  "NORM.INV": normalInverse,
  NORMINV: normalInverse,
  "NORM.S.DIST": distribution(2, 2, (z = 0, cumulative = 0) => (cumulative !== 0 ? normalCdf(z) : normalPdf(z))),
  NORMSDIST: distribution(1, 1, (z = 0) => normalCdf(z)),
  "NORM.S.INV": standardInverse,
  NORMSINV: standardInverse,
  STANDARDIZE: distribution(3, 3, (x = 0, mean = 0, sd = 0) => {
    requireThat(sd > 0);
    return (x - mean) / sd;
  }),
  PHI: distribution(1, 1, (z = 0) => normalPdf(z)),
  GAUSS: distribution(1, 1, (z = 0) => normalCdf(z) - 0.5),
  "LOGNORM.DIST": distribution(4, 4, (x = 0, mean = 0, sd = 0, flag = 0) => logNormal(x, mean, sd, flag !== 0)),
  LOGNORMDIST: distribution(3, 3, (x = 0, mean = 0, sd = 0) => logNormal(x, mean, sd, true)),
  "LOGNORM.INV": distribution(3, 3, (probability = 0, mean = 0, sd = 0) => {
    requireThat(sd > 0);
    return Math.exp(mean + sd * quantile(probability));
  }),
  CONFIDENCE: confidenceNormal,
  "CONFIDENCE.NORM": confidenceNormal,
  "CONFIDENCE.T": confidence((alpha, size) => (size === 1 ? raise("#DIV/0!") : -studentQuantile(alpha / 2, size - 1))),
  ERF: errorBetween,
  "ERF.PRECISE": distribution(1, 1, (x = 0) => errorFunction(x)),
  ERFC: complement,
  "ERFC.PRECISE": complement,
  FISHER: distribution(1, 1, (x = 0) => {
    requireThat(x > -1 && x < 1);
    return Math.atanh(x);
  }),
  FISHERINV: distribution(1, 1, (y = 0) => Math.tanh(y)),
};
