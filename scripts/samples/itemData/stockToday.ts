import type { Draw } from "../draw";
import type { RetailItem } from "../retailFigures";

export interface StockToday {
  readonly safetyStock: number;
  readonly reorderPoint: number;
  readonly orderQuantity: number;
  readonly onHand: number;
  readonly onOrder: number;
  /** Days; null where nothing lies. */
  readonly age: number | null;
}
const DAYS_A_MONTH = 365 / 12;
/** The rule the retailer is assumed to plan by: the same cover for every item, whatever its demand and lead time. */
const SAFETY_DAYS = 14;
const ORDER_DAYS = 42;
/** So many months without a sale and an item counts as dead here. */
const DEAD_MONTHS = 3;
const EXCESS = { oneIn: 9, least: 3, most: 7 };
const OLDEST = 900;

/**
 * What lies in the warehouse after the last month, by the rule assumed and the real demand of the lead time: the
 * position a lead time ago lay between the reorder point and one order above, and the demand since then is real.
 */
export function stockToday(
  item: RetailItem,
  leadTime: number,
  lot: { readonly minimum: number; readonly multiple: number },
  draw: Draw,
): StockToday {
  const firstSale = item.quantity.findIndex((quantity) => quantity > 0);
  const life = item.quantity.slice(Math.max(0, firstSale));
  const aDay = life.reduce((sum, quantity) => sum + quantity, 0) / (life.length * DAYS_A_MONTH);
  const safetyStock = Math.ceil(aDay * SAFETY_DAYS);
  const reorderPoint = Math.ceil(aDay * leadTime) + safetyStock;
  const orderQuantity = Math.ceil(Math.max(lot.minimum, aDay * ORDER_DAYS) / lot.multiple) * lot.multiple;
  const plan = { safetyStock, reorderPoint, orderQuantity };
  const idle = monthsWithoutSale(item);
  if (idle >= DEAD_MONTHS) {
    const onHand = Math.round(aDay * draw.between(20, 120));
    const age = Math.min(OLDEST, Math.round(idle * DAYS_A_MONTH + draw.between(40, 300)));
    return { ...plan, onHand, onOrder: 0, age: onHand > 0 ? age : null };
  }
  const demand = recentDemand(item, leadTime) * draw.between(0.8, 1.1);
  const net = Math.round(reorderPoint + draw.between(0, 1) * orderQuantity - demand);
  const orders = Math.max(0, Math.floor((reorderPoint - net) / orderQuantity) + 1);
  const excess = draw.below(EXCESS.oneIn) === 0 ? draw.between(EXCESS.least, EXCESS.most) : 1;
  const onHand = Math.max(0, Math.round(net * excess));
  const cover = onHand / aDay;
  const age = Math.min(OLDEST, Math.max(1, Math.round(cover * draw.between(0.4, 1))));
  return { ...plan, onHand, onOrder: excess > 1 ? 0 : orders * orderQuantity, age: onHand > 0 ? age : null };
}

function monthsWithoutSale({ quantity }: RetailItem): number {
  const last = quantity.findLastIndex((value) => value > 0);
  return quantity.length - 1 - last;
}

/** Real demand of the last days: whole months from the end, the first of them in part. */
function recentDemand({ quantity }: RetailItem, days: number): number {
  let left = days / DAYS_A_MONTH;
  let demand = 0;
  for (let month = quantity.length - 1; month >= 0 && left > 0; month--) {
    demand += quantity[month]! * Math.min(1, left);
    left -= 1;
  }
  return demand;
}
