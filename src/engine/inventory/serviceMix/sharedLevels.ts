import { normalBetween, normalBetweenSlope } from "../../statistics/normalBetween";
import { normalCdf } from "../../statistics/normalCdf";
import { normalLossDrop } from "../../statistics/normalLossDrop";
import { missedShare, stockValue } from "./mixTotals";
import { type MixGoal, reachGoal } from "./reachGoal";
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
  const groups = members.map((rows) => groupFactor(items, rows));
  const { factors, rate } = reachGoal(
    items,
    goal,
    (one) => {
      const chosen = groups.map((factorAt) => factorAt(one));
      return Float64Array.from(levelOf, (level) => chosen[level] ?? 0);
    },
    near,
  );
  return describeLevels(items, levelOf, members, factors, rate);
}

/** What given levels come to. */
export function levelsAt(items: ServiceItems, levelOf: Uint32Array, factors: Float64Array): SharedLevels {
  return describeLevels(items, levelOf, membersOf(levelOf), factors, Number.NaN);
}

function membersOf(levelOf: Uint32Array): number[][] {
  const members: number[][] = [];
  for (const [row, level] of levelOf.entries()) (members[level] ??= []).push(row);
  return members;
}

/** Newton's method ends after a step as short as this: the error is squared each time. */
const LAST_STEP = 1e-8;
const ROUNDS = 60;

/** The factor of one group at a rate; remembers the last one, since the next is near it. */
function groupFactor(items: ServiceItems, rows: readonly number[]): (rate: number) => number {
  const { stockPerFactor, lossShare, lot } = items;
  const cost = rows.reduce((sum, row) => sum + (stockPerFactor[row] ?? 0), 0);
  const served = Uint32Array.from(rows.filter((row) => (lossShare[row] ?? 0) > 0));
  const sum = (each: (z: number, length: number) => number, factor: number) => {
    let total = 0;
    for (const row of served) total += (lossShare[row] ?? 0) * each(factor, lot[row] ?? 0);
    return total;
  };
  const [most, least] = [sum(normalBetween, items.lowest), sum(normalBetween, HIGHEST_FACTOR)];
  let factor = Math.max(1, items.lowest);
  return (rate) => {
    if (served.length === 0) return items.lowest;
    if (cost === 0) return HIGHEST_FACTOR;
    const price = cost / rate;
    if (price >= most) return items.lowest;
    if (price <= least) return HIGHEST_FACTOR;
    let [low, high] = [items.lowest, HIGHEST_FACTOR];
    for (let round = 0; round < ROUNDS; round += 1) {
      const gain = sum(normalBetween, factor);
      if (gain > price) low = factor;
      else high = factor;
      const newton = -(Math.log(gain / price) * gain) / sum(normalBetweenSlope, factor);
      if (Math.abs(newton) < LAST_STEP)
        return (factor = Math.min(HIGHEST_FACTOR, Math.max(items.lowest, factor + newton)));
      const next = factor + newton;
      factor = next > low && next < high ? next : (low + high) / 2;
    }
    return factor;
  };
}

function describeLevels(
  items: ServiceItems,
  levelOf: Uint32Array,
  members: readonly (readonly number[])[],
  factors: Float64Array,
  rate: number,
): SharedLevels {
  const levels = members.map((rows): SharedLevel => {
    const factor = factors[rows[0] ?? 0] ?? 0;
    let [weight, missed, money] = [0, 0, 0];
    for (const row of rows) {
      const share = items.lossShare[row] ?? 0;
      weight += items.weightShare[row] ?? 0;
      if (share > 0) missed += share * normalLossDrop(factor, items.lot[row] ?? 0);
      money += factor * (items.stockPerFactor[row] ?? 0);
    }
    return {
      items: rows.length,
      factor,
      cycleServiceLevel: normalCdf(factor),
      fillRate: weight > 0 ? Math.max(0, 1 - missed / weight) : null,
      safetyStockValue: money,
    };
  });
  const total = { fillRate: 1 - missedShare(items, factors), safetyStockValue: stockValue(items, factors) };
  return { levels, levelOf, factors, ...total, rate };
}
