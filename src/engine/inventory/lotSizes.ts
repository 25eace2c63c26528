import { requireChoice, requireFinite, requireNonNegative } from "../check";
import type { History } from "../demand/requireHistory";
import { requireFiniteHistory } from "../demand/requireHistory";
import { EngineError } from "../errors";
import { TOLERANCE } from "../tolerance";

export type LotSizeMethod = "wagnerWhitin" | "silverMeal" | "leastUnitCost" | "lotForLot";
export interface LotSizesInput {
  readonly demand: History;
  readonly orderingCost: number;
  readonly holdingCost: number;
  readonly method?: LotSizeMethod;
}
export interface LotSizes {
  /** Units to receive at the start of each period; null where no demand is known. */
  readonly orders: readonly (number | null)[];
  readonly orderCount: number;
  readonly orderingCost: number;
  readonly holdingCost: number;
  readonly totalCost: number;
}

/** The method that finds the least cost. @source convention */
export const LOT_SIZE_METHOD = "wagnerWhitin";
/** Longest plan: the search compares each period with those before it. @source convention */
export const LONGEST_PLAN = 5000;
const METHODS = ["wagnerWhitin", "silverMeal", "leastUnitCost", "lotForLot"] as const;

/**
 * Order plan for demand that is known and changes from period to period. Every order covers whole periods.
 *
 *     cost = orderingCost · orders + holdingCost · units held · periods held, no charge in the period of receipt
 *     wagnerWhitin: the plan of least cost · silverMeal: a lot grows while its cost per period falls ·
 *     leastUnitCost: while its cost per unit falls · lotForLot: one order per period with demand
 *
 * An order arrives only in a period with demand. Where plans cost the same, the later last order is taken (less stock).
 * The heuristics look ahead one lot and can be far from the least cost where demand is uneven.
 *
 * @param demand units per period, none negative; null = nothing known, taken as none
 * @param orderingCost money per order, zero or above
 * @param holdingCost money per unit and period, zero or above
 * @param method see above
 * @returns units per period and the plan's cost
 * @throws EngineError domain: a negative number; shape: more than 5,000 periods
 * @source WagnerWhitin1958, SilverMeal1973, SilverPykePeterson1998
 * @example lotSizes({ demand: [90, 120, 80, 70], orderingCost: 500, holdingCost: 2 }).orders // [210, 0, 150, 0]
 */
export function lotSizes({ demand, orderingCost, holdingCost, method = LOT_SIZE_METHOD }: LotSizesInput): LotSizes {
  requireFiniteHistory(demand, "demand");
  requireNonNegative(orderingCost, "orderingCost");
  requireNonNegative(holdingCost, "holdingCost");
  requireChoice(method, "method", METHODS);
  const end = demand.findLastIndex((value) => value !== null) + 1;
  if (end > LONGEST_PLAN)
    throw new EngineError("shape", "demand", `demand must have at most ${LONGEST_PLAN} periods, got ${end}`);
  // Periods without demand need no order of their own; they only lengthen how long stock is held.
  const places: number[] = [];
  const units: number[] = [];
  for (let period = 0; period < end; period += 1) {
    const value = demand[period] ?? 0;
    if (value < 0)
      throw new EngineError("domain", "demand", `demand (period ${period + 1}) must not be negative, got ${value}`);
    if (value === 0) continue;
    places.push(period);
    units.push(value);
  }
  const starts = startsOf(method, { places, units, orderingCost, holdingCost });
  const orders = demand.map((value): number | null => (value === null ? null : 0));
  let held = 0;
  for (const [lot, start] of starts.entries()) {
    const next = starts[lot + 1] ?? places.length;
    const place = places[start] ?? 0;
    let quantity = 0;
    for (let i = start; i < next; i += 1) {
      quantity += units[i] ?? 0;
      held += (units[i] ?? 0) * ((places[i] ?? 0) - place);
    }
    orders[place] = quantity;
  }
  const cost = { orderingCost: starts.length * orderingCost, holdingCost: held * holdingCost };
  const totalCost = cost.orderingCost + cost.holdingCost;
  requireFinite(totalCost, "total cost of the plan");
  return { orders, orderCount: starts.length, ...cost, totalCost };
}

interface Plan {
  /** Periods with demand and their units. */
  readonly places: readonly number[];
  readonly units: readonly number[];
  readonly orderingCost: number;
  readonly holdingCost: number;
}

/** Positions in `places` at which an order arrives. */
function startsOf(method: LotSizeMethod, plan: Plan): number[] {
  if (method === "lotForLot") return plan.places.map((_, i) => i);
  if (method === "wagnerWhitin") return optimalStarts(plan);
  return greedyStarts(plan, method === "silverMeal");
}

function optimalStarts({ places, units, orderingCost, holdingCost }: Plan): number[] {
  const count = places.length;
  /** Least cost of covering the first i demands, and where the last order of that plan arrives. */
  const cost = new Float64Array(count + 1).fill(Infinity);
  const from = new Int32Array(count + 1);
  cost[0] = 0;
  for (let start = 0; start < count; start += 1) {
    let lot = (cost[start] ?? 0) + orderingCost;
    for (let i = start; i < count; i += 1) {
      const carried = holdingCost * (units[i] ?? 0) * ((places[i] ?? 0) - (places[start] ?? 0));
      // Carrying it costs more than an order of its own: no lot from here reaches so far.
      if (carried > orderingCost) break;
      lot += carried;
      if (lot <= (cost[i + 1] ?? Infinity) * (1 + TOLERANCE)) {
        cost[i + 1] = Math.min(lot, cost[i + 1] ?? Infinity);
        from[i + 1] = start;
      }
    }
  }
  const starts: number[] = [];
  for (let i = count; i > 0; i = from[i] ?? 0) starts.push(from[i] ?? 0);
  return starts.reverse();
}

function greedyStarts({ places, units, orderingCost, holdingCost }: Plan, perPeriod: boolean): number[] {
  const starts: number[] = [];
  let [lot, quantity, average, first] = [0, 0, Infinity, 0];
  for (const [i, size] of units.entries()) {
    const place = places[i] ?? 0;
    const longer = lot + holdingCost * size * (place - first);
    const base = perPeriod ? place - first + 1 : quantity + size;
    if (starts.length > 0 && longer / base <= average * (1 + TOLERANCE)) {
      [lot, quantity, average] = [longer, quantity + size, longer / base];
      continue;
    }
    starts.push(i);
    [lot, quantity, first] = [orderingCost, size, place];
    average = perPeriod ? orderingCost : orderingCost / size;
  }
  return starts;
}
