import { requireNonNegative, requirePositive, requireSameLength } from "../check";
import { EngineError } from "../errors";

export interface JointReplenishmentInput {
  readonly demandRates: readonly number[];
  readonly orderingCost: number;
  readonly lineCosts: readonly number[];
  readonly holdingCosts: readonly number[];
  readonly method?: "best" | "silver";
}
export interface JointReplenishment {
  /** Time between joint orders, in periods of the rates. */
  readonly baseCycle: number;
  /** An item takes part in every so-many-th joint order. */
  readonly multiples: readonly number[];
  readonly orderQuantities: readonly number[];
  /** Ordering and holding per period. */
  readonly cost: number;
  /** The same where every item is ordered alone and pays the whole order. */
  readonly separateCost: number;
}

/** Starting cycles between the shortest and the longest that can be best (Kaspi and Rosenblatt use as many as items). */
const STARTS = 30;
const ROUNDS = 50;

/**
 * Items that share an order: how often to order, and which item takes part how often. An order costs `orderingCost` once
 * and `lineCosts` for each item in it. Silver's rule rounds once from the item that is cheapest to order often; the best
 * alternates between cycle and multiples from thirty starts, and is never worse than the rule.
 *
 *     cost(T, m) = ( K + Σ k_i / m_i ) / T + T · Σ m_i · h_i · d_i / 2
 *
 * @param demandRates units per period and item, positive
 * @param orderingCost money per joint order whatever is in it, zero or above
 * @param lineCosts money per item in an order, zero or above; with orderingCost not all zero
 * @param holdingCosts money per unit and period, positive
 * @param method "best" (default) or "silver"
 * @returns time between orders, multiple and quantity per item, cost per period, and the cost of ordering each alone
 * @throws EngineError shape: lists of another length or empty; domain: a rate or cost that is not positive
 * @source Silver1976, KaspiRosenblatt1991
 * @example jointReplenishment({ demandRates: [1, 1, 1], orderingCost: 600, lineCosts: [120, 840, 300], holdingCosts: [160, 20, 50] }).multiples // [1, 3, 1]
 */
export function jointReplenishment(input: JointReplenishmentInput): JointReplenishment {
  const { demandRates, orderingCost, lineCosts, holdingCosts, method = "best" } = input;
  requireSameLength(lineCosts.length, "lineCosts", demandRates.length, "demandRates");
  requireSameLength(holdingCosts.length, "holdingCosts", demandRates.length, "demandRates");
  if (demandRates.length === 0)
    throw new EngineError("shape", "demandRates", "demandRates must hold at least one item");
  requireNonNegative(orderingCost, "orderingCost");
  const rates = demandRates.map((rate, item) => {
    requirePositive(rate, "demandRates", item);
    requirePositive(holdingCosts[item] ?? 0, "holdingCosts", item);
    requireNonNegative(lineCosts[item] ?? 0, "lineCosts", item);
    return rate * (holdingCosts[item] ?? 0);
  });
  if (orderingCost === 0 && lineCosts.every((cost) => cost === 0)) {
    throw new EngineError(
      "domain",
      "orderingCost",
      "orderingCost and lineCosts are all 0: ordering costs nothing, so there is no best cycle",
    );
  }
  const problem: Problem = { orderingCost, lineCosts, rates };
  const rule = settle(problem, silverMultiples(problem));
  const found = method === "silver" ? rule : bestOf(problem, rule);
  return {
    ...found,
    orderQuantities: demandRates.map((rate, item) => rate * found.baseCycle * (found.multiples[item] ?? 1)),
    separateCost: rates.reduce(
      (sum, rate, item) => sum + Math.sqrt(2 * (orderingCost + (lineCosts[item] ?? 0)) * rate),
      0,
    ),
  };
}

interface Problem {
  readonly orderingCost: number;
  readonly lineCosts: readonly number[];
  /** Holding cost of one period's demand per item. */
  readonly rates: readonly number[];
}
interface Plan {
  readonly baseCycle: number;
  readonly multiples: readonly number[];
  readonly cost: number;
}

function silverMultiples({ orderingCost, lineCosts, rates }: Problem): number[] {
  const ratios = rates.map((rate, item) => (lineCosts[item] ?? 0) / rate);
  const first = ratios.reduce((best, ratio, item) => (ratio < (ratios[best] ?? 0) ? item : best), 0);
  const base = (rates[first] ?? 1) / (orderingCost + (lineCosts[first] ?? 0));
  return ratios.map((ratio, item) =>
    item === first || !Number.isFinite(base) ? 1 : Math.max(1, Math.round(Math.sqrt(ratio * base))),
  );
}

/** The best cycle for these multiples. */
function settle({ orderingCost, lineCosts, rates }: Problem, multiples: readonly number[]): Plan {
  let ordering = orderingCost;
  let holding = 0;
  for (const [item, multiple] of multiples.entries()) {
    ordering += (lineCosts[item] ?? 0) / multiple;
    holding += multiple * (rates[item] ?? 0);
  }
  return { baseCycle: Math.sqrt((2 * ordering) / holding), multiples, cost: Math.sqrt(2 * ordering * holding) };
}

/** The best multiples for a cycle: m (m − 1) ≤ 2 k / (h d T²) ≤ m (m + 1), each item for itself. */
function multiplesFor({ lineCosts, rates }: Problem, cycle: number): number[] {
  return rates.map((rate, item) => {
    const target = (2 * (lineCosts[item] ?? 0)) / (rate * cycle * cycle);
    return Math.max(1, Math.ceil((Math.sqrt(1 + 4 * target) - 1) / 2));
  });
}

function bestOf(problem: Problem, rule: Plan): Plan {
  const longest = settle(
    problem,
    problem.rates.map(() => 1),
  ).baseCycle;
  const shortest = shortestCycle(problem, longest);
  let best = rule;
  for (let start = 0; start < STARTS; start++) {
    let cycle = shortest + ((longest - shortest) * start) / (STARTS - 1);
    for (let round = 0; round < ROUNDS; round++) {
      const plan = settle(problem, multiplesFor(problem, cycle));
      if (plan.cost < best.cost) best = plan;
      if (Math.abs(plan.baseCycle - cycle) <= 1e-12 * cycle) break;
      cycle = plan.baseCycle;
    }
  }
  return best;
}

/** The cycle of the item that would be ordered most often if it paid its own line only. */
function shortestCycle({ lineCosts, rates }: Problem, longest: number): number {
  return rates.reduce((least, rate, item) => {
    const own = Math.sqrt((2 * (lineCosts[item] ?? 0)) / rate);
    return own > 0 ? Math.min(least, own) : least;
  }, longest);
}
