import { requireFinite, requireSameLength } from "../../check";
import { normalLossDrop } from "../../statistics/normalLossDrop";
import { describeItem, type ServiceMixItem } from "./serviceMix";
import { readServiceItems, type ServiceItemsInput } from "./serviceItems";

export interface ServiceOfInput extends ServiceItemsInput {
  /** Units per item; may be negative. */
  readonly safetyStock: readonly number[];
}
/** What safety stocks that are already chosen come to. */
export interface ServiceOf {
  readonly items: readonly ServiceMixItem[];
  /** Share of the weighted demand met from stock. */
  readonly fillRate: number;
  readonly safetyStockValue: number;
}

/**
 * Service and value of given safety stocks, measured as `serviceMix` measures them: where today's stocks lie beside the
 * best mix.
 *
 * @param demandMean, demandSd, leadTime, unitCost, orderQuantity, weights, leadTimeSd see `serviceMix`
 * @param safetyStock units per item, may be negative
 * @returns one entry per item and the totals; stock of an item without variation is worth its money and serves nothing
 * @throws EngineError shape: safetyStock is not as long as demandMean; domain: a safety stock that is not finite, see
 * `readServiceItems`
 * @source HadleyWhitin1963
 * @example serviceOf({ demandMean: [9], demandSd: [3], leadTime: [4], unitCost: [2], safetyStock: [6] }).safetyStockValue // 12
 */
export function serviceOf({ safetyStock, ...input }: ServiceOfInput): ServiceOf {
  const items = readServiceItems(input);
  requireSameLength(safetyStock.length, "safetyStock", items.count, "demandMean");
  const factors = new Float64Array(items.count);
  let [missed, value] = [0, 0];
  for (const [i, stock] of safetyStock.entries()) {
    requireFinite(stock, "safetyStock", i + 1);
    const sd = items.sd[i] ?? 0;
    factors[i] = sd > 0 ? stock / sd : 0;
    value += stock * (input.unitCost[i] ?? 0);
    const share = items.lossShare[i] ?? 0;
    // Stock may be negative here, where no shortcut holds.
    if (share > 0) missed += share * normalLossDrop(factors[i] ?? 0, items.lot[i] ?? 0);
  }
  requireFinite(value, "the value of all safety stocks");
  return {
    items: safetyStock.map((stock, i) => ({
      ...describeItem(items, i, factors[i] ?? 0),
      safetyStock: stock,
      safetyStockValue: stock * (input.unitCost[i] ?? 0),
    })),
    fillRate: 1 - missed,
    safetyStockValue: value,
  };
}
