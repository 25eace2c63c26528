import { observed } from "../demand/observed";
import { requireFiniteHistory } from "../demand/requireHistory";
import type { History } from "../demand/requireHistory";
import { EngineError } from "../errors";
import { mean } from "../statistics/mean";
import { sampleSd } from "../statistics/sampleSd";
import { chooseDistribution } from "./chooseDistribution";
import { sure } from "./demandModel";
import { readProtection } from "./protection";
import { protectionFromMoments } from "./protectionDemand";
import type { HistoryDistribution, ProtectionDemand } from "./protectionDemand";
import { resampledDemand } from "./resampledDemand";
import { undershoot } from "./undershoot";

export interface HistoryInput {
  readonly demand: History;
  readonly leadTime: number;
  readonly leadTimeSd?: number;
  readonly reviewPeriod?: number;
  readonly distribution?: HistoryDistribution | "auto";
  readonly seed?: number;
  readonly lots?: boolean;
}
export interface HistoryDemand {
  readonly demandMean: number;
  readonly demandSd: number;
  readonly undershoot: number;
  readonly protection: ProtectionDemand;
}

/**
 * Demand over the protection interval straight from a history: its mean and sd per period, the distribution that fits
 * it, or draws from it. For arguments see `safetyStockFromHistory`.
 *
 * @throws EngineError tooFewData: fewer than two observed periods; domain: a time that is negative, a number that is
 * not finite, or see `demandModel` and `resampledDemand`
 * @source SilverPykePeterson1998, WillemainSmartSchwarz2004
 * @example protectionFromHistory({ demand: [90, 110, 100, 95, 105], leadTime: 4 }).protection.intervalMean // 400
 */
export function protectionFromHistory(input: HistoryInput): HistoryDemand {
  const { demand, leadTime, leadTimeSd = 0, reviewPeriod = 0, distribution = "auto", seed = 1, lots = false } = input;
  requireFiniteHistory(demand, "demand");
  const values = observed(demand).values.map((value) => Math.max(0, value));
  if (values.length < 2)
    throw new EngineError("tooFewData", "demand", "demand must hold at least two observed periods");
  const demandMean = mean(values);
  const demandSd = sampleSd(values);
  // A lead time that varies without any demand matters to nobody.
  readProtection({ demandSd, leadTime, leadTimeSd, reviewPeriod, demandMean: demandMean > 0 ? demandMean : 1 });
  const time = { leadTime, reviewPeriod };
  const intervalMean = demandMean * (leadTime + reviewPeriod);
  const sdOver = (periods: number) => Math.hypot(Math.sqrt(periods) * demandSd, demandMean * leadTimeSd);
  const intervalSd = sdOver(leadTime + reviewPeriod);
  const lot = lots && reviewPeriod === 0 ? undershoot(values) : { mean: 0, variance: 0 };
  const facts = { demandMean, demandSd, undershoot: lot.mean };
  if (demandMean === 0) {
    const none = distribution === "auto" ? "normal" : distribution;
    const still = { interval: sure(0), lead: () => sure(0), centre: 0, shift: 0 };
    return { ...facts, protection: { distribution: none, reviewPeriod, intervalMean, intervalSd, ...still } };
  }
  const chosen =
    distribution === "auto"
      ? chooseDistribution({ values, mean: demandMean, sd: demandSd, intervalMean, intervalSd, leadTimeSd })
      : distribution;
  if (chosen === "bootstrap") {
    const drawn = resampledDemand({ values, leadTime, leadTimeSd, reviewPeriod, seed });
    // The mean of the draws, not of the history: what chance drew too much is not safety.
    const moments = { intervalMean, intervalSd, centre: drawn.interval.mean, shift: lot.mean };
    return { ...facts, protection: { distribution: chosen, reviewPeriod, ...moments, ...drawn } };
  }
  const meanOver = (periods: number) => demandMean * periods;
  const protection = protectionFromMoments({ distribution: chosen, ...time, meanOver, sdOver, undershoot: lot });
  return { ...facts, protection };
}
