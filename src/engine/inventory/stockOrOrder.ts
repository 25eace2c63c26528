import { requireNonNegative, requirePositive } from "../check";

export interface StockOrOrderInput {
  readonly demandRate: number;
  readonly lossPerUnit: number;
  readonly unitCost: number;
  readonly carryingRate: number;
  readonly lot?: number;
}
export interface StockOrOrder {
  readonly decision: "stock" | "order";
  /** Money a year that a stock would save and what it would cost. */
  readonly saved: number;
  readonly cost: number;
  /** Demand a year from which a stock pays; null where a unit that is missing costs nothing. */
  readonly breakEvenDemand: number | null;
}

/**
 * Whether an item earns being kept in stock, or is better ordered when a customer asks for it.
 *
 *     saved = lossPerUnit · demandRate · cost = carryingRate · unitCost · (lot + 1) / 2 · stock where saved > cost
 *
 * A lot lasts lot / demandRate years at (lot + 1) / 2 units on average, so over its life it saves lossPerUnit · lot and
 * costs carryingRate · unitCost · (lot + 1) / 2 · lot / demandRate. For single units and Poisson demand this is the rule
 * that the best base stock is above zero; the lead time plays no part in it.
 *
 * @param demandRate units a year, zero or above
 * @param lossPerUnit money lost with a unit that is asked for and not there, zero or above
 * @param unitCost money per unit, zero or above
 * @param carryingRate share of the cost a year: capital, room and obsolescence, zero or above
 * @param lot units that come at once, positive
 * @throws EngineError domain: a negative number, a lot that is not positive
 * @source FeeneySherbrooke1966
 * @example stockOrOrder({ demandRate: 2, lossPerUnit: 40, unitCost: 200, carryingRate: 0.3 }).breakEvenDemand // 1.5
 */
export function stockOrOrder(input: StockOrOrderInput): StockOrOrder {
  const { demandRate, lossPerUnit, unitCost, carryingRate, lot = 1 } = input;
  requireNonNegative(demandRate, "demandRate");
  requireNonNegative(lossPerUnit, "lossPerUnit");
  requireNonNegative(unitCost, "unitCost");
  requireNonNegative(carryingRate, "carryingRate");
  requirePositive(lot, "lot");
  const saved = lossPerUnit * demandRate;
  const cost = (carryingRate * unitCost * (lot + 1)) / 2;
  return {
    decision: saved > cost ? "stock" : "order",
    saved,
    cost,
    breakEvenDemand: lossPerUnit > 0 ? cost / lossPerUnit : null,
  };
}
