import { requireFinite, requirePositive } from "../check";
import { normalUpperTail } from "../statistics/normalCdf";
import { normalLoss } from "../statistics/normalLoss";
import { normalPdf } from "../statistics/normalPdf";
import { requireStockCosts } from "./continuousReview";
import type { StockCosts } from "./continuousReview";

export interface PeriodicReview {
  readonly reviewPeriod: number;
  readonly orderUpToLevel: number;
  readonly safetyStock: number;
  /** Money per period: reviews with their orders, holding and stock-outs. */
  readonly cost: number;
}

/** Gauss and Legendre's five points on −1 to 1 (the half from 0 on) and their weights. @source AbramowitzStegun1964 */
const [NEAR, FAR] = [0.538469310105683, 0.906179845938664] as const;
const [MIDDLE_WEIGHT, NEAR_WEIGHT, FAR_WEIGHT] = [0.568888888888889, 0.478628670499366, 0.236926885056189] as const;
/** Where the integral is cut, in standard deviations from the time at which the level is used up. */
const ROUNDS = 100;
const PRECISION = 1e-11;
const DIGITS = 1e-9;
const WIDENINGS = 60;
const CUTS = [-8, -4, -2, -0.75, 0.75, 2, 4, 8];

/**
 * Review period and order-up-to level with the least cost, optimised together, for normal demand with backorders.
 *
 *     cost per period = [ orderingCost + ∫ rate(t) dt over t from leadTime to leadTime + reviewPeriod ] / reviewPeriod
 *     rate(t) = holdingCost · mean left of the level after the demand of t periods + stockoutCost · mean short
 *
 * At the best level the stock lasts for the share stockoutCost / (holdingCost + stockoutCost) of the time; at the best
 * period the rate at its end is the cost itself. orderingCost is that of a review with its order.
 *
 * @param demandMean units per period, positive
 * @param demandSd units per period, zero or above
 * @param leadTime periods, zero or above
 * @param orderingCost money per review and order, positive
 * @param holdingCost money per unit and period, positive
 * @param stockoutCost money per unit short and period, positive
 * @returns periods, units and money per period
 * @throws EngineError domain: see `requireStockCosts`; no demand or no ordering cost (there is no best period then)
 * @source HadleyWhitin1963, Rao2003
 * @example periodicReview({ demandMean: 100, demandSd: 0, leadTime: 2, orderingCost: 50, holdingCost: 1, stockoutCost: 9 }).reviewPeriod // 1.05409255
 */
export function periodicReview(input: StockCosts): PeriodicReview {
  requireStockCosts(input);
  const { demandMean, demandSd, leadTime, orderingCost, holdingCost, stockoutCost } = input;
  requirePositive(demandMean, "demandMean");
  requirePositive(orderingCost, "orderingCost");
  const penalty = stockoutCost / holdingCost;
  // Known demand: the economic order quantity with planned backorders, in time. Variation only lengthens the period.
  const steady = Math.sqrt(((2 * orderingCost) / (holdingCost * demandMean)) * (1 + 1 / penalty));
  requireFinite(steady, "orderingCost / (holdingCost · demandMean)");
  requirePositive(steady, "orderingCost / (holdingCost · demandMean)");
  const cv = demandSd / demandMean;
  const short = penalty / (1 + penalty);
  const rest = 1 / (1 + penalty);
  // In periods of demand: the level is divided by demandMean, money by holdingCost · demandMean.
  const fixed = orderingCost / (holdingCost * demandMean);
  const rate = (level: number, time: number) => level - time + (1 + penalty) * shortAt(level, time, cv);
  const costAt = (level: number, period: number) =>
    (fixed + integrate((time) => rate(level, time), { level, start: leadTime, length: period, cv })) / period;
  /** Level at which stock is out for the right share of the time. */
  let level = leadTime + steady * short;
  const levelFor = (period: number) => {
    const within = { start: leadTime, length: period, cv };
    const missing = (at: number) => integrate((time) => outAt(at, time, cv), { level: at, ...within }) - rest * period;
    const fall = (at: number) => integrate((time) => densityAt(at, time, cv), { level: at, ...within });
    level = fallingRoot(missing, fall, level, period + cv * Math.sqrt(leadTime + period));
    return level;
  };
  // The rate at the end less the cost: below zero while a longer period pays.
  const pays = (period: number) => {
    const at = levelFor(period);
    return rate(at, leadTime + period) - costAt(at, period);
  };
  const reviewPeriod = cv === 0 ? steady : findPeriod(pays, steady);
  if (cv > 0) levelFor(reviewPeriod);
  return {
    reviewPeriod,
    orderUpToLevel: level * demandMean,
    safetyStock: (level - leadTime - reviewPeriod) * demandMean,
    cost: costAt(level, reviewPeriod) * holdingCost * demandMean,
  };
}

