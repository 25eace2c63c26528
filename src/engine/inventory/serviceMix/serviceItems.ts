import { requireFinite, requireNonNegative, requirePositive, requireSameLength } from "../../check";
import { EngineError } from "../../errors";
import { normalCdf } from "../../statistics/normalCdf";
import { normalQuantile } from "../../statistics/normalQuantile";

/** What is known of each item; all columns equally long. */
export interface ServiceItemsInput {
  /** Units per period. */
  readonly demandMean: readonly number[];
  /** Units. */
  readonly demandSd: readonly number[];
  /** Periods. */
  readonly leadTime: readonly number[];
  /** Money per unit. */
  readonly unitCost: readonly number[];
  /** Units per order; 0 or left out: the demand of a period. */
  readonly orderQuantity?: readonly number[];
  /** What each item counts in the total service; left out: its demand. */
  readonly weights?: readonly number[];
  /** Periods. */
  readonly leadTimeSd?: readonly number[];
}

/**
 * Items as the service mix sees them. At a safety factor (safety stock in standard deviations) of k, an item ties up
 * `stockPerFactor · k` and misses `lossShare · normalLossDrop(k, lot)` of the total service.
 */
export interface ServiceItems {
  readonly count: number;
  /** Standard deviation of demand over the lead time, units. */
  readonly sd: Float64Array;
  /** Order quantity in these standard deviations; infinite without variation. */
  readonly lot: Float64Array;
  /** Money that one more standard deviation of safety stock ties up. */
  readonly stockPerFactor: Float64Array;
  /** Share of the total service that each item stands for. */
  readonly weightShare: Float64Array;
  /** Share of the total service missed per unit of the normal loss; 0 for an item without weight or without variation. */
  readonly lossShare: Float64Array;
  /** Safety factor below which no item may fall. */
  readonly lowest: number;
  /** 1 where there is something to serve: demand, or an order quantity of its own. */
  readonly served: Uint8Array;
}

/**
 * Checks the columns and turns them into what the calculations of the service mix need.
 *
 * @param input see `ServiceItemsInput`: numbers of zero or above, lead times positive
 * @returns see `ServiceItems`
 * @param minimumLevel cycle service level below which no item may fall, from 0.5
 * @throws EngineError shape: no item, columns of unequal length; domain: a negative number, a lead time that is not
 * positive, no item with weight, numbers too large to be summed
 * @source HadleyWhitin1963
 * @example readServiceItems({ demandMean: [4], demandSd: [3], leadTime: [4], unitCost: [5] }).stockPerFactor[0] // 30
 */
export function readServiceItems(input: ServiceItemsInput, minimumLevel = MINIMUM_LEVEL): ServiceItems {
  const count = input.demandMean.length;
  if (count === 0) throw new EngineError("shape", "demandMean", "demandMean must hold at least one item");
  for (const [name, column] of Object.entries(input) as [string, readonly number[] | undefined][])
    if (column) requireSameLength(column.length, name, count, "demandMean");
  requireMixLevel(minimumLevel, "minimumLevel");
  const items: ServiceItems = {
    count,
    lowest: Math.min(HIGHEST_FACTOR, normalQuantile(minimumLevel)),
    sd: new Float64Array(count),
    lot: new Float64Array(count),
    stockPerFactor: new Float64Array(count),
    weightShare: new Float64Array(count),
    lossShare: new Float64Array(count),
    served: new Uint8Array(count),
  };
  let total = 0;
  let stock = 0;
  for (let i = 0; i < count; i += 1) {
    const weight = readItem(input, i, items);
    total += weight;
    stock += items.stockPerFactor[i] ?? 0;
  }
  if (!(total > 0)) {
    const message =
      "no item has demand or weight: there is no service to share out. Give demandMean or weights above 0";
    throw new EngineError("domain", input.weights ? "weights" : "demandMean", message);
  }
  requireFinite(total, input.weights ? "the sum of weights" : "the sum of demandMean");
  requireFinite(stock * HIGHEST_FACTOR, "the value of all safety stocks");
  for (let i = 0; i < count; i += 1) {
    items.weightShare[i] = (items.weightShare[i] ?? 0) / total;
    items.lossShare[i] = (items.lossShare[i] ?? 0) / total;
  }
  return items;
}

/** No safety stock at all. @source convention */
export const MINIMUM_LEVEL = 0.5;
/** A safety factor above this leaves less than one cycle in a billion short. @source convention */
export const HIGHEST_FACTOR = 6;

/** Levels that the mix knows: safety factors from 0 to 6. */
export function requireMixLevel(level: number, argument: string, place = ""): void {
  const highest = normalCdf(HIGHEST_FACTOR);
  if (level >= MINIMUM_LEVEL && level <= highest) return;
  const message = `${argument}${place} must lie between ${MINIMUM_LEVEL} and ${highest}, got ${level}: safety stock is never negative`;
  throw new EngineError("domain", argument, message);
}

/** Fills in item i, its loss still unweighted by the total; returns its weight. */
function readItem(input: ServiceItemsInput, i: number, items: ServiceItems): number {
  const row = i + 1;
  const [demandMean = 0, demandSd = 0, leadTime = 0, unitCost = 0] = [
    input.demandMean[i],
    input.demandSd[i],
    input.leadTime[i],
    input.unitCost[i],
  ];
  const leadTimeSd = input.leadTimeSd?.[i] ?? 0;
  const given = input.orderQuantity?.[i] ?? 0;
  const weight = input.weights?.[i] ?? demandMean;
  const known = { demandMean, demandSd, unitCost, leadTimeSd, orderQuantity: given, weights: weight };
  for (const [name, value] of Object.entries(known)) requireNonNegative(value, name, row);
  requirePositive(leadTime, "leadTime", row);
  const quantity = given > 0 ? given : demandMean;
  if (quantity === 0) {
    items.lot[i] = Infinity;
    return 0;
  }
  const sd = Math.hypot(Math.sqrt(leadTime) * demandSd, demandMean * leadTimeSd);
  const lossPerUnit = weight * (sd / quantity);
  requireFinite(sd * HIGHEST_FACTOR, "demandSd over the lead time", row);
  requireFinite(lossPerUnit, "demandSd against orderQuantity", row);
  requireFinite(unitCost * sd, "unitCost times demandSd", row);
  items.served[i] = 1;
  items.sd[i] = sd;
  items.lot[i] = quantity / sd;
  items.stockPerFactor[i] = unitCost * sd;
  items.weightShare[i] = weight;
  items.lossShare[i] = lossPerUnit;
  return weight;
}
