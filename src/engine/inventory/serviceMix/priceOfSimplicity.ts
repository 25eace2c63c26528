import { requireInteger, requireSameLength } from "../../check";
import { EngineError } from "../../errors";
import { fewLevels } from "./fewLevels";
import { itemMix } from "./itemMix";
import { MIX_GOAL, mixGoal, type MixGoalKind, reachGoal } from "./reachGoal";
import { describeItem, type ServiceMix } from "./serviceMix";
import { readServiceItems, type ServiceItems, type ServiceItemsInput } from "./serviceItems";
import { sharedLevels, type SharedLevels } from "./sharedLevels";

/** More levels than this are no simple policy. @source convention */
export const MOST_LEVELS = 6;

export interface PriceOfSimplicityInput extends ServiceItemsInput {
  readonly target: number;
  readonly goal?: MixGoalKind;
  /** Class of each item, numbered from 0 without a gap. */
  readonly classOf?: Uint32Array;
  readonly mostLevels?: number;
  /** Cycle service level below which no item may fall. */
  readonly minimumLevel?: number;
}
export interface PriceOfSimplicity {
  /** The same for all. */
  readonly fillRate: number;
  /** One level for all items. */
  readonly flat: SharedLevels;
  /** The best level of each class; null without classes. */
  readonly classes: SharedLevels | null;
  /** The best 1, 2, … levels with the items that suit them. */
  readonly few: readonly SharedLevels[];
  /** A level of its own for every item. */
  readonly mix: ServiceMix;
}

/**
 * Price of simplicity: the money in safety stock that the same total service takes with one level for all items, with
 * one per class, with a few well-chosen levels, and with a level of its own for every item.
 *
 * Where a budget is given, the service is the best that it can buy, and the simpler policies cost more than it.
 *
 * @param target a fill rate strictly between 0 and 1, or a budget of zero or above
 * @param goal which of the two the target is
 * @param classOf class of each item
 * @param mostLevels how many levels the search for few levels goes up to
 * @returns all policies at the same total fill rate; mix ≤ classes ≤ flat and mix ≤ few levels ≤ flat in money
 * @throws EngineError see `serviceMix`; shape: classOf is not as long as the items or leaves a number out
 * @source ThonemannBrownHausman2002
 */
export function priceOfSimplicity(input: PriceOfSimplicityInput): PriceOfSimplicity {
  const { target, goal = MIX_GOAL, classOf, mostLevels = MOST_LEVELS, minimumLevel, ...columns } = input;
  const items = readServiceItems(columns, minimumLevel);
  requireInteger(mostLevels, "mostLevels", 1);
  if (classOf) requireClasses(items, classOf);
  const { factors, missed, value, rate } = reachGoal(items, mixGoal({ target, goal }), itemMix(items));
  const usable = rate > 0 && rate < Infinity ? rate : undefined;
  const flat = sharedLevels(items, new Uint32Array(items.count), { missed }, usable);
  return {
    fillRate: 1 - missed,
    flat,
    classes: classOf ? sharedLevels(items, classOf, { missed }, usable) : null,
    few: usable === undefined ? [flat] : fewLevels(items, mostLevels, { missed }, usable),
    mix: {
      items: Array.from(factors, (factor, i) => describeItem(items, i, factor)),
      fillRate: 1 - missed,
      safetyStockValue: value,
      exchangeRate: rate,
    },
  };
}

function requireClasses(items: ServiceItems, classOf: Uint32Array): void {
  requireSameLength(classOf.length, "classOf", items.count, "demandMean");
  const used = new Set(classOf);
  let highest = 0;
  for (const one of used) highest = Math.max(highest, one);
  if (used.size === highest + 1) return;
  throw new EngineError("shape", "classOf", `classOf must number the classes from 0 without a gap, got ${highest} among ${used.size} classes`); // prettier-ignore
}
