import type { MappedTable, SettingValues } from "../define";
import type { Sales } from "./sales";
import { readSalesLines, REASON } from "./salesLines";

/** The sold lines with the order that each belongs to: what is bought together. */
export interface OrderLines {
  readonly count: number;
  readonly orders: number;
  /** Order of each line, and its item in the order of the sales. */
  readonly order: readonly number[];
  readonly item: readonly number[];
  readonly quantity: readonly number[];
  /** Value of each line; null where the table has neither price nor value. */
  readonly value: readonly number[] | null;
}

/** Reads which items were ordered together; null where the table does not tell orders apart. */
export function readOrderLines(
  mapped: MappedTable | undefined,
  settings: SettingValues,
  { keys }: Pick<Sales, "keys">,
): OrderLines | null {
  if (mapped?.form !== "transactions" || (mapped.mapping["order"] ?? []).length === 0) return null;
  const lines = readSalesLines(mapped, settings);
  const known = new Map(keys.map((key, item) => [String(key), item]));
  const itemOf = lines.index.keys.map((key) => known.get(String(key)) ?? -1);
  const [order, item, quantity, value]: [number[], number[], number[], number[]] = [[], [], [], []];
  let orders = 0;
  for (let row = 0; row < lines.count; row++) {
    const sold = itemOf[lines.item[row] ?? -1] ?? -1;
    const found = lines.order?.[row] ?? -1;
    if (lines.reason[row] !== REASON.used || sold < 0 || found < 0 || (lines.quantity[row] ?? 0) <= 0) continue;
    order.push(found);
    item.push(sold);
    quantity.push(lines.quantity[row] ?? 0);
    if (lines.value) value.push(lines.value[row] ?? 0);
    if (found >= orders) orders = found + 1;
  }
  return { count: order.length, orders, order, item, quantity, value: lines.value ? value : null };
}
