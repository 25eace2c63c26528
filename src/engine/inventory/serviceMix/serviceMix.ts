import { normalCdf } from "../../statistics/normalCdf";
import { normalLossDrop } from "../../statistics/normalLossDrop";
import { itemMix } from "./itemMix";
import { MIX_GOAL, mixGoal, type MixGoalKind, reachGoal } from "./reachGoal";
import { readServiceItems, type ServiceItems, type ServiceItemsInput } from "./serviceItems";

export interface ServiceMixInput extends ServiceItemsInput {
  /** A fill rate between 0 and 1, or money; which one, goal says. */
  readonly target: number;
  readonly goal?: MixGoalKind;
  /** Cycle service level below which no item may fall. */
  readonly minimumLevel?: number;
}
/** The service level of one item and what it takes. */
export interface ServiceMixItem {
  readonly cycleServiceLevel: number;
  /** Null where there is nothing to serve. */
  readonly fillRate: number | null;
  /** Units. */
  readonly safetyStock: number;
  /** Money. */
  readonly safetyStockValue: number;
}
export interface ServiceMix {
  readonly items: readonly ServiceMixItem[];
  /** Share of the weighted demand met from stock. */
  readonly fillRate: number;
  readonly safetyStockValue: number;
  /** Money that the last share of total service costs; a point of service costs a hundredth of it. */
  readonly exchangeRate: number;
}

/**
 * Service level per item that reaches a total fill rate with the least money in safety stock, or the best total fill
 * rate within a budget: items where service is cheap get more, items where it is dear get less.
 *
 *     normalBetween(factor, orderQuantity / sd) = unitCost · orderQuantity / (exchangeRate · weight)
 *
 * with one exchange rate for all items, the factor kept within 0 (or that of the minimum level) to 6, and sd the standard deviation of demand over the
 * lead time. Fill rates are exact for normal demand with backorders under continuous review (see `shortagePerCycle`).
 * No item is given a negative safety stock, so a total below what the minimum level reaches is exceeded; a budget below
 * what it costs is, too.
 *
 * @param demandMean units per period, zero or above
 * @param demandSd units per period, zero or above
 * @param leadTime periods, positive
 * @param unitCost money per unit, zero or above
 * @param target a fill rate strictly between 0 and 1, or a budget of zero or above
 * @param goal which of the two the target is
 * @param orderQuantity units; 0 or left out: the demand of a period
 * @param weights what an item counts in the total; left out: its demand, so that the total is a share of units
 * @param leadTimeSd periods, zero or above
 * @param minimumLevel cycle service level below which no item may fall, 0.5 (no safety stock) or above
 * @returns one entry per item and the totals; an item without weight gets no more than the minimum
 * @throws EngineError see `readServiceItems`, `mixGoal` and `reachGoal`
 * @source ThonemannBrownHausman2002, SilverPykePeterson1998
 * @example serviceMix({ demandMean: [100, 400, 200], demandSd: [10, 30, 20], leadTime: [1, 1, 1], unitCost: [50, 5, 20], target: 0.995 }).safetyStockValue // 1003.2491
 */
export function serviceMix({ target, goal = MIX_GOAL, minimumLevel, ...input }: ServiceMixInput): ServiceMix {
  const items = readServiceItems(input, minimumLevel);
  const { factors, missed, value, rate } = reachGoal(items, mixGoal({ target, goal }), itemMix(items));
  return {
    items: Array.from(factors, (factor, i) => describeItem(items, i, factor)),
    fillRate: 1 - missed,
    safetyStockValue: value,
    exchangeRate: rate,
  };
}

/** Without variation every cycle is served, with no safety stock. */
export function describeItem(items: ServiceItems, i: number, factor: number): ServiceMixItem {
  const [sd, lot] = [items.sd[i] ?? 0, items.lot[i] ?? 0];
  if (sd === 0) {
    return { cycleServiceLevel: 1, fillRate: items.served[i] === 1 ? 1 : null, safetyStock: 0, safetyStockValue: 0 };
  }
  return {
    cycleServiceLevel: normalCdf(factor),
    fillRate: Math.min(1, Math.max(0, 1 - normalLossDrop(factor, lot) / lot)),
    safetyStock: factor * sd,
    safetyStockValue: factor * (items.stockPerFactor[i] ?? 0),
  };
}
