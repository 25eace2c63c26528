import { demandModel, sure } from "./demandModel";
import type { DemandDistribution, DemandModel } from "./demandModel";

export type HistoryDistribution = DemandDistribution | "bootstrap";

/** Demand over the interval that stock must cover: all that a stock rule and its fill rate need to know. */
export interface ProtectionDemand {
  readonly distribution: HistoryDistribution;
  /** Periods between reviews; 0 = continuous review. */
  readonly reviewPeriod: number;
  /** Expected demand and its standard deviation over lead time and review period, units. */
  readonly intervalMean: number;
  readonly intervalSd: number;
  readonly interval: DemandModel;
  /** Demand over the lead time alone; asked for under periodic review only. */
  readonly lead: () => DemandModel;
  /** Mean of the model that safety is counted from: that of the draws where demand was drawn. */
  readonly centre: number;
  /** Units added to the stock that the model gives. */
  readonly shift: number;
}

export interface MomentsInput {
  readonly distribution: DemandDistribution;
  readonly leadTime: number;
  readonly reviewPeriod: number;
  /** Mean and standard deviation of demand over a time of so many periods, units. */
  readonly meanOver: (time: number) => number;
  readonly sdOver: (time: number) => number;
  /** Mean and variance of what the stock position lies below the reorder point when the order is placed. */
  readonly undershoot?: { readonly mean: number; readonly variance: number };
}

/**
 * Demand over the protection interval as a distribution with known mean and standard deviation.
 *
 * @throws EngineError domain: see `demandModel`
 * @example protectionFromMoments({ distribution: "normal", leadTime: 4, reviewPeriod: 0, meanOver: (t) => 10 * t, sdOver: (t) => 3 * Math.sqrt(t) }).intervalSd // 6
 */
export function protectionFromMoments(input: MomentsInput): ProtectionDemand {
  const { distribution, leadTime, reviewPeriod, meanOver, sdOver, undershoot = NO_UNDERSHOOT } = input;
  const model = (time: number) => {
    const [mean, sd] = [meanOver(time), sdOver(time)];
    if (time === 0 && sd === 0) return sure(0);
    return demandModel(distribution, mean + undershoot.mean, Math.hypot(sd, Math.sqrt(undershoot.variance)));
  };
  const intervalMean = meanOver(leadTime + reviewPeriod);
  return {
    distribution,
    reviewPeriod,
    intervalMean,
    intervalSd: sdOver(leadTime + reviewPeriod),
    interval: model(leadTime + reviewPeriod),
    lead: () => model(leadTime),
    centre: intervalMean,
    shift: 0,
  };
}

const NO_UNDERSHOOT = { mean: 0, variance: 0 };
