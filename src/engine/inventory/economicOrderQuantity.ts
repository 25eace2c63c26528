import { requireFinite, requireNonNegative, requirePositive } from "../check";
import { TOLERANCE } from "../tolerance";

export interface EconomicOrderQuantityInput {
  readonly demandRate: number;
  readonly orderingCost: number;
  readonly holdingCost: number;
  readonly minimumOrder?: number;
  readonly orderMultiple?: number;
  readonly backorderCost?: number;
}

/**
 * Order quantity with the least cost of ordering and holding, for steady demand.
 *
 *     √( 2 · demandRate · orderingCost / holdingCost ), times √( (holdingCost + backorderCost) / backorderCost ) where
 *     customers wait
 *
 * With a minimum order or a multiple, the two allowed quantities next to it are compared by cost; where they cost the
 * same, the smaller one is taken. No demand needs no order: 0. Without ordering cost it is the smallest order allowed
 * (0 = order for each demand).
 *
 * @param demandRate units per period, zero or above
 * @param orderingCost money per order, zero or above
 * @param holdingCost money per unit and the same period, positive
 * @param minimumOrder units, zero or above
 * @param orderMultiple units, zero (any quantity) or above
 * @param backorderCost money per unit and period short, positive; left out where nobody waits
 * @returns units per order
 * @throws EngineError domain: a negative number, a holding or backorder cost that is not positive
 * @source Harris1913, HadleyWhitin1963
 * @example economicOrderQuantity({ demandRate: 2400, orderingCost: 3.2, holdingCost: 0.096 }) // 400
 */
export function economicOrderQuantity(input: EconomicOrderQuantityInput): number {
  const { demandRate, orderingCost, holdingCost, minimumOrder = 0, orderMultiple = 0, backorderCost } = input;
  requireNonNegative(demandRate, "demandRate");
  requireNonNegative(orderingCost, "orderingCost");
  requirePositive(holdingCost, "holdingCost");
  requireNonNegative(minimumOrder, "minimumOrder");
  requireNonNegative(orderMultiple, "orderMultiple");
  if (backorderCost !== undefined) requirePositive(backorderCost, "backorderCost");
  if (demandRate === 0) return 0;
  // With backorders only part of each cycle is held in stock: the same cost curve with a smaller holding cost.
  const holding = backorderCost === undefined ? holdingCost : holdingCost / (1 + holdingCost / backorderCost);
  const ideal = Math.sqrt((2 * demandRate * orderingCost) / holding);
  requireFinite(ideal, "demandRate · orderingCost / holdingCost");
  if (orderMultiple === 0) return Math.max(minimumOrder, ideal);
  const lots = ideal / orderMultiple;
  // An ideal that is a multiple but for rounding is that multiple.
  const near = Math.round(lots);
  const whole = Math.abs(lots - near) <= TOLERANCE * near;
  const least = Math.max(1, Math.ceil(minimumOrder / orderMultiple - TOLERANCE * (minimumOrder / orderMultiple)));
  const lower = Math.max(least, whole ? near : Math.floor(lots)) * orderMultiple;
  const upper = Math.max(least, whole ? near : Math.ceil(lots)) * orderMultiple;
  const cost = (quantity: number) => (demandRate * orderingCost) / quantity + (holding * quantity) / 2;
  return cost(upper) < cost(lower) * (1 - TOLERANCE) ? upper : lower;
}
