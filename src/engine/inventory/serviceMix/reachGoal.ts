import { requireChoice, requireNonNegative, requireOpenShare } from "../../check";
import { EngineError } from "../../errors";
import { normalBetween } from "../../statistics/normalBetween";
import type { MixAtRate, MixTotals } from "./mixTotals";
import { HIGHEST_FACTOR, type ServiceItems } from "./serviceItems";

/** What is to be reached: a share of the weighted demand met from stock, or the money that safety stock may tie up. */
export type MixGoalKind = "fillRate" | "budget";
export interface MixTarget {
  readonly target: number;
  readonly goal: MixGoalKind;
}
/** The same as the calculation sees it: the share that may be missed, or the money that may be spent. */
export type MixGoal = { readonly missed: number } | { readonly value: number };

/** A total service to reach at least stock, unless a budget is named. @source convention */
export const MIX_GOAL: MixGoalKind = "fillRate";

/** A policy: what it comes to when a share of the total service is worth `rate` money, from 0 to infinity. */
export type Choose = (rate: number) => MixAtRate;

export interface ReachedGoal extends MixAtRate {
  /** Money that the last share of service costs: for a whole 1, so a point of service costs a hundredth. */
  readonly rate: number;
}

/** @throws EngineError domain: a fill rate that is not strictly between 0 and 1, a negative budget */
export function mixGoal({ target, goal }: MixTarget): MixGoal {
  requireChoice(goal, "goal", ["fillRate", "budget"]);
  if (goal === "budget") requireNonNegative(target, "target");
  else requireOpenShare(target, "target");
  return goal === "budget" ? { value: target } : { missed: 1 - target };
}

/** Newton's method needs about six; halving, its safeguard, no more than this. */
const ROUNDS = 200;
/** What is nearer to the goal than this is on it: the sums over many items carry no more digits. */
const SETTLED = 1e-13;

/**
 * Finds the exchange rate between money and service at which a policy reaches its goal (Lagrange's multiplier).
 *
 * Service and money rise together with the rate, so that one root decides; it is sought in logarithms, since rates of
 * usual items span many powers of ten, by Newton's method within a bracket. A service that is reached at the least
 * needs no more; a budget that is never used up leaves every factor at its highest.
 *
 * @param items see `readServiceItems`
 * @param goal the share of the service that may be missed, or the money
 * @param choose the policy
 * @param near a rate to start from, such as that of a goal near by
 * @returns the policy at the rate found
 * @throws EngineError noSolution: a service beyond what the highest factors reach
 * @source ThonemannBrownHausman2002
 */
export function reachGoal(items: ServiceItems, goal: MixGoal, choose: Choose, near?: number): ReachedGoal {
  const least = choose(0);
  if (distance(least, goal) >= 0) return { ...least, rate: 0 };
  const most = choose(Infinity);
  const left = distance(most, goal);
  if ("value" in goal ? left <= 0 : left === 0) return { ...most, rate: Infinity };
  if (left < 0) throw outOfReach(most.missed, goal);
  let [low, high] = rateRange(items);
  let at = Math.min(high, Math.max(low, Math.log(near ?? usualRate(items))));
  for (let round = 1; ; round += 1) {
    const rate = Math.exp(at);
    const mix = choose(rate);
    const above = distance(mix, goal);
    if (above < 0) low = at;
    else high = at;
    const rise = "value" in goal ? mix.valueSlope / mix.value : -mix.missedSlope / mix.missed;
    const newton = at - above / rise;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (above === 0 || next === at || round === ROUNDS) return { ...mix, rate };
    at = next;
  }
}

/** How far a mix is above its goal, in relative terms; below it, negative. */
function distance({ missed, value }: MixTotals, goal: MixGoal): number {
  const above = "value" in goal ? ahead(value, goal.value) : ahead(goal.missed, missed);
  return Math.abs(above) < SETTLED ? 0 : above;
}
function ahead(reached: number, wanted: number): number {
  return wanted === 0 ? 1 : Math.log(reached / wanted);
}

/** The share of cycles short that a first guess supposes. @source convention */
const USUAL_SHORTFALL = 0.05;
/** The rate at which all items together, taken as one with long cycles, would be short in the usual share of them. */
function usualRate({ stockPerFactor, lossShare }: ServiceItems): number {
  const sum = (column: Float64Array) => column.reduce((total, value) => total + value, 0);
  const rate = sum(stockPerFactor) / sum(lossShare) / USUAL_SHORTFALL;
  return rate > 0 && rate < Infinity ? rate : 1;
}

/**
 * Logarithms of a rate at which no item is worth any safety stock, and of one at which all are worth the most, alone or
 * with others at one level.
 */
function rateRange({ count, stockPerFactor, lossShare, lot }: ServiceItems): readonly [number, number] {
  let [least, stock, gain] = [Infinity, 0, Infinity];
  for (let i = 0; i < count; i += 1) {
    const [cost, share] = [stockPerFactor[i] ?? 0, lossShare[i] ?? 0];
    stock += cost;
    if (!(cost > 0 && share > 0)) continue;
    least = Math.min(least, cost / share);
    gain = Math.min(gain, share * normalBetween(HIGHEST_FACTOR, lot[i] ?? 0));
  }
  const log = (value: number) => Math.log(Math.min(Number.MAX_VALUE, Math.max(Number.MIN_VALUE, value)));
  return [log(least), log(stock) - log(gain) + 1];
}

function outOfReach(least: number, goal: MixGoal): EngineError {
  const wanted = "missed" in goal ? 1 - goal.missed : 1;
  const reached = Math.floor((1 - least) * 1e9) / 1e9;
  const message = `target of ${wanted} is beyond reach: a safety stock of ${HIGHEST_FACTOR} standard deviations for every item gives ${reached}. Use larger orders or a lower target`;
  return new EngineError("noSolution", "target", message);
}
