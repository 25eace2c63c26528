import { requireFinite, requireNonNegative, requirePositive } from "../check";
import { EngineError } from "../errors";

export interface EconomicProductionQuantityInput {
  readonly demandRate: number;
  readonly productionRate: number;
  readonly setupCost: number;
  readonly holdingCost: number;
}

/**
 * Lot size with the least cost of setups and stock where a lot comes in at the rate it is made, not at once.
 *
 *     √( 2 · demandRate · setupCost / ( holdingCost · (1 − demandRate / productionRate) ) )
 *
 * No demand needs no lot: 0.
 *
 * @param demandRate units per period, zero or above
 * @param productionRate units per the same period, above demandRate
 * @param setupCost money per lot, zero or above
 * @param holdingCost money per unit and the same period, positive
 * @returns units per lot
 * @throws EngineError domain: a negative number, a production that cannot keep up with demand
 * @source Taft1918
 * @example economicProductionQuantity({ demandRate: 1300, productionRate: 2000, setupCost: 8, holdingCost: 0.225 }) // 513.93286
 */
export function economicProductionQuantity(input: EconomicProductionQuantityInput): number {
  const { demandRate, productionRate, setupCost, holdingCost } = input;
  requireNonNegative(demandRate, "demandRate");
  requirePositive(productionRate, "productionRate");
  requireNonNegative(setupCost, "setupCost");
  requirePositive(holdingCost, "holdingCost");
  if (productionRate <= demandRate) {
    const message = `productionRate must be above demandRate, got ${productionRate} and ${demandRate}: production never catches up, so no lot is large enough`;
    throw new EngineError("domain", "productionRate", message);
  }
  const result = Math.sqrt((2 * demandRate * setupCost) / (holdingCost * (1 - demandRate / productionRate)));
  requireFinite(result, "demandRate · setupCost / holdingCost");
  return result;
}
