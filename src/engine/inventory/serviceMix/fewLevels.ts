import { normalUpperTail } from "../../statistics/normalCdf";
import { normalCycle } from "../../statistics/normalCycle";
import { normalLoss } from "../../statistics/normalLoss";
import { normalPdf } from "../../statistics/normalPdf";
import type { MixGoal } from "./reachGoal";
import { HIGHEST_FACTOR, type ServiceItems } from "./serviceItems";
import { sharedLevels, type SharedLevels } from "./sharedLevels";

/** Steps of the safety factors among which levels are chosen first. @source convention */
const GRID_STEP = 0.1;
const GRID = Array.from({ length: Math.round(HIGHEST_FACTOR / GRID_STEP) + 1 }, (_, i) => i * GRID_STEP);
/** A place on the grid as a safety factor: none lies below the lowest that is allowed. */
const factorAt = ({ lowest }: ServiceItems, place: number) => Math.max(lowest, GRID[place] ?? 0);
/** Between two chosen levels; none chosen below or above yet. */
const EDGE = GRID.length;
/** How often items may change their level after the levels have moved; each round must pay. @source convention */
const ROUNDS = 2;

/**
 * The few service levels, and the item's share in them, that come closest to a level of its own for every item.
 *
 * At an exchange rate each item has a convex cost over its safety factor: money in stock plus service missed. Of the
 * levels chosen, the best one for an item is therefore the nearest below or above its own optimum, so that the costs
 * of all items fall apart into gaps between neighbouring levels, and dynamic programming over a grid of factors finds
 * the best set of every size exactly. The levels then move off the grid until they reach the goal with least money
 * (`sharedLevels`), and items change over while that saves something. Clustering the optima themselves (k-means) would
 * treat all distances alike; money and service do not.
 *
 * @param items see `readServiceItems`
 * @param most the largest number of levels; there is one answer for each number from 1
 * @param goal the share that may be missed, or the money
 * @param rate exchange rate of the best mix
 * @returns levels from low to high for 1, 2, … levels; never more money than with one level less
 * @throws EngineError see `reachGoal`
 * @source Bellman1973, ThonemannBrownHausman2002
 */
export function fewLevels(items: ServiceItems, most: number, goal: MixGoal, rate: number): SharedLevels[] {
  const gaps = gapCosts(items, rate);
  const found: SharedLevels[] = [];
  for (const places of bestPlaces(gaps, most)) {
    const first = sharedLevels(items, assign(items, places.map((place) => factorAt(items, place)), rate), goal, rate); // prettier-ignore
    const better = improve(items, first, goal);
    const before = found.at(-1);
    found.push(before && !pays(better, before, goal) ? before : better);
  }
  return found;
}

/** Cost of all items between two neighbouring levels, at index below · (EDGE + 1) + above. */
function gapCosts(items: ServiceItems, rate: number): Float64Array {
  const { count, stockPerFactor, lossShare, lot } = items;
  const factors = GRID.map((_, place) => factorAt(items, place));
  const losses = factors.map(normalLoss);
  const gaps = new Float64Array((EDGE + 1) * (EDGE + 1));
  const cost = new Float64Array(EDGE + 1).fill(Infinity);
  for (let i = 0; i < count; i += 1) {
    const [money, share] = [stockPerFactor[i] ?? 0, (lossShare[i] ?? 0) * rate];
    if (money === 0 && share === 0) continue;
    let own = 0;
    for (let place = 0; place < EDGE; place += 1) {
      const factor = factors[place] ?? 0;
      const short = share > 0 ? (losses[place] ?? 0) - roughLoss(factor + (lot[i] ?? 0)) : 0;
      cost[place] = money * factor + share * short;
      if ((cost[place] ?? 0) < (cost[own] ?? 0)) own = place;
    }
    for (let above = own + 1; above <= EDGE; above += 1) {
      const up = cost[above] ?? Infinity;
      for (let below = 0; below <= own; below += 1) add(gaps, below, above, Math.min(cost[below] ?? Infinity, up));
      if (above < EDGE) add(gaps, EDGE, above, up);
    }
  }
  return gaps;
}
/** The normal loss to the digits that a choice among steps needs. */
function roughLoss(z: number): number {
  return z > 9 ? 0 : normalPdf(z) - z * normalUpperTail(z);
}
function add(gaps: Float64Array, below: number, above: number, cost: number): void {
  const at = below * (EDGE + 1) + above;
  gaps[at] = (gaps[at] ?? 0) + cost;
}

