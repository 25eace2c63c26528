import type { SettingReader } from "../settings";
import type { PreparedInventory } from "./prepared";

/** What one item is planned with beside its demand. Money per unit and year, times in days, amounts in units. */
export interface Conditions {
  readonly leadDays: number;
  readonly leadDaysSd: number;
  readonly leadFrom: "receipts" | "item data" | "settings";
  /** Null where neither a cost nor a price is known. */
  readonly unitCost: number | null;
  readonly costFrom: "item data" | "settings" | "none";
  readonly price: number | null;
  readonly minimumOrder: number;
  /** Orders are whole multiples of it; 0 = any amount. */
  readonly orderMultiple: number;
  readonly shelfDays: number | null;
  readonly today: {
    readonly safetyStock: number | null;
    readonly reorderPoint: number | null;
    readonly orderQuantity: number | null;
  };
  readonly onHand: number | null;
  readonly onOrder: number;
}

/** What the tables say of an item, and what the settings say where the tables are silent. */
export function conditionsOf(prepared: PreparedInventory, read: SettingReader, item: number): Conditions {
  const { numbers } = prepared.items;
  const known = (field: keyof typeof numbers): number | null => numbers[field]?.[item] ?? null;
  const positive = (field: keyof typeof numbers): number | null => {
    const value = known(field);
    return value !== null && value > 0 ? value : null;
  };
  const measured = prepared.leadTimes[item] ?? null;
  const leadTime = measured?.mean ?? known("leadTime");
  // A lead time below a day is one: what is ordered today is there tomorrow.
  const leadDays = Math.max(1, leadTime ?? read.number("leadTime"));
  const leadDaysSd = measured?.sd ?? known("leadTimeSd") ?? read.number("leadTimeVariation") * leadDays;
  const price = positive("price") ?? meanPrice(prepared, item);
  const ownCost = positive("unitCost");
  const unitCost = ownCost ?? (price === null ? null : price * read.number("costShare"));
  const multiple = positive("orderMultiple") ?? 0;
  return {
    leadDays,
    leadDaysSd,
    leadFrom: measured ? "receipts" : leadTime === null ? "settings" : "item data",
    unitCost,
    costFrom: ownCost !== null ? "item data" : unitCost === null ? "none" : "settings",
    price,
    minimumOrder: known("minimumOrder") ?? 0,
    orderMultiple: multiple > 0 ? multiple : prepared.whole[item] ? 1 : 0,
    shelfDays: positive("shelfLife"),
    today: {
      safetyStock: known("safetyStock"),
      reorderPoint: known("reorderPoint"),
      orderQuantity: positive("orderQuantity"),
    },
    onHand: known("onHand"),
    onOrder: known("onOrder") ?? 0,
  };
}

function meanPrice({ revenue, quantity }: PreparedInventory, item: number): number | null {
  const [value, units] = [revenue?.[item] ?? 0, quantity[item] ?? 0];
  return value > 0 && units > 0 ? value / units : null;
}
