import { betaCdf } from "../../../../engine/statistics/betaCdf";
import { poissonCdf } from "../../../../engine/statistics/poissonCdf";
import { poissonTerm } from "../../../../engine/statistics/saddlePoint";
import { logGamma } from "../../../../engine/statistics/logGamma";
import type { WorksheetFunction } from "../../functionCall";
import { distribution, isOpenShare, isShare, requireThat } from "./guarded";

/** Discrete distributions. Counts are cut to whole numbers. */

function poisson(x: number, mean: number, cumulative: boolean): number {
  const count = Math.trunc(x);
  requireThat(count >= 0 && mean >= 0);
  if (mean === 0) return cumulative || count === 0 ? 1 : 0;
  return cumulative ? poissonCdf(count, mean) : poissonTerm(count, mean);
}

/** Number of ways to choose, exact while it can be. */
function ways(n: number, k: number): number {
  const few = Math.min(k, n - k);
  let result = 1;
  for (let i = 1; i <= few && Number.isSafeInteger(result); i++) result = (result * (n - few + i)) / i;
  if (Number.isSafeInteger(result)) return Math.round(result);
  return Math.exp(logGamma(n + 1) - logGamma(few + 1) - logGamma(n - few + 1));
}

function binomialTerm(successes: number, trials: number, chance: number): number {
  if (chance === 0) return successes === 0 ? 1 : 0;
  if (chance === 1) return successes === trials ? 1 : 0;
  const failures = trials - successes;
  if (trials < 1000) return ways(trials, successes) * chance ** successes * (1 - chance) ** failures;
  const log = logGamma(trials + 1) - logGamma(successes + 1) - logGamma(failures + 1);
  return Math.exp(log + successes * Math.log(chance) + failures * Math.log1p(-chance));
}

function binomialCdf(successes: number, trials: number, chance: number): number {
  if (successes >= trials) return 1;
  return successes < 0 ? 0 : betaCdf(1 - chance, trials - successes, successes + 1, chance);
}

function binomial(given: number, tried: number, chance: number, cumulative: boolean): number {
  const [successes, trials] = [Math.trunc(given), Math.trunc(tried)];
  requireThat(successes >= 0 && successes <= trials && isShare(chance));
  return cumulative ? binomialCdf(successes, trials, chance) : binomialTerm(successes, trials, chance);
}

const binomialInverse = distribution(3, 3, (tried = 0, chance = 0, alpha = 0) => {
  const trials = Math.trunc(tried);
  requireThat(trials >= 0 && isOpenShare(chance) && isOpenShare(alpha));
  let [low, high] = [0, trials];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (binomialCdf(middle, trials, chance) >= alpha) high = middle;
    else low = middle + 1;
  }
  return low;
});

function negativeBinomial(failed: number, wanted: number, chance: number, cumulative: boolean): number {
  const [failures, successes] = [Math.trunc(failed), Math.trunc(wanted)];
  requireThat(failures >= 0 && successes >= 1 && isOpenShare(chance));
  if (cumulative) return betaCdf(chance, successes, failures + 1);
  return ways(failures + successes - 1, successes - 1) * chance ** successes * (1 - chance) ** failures;
}

function hypergeometric(found: number, drawn: number, good: number, all: number, cumulative: boolean): number {
  const [hits, sample, successes, population] = [found, drawn, good, all].map(Math.trunc) as [
    number,
    number,
    number,
    number,
  ];
  const fewest = Math.max(0, sample + successes - population);
  requireThat(sample > 0 && sample <= population && successes > 0 && successes <= population && population > 0);
  requireThat(hits >= fewest && hits <= Math.min(sample, successes));
  const term = (count: number): number =>
    (ways(successes, count) * ways(population - successes, sample - count)) / ways(population, sample);
  if (!cumulative) return term(hits);
  let total = 0;
  for (let count = fewest; count <= hits; count++) total += term(count);
  return total;
}

const poissonDist = distribution(3, 3, (x = 0, mean = 0, flag = 0) => poisson(x, mean, flag !== 0));
const binomDist = distribution(4, 4, (x = 0, n = 0, p = 0, flag = 0) => binomial(x, n, p, flag !== 0));

export const discreteFunctions: Readonly<Record<string, WorksheetFunction>> = {
  "POISSON.DIST": poissonDist,
  POISSON: poissonDist,
  "BINOM.DIST": binomDist,
  BINOMDIST: binomDist,
  "BINOM.INV": binomialInverse,
  CRITBINOM: binomialInverse,
  "BINOM.DIST.RANGE": distribution(
    3,
    4,
    (tried = 0, chance = 0, from = 0, to = NaN) => {
      const [trials, first] = [Math.trunc(tried), Math.trunc(from)];
      const last = Number.isNaN(to) ? first : Math.trunc(to);
      requireThat(trials >= 0 && isShare(chance) && first >= 0 && first <= last && last <= trials);
      let total = 0;
      for (let count = first; count <= last; count++) total += binomialTerm(count, trials, chance);
      return total;
    },
    [0, 0, 0, NaN],
  ),
  "NEGBINOM.DIST": distribution(4, 4, (x = 0, n = 0, p = 0, flag = 0) => negativeBinomial(x, n, p, flag !== 0)),
  NEGBINOMDIST: distribution(3, 3, (x = 0, n = 0, p = 0) => negativeBinomial(x, n, p, false)),
  "HYPGEOM.DIST": distribution(5, 5, (x = 0, n = 0, good = 0, all = 0, flag = 0) =>
    hypergeometric(x, n, good, all, flag !== 0),
  ),
  HYPGEOMDIST: distribution(4, 4, (x = 0, n = 0, good = 0, all = 0) => hypergeometric(x, n, good, all, false)),
};
