import { requireChoice, requireNonNegative, requirePositive } from "../check";
import { demandModel } from "./demandModel";
import type { DemandDistribution, DemandModel } from "./demandModel";

export interface NewsvendorInput {
  readonly demandMean: number;
  readonly demandSd: number;
  readonly underageCost: number;
  readonly overageCost: number;
  readonly distribution?: DemandDistribution;
}
export interface Newsvendor {
  readonly orderQuantity: number;
  /** Chance that the quantity covers the demand: the critical ratio. */
  readonly criticalRatio: number;
  readonly expectedShort: number;
  readonly expectedLeft: number;
  readonly expectedCost: number;
}

/** @source ArrowHarrisMarschak1951 */
export const NEWSVENDOR_DISTRIBUTION = "normal";
const DISTRIBUTIONS = ["normal", "gamma", "poisson", "negativeBinomial"] as const;

/**
 * Quantity for a single season: too little costs the margin, too much the loss on what is left.
 *
 *     the smallest quantity with P(demand ≤ quantity) ≥ underageCost / (underageCost + overageCost)
 *     expected cost = underageCost · mean demand above it + overageCost · mean left over
 *
 * A normal quantity that falls below zero is zero. Counted demand (Poisson, negative binomial) gives a whole number.
 *
 * @param demandMean units of the season, zero or above
 * @param demandSd units, zero or above; plays no part with poisson
 * @param underageCost money per unit short, positive: price less cost, plus goodwill
 * @param overageCost money per unit left, positive: cost less salvage value
 * @param distribution normal, gamma, poisson or negativeBinomial
 * @returns units, share, units, units, money
 * @throws EngineError domain: a negative number, a cost that is not positive, see `demandModel`
 * @source ArrowHarrisMarschak1951, SnyderShen2019
 * @example newsvendor({ demandMean: 900, demandSd: 60, underageCost: 79, overageCost: 43 }).orderQuantity // 922.721404
 */
export function newsvendor(input: NewsvendorInput): Newsvendor {
  const { demandMean, demandSd, underageCost, overageCost, distribution = NEWSVENDOR_DISTRIBUTION } = input;
  requireNonNegative(demandMean, "demandMean");
  requireNonNegative(demandSd, "demandSd");
  requirePositive(underageCost, "underageCost");
  requirePositive(overageCost, "overageCost");
  requireChoice(distribution, "distribution", DISTRIBUTIONS);
  const model = demandModel(distribution, demandMean, demandSd);
  // Divided before the sum, which might be too large.
  const criticalRatio = 1 / (1 + overageCost / underageCost);
  const orderQuantity = Math.max(0, model.quantile(insideShare(criticalRatio)));
  return { orderQuantity, criticalRatio, ...costOf(model, orderQuantity, input) };
}

/**
 * What any quantity for a single season costs on average, best or not: see `newsvendor`.
 *
 * @param orderQuantity units, zero or above
 * @throws EngineError domain: as `newsvendor`, and a negative orderQuantity
 * @source ArrowHarrisMarschak1951
 * @example newsvendorCost({ demandMean: 100, demandSd: 0, underageCost: 3, overageCost: 1, orderQuantity: 90 }) // {"expectedShort":10,"expectedLeft":0,"expectedCost":30}
 */
export function newsvendorCost(
  input: NewsvendorInput & { readonly orderQuantity: number },
): Omit<Newsvendor, "orderQuantity" | "criticalRatio"> {
  const { demandMean, demandSd, orderQuantity, distribution = NEWSVENDOR_DISTRIBUTION } = input;
  requireNonNegative(demandMean, "demandMean");
  requireNonNegative(demandSd, "demandSd");
  requireNonNegative(orderQuantity, "orderQuantity");
  return costOf(demandModel(distribution, demandMean, demandSd), orderQuantity, input);
}

function costOf(model: DemandModel, orderQuantity: number, { underageCost, overageCost }: NewsvendorInput) {
  const expectedShort = model.loss(orderQuantity);
  const expectedLeft = Math.max(0, orderQuantity - model.mean + expectedShort);
  return { expectedShort, expectedLeft, expectedCost: underageCost * expectedShort + overageCost * expectedLeft };
}

/** A ratio that rounds to none or all is the nearest share that has a quantile. */
function insideShare(ratio: number): number {
  return Math.min(1 - Number.EPSILON, Math.max(Number.MIN_VALUE, ratio));
}
