import { abcXyz } from "../engine";
import type { ItemData } from "./itemData/itemData";
import type { Sales } from "./sales/sales";

/** ABC-XYZ class of each item: as the item data give it, else by revenue (or quantity) and variability with the usual cuts. */
export function segmentsOf(sales: Sales, items: ItemData): { segments: readonly string[]; given: number } {
  const known = items.texts.class;
  const given = known?.filter((segment) => segment !== null).length ?? 0;
  if (known && given === sales.keys.length) return { segments: known.map((segment) => segment ?? ""), given };
  if (sales.keys.length === 0) return { segments: [], given };
  const { abc, xyz } = abcXyz({ values: sales.revenue ?? sales.quantity, demand: sales.demand });
  return { segments: sales.keys.map((_, item) => known?.[item] ?? `${abc[item] || "N"}${xyz[item] || "N"}`), given };
}
