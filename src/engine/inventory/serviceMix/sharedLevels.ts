import { normalCdf } from "../../statistics/normalCdf";
import { normalCycle } from "../../statistics/normalCycle";
import type { MixAtRate } from "./mixTotals";
import { type Choose, type MixGoal, reachGoal } from "./reachGoal";
import { HIGHEST_FACTOR, type ServiceItems } from "./serviceItems";

/** One service level that several items share. */
export interface SharedLevel {
  readonly items: number;
  readonly factor: number;
  readonly cycleServiceLevel: number;
  /** Of these items together; null where they have no weight. */
  readonly fillRate: number | null;
  readonly safetyStockValue: number;
}
/** Levels shared by items, and which of them each item has. */
export interface SharedLevels {
  readonly levels: readonly SharedLevel[];
  /** Position in `levels` per item. */
  readonly levelOf: Uint32Array;
  readonly factors: Float64Array;
  readonly fillRate: number;
  readonly safetyStockValue: number;
  readonly rate: number;
}

/**
 * The best service levels when items of a group must share one: each group's cycle service level is chosen so that all
 * together reach the goal with the least money.
 *
 *     Σ weight / orderQuantity · sd · normalBetween(factor, lot) = Σ unitCost · sd / exchangeRate, over each group's items
 *
 * @param items see `readServiceItems`
 * @param levelOf group of each item, numbered from 0 without a gap
 * @param goal the share that may be missed, or the money
 * @returns the levels and what they come to
 * @throws EngineError see `reachGoal`
 * @source ThonemannBrownHausman2002
 */
export function sharedLevels(items: ServiceItems, levelOf: Uint32Array, goal: MixGoal, near?: number): SharedLevels {
  const members = membersOf(levelOf);
  const groups = members.map((rows) => groupAt(items, rows));
  const choose: Choose = (rate) => {
    const chosen = groups.map((at) => at(rate));
    const sum = (of: (one: GroupAtRate) => number) => chosen.reduce((total, one) => total + of(one), 0);
    return {
      factors: Float64Array.from(levelOf, (level) => chosen[level]?.factor ?? items.lowest),
      missed: sum(({ missed }) => missed),
      value: sum(({ value }) => value),
      missedSlope: sum(({ missedSlope }) => missedSlope),
      valueSlope: sum(({ valueSlope }) => valueSlope),
    };
  };
  const { factors, missed, value, rate } = reachGoal(items, goal, choose, near);
  const levels = members.map((rows) => describeLevel(items, rows, factors[rows[0] ?? 0] ?? items.lowest));
  return { levels, levelOf, factors, fillRate: 1 - missed, safetyStockValue: value, rate };
}

function membersOf(levelOf: Uint32Array): number[][] {
  const members: number[][] = [];
  for (const [row, level] of levelOf.entries()) (members[level] ??= []).push(row);
  return members;
}

/** One group of items at an exchange rate. */
interface GroupAtRate extends Omit<MixAtRate, "factors"> {
  readonly factor: number;
}

/** Newton's method ends after a step as short as this: the error is squared each time. */
const LAST_STEP = 1e-7;
const ROUNDS = 60;

/** The factor of one group at a rate; remembers the last one, since the next is near it. */
function groupAt(items: ServiceItems, rows: readonly number[]): (rate: number) => GroupAtRate {
  const { stockPerFactor, lossShare, lot, lowest } = items;
  const cost = rows.reduce((sum, row) => sum + (stockPerFactor[row] ?? 0), 0);
  const served = Uint32Array.from(rows.filter((row) => (lossShare[row] ?? 0) > 0));
  const look = (factor: number) => {
    let [gain, slope, missed] = [0, 0, 0];
    for (const row of served) {
      const share = lossShare[row] ?? 0;
      const cycle = normalCycle(factor, lot[row] ?? 0);
      gain += share * cycle.chance;
      slope += share * cycle.slope;
      missed += share * cycle.short;
    }
    return { factor, gain, slope, missed };
  };
  const fixed = ({ factor, missed }: ReturnType<typeof look>): GroupAtRate => ({
    ...{ factor, missed, value: cost * factor },
    ...{ missedSlope: 0, valueSlope: 0 },
  });
  const [least, most] = [look(lowest), look(HIGHEST_FACTOR)];
  let factor = Math.max(1, lowest);
  return (rate) => {
    if (served.length === 0) return fixed(least);
    if (cost === 0) return fixed(most);
    const price = cost / rate;
    if (price >= least.gain) return fixed(least);
    if (price <= most.gain) return fixed(most);
    let [low, high] = [lowest, HIGHEST_FACTOR];
    for (let round = 1; ; round += 1) {
      const { gain, slope, missed } = look(factor);
      const newton = -(Math.log(gain / price) * gain) / slope;
      if (Math.abs(newton) < LAST_STEP || round === ROUNDS) {
        const step = round === ROUNDS ? 0 : newton;
        const move = -gain / slope;
        factor += step;
        // What the last short step changes is known without another look.
        const left = missed - gain * step;
        return { factor, missed: left, value: cost * factor, missedSlope: -gain * move, valueSlope: cost * move };
      }
      if (gain > price) low = factor;
      else high = factor;
      const next = factor + newton;
      factor = next > low && next < high ? next : (low + high) / 2;
    }
  };
}

function describeLevel(items: ServiceItems, rows: readonly number[], factor: number): SharedLevel {
  let [weight, missed, money] = [0, 0, 0];
  for (const row of rows) {
    const share = items.lossShare[row] ?? 0;
    weight += items.weightShare[row] ?? 0;
    if (share > 0) missed += share * normalCycle(factor, items.lot[row] ?? 0).short;
    money += factor * (items.stockPerFactor[row] ?? 0);
  }
  return {
    items: rows.length,
    factor,
    cycleServiceLevel: normalCdf(factor),
    fillRate: weight > 0 ? Math.max(0, 1 - missed / weight) : null,
    safetyStockValue: money,
  };
}
