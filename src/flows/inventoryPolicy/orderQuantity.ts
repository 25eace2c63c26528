import { economicOrderQuantity } from "../../engine";
import type { Conditions } from "./conditions";

export interface OrderOptions {
  readonly orderingCost: number;
  readonly holdingRate: number;
  readonly longestCover: number;
  readonly shelfShare: number;
  readonly coverWithoutCost: number;
}
export interface OrderQuantity {
  readonly quantity: number;
  /** The economic quantity with minimum and multiple, before any limit; null without a cost. */
  readonly economic: number | null;
  /** Money per unit and year; null without a cost. */
  readonly holdingCost: number | null;
  /** What decided beside cost. */
  readonly limit: "shelf life" | "longest cover" | "minimum order" | null;
}

/** Units per order: economic, allowed by the supplier, and used up before it spoils or nobody asks for it any more. */
export function orderQuantity(yearly: number, conditions: Conditions, options: OrderOptions): OrderQuantity {
  const { minimumOrder, orderMultiple, unitCost, shelfDays } = conditions;
  const holdingCost = unitCost === null ? null : unitCost * options.holdingRate;
  if (yearly <= 0) return { quantity: 0, economic: holdingCost === null ? null : 0, holdingCost, limit: null };
  const least = leastOrder(conditions);
  const economic =
    holdingCost === null
      ? null
      : economicOrderQuantity({
          demandRate: yearly,
          orderingCost: options.orderingCost,
          holdingCost,
          minimumOrder,
          orderMultiple,
        });
  const wanted = economic ?? Math.max(least, up((yearly * options.coverWithoutCost) / DAYS_A_YEAR, orderMultiple));
  const fresh = shelfDays === null ? Infinity : shelfDays * options.shelfShare;
  const days = Math.min(fresh, options.longestCover);
  const most = (yearly * days) / DAYS_A_YEAR;
  if (wanted <= most)
    return {
      quantity: wanted,
      economic,
      holdingCost,
      limit: wanted === least && least > orderMultiple ? "minimum order" : null,
    };
  const limited = orderMultiple > 0 ? Math.floor(most / orderMultiple + 1e-9) * orderMultiple : most;
  if (limited < least) return { quantity: least, economic, holdingCost, limit: "minimum order" };
  return {
    quantity: limited,
    economic,
    holdingCost,
    limit: fresh < options.longestCover ? "shelf life" : "longest cover",
  };
}

/** Smallest order that the supplier takes. */
export function leastOrder({ minimumOrder, orderMultiple }: Conditions): number {
  return Math.max(orderMultiple, up(minimumOrder, orderMultiple));
}

/** The next allowed amount that is not smaller. */
export function up(amount: number, multiple: number): number {
  return multiple > 0 ? Math.ceil(amount / multiple - 1e-9) * multiple : amount;
}

const DAYS_A_YEAR = 365;
