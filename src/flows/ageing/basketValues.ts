import type { OrderLines } from "../sales/orderLines";

/**
 * Value of what else stands on the orders with an item, for each unit of the item that is bought: what is in danger when
 * a customer who misses the item takes the whole order elsewhere.
 */
export function basketValues({ count, orders, order, item, quantity, value }: OrderLines, items: number): number[] {
  const ofOrder = new Float64Array(orders);
  for (let line = 0; line < count; line++) {
    const at = order[line] ?? 0;
    ofOrder[at] = (ofOrder[at] ?? 0) + Math.max(0, value?.[line] ?? 0);
  }
  const [others, units] = [new Float64Array(items), new Float64Array(items)];
  for (let line = 0; line < count; line++) {
    const at = item[line] ?? 0;
    const rest = (ofOrder[order[line] ?? 0] ?? 0) - Math.max(0, value?.[line] ?? 0);
    others[at] = (others[at] ?? 0) + Math.max(0, rest);
    units[at] = (units[at] ?? 0) + (quantity[line] ?? 0);
  }
  return Array.from(others, (money, at) => ((units[at] ?? 0) > 0 ? money / (units[at] ?? 1) : 0));
}
