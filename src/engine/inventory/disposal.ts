import { requireFinite, requireNonNegative, requirePositive } from "../check";

export interface DisposalOption {
  /** Money per unit that is left after all cost of doing so; negative where it costs money. */
  readonly perUnit: number;
  /** Units that can go this way. */
  readonly limit: number;
}
export interface DisposalInput {
  readonly excess: number;
  readonly demandRate: number;
  readonly waiting: number;
  readonly unitCost: number;
  readonly holdingRate: number;
  readonly obsolescenceRate: number;
  readonly horizon: number;
  readonly options: readonly DisposalOption[];
}
export interface Disposal {
  readonly keep: number;
  /** Units by option. */
  readonly quantities: readonly number[];
  readonly proceeds: number;
  /** Worth of keeping the whole excess, and of keeping what is left. */
  readonly worthOfAll: number;
  readonly worthOfKept: number;
  /** Money by which the plan is better than keeping everything. */
  readonly advantage: number;
}

/**
 * What to do with excess stock: keep the units that will be used soon enough, give up the others the best way.
 *
 *     a unit used after t years is worth unitCost · (1 − (holdingRate + obsolescenceRate) · t), for it saves buying one;
 *     a unit not used within the horizon is worth −unitCost · holdingRate · horizon; unit n of the excess is used after
 *     waiting + n / demandRate
 *
 * The last units are worth least and go first, by the option that brings most, until a unit is worth more kept. Whole
 * units are given up. With one option without limit this is the rule of Silver, Pyke and Peterson: keep what lasts no
 * longer than (unitCost − perUnit) / (unitCost · rate).
 *
 * @param excess units, zero or above
 * @param demandRate units a year, zero or above
 * @param waiting years until the first unit of the excess is used, zero or above
 * @param unitCost money per unit, positive
 * @param holdingRate share of the cost a year for capital and room, zero or above
 * @param obsolescenceRate share of the value lost a year, zero or above
 * @param horizon years after which nothing is worth keeping, positive
 * @param options money per unit and limit in units of each way
 * @throws EngineError domain: a negative number, a unit cost or horizon that is not positive
 * @source SilverPykePeterson1998
 * @example disposal({ excess: 100, demandRate: 20, waiting: 1, unitCost: 10, holdingRate: 0.2, obsolescenceRate: 0, horizon: 10, options: [{ perUnit: 6, limit: 1000 }] }).keep // 20
 */
export function disposal(input: DisposalInput): Disposal {
  const { excess, demandRate, waiting, unitCost, holdingRate, obsolescenceRate, horizon, options } = input;
  requireNonNegative(excess, "excess");
  requireNonNegative(demandRate, "demandRate");
  requireNonNegative(waiting, "waiting");
  requirePositive(unitCost, "unitCost");
  requireNonNegative(holdingRate, "holdingRate");
  requireNonNegative(obsolescenceRate, "obsolescenceRate");
  requirePositive(horizon, "horizon");
  for (const [index, { perUnit, limit }] of options.entries()) {
    requireFinite(perUnit, "options", index + 1);
    requireNonNegative(limit, "options", index + 1);
  }
  const quantities = options.map(() => 0);
  const best = [...options.keys()].sort((a, b) => (options[b]?.perUnit ?? 0) - (options[a]?.perUnit ?? 0) || a - b);
  let [left, proceeds] = [excess, 0];
  for (const at of best) {
    const { perUnit, limit } = options[at] ?? { perUnit: 0, limit: 0 };
    const units = Math.floor(Math.min(limit, Math.max(0, left - worthKeeping(input, perUnit))) + 1e-9);
    quantities[at] = units;
    left = Math.max(0, left - units);
    proceeds += units * perUnit;
  }
  const [worthOfAll, worthOfKept] = [worth(input, excess), worth(input, left)];
  return { keep: left, quantities, proceeds, worthOfAll, worthOfKept, advantage: proceeds + worthOfKept - worthOfAll };
}

/** Units at the front of the excess that are worth more than the money offered. */
function worthKeeping(input: DisposalInput, perUnit: number): number {
  const { excess, demandRate, waiting, unitCost, holdingRate, obsolescenceRate, horizon } = input;
  if (perUnit <= -unitCost * holdingRate * horizon) return excess;
  const rate = holdingRate + obsolescenceRate;
  const free = perUnit < unitCost ? Infinity : 0;
  const time = Math.min(horizon, rate > 0 ? (unitCost - perUnit) / (unitCost * rate) : free);
  return Math.max(0, demandRate * (time - waiting));
}

/** Worth of the first units of the excess when they are kept. */
function worth(input: DisposalInput, units: number): number {
  const { demandRate, waiting, unitCost, holdingRate, obsolescenceRate, horizon } = input;
  const used = Math.min(units, Math.max(0, demandRate * (horizon - waiting)));
  const years = used > 0 ? waiting * used + (used * used) / (2 * demandRate) : 0;
  const value = unitCost * (used - (holdingRate + obsolescenceRate) * years);
  return value - unitCost * holdingRate * horizon * (units - used);
}