/** The period at which it stops to pay, by false position (Illinois): digits beyond those of the integral are no use. */
function findPeriod(pays: (period: number) => number, steady: number): number {
  let [low, high] = [steady, steady];
  const start = pays(steady);
  let [below, above] = [start, start];
  for (let step = 0; step < WIDENINGS && below > 0; step += 1)
    [high, above, low, below] = [low, below, low / 2, pays(low / 2)];
  for (let step = 0; step < WIDENINGS && above < 0; step += 1)
    [low, below, high, above] = [high, above, high * 2, pays(high * 2)];
  let [period, side] = [low, 0];
  for (let round = 0; round < ROUNDS && high - low > DIGITS * high; round += 1) {
    const next = (low * above - high * below) / (above - below);
    const value = pays(next);
    const moved = Math.abs(next - period);
    period = next;
    if (value === 0 || moved <= DIGITS * next) break;
    // The end that stays twice counts half, so that both ends move.
    if (value < 0) {
      if (side < 0) above /= 2;
      [low, below, side] = [next, value, -1];
    } else {
      if (side > 0) below /= 2;
      [high, above, side] = [next, value, 1];
    }
  }
  return period;
}

/** Mean short after a time, for a level in periods of demand. */
function shortAt(level: number, time: number, cv: number): number {
  const sd = cv * Math.sqrt(time);
  return sd === 0 ? Math.max(0, time - level) : sd * normalLoss((level - time) / sd);
}

/** Chance of being out of stock after a time. */
function outAt(level: number, time: number, cv: number): number {
  const sd = cv * Math.sqrt(time);
  if (sd === 0) return time > level ? 1 : 0;
  return normalUpperTail((level - time) / sd);
}

/** How fast that chance falls with the level. */
function densityAt(level: number, time: number, cv: number): number {
  const sd = cv * Math.sqrt(time);
  return sd === 0 ? 0 : normalPdf((level - time) / sd) / sd;
}

/** Newton's method for a falling function, kept inside what is known to hold the crossing. */
function fallingRoot(f: (x: number) => number, fall: (x: number) => number, guess: number, width: number): number {
  let [low, high, x] = [-Infinity, Infinity, guess];
  for (let round = 0; round < ROUNDS; round += 1) {
    const value = f(x);
    if (value > 0) low = x;
    else high = x;
    const newton = x + value / fall(x);
    const known = low > -Infinity && high < Infinity;
    const inside = newton > low && newton < high && Math.abs(newton - x) <= 2 ** round * width;
    const next = inside ? newton : known ? (low + high) / 2 : x + Math.sign(value) * 2 ** round * width;
    if (!(Math.abs(next - x) > PRECISION * Math.max(Math.abs(x), width))) return next;
    x = next;
  }
  return x;
}

interface Cycle {
  readonly level: number;
  readonly start: number;
  readonly length: number;
  readonly cv: number;
}

/** Integral over the cycle, cut where the level is used up so that each piece is smooth. */
function integrate(f: (time: number) => number, { level, start, length, cv }: Cycle): number {
  const end = start + length;
  const width = cv * Math.sqrt(Math.max(level, 0));
  let sum = 0;
  let from = start;
  for (let cut = 0; cut <= CUTS.length && from < end; cut += 1) {
    const to = cut === CUTS.length ? end : Math.min(end, Math.max(from, level + (CUTS[cut] ?? 0) * width));
    if (to > from) sum += pieceOf(f, from, (to - from) / 2);
    from = to;
  }
  return sum;
}

/** One smooth piece, beginning at a time and twice as long as its half: five points. */
function pieceOf(f: (time: number) => number, from: number, half: number): number {
  const middle = from + half;
  const [near, far] = [half * NEAR, half * FAR];
  const inner = NEAR_WEIGHT * (f(middle - near) + f(middle + near));
  const outer = FAR_WEIGHT * (f(middle - far) + f(middle + far));
  return half * (MIDDLE_WEIGHT * f(middle) + inner + outer);
}
