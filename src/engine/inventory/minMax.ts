import { requireFinite, requirePositive } from "../check";
import { EngineError } from "../errors";
import { gammaCdf } from "../statistics/gammaCdf";
import { requireStockCosts } from "./continuousReview";
import type { StockCosts } from "./continuousReview";
import { demandModel, isPoisson, UNEVEN } from "./demandModel";
import type { DemandModel } from "./demandModel";
import { bestMinMax } from "./minMaxSearch";
import { negativeBinomialCdf } from "../statistics/negativeBinomialCdf";
import { poissonCdf } from "../statistics/poissonCdf";

export interface MinMax {
  /** Order when the stock position is at or below it. */
  readonly reorderPoint: number;
  readonly orderUpToLevel: number;
  /** Money per period: ordering, holding and stock-outs. */
  readonly cost: number;
  /** Demand is counted in whole units; otherwise in the step given. */
  readonly step: number;
}

/** Mean up to which demand is counted unit by unit. @source convention */
const COUNTED_MEAN = 50;
const HIGHEST_RATIO = 1e6;
const COUNTED_INTERVAL = 2000;
/** Steps of a mean period's demand, and of an economic order, beyond that: the cost is flat around its least. @source convention */
const STEPS_OF_MEAN = 25;
const STEPS_OF_ORDER = 400;
/** Longest economic order that is searched unit by unit. @source convention */
const LONGEST_COUNTED_ORDER = 1000;

/**
 * Minimum and maximum stock (s, S) with the least cost when stock is looked at every period: order up to the maximum
 * when the position is at or below the minimum. Exact search, with what demand overshoots the minimum by taken in.
 *
 *     cost per period = [ orderingCost + Σ visits(j) · rate(S − j) ] / Σ visits(j), j = 0 … S − s − 1, visits from the
 *     renewal of demand; rate(y) = holdingCost · mean left of y after leadTime + 1 periods + stockoutCost · mean short
 *
 * Demand up to 50 units a period whose variance is at least its mean is counted: negative binomial, or Poisson where
 * they are equal. Other demand is gamma, in steps of 1/25 of its mean or 1/400 of an economic order.
 *
 * @param demandMean units per period, positive
 * @param demandSd units per period, zero or above
 * @param leadTime periods, zero or above
 * @param orderingCost money per order, zero or above
 * @param holdingCost money per unit and period, positive
 * @param stockoutCost money per unit short and period, positive
 * @returns units, money per period
 * @throws EngineError domain: see `requireStockCosts`, no demand; noSolution: demand too seldom or numbers too far apart
 * @source ZhengFedergruen1991, Burgin1975
 * @example minMax({ demandMean: 4, demandSd: 2, leadTime: 0, orderingCost: 150, holdingCost: 40, stockoutCost: 125 }).cost // 223.574829567
 */
export function minMax(input: StockCosts): MinMax {
  requireStockCosts(input);
  const { demandMean, demandSd, leadTime, orderingCost, holdingCost, stockoutCost } = input;
  requirePositive(demandMean, "demandMean");
  const order = Math.sqrt((2 * orderingCost * demandMean) / holdingCost);
  requireFinite(order, "orderingCost · demandMean / holdingCost");
  if (stockoutCost > HIGHEST_RATIO * holdingCost || holdingCost > HIGHEST_RATIO * stockoutCost)
    throw new EngineError(
      "noSolution",
      "stockoutCost",
      "stockoutCost and holdingCost are too far apart: check their units",
    );
  const variance = demandSd * demandSd;
  const small = demandMean <= COUNTED_MEAN && demandMean * (leadTime + 1) <= COUNTED_INTERVAL;
  const uneven = variance >= demandMean * (1 - 1e-9) && demandSd * Math.sqrt(leadTime + 1) <= COUNTED_INTERVAL;
  const counted = small && uneven && variance <= UNEVEN * demandMean && order <= LONGEST_COUNTED_ORDER;
  const step = counted ? 1 : Math.max(demandMean / STEPS_OF_MEAN, order / STEPS_OF_ORDER);
  const kind = counted ? "negativeBinomial" : "gamma";
  const interval = demandModel(kind, demandMean * (leadTime + 1), demandSd * Math.sqrt(leadTime + 1));
  const rate = (place: number) =>
    holdingCost * (place * step - interval.mean) + (holdingCost + stockoutCost) * interval.loss(place * step);
  const cdf = counted ? countedCdf(demandMean, variance) : gammaSteps(demandMean, variance, step);
  const start = leastRate(rate, interval, stockoutCost / (holdingCost + stockoutCost), step);
  const found = Number.isSafeInteger(start) ? bestMinMax({ cdf, rate, start, orderingCost }) : null;
  if (found === null || !Number.isFinite(found.cost))
    throw new EngineError(
      "noSolution",
      "demandMean",
      "no minimum and maximum found: demandMean is too small beside the costs and demandSd, check their units",
    );
  return { reorderPoint: found.low * step, orderUpToLevel: found.high * step, cost: found.cost, step };
}

/** Chance of at most k units, or steps, in a period. */
type Cdf = (k: number) => number;

function countedCdf(mean: number, variance: number): Cdf {
  const probability = mean / variance;
  const size = (mean * mean) / (variance - mean);
  if (isPoisson(mean, variance)) return (k) => poissonCdf(k, mean);
  return (k) => negativeBinomialCdf(k, size, probability);
}

/** Demand rounded to the nearest step. */
function gammaSteps(mean: number, variance: number, step: number): Cdf {
  const shape = (mean * mean) / variance;
  if (!(shape < SURE_SHAPE)) return (k) => ((k + 0.5) * step > mean ? 1 : 0);
  return (k) => gammaCdf((k + 0.5) * step, shape, variance / mean);
}

/** From this shape on the spread is far below a step. */
const SURE_SHAPE = 1e8;

/** The quantile is hardly ever more than a step away. */
const NEIGHBOURS = 100;

/** The place with the least rate: at the quantile of the costs, or next to it where it is rounded to a step. */
function leastRate(rate: (place: number) => number, interval: DemandModel, share: number, step: number): number {
  let place = Math.round(interval.quantile(Math.min(share, 1 - Number.EPSILON)) / step);
  for (let move = 0; move < NEIGHBOURS && rate(place - 1) <= rate(place); move += 1) place -= 1;
  for (let move = 0; move < NEIGHBOURS && rate(place + 1) < rate(place); move += 1) place += 1;
  return place;
}
