import { requireChoice, requireInteger, requireOpenShare, requirePositive } from "../check";
import type { History } from "../demand/requireHistory";
import { EngineError } from "../errors";
import type { HistoryDistribution, ProtectionDemand } from "./protectionDemand";
import { protectionFromHistory } from "./protectionFromHistory";
import { RESAMPLES } from "./resampledDemand";
import { stockForService } from "./stockForService";

export interface SafetyStockFromHistoryInput {
  readonly demand: History;
  readonly serviceLevel: number;
  readonly leadTime: number;
  readonly leadTimeSd?: number;
  readonly reviewPeriod?: number;
  readonly basis?: "cycle" | "fill";
  readonly distribution?: HistoryDistribution | "auto";
  readonly seed?: number;
  readonly orderQuantity?: number;
  readonly lots?: boolean;
}
export interface HistoryStock {
  readonly safetyStock: number;
  /** Order-up-to level with a review period. */
  readonly reorderPoint: number;
  readonly distribution: HistoryDistribution;
  readonly demandMean: number;
  readonly demandSd: number;
  readonly intervalMean: number;
  readonly intervalSd: number;
  readonly undershoot: number;
  /** Half of the 95 % range of a resampled reorder point; null where nothing was drawn. */
  readonly simulationError: number | null;
}

/** @source convention */
export const HISTORY_DEFAULTS = { basis: "cycle", distribution: "auto", seed: 1, lots: false } as const;
const DISTRIBUTIONS = ["auto", "normal", "gamma", "poisson", "negativeBinomial", "bootstrap"] as const;

/**
 * Safety stock straight from an item's demand history, with the distribution that fits its demand.
 *
 *     reorder point: the least stock with P(demand in the interval ≤ stock) ≥ serviceLevel (basis cycle), or whose
 *     units short per cycle are at most (1 − serviceLevel) · units asked per cycle (basis fill, exact)
 *     safetyStock = reorder point − mean demand in the interval (lead time, plus review period)
 *
 * Mean and sample sd are those of the observed periods, zeros included; negative demand (returns) counts as zero.
 * Independent periods: sd of the interval as in `leadTimeDemandSd`. Counted units give a whole reorder point, so the
 * safety stock carries the fraction of the mean.
 *
 * @param demand one item's units per period; null = not observed
 * @param serviceLevel strictly between 0 and 1: cycle service level or fill rate, by basis
 * @param leadTime periods; positive, or 0 with a review period
 * @param leadTimeSd periods, zero or above
 * @param reviewPeriod periods, zero or above; 0 = continuous review
 * @param basis "cycle" (no stock-out in a cycle) or "fill" (share of demand met at once)
 * @param distribution "auto" chooses, see `chooseDistribution`
 * @param seed whole number, zero or above; plays a part with bootstrap only
 * @param orderQuantity units, positive; needed for basis fill under continuous review
 * @param lots true where each period's demand comes at once: the order is then placed below the reorder point, see
 * `undershoot`; plays no part with a review period
 * @returns units, with what led there
 * @throws EngineError tooFewData: fewer than two observed periods; domain: a share outside 0 to 1, a time that is
 * negative, no orderQuantity where it is needed, or see `demandModel` and `resampledDemand`
 * @source SilverPykePeterson1998, Burgin1975, AdanVanEenigeResing1995, WillemainSmartSchwarz2004
 * @example safetyStockFromHistory({ demand: [90, 110, 100, 95, 105], serviceLevel: 0.95, leadTime: 4 }).safetyStock // 26.0074
 */
export function safetyStockFromHistory(input: SafetyStockFromHistoryInput): HistoryStock {
  const { demand, serviceLevel, leadTime, orderQuantity } = input;
  const { leadTimeSd = 0, reviewPeriod = 0 } = input;
  const { basis, distribution, seed, lots } = { ...HISTORY_DEFAULTS, ...input };
  requireOpenShare(serviceLevel, "serviceLevel");
  requireChoice(basis, "basis", ["cycle", "fill"]);
  requireChoice(distribution, "distribution", DISTRIBUTIONS);
  requireInteger(seed, "seed", 0);
  if (orderQuantity !== undefined) requirePositive(orderQuantity, "orderQuantity");
  if (basis === "fill" && reviewPeriod === 0 && orderQuantity === undefined)
    throw new EngineError(
      "domain",
      "orderQuantity",
      "orderQuantity must be given for the fill rate under continuous review: it sets how often stock runs low",
    );
  const history = protectionFromHistory({ demand, leadTime, leadTimeSd, reviewPeriod, distribution, seed, lots });
  const { demandMean, demandSd, undershoot, protection } = history;
  const { intervalMean, intervalSd } = protection;
  const facts = { demandMean, demandSd, intervalMean, intervalSd, undershoot, distribution: protection.distribution };
  if (demandMean === 0) return { ...facts, safetyStock: 0, reorderPoint: 0, simulationError: null };
  const stock = stockForService(protection, { serviceLevel, basis, orderQuantity });
  return { ...facts, ...stock, simulationError: simulationErrorOf(protection, serviceLevel) };
}

/** Half of the range that holds the quantile of so many draws in 95 of 100 cases. */
function simulationErrorOf({ distribution, interval }: ProtectionDemand, serviceLevel: number): number | null {
  if (distribution !== "bootstrap") return null;
  const half = 1.96 * Math.sqrt((serviceLevel * (1 - serviceLevel)) / RESAMPLES);
  const at = (share: number) => interval.quantile(Math.min(1, Math.max(0, share)));
  return (at(serviceLevel + half) - at(serviceLevel - half)) / 2;
}
