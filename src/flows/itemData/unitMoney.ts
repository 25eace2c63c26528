import type { Sales } from "../sales/sales";
import type { ItemData } from "./itemData";

/** Cost and price of a unit; null where neither is known. */
export interface UnitMoney {
  readonly cost: readonly (number | null)[];
  readonly price: readonly (number | null)[];
  /** Items whose cost or price was worked out from the other by the margin, and those without both. */
  readonly costAssumed: number;
  readonly priceAssumed: number;
  readonly unknown: number;
}

/** Cost and price as the item data give them; the price else from the sales, and either from the other by the gross margin. */
export function unitMoney(sales: Sales, { numbers }: ItemData, grossMargin: number): UnitMoney {
  let [costAssumed, priceAssumed, unknown] = [0, 0, 0];
  const cost: (number | null)[] = [];
  const price: (number | null)[] = [];
  for (const item of sales.keys.keys()) {
    const quantity = sales.quantity[item] ?? 0;
    const revenue = sales.revenue?.[item] ?? 0;
    const sold = quantity > 0 && revenue > 0 ? revenue / quantity : null;
    const [givenCost, givenPrice] = [numbers.unitCost?.[item] ?? null, numbers.price?.[item] ?? sold];
    if (givenCost === null && givenPrice === null) unknown += 1;
    else if (givenCost === null) costAssumed += 1;
    else if (givenPrice === null) priceAssumed += 1;
    cost.push(givenCost ?? (givenPrice === null ? null : givenPrice * (1 - grossMargin)));
    price.push(givenPrice ?? (givenCost === null ? null : givenCost / (1 - grossMargin)));
  }
  return { cost, price, costAssumed, priceAssumed, unknown };
}