/** The best places on the grid for 1, 2, … levels. */
function bestPlaces(gaps: Float64Array, most: number): number[][] {
  const gap = (below: number, above: number) => gaps[below * (EDGE + 1) + above] ?? 0;
  let best = Float64Array.from({ length: EDGE }, (_, place) => gap(EDGE, place));
  const cameFrom: Int32Array[] = [];
  const answers: number[][] = [];
  for (let levels = 1; levels <= most; levels += 1) {
    let last = 0;
    for (let place = 1; place < EDGE; place += 1)
      if ((best[place] ?? 0) + gap(place, EDGE) < (best[last] ?? 0) + gap(last, EDGE)) last = place;
    answers.push(trace(cameFrom, last));
    const next = new Float64Array(EDGE).fill(Infinity);
    const from = new Int32Array(EDGE).fill(-1);
    for (let place = 0; place < EDGE; place += 1)
      for (let below = 0; below < place; below += 1) {
        const cost = (best[below] ?? 0) + gap(below, place);
        if (cost < (next[place] ?? 0)) [next[place], from[place]] = [cost, below];
      }
    cameFrom.push(from);
    best = next;
  }
  return answers;
}
function trace(cameFrom: readonly Int32Array[], last: number): number[] {
  const places = [last];
  for (let step = cameFrom.length - 1; step >= 0; step -= 1) places.unshift(cameFrom[step]?.[places[0] ?? 0] ?? 0);
  return places.filter((place) => place >= 0);
}

/** The cheapest of the given factors for each item, numbered without a gap: a level that no item wants is dropped. */
function assign(items: ServiceItems, factors: readonly number[], rate: number): Uint32Array {
  const chosen = Uint32Array.from({ length: items.count }, (_, i) => {
    const [money, share] = [items.stockPerFactor[i] ?? 0, (items.lossShare[i] ?? 0) * rate];
    let [own, least] = [0, Infinity];
    for (const [level, factor] of factors.entries()) {
      const cost = money * factor + (share > 0 ? share * normalCycle(factor, items.lot[i] ?? 0).short : 0);
      if (cost < least) [own, least] = [level, cost];
    }
    return own;
  });
  const used = [...new Set(chosen)].sort((a, b) => a - b);
  const number = new Map(used.map((level, i) => [level, i]));
  return chosen.map((level) => number.get(level) ?? 0);
}

/** Items change to the level that suits them best at the rate found, while that pays. */
function improve(items: ServiceItems, first: SharedLevels, goal: MixGoal): SharedLevels {
  let best = first;
  for (let round = 0; round < ROUNDS && best.rate > 0 && best.rate < Infinity; round += 1) {
    const factors = best.levels.map(({ factor }) => factor);
    const levelOf = assign(items, factors, best.rate);
    if (levelOf.every((level, i) => level === best.levelOf[i])) break;
    const next = sharedLevels(items, levelOf, goal, best.rate);
    if (!pays(next, best, goal)) break;
    best = next;
  }
  return best;
}

/** Less money for the same service, or more service for the same money, by more than rounding. */
function pays(one: SharedLevels, other: SharedLevels, goal: MixGoal): boolean {
  const margin = 1 - 1e-9;
  return "missed" in goal
    ? one.safetyStockValue < other.safetyStockValue * margin
    : 1 - one.fillRate < (1 - other.fillRate) * margin;
}
