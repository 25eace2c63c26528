import { requireFinite, requireOpenShare, requirePositive } from "../check";
import { observed } from "../demand/observed";
import type { History } from "../demand/requireHistory";
import { requireFiniteHistory } from "../demand/requireHistory";
import { EngineError } from "../errors";
import { mean } from "../statistics/mean";
import { sampleSd } from "../statistics/sampleSd";
import { chooseDistribution } from "./chooseDistribution";
import type { DemandDistribution } from "./demandModel";
import { demandModel } from "./demandModel";
import { readProtection } from "./protection";

export interface StockCutInput {
  readonly demand: History;
  readonly leadTime: number;
  readonly leadTimeSd?: number;
  readonly orderQuantity: number;
  /** Stock at which is ordered today, or the service that it gives. */
  readonly before: { readonly reorderPoint: number } | { readonly serviceLevel: number };
  readonly serviceLevel: number;
}
export interface StockCut {
  readonly distribution: DemandDistribution;
  readonly reorderPointBefore: number;
  readonly reorderPointAfter: number;
  /** Units short per period. */
  readonly shortBefore: number;
  readonly shortAfter: number;
}

/**
 * What a lower service level saves in stock and costs in units short, for one item.
 *
 *     units short per period = (n(r) − n(r + orderQuantity)) · mean demand / orderQuantity, n(x) the mean demand of the
 *     lead time above x, r the reorder point
 *
 * The demand of the lead time has the distribution that fits the history (see `chooseDistribution`; where it would be
 * drawn from its history, gamma). No demand is never short.
 *
 * @param demand one item's units per period; null = not observed
 * @param leadTime periods, positive
 * @param leadTimeSd periods, zero or above
 * @param orderQuantity units, positive
 * @param before reorder point in units, or cycle service level strictly between 0 and 1
 * @param serviceLevel cycle service level after the cut, strictly between 0 and 1
 * @throws EngineError tooFewData: fewer than two observed periods; domain: numbers outside these bounds
 * @source HadleyWhitin1963, SilverPykePeterson1998
 * @example stockCut({ demand: [90, 110, 100, 95, 105], leadTime: 4, orderQuantity: 300, before: { serviceLevel: 0.95 }, serviceLevel: 0.5 }).reorderPointAfter // 400
 */
export function stockCut(input: StockCutInput): StockCut {
  const { demand, leadTime, leadTimeSd = 0, orderQuantity, before, serviceLevel } = input;
  requireFiniteHistory(demand, "demand");
  requirePositive(leadTime, "leadTime");
  requirePositive(orderQuantity, "orderQuantity");
  requireOpenShare(serviceLevel, "serviceLevel");
  const values = observed(demand).values.map((value) => Math.max(0, value));
  if (values.length < 2)
    throw new EngineError("tooFewData", "demand", "demand must hold at least two observed periods");
  const [demandMean, demandSd] = [mean(values), sampleSd(values)];
  if ("reorderPoint" in before) requireFinite(before.reorderPoint, "reorderPoint");
  else requireOpenShare(before.serviceLevel, "serviceLevel");
  if (demandMean === 0) {
    const level = "reorderPoint" in before ? before.reorderPoint : 0;
    return { distribution: "normal", reorderPointBefore: level, reorderPointAfter: 0, shortBefore: 0, shortAfter: 0 };
  }
  readProtection({ demandSd, leadTime, leadTimeSd, demandMean });
  const intervalMean = demandMean * leadTime;
  const intervalSd = Math.hypot(Math.sqrt(leadTime) * demandSd, demandMean * leadTimeSd);
  const chosen = chooseDistribution({ values, mean: demandMean, sd: demandSd, intervalMean, intervalSd, leadTimeSd });
  const distribution = chosen === "bootstrap" ? "gamma" : chosen;
  const model = demandModel(distribution, intervalMean, intervalSd);
  const reorderPointBefore = "reorderPoint" in before ? before.reorderPoint : model.quantile(before.serviceLevel);
  const reorderPointAfter = model.quantile(serviceLevel);
  const short = (point: number): number =>
    (Math.max(0, model.loss(point) - model.loss(point + orderQuantity)) * demandMean) / orderQuantity;
  return {
    distribution,
    reorderPointBefore,
    reorderPointAfter,
    shortBefore: short(reorderPointBefore),
    shortAfter: short(reorderPointAfter),
  };
}
