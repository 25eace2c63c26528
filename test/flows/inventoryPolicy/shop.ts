import { planInventory } from "../../../src/flows/inventoryPolicy/analyse";
import type { InventoryResult } from "../../../src/flows/inventoryPolicy/analyse";
import type { MappedTable, SettingValues } from "../../../src/flows/define";
import { inventoryPolicy } from "../../../src/flows/inventoryPolicy/flow";
import type { ItemPlan } from "../../../src/flows/inventoryPolicy/plan";
import { prepareInventory } from "../../../src/flows/inventoryPolicy/prepare";
import { initialSettings } from "../../../src/flows/settings";
import type { Cell } from "../../../src/flows/table";
import { mapped, tableOf } from "../support/tableOf";

export const MONTHS = Array.from({ length: 12 }, (_, at) => `2025-${String(at + 1).padStart(2, "0")}`);
/** A month of the flow in days. */
export const MONTH = 365.25 / 12;

/** Six items, one of each kind that the playbook treats differently; prices make the margin. */
const SALES: readonly (readonly Cell[])[] = [
  ["steady", "Bowl", 10, 100, 110, 90, 105, 95, 100, 102, 98, 104, 96, 107, 93],
  ["weekly", "Cup", 4, 50, 70, 30, 60, 40, 80, 20, 55, 45, 65, 35, 50],
  ["lumpy", "Urn", 200, 0, 9, 0, 0, 1, 0, 12, 0, 0, 2, 0, 15],
  ["cheap", "Pin", 1, 1, 0, 0, 5, 0, 0, 2, 0, 0, 0, 3, 0],
  ["prompt", "Tag", 1, 0, 6, 0, 2, 0, 0, 0, 9, 0, 1, 0, 0],
  ["gone", "Old", 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
];
const ITEMS: readonly (readonly Cell[])[] = [
  ["steady", "AX", 6, MONTH, 0, 100, 50, 0, 25, 130, 20, 300, null],
  ["weekly", "BY", 2, MONTH / 2, 3, 10, 0, 12, 12, 60, 30, 60, null],
  ["lumpy", "AZ", 120, MONTH, 5, 2, 0, 1, 1, 30, 20, 10, null],
  ["cheap", "CZ", 0.9, 14, 3, 0, 0, 1, 1, null, null, null, null],
  ["prompt", "CZ", 0.5, 2, 0, 0, 0, 1, 1, null, null, null, 60],
  ["gone", "NN", 2, 10, 1, 4, 0, 1, 1, 5, 2, 10, null],
];
export const SALES_HEADINGS = ["Item", "Text", "Price", ...MONTHS];
export const ITEM_HEADINGS = [
  ...["Item", "Class", "Cost", "Lead time", "Lead time sd", "On hand", "On order", "Minimum", "Multiple"],
  ...["Reorder point", "Safety stock", "Quantity", "Shelf life"],
];

export function salesTable(rows: readonly (readonly Cell[])[] = SALES): MappedTable {
  const roles = { item: "Item", description: "Text", price: "Price", periods: MONTHS };
  return mapped(tableOf(SALES_HEADINGS, rows), "wide", roles);
}
export function itemTable(rows: readonly (readonly Cell[])[] = ITEMS): MappedTable {
  const roles = {
    ...{ item: "Item", class: "Class", unitCost: "Cost", leadTime: "Lead time", leadTimeSd: "Lead time sd" },
    ...{ onHand: "On hand", onOrder: "On order", minimumOrder: "Minimum", orderMultiple: "Multiple" },
    ...{
      reorderPoint: "Reorder point",
      safetyStock: "Safety stock",
      orderQuantity: "Quantity",
      shelfLife: "Shelf life",
    },
  };
  return mapped(tableOf(ITEM_HEADINGS, rows), "items", roles);
}

export const initial: SettingValues = initialSettings(inventoryPolicy);

/** The shop planned with these settings and further tables. */
export function shop(
  settings: SettingValues = {},
  tables: Readonly<Record<string, MappedTable>> = {},
): InventoryResult {
  return planned({ sales: salesTable(), items: itemTable(), ...tables }, settings);
}
export function planned(tables: Readonly<Record<string, MappedTable>>, settings: SettingValues = {}): InventoryResult {
  const all = { ...initial, ...settings };
  return planInventory(prepareInventory(tables, all).prepared, all);
}
export function planOf(result: InventoryResult, key: string): ItemPlan {
  const found = result.plans[result.prepared.keys.findIndex((known) => known === key)];
  if (!found) throw new Error(`no item ${key}`);
  return found;
}
