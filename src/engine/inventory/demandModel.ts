import { EngineError } from "../errors";
import { gammaLoss } from "../statistics/gammaLoss";
import { gammaQuantile } from "../statistics/gammaQuantile";
import { negativeBinomialLoss } from "../statistics/negativeBinomialLoss";
import { negativeBinomialQuantile } from "../statistics/negativeBinomialQuantile";
import { normalLoss } from "../statistics/normalLoss";
import { normalQuantile } from "../statistics/normalQuantile";
import { poissonLoss } from "../statistics/poissonLoss";
import { poissonQuantile } from "../statistics/poissonQuantile";

/** The demand of an interval as a distribution: all that a stock rule asks of it. */
export interface DemandModel {
  readonly mean: number;
  /** Demand comes in whole units, so stock is held in whole units. */
  readonly whole: boolean;
  /** Smallest stock that covers the demand with this chance. */
  readonly quantile: (share: number) => number;
  /** Mean demand above x. */
  readonly loss: (x: number) => number;
}

export type DemandDistribution = "normal" | "gamma" | "poisson" | "negativeBinomial";

/** Mean and sd up to which demand is counted in whole units: beyond, the sums grow long and a unit no longer matters. @source convention */
export const COUNT_LIMIT = 100_000;

/**
 * A distribution with the given mean and standard deviation.
 *
 *     gamma: shape = mean² / sd², scale = sd² / mean · negative binomial: size = mean² / (sd² − mean), probability =
 *     mean / sd² · Poisson: sd follows from the mean, what is given is not used
 *
 * Where the variance is not above the mean, the negative binomial does not exist and Poisson takes its place. No
 * variation (or no demand) is a sure amount, but for Poisson.
 *
 * @param distribution normal, gamma, poisson or negativeBinomial
 * @param mean units, zero or above
 * @param sd units, zero or above
 * @throws EngineError domain: counted units with a mean or sd above 100,000
 * @source Burgin1975, AdanVanEenigeResing1995
 * @example demandModel("gamma", 100, 80).quantile(0.95) // 256.970571087
 */
export function demandModel(distribution: DemandDistribution, mean: number, sd: number): DemandModel {
  const counted = distribution === "poisson" || distribution === "negativeBinomial";
  if (counted && !(mean <= COUNT_LIMIT && (distribution === "poisson" || sd <= COUNT_LIMIT))) {
    const message = `demand in the interval is above ${COUNT_LIMIT} units: choose gamma or normal, a single unit does not matter there`;
    throw new EngineError("domain", "distribution", message);
  }
  if (mean === 0 && distribution !== "normal") return sure(0, counted);
  const variance = sd * sd;
  if (distribution === "poisson" || (distribution === "negativeBinomial" && isPoisson(mean, variance)))
    return poisson(mean);
  if (distribution === "negativeBinomial" && variance > UNEVEN * mean) {
    const message = `demand is too uneven to be counted (variance above ${UNEVEN} times the mean): choose gamma`;
    throw new EngineError("domain", "distribution", message);
  }
  if (variance === 0 || mean / sd > SURE) return sure(mean, counted);
  if (distribution === "normal" || (distribution === "gamma" && mean / sd > SYMMETRIC)) return normal(mean, sd);
  return distribution === "gamma" ? gamma(mean, variance) : negativeBinomial(mean, variance);
}

/** From so many standard deviations, the demand does not vary in a computer's numbers. */
const SURE = 1e12;

/** Beyond this ratio of variance and mean the sums of a negative binomial grow too long. @source convention */
export const UNEVEN = 10_000;

/** From so many standard deviations, a gamma demand is normal to the digits that matter, and far quicker. */
const SYMMETRIC = 1e4;

/** So close to Poisson, the second parameter of the negative binomial has no digits left. */
const NEARLY = 1e-9;

/** Counted demand that varies no more than Poisson's. */
export function isPoisson(mean: number, variance: number): boolean {
  return variance <= mean * (1 + NEARLY);
}

/** A demand that is known. */
export function sure(mean: number, whole = false): DemandModel {
  return { mean, whole, quantile: () => mean, loss: (x) => Math.max(0, mean - x) };
}

function normal(mean: number, sd: number): DemandModel {
  return {
    mean,
    whole: false,
    quantile: (share) => mean + sd * normalQuantile(share),
    loss: (x) => sd * normalLoss((x - mean) / sd),
  };
}

function gamma(mean: number, variance: number): DemandModel {
  const shape = (mean * mean) / variance;
  const scale = variance / mean;
  return {
    mean,
    whole: false,
    quantile: (share) => gammaQuantile(share, shape, scale),
    loss: (x) => (x <= 0 ? mean - x : gammaLoss(x, shape, scale)),
  };
}

function poisson(mean: number): DemandModel {
  return {
    mean,
    whole: true,
    quantile: (share) => poissonQuantile(share, mean),
    loss: (x) => (x <= 0 ? mean - x : poissonLoss(x, mean)),
  };
}

function negativeBinomial(mean: number, variance: number): DemandModel {
  const size = (mean * mean) / (variance - mean);
  const probability = mean / variance;
  return {
    mean,
    whole: true,
    quantile: (share) => negativeBinomialQuantile(share, size, probability),
    loss: (x) => (x <= 0 ? mean - x : negativeBinomialLoss(x, size, probability)),
  };
}
