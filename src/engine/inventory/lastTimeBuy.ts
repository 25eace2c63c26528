import { requireNonNegative, requirePositive, requireShare } from "../check";
import type { DemandDistribution } from "./demandModel";
import type { Newsvendor } from "./newsvendor";
import { newsvendor } from "./newsvendor";

export interface RemainingDemandInput {
  readonly demandRate: number;
  readonly demandSd: number;
  readonly years: number;
  readonly decline: number;
  readonly uncertainty: number;
}
export interface LastTimeBuyInput extends RemainingDemandInput {
  readonly underageCost: number;
  readonly overageCost: number;
  readonly distribution?: DemandDistribution;
  readonly stock?: number;
}
export interface LastTimeBuy extends Newsvendor {
  readonly demandMean: number;
  readonly demandSd: number;
  /** What to buy now: the quantity less what is there already. */
  readonly buy: number;
}

/** Not negative however wide the demand spreads. @source convention */
export const LAST_TIME_DISTRIBUTION = "gamma";

/**
 * Demand that is still to come while an item fades out.
 *
 *     mean = demandRate · ∫₀ʸᵉᵃʳˢ (1 − decline)ᵗ dt · sd² = demandSd² · mean / demandRate + (uncertainty · mean)²
 *
 * The second part of the variance is the doubt about the forecast itself, which no number of years averages out.
 *
 * @param demandRate units a year today, zero or above
 * @param demandSd units, standard deviation of a year's demand, zero or above
 * @param years years that the item must still be delivered, positive
 * @param decline share by which demand falls from year to year, 0 to 1
 * @param uncertainty coefficient of variation of the forecast of the total, zero or above
 * @throws EngineError domain: numbers outside these bounds
 * @source TeunterFortuin1999
 * @example remainingDemand({ demandRate: 100, demandSd: 20, years: 4, decline: 0, uncertainty: 0 }) // {"demandMean":400,"demandSd":40}
 */
export function remainingDemand(input: RemainingDemandInput): { demandMean: number; demandSd: number } {
  const { demandRate, demandSd, years, decline, uncertainty } = input;
  requireNonNegative(demandRate, "demandRate");
  requireNonNegative(demandSd, "demandSd");
  requirePositive(years, "years");
  requireShare(decline, "decline");
  requireNonNegative(uncertainty, "uncertainty");
  const equivalent = decline === 0 ? years : decline === 1 ? 0 : (1 - (1 - decline) ** years) / -Math.log(1 - decline);
  const demandMean = demandRate * equivalent;
  return { demandMean, demandSd: Math.hypot(demandSd * Math.sqrt(equivalent), uncertainty * demandMean) };
}

/**
 * The last order of an item that will not be delivered again: the newsvendor's quantity over all remaining demand.
 *
 * @param underageCost money per unit that is asked for when none is left, positive
 * @param overageCost money per unit left at the end: cost and keeping less salvage, positive
 * @param distribution of the remaining demand, see `newsvendor`
 * @param stock units on hand and on order, zero or above
 * @throws EngineError domain: see `remainingDemand` and `newsvendor`
 * @source TeunterFortuin1999, ArrowHarrisMarschak1951
 * @example lastTimeBuy({ demandRate: 225, demandSd: 30, years: 4, decline: 0, uncertainty: 0, underageCost: 79, overageCost: 43, distribution: "normal", stock: 100 }).buy // 822.721404
 */
export function lastTimeBuy(input: LastTimeBuyInput): LastTimeBuy {
  const { underageCost, overageCost, distribution = LAST_TIME_DISTRIBUTION, stock = 0 } = input;
  requireNonNegative(stock, "stock");
  const remaining = remainingDemand(input);
  const plan = newsvendor({ ...remaining, underageCost, overageCost, distribution });
  return { ...plan, ...remaining, buy: Math.max(0, plan.orderQuantity - stock) };
}
