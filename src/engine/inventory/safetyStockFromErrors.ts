import { requireChoice, requireNonNegative, requireOpenShare, requirePositive } from "../check";
import { observed } from "../demand/observed";
import type { History } from "../demand/requireHistory";
import { EngineError } from "../errors";
import { mean } from "../statistics/mean";
import { sampleSd } from "../statistics/sampleSd";
import { chooseDistribution, NORMAL_CV_LIMIT } from "./chooseDistribution";
import type { DemandDistribution } from "./demandModel";
import { intervalErrors } from "./intervalErrors";
import type { IntervalErrorsInput } from "./intervalErrors";
import { readProtection } from "./protection";
import { protectionFromMoments } from "./protectionDemand";
import type { ProtectionDemand } from "./protectionDemand";
import { stockForService } from "./stockForService";

export interface SafetyStockFromErrorsInput extends Omit<IntervalErrorsInput, "longest" | "demand"> {
  readonly demand: History;
  readonly serviceLevel: number;
  readonly leadTime: number;
  readonly leadTimeSd?: number;
  readonly reviewPeriod?: number;
  readonly basis?: "cycle" | "fill";
  readonly orderQuantity?: number;
  readonly distribution?: DemandDistribution | "auto";
}
export interface ErrorStock {
  readonly safetyStock: number;
  /** Order-up-to level with a review period. */
  readonly reorderPoint: number;
  /** Expected demand of the next period, units. */
  readonly demandMean: number;
  /** Mean of the one-step errors, demand − forecast: above zero the forecast is too low. */
  readonly bias: number;
  readonly errors: readonly number[];
  readonly protection: ProtectionDemand;
}

const DISTRIBUTIONS = ["auto", "normal", "gamma", "poisson", "negativeBinomial"] as const;

/**
 * Safety stock held against the errors of a forecast over lead time and review period, not against the variation of
 * demand: what a forecast foresees needs no stock.
 *
 *     expected demand and spread of the interval as in `intervalErrors`, with demandMean² · leadTimeSd² added to the
 *     variance; the rest as in `safetyStockFromHistory`
 *
 * Lumpy demand, which has no form of its own, is taken as gamma: there is no drawing of forecast errors.
 *
 * @param serviceLevel strictly between 0 and 1: cycle service level or fill rate, by basis
 * @param leadTime periods; positive, or 0 with a review period
 * @param orderQuantity units, positive; needed for basis fill under continuous review
 * @throws EngineError as `safetyStockFromHistory` and `intervalErrors`
 * @source Graves1999, SilverPykePeterson1998
 * @example safetyStockFromErrors({ demand: [4, 6, 4, 6, 4, 6, 4, 6], serviceLevel: 0.5, leadTime: 1, method: "mean" }).reorderPoint // 5
 */
export function safetyStockFromErrors(input: SafetyStockFromErrorsInput): ErrorStock {
  const { demand, serviceLevel, leadTime, leadTimeSd = 0, reviewPeriod = 0, basis = "cycle", orderQuantity } = input;
  const { distribution = "auto", method = "ses", seasonLength } = input;
  requireOpenShare(serviceLevel, "serviceLevel");
  requireChoice(basis, "basis", ["cycle", "fill"]);
  requireChoice(distribution, "distribution", DISTRIBUTIONS);
  requireNonNegative(leadTimeSd, "leadTimeSd");
  if (orderQuantity !== undefined) requirePositive(orderQuantity, "orderQuantity");
  readProtection({ demandSd: 0, leadTime, reviewPeriod });
  if (basis === "fill" && reviewPeriod === 0 && orderQuantity === undefined)
    throw new EngineError(
      "domain",
      "orderQuantity",
      "orderQuantity must be given for the fill rate: it sets how often stock runs low",
    );
  const longest = Math.max(1, leadTime + reviewPeriod);
  const season = seasonLength === undefined ? {} : { seasonLength };
  const { errors, meanOver, sdOver } = intervalErrors({ demand, longest, method, ...season });
  const protection = protectionFromErrors({
    demand,
    leadTime,
    leadTimeSd,
    reviewPeriod,
    distribution,
    meanOver,
    sdOver,
  });
  const stock =
    protection.intervalMean > 0
      ? stockForService(protection, { serviceLevel, basis, orderQuantity })
      : { safetyStock: 0, reorderPoint: 0 };
  return { ...stock, demandMean: meanOver(1), bias: mean(errors), errors, protection };
}

export interface ErrorDemandInput {
  readonly demand: History;
  readonly leadTime: number;
  readonly leadTimeSd?: number;
  readonly reviewPeriod?: number;
  readonly distribution?: DemandDistribution | "auto";
  /** Expected demand and spread of its error over a time of so many periods, units. */
  readonly meanOver: (time: number) => number;
  readonly sdOver: (time: number) => number;
}

/**
 * Demand over the protection interval as somebody forecasts it, with the distribution that fits the item's history.
 *
 * @throws EngineError domain: see `demandModel`
 * @example protectionFromErrors({ demand: [9, 11, 10], leadTime: 4, meanOver: (t) => 12 * t, sdOver: (t) => 3 * Math.sqrt(t) }).intervalMean // 48
 */
export function protectionFromErrors(input: ErrorDemandInput): ProtectionDemand {
  const { demand, leadTime, leadTimeSd = 0, reviewPeriod = 0, distribution = "auto", meanOver, sdOver } = input;
  const time = leadTime + reviewPeriod;
  const intervalMean = meanOver(time);
  const perPeriod = time > 0 ? intervalMean / time : 0;
  const whole = (periods: number) => Math.hypot(sdOver(periods), perPeriod * leadTimeSd);
  const values = observed(demand).values.map((value) => Math.max(0, value));
  const historyMean = values.length > 0 ? mean(values) : 0;
  const moments = { leadTime, reviewPeriod, meanOver, sdOver: whole };
  if (intervalMean <= 0 || historyMean === 0 || values.length < 2) {
    const skewed = whole(time) > NORMAL_CV_LIMIT * intervalMean && intervalMean > 0;
    const form = skewed ? "gamma" : "normal";
    return protectionFromMoments({ ...moments, distribution: distribution === "auto" ? form : distribution });
  }
  const facts = { values, mean: historyMean, sd: sampleSd(values), intervalMean, intervalSd: whole(time), leadTimeSd };
  const fitting = distribution === "auto" ? chooseDistribution(facts) : distribution;
  return protectionFromMoments({ ...moments, distribution: fitting === "bootstrap" ? "gamma" : fitting });
}
