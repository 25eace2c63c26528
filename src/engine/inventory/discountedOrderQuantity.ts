import { requireFinite, requireNonNegative, requirePositive } from "../check";
import { EngineError } from "../errors";
import { TOLERANCE } from "../tolerance";

export interface DiscountedOrderQuantityInput {
  readonly demandRate: number;
  readonly orderingCost: number;
  readonly holdingRate: number;
  readonly breaks: readonly (readonly number[])[];
  readonly kind?: "allUnits" | "incremental";
}
export interface DiscountedOrder {
  readonly orderQuantity: number;
  /** Money per period: purchase, ordering and holding. */
  readonly yearlyCost: number;
  /** Mean price paid per unit. */
  readonly unitPrice: number;
}

/** The lower price holds for all units of the order. @source convention */
export const DISCOUNT_KIND = "allUnits";

/**
 * Order quantity with the least yearly cost where the price falls with the quantity. Purchase is part of the cost.
 *
 *     allUnits:    the price of the order's band holds for all of it; in each band the order quantity of its price,
 *                  lifted to the band's first quantity
 *     incremental: each unit has the price of its own band; what the earlier units cost more is a fixed cost of the order
 *     yearly cost = demandRate · mean price + orderingCost · demandRate / quantity + holdingRate · mean price · quantity / 2
 *
 * The candidates of all bands are compared by cost; where they cost the same, the smallest is taken. No demand: 0. A
 * first band from 0 with no ordering cost would be ordered in ever smaller lots: 0 stands for that.
 *
 * @param demandRate units per period, zero or above
 * @param orderingCost money per order, zero or above
 * @param holdingRate share of the price per the same period, positive
 * @param breaks rows of first quantity and unit price; quantities rise from zero or above, the first is the smallest
 * order; prices positive
 * @param kind "allUnits" or "incremental" (prices must then fall)
 * @returns units, money per period and money per unit
 * @throws EngineError shape: no break or a row without two numbers; domain: quantities that do not rise, prices that are
 * not positive or (incremental) do not fall, a negative number
 * @source HadleyWhitin1963, SnyderShen2019
 * @example discountedOrderQuantity({ demandRate: 1300, orderingCost: 8, holdingRate: 0.3, breaks: [[0, 0.75], [400, 0.72], [800, 0.68]] }).orderQuantity // 800
 */
export function discountedOrderQuantity(input: DiscountedOrderQuantityInput): DiscountedOrder {
  const { demandRate, orderingCost, holdingRate, breaks, kind = DISCOUNT_KIND } = input;
  requireNonNegative(demandRate, "demandRate");
  requireNonNegative(orderingCost, "orderingCost");
  requirePositive(holdingRate, "holdingRate");
  const bands = readBands(breaks, kind);
  if (demandRate === 0) return { orderQuantity: 0, yearlyCost: 0, unitPrice: bands[0]?.price ?? 0 };
  let best: DiscountedOrder | undefined;
  for (const [index, { from, price, surplus }] of bands.entries()) {
    const fixed = orderingCost + (kind === "incremental" ? surplus : 0);
    const ideal = Math.sqrt((2 * demandRate * fixed) / (holdingRate * price));
    const quantity = Math.max(from, ideal);
    const next = bands[index + 1]?.from ?? Infinity;
    if (quantity >= next) continue;
    const unitPrice = kind === "incremental" && quantity > 0 ? price + surplus / quantity : price;
    const orders = quantity > 0 ? demandRate / quantity : 0;
    const yearlyCost = demandRate * unitPrice + orderingCost * orders + (holdingRate * unitPrice * quantity) / 2;
    requireFinite(yearlyCost, "yearlyCost");
    if (best === undefined || yearlyCost < best.yearlyCost * (1 - TOLERANCE))
      best = { orderQuantity: quantity, yearlyCost, unitPrice };
  }
  if (best === undefined) throw new EngineError("noSolution", "breaks", "breaks allow no order quantity");
  return best;
}

interface Band {
  readonly from: number;
  readonly price: number;
  /** What the units of the earlier bands cost above this band's price, money per order. */
  readonly surplus: number;
}

function readBands(breaks: readonly (readonly number[])[], kind: string): Band[] {
  if (breaks.length === 0) throw new EngineError("shape", "breaks", "breaks must hold at least one quantity and price");
  const bands: Band[] = [];
  for (const [index, row] of breaks.entries()) {
    const [from, price] = row;
    const refuse = (code: "shape" | "domain", problem: string): never => {
      throw new EngineError(code, "breaks", `breaks row ${index + 1} ${problem}`, index + 1);
    };
    if (row.length !== 2 || from === undefined || price === undefined)
      return refuse("shape", "must hold two numbers: the first quantity and its unit price");
    const last = bands.at(-1);
    if (!(from >= 0 && from < Infinity)) refuse("domain", `must have a quantity of 0 or above, got ${from}`);
    if (!(price > 0 && price < Infinity)) refuse("domain", `must have a positive price, got ${price}`);
    if (last && from <= last.from) refuse("domain", `must have a larger quantity than the row before, got ${from}`);
    if (last && kind === "incremental" && price > last.price)
      refuse("domain", `must not have a higher price than the row before, got ${price}`);
    bands.push({ from, price, surplus: last ? last.surplus + (last.price - price) * from : 0 });
  }
  return bands;
}
