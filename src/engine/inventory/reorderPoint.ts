import { requireNonNegative } from "../check";
import { safetyStock } from "./safetyStock";
import type { SafetyStockInput } from "./safetyStock";

export interface ReorderPointInput extends SafetyStockInput {
  readonly demandMean: number;
}

/**
 * Stock position at which to order. With a review period it is the level to order up to at each review.
 *
 *     demandMean · (leadTime + reviewPeriod) + safetyStock
 *
 * @param cycleServiceLevel strictly between 0 and 1
 * @param demandSd units per period, zero or above
 * @param leadTime periods; positive, or 0 with a review period
 * @param demandMean units per period, zero or above
 * @param leadTimeSd periods, zero or above
 * @param reviewPeriod periods, zero or above; 0 = continuous review
 * @returns units
 * @throws EngineError domain: see `safetyStock`
 * @source SilverPykePeterson1998
 * @example reorderPoint({ cycleServiceLevel: 0.9, demandSd: 500, leadTime: 6, demandMean: 2500 }) // 16569.5716474481
 */
export function reorderPoint(input: ReorderPointInput): number {
  requireNonNegative(input.demandMean, "demandMean");
  return input.demandMean * (input.leadTime + (input.reviewPeriod ?? 0)) + safetyStock(input);
}
