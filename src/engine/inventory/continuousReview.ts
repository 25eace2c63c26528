import { requireFinite, requireNonNegative, requirePositive } from "../check";
import { normalUpperTail } from "../statistics/normalCdf";
import { normalLoss } from "../statistics/normalLoss";
import { normalPdf } from "../statistics/normalPdf";
import { normalQuantile } from "../statistics/normalQuantile";

export interface StockCosts {
  readonly demandMean: number;
  readonly demandSd: number;
  readonly leadTime: number;
  readonly orderingCost: number;
  readonly holdingCost: number;
  readonly stockoutCost: number;
}
export interface ContinuousReview {
  readonly reorderPoint: number;
  readonly orderQuantity: number;
  readonly safetyStock: number;
  /** Money per period: ordering, holding and stock-outs. */
  readonly cost: number;
}

/**
 * Checks what the cost-based policies have in common.
 *
 * @throws EngineError domain: a negative number, a holding or stock-out cost that is not positive
 */
export function requireStockCosts(input: StockCosts): void {
  requireNonNegative(input.demandMean, "demandMean");
  requireNonNegative(input.demandSd, "demandSd");
  requireNonNegative(input.leadTime, "leadTime");
  requireNonNegative(input.orderingCost, "orderingCost");
  requirePositive(input.holdingCost, "holdingCost");
  requirePositive(input.stockoutCost, "stockoutCost");
}

/** From so many standard deviations in an order, chance no longer matters to it. */
const STEADY = 1e8;
const ROUNDS = 200;
const PRECISION = 1e-14;

/**
 * Reorder point and order quantity of continuous review with the least cost, optimised together and exactly, for normal
 * demand with backorders.
 *
 *     cost per period = [ orderingCost · demandMean + ∫ rate(y) dy from reorderPoint to reorderPoint + orderQuantity ]
 *     / orderQuantity, rate(y) = holdingCost · mean left above demand + stockoutCost · mean short, at stock position y
 *
 * At the optimum the rate at both ends is the cost itself. Without ordering cost the quantity is 0: order for each
 * demand, up to the reorder point.
 *
 * @param demandMean units per period, zero or above
 * @param demandSd units per period, zero or above
 * @param leadTime periods, zero or above
 * @param orderingCost money per order, zero or above
 * @param holdingCost money per unit and period, positive
 * @param stockoutCost money per unit short and period, positive
 * @returns units and money per period
 * @throws EngineError domain: see `requireStockCosts`, or numbers too large for a result
 * @source HadleyWhitin1963, Zheng1992, SnyderShen2019
 * @example continuousReview({ demandMean: 1300, demandSd: 150, leadTime: 1 / 12, orderingCost: 8, holdingCost: 0.225, stockoutCost: 7.5 }).cost // 78.0711
 */
export function continuousReview(input: StockCosts): ContinuousReview {
  requireStockCosts(input);
  const { demandMean, demandSd, leadTime, orderingCost, holdingCost, stockoutCost } = input;
  const sd = demandSd * Math.sqrt(leadTime);
  const mean = demandMean * leadTime;
  const penalty = stockoutCost / holdingCost;
  const steady = Math.sqrt(((2 * orderingCost * demandMean) / holdingCost) * (1 + 1 / penalty));
  requireFinite(steady, "orderingCost · demandMean / holdingCost");
  requireFinite(mean, "demandMean · leadTime");
  if (sd === 0 || steady > STEADY * sd) {
    // Known demand: the economic order quantity with planned backorders.
    const below = -steady / (1 + penalty);
    const cost = holdingCost * steady * (penalty / (1 + penalty));
    return { reorderPoint: mean + below, orderQuantity: steady, safetyStock: below, cost };
  }
  const best = normalQuantile(penalty / (1 + penalty));
  const fixed = (orderingCost * demandMean) / (holdingCost * sd * sd);
  const low = fixed === 0 ? best : lowEnd(fixed, penalty, best);
  const level = rate(low, penalty);
  const high = fixed === 0 ? best : highEnd(level, penalty, best);
  return {
    reorderPoint: mean + sd * low,
    orderQuantity: sd * (high - low),
    safetyStock: sd * low,
    cost: holdingCost * sd * level,
  };
}

/** Cost rate at z standard deviations above the mean, in units of holdingCost · sd. */
function rate(z: number, penalty: number): number {
  return z + (1 + penalty) * normalLoss(z);
}

/** Slope of the rate: below zero before the best place, and rising. */
function slope(z: number, penalty: number): number {
  return 1 - (1 + penalty) * normalUpperTail(z);
}

/**
 * Where the rate beyond the best place is the level again. The rate is never below z, so the level itself lies to the
 * right of the answer; as the rate is convex, Newton's steps from there never pass it.
 */
function highEnd(level: number, penalty: number, best: number): number {
  let z = Math.max(level, best);
  for (let round = 0; round < ROUNDS; round += 1) {
    const step = (rate(z, penalty) - level) / slope(z, penalty);
    if (!(step > PRECISION * Math.max(1, Math.abs(z)))) break;
    z = Math.max(best, z - step);
  }
  return z;
}

/**
 * The lower end at which what lies between the level and the rate pays for the order: convex and falling, so Newton's
 * steps from the left never pass it either.
 */
function lowEnd(fixed: number, penalty: number, best: number): number {
  const missing = (z: number) => {
    const level = rate(z, penalty);
    const high = highEnd(level, penalty, best);
    const area = (high * high - z * z) / 2 + (1 + penalty) * (lossAbove(z) - lossAbove(high));
    return { height: level * (high - z) - area - fixed, width: high - z };
  };
  let z = best - 1;
  for (let step = 1; missing(z).height < 0 && step < Number.MAX_VALUE; step *= 2) z -= step;
  for (let round = 0; round < ROUNDS; round += 1) {
    const { height, width } = missing(z);
    const step = -height / (slope(z, penalty) * width);
    if (!(step > PRECISION * Math.max(1, Math.abs(z)))) break;
    z = Math.min(best, z + step);
  }
  return z;
}

/** ∫ of the normal loss from z on: ½ [ (z² + 1) · upper tail − z · density ]. */
function lossAbove(z: number): number {
  return ((z * z + 1) * normalUpperTail(z) - z * normalPdf(z)) / 2;
}
