import { EngineError } from "../../errors";
import { normalQuantile } from "../../statistics/normalQuantile";
import { mixTotals } from "./mixTotals";
import { itemMix } from "./itemMix";
import { type Choose, reachGoal } from "./reachGoal";
import { readServiceItems, requireMixLevel, type ServiceItems, type ServiceItemsInput } from "./serviceItems";

/** Levels at which the curve is drawn unless others are asked for. @source convention */
export const CURVE_LEVELS: readonly number[] = [0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.97, 0.98, 0.99, 0.995];

/** Each level is a search over all items: a curve needs no more. @source convention */
const MOST_POINTS = 100;

export interface ServiceMixCurveInput extends ServiceItemsInput {
  /** Cycle service levels that all items are given alike. */
  readonly levels?: readonly number[];
}
/** One point of the exchange curve: the same total service, once with one level for all and once with the best mix. */
export interface ExchangePoint {
  readonly cycleServiceLevel: number;
  readonly fillRate: number;
  readonly flatValue: number;
  readonly mixValue: number;
  readonly saving: number;
  readonly savingShare: number;
}

/**
 * Exchange curve between service and money: for each level that all items may be given alike, the total fill rate that
 * comes of it, the money in safety stock, and the least money that reaches the same fill rate (see `serviceMix`).
 *
 * @param demandMean, demandSd, leadTime, unitCost, orderQuantity, weights, leadTimeSd see `serviceMix`
 * @param levels cycle service levels from 0.5 to below 1
 * @returns one point per level, in the order given
 * @throws EngineError shape: no level, or more than 100; domain: a level out of range; see `readServiceItems`
 * @source ThonemannBrownHausman2002, SilverPykePeterson1998
 * @example serviceMixCurve({ demandMean: [9], demandSd: [3], leadTime: [1], unitCost: [2], levels: [0.5] })[0].flatValue // 0
 */
export function serviceMixCurve({ levels = CURVE_LEVELS, ...input }: ServiceMixCurveInput): ExchangePoint[] {
  const items = readServiceItems(input);
  if (levels.length === 0 || levels.length > MOST_POINTS) {
    const message = `levels must hold 1 to ${MOST_POINTS} levels, got ${levels.length}`;
    throw new EngineError("shape", "levels", message);
  }
  for (const [index, level] of levels.entries()) requireMixLevel(level, "levels", `, item ${index + 1},`);
  const choose = itemMix(items);
  let near: number | undefined;
  return levels.map((level) => {
    const { rate, ...point } = exchangePoint(items, choose, level, near);
    near = rate > 0 && rate < Infinity ? rate : near;
    return point;
  });
}

/** The point of one level for all items, with the rate of its best mix. */
function exchangePoint(items: ServiceItems, choose: Choose, cycleServiceLevel: number, near: number | undefined) {
  const flat = mixTotals(items, new Float64Array(items.count).fill(normalQuantile(cycleServiceLevel)));
  const mix = reachGoal(items, { missed: flat.missed }, choose, near);
  const mixValue = Math.min(flat.value, mix.value);
  const saving = flat.value - mixValue;
  return {
    rate: mix.rate,
    cycleServiceLevel,
    fillRate: 1 - flat.missed,
    flatValue: flat.value,
    mixValue,
    saving,
    savingShare: flat.value > 0 ? saving / flat.value : 0,
  };
}
