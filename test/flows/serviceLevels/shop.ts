import type { MappedTable, SettingValues } from "../../../src/flows/define";
import { serviceLevels } from "../../../src/flows/serviceLevels/flow";
import { initialSettings } from "../../../src/flows/settings";
import type { Cell } from "../../../src/flows/table";
import { mapped, tableOf } from "../support/tableOf";

/** Days of a month: a lead time of so many days is one period. */
export const MONTH = 365.25 / 12;
export const initial = initialSettings(serviceLevels);
const MONTHS = Array.from({ length: 12 }, (_, month) => `2025-${String(month + 1).padStart(2, "0")}`);

export const salesOf = (...rows: Cell[][]): MappedTable =>
  mapped(tableOf(["Item", ...MONTHS, "Price (EUR)"], rows), "wide", {
    ...{ item: "Item", periods: MONTHS, price: "Price (EUR)" },
  });

const FIELDS = ["Item", "Class", "Cost", "Lead time", "Deviation", "Safety stock", "Order quantity"];
export const itemsOf = (...rows: Cell[][]): MappedTable =>
  mapped(tableOf(FIELDS, rows), "items", {
    ...{ item: "Item", class: "Class", unitCost: "Cost", leadTime: "Lead time", leadTimeSd: "Deviation" },
    ...{ safetyStock: "Safety stock", orderQuantity: "Order quantity" },
  });
export const agreementsOf = (...rows: Cell[][]): MappedTable =>
  mapped(tableOf(["Customer", "Scope", "Promised", "Penalty"], rows), "agreements", {
    ...{ customer: "Customer", scope: "Scope", promised: "Promised", penalty: "Penalty" },
  });

/** Mean 100, sample deviation 30 · √(12/11) over twelve months; the other items are this one scaled. */
const swing = (mean: number, by: number): Cell[] => MONTHS.map((_, month) => mean + (month % 2 === 0 ? by : -by));

export const SALES = salesOf(
  ["dear", ...swing(100, 10), 80],
  ["cheap", ...swing(400, 300), 8],
  ["middle", ...swing(200, 60), 30],
  ["steady", ...swing(50, 0), 10],
  ["idle", ...swing(0, 0), 10],
);
export const ITEMS = itemsOf(
  ["dear", "AX", 50, MONTH, 0, 15, 100],
  ["cheap", "CY", 5, MONTH, 0, 200, 400],
  ["middle", "BX", 20, 2 * MONTH, 0.25 * MONTH, 50, 200],
  ["steady", "AX", 4, MONTH, 0, 0, 50],
  ["idle", "CZ", 4, MONTH, 0, 0, 50],
);

export function shop(settings: SettingValues = {}, tables: Readonly<Record<string, MappedTable>> = {}) {
  const all = { ...initial, weighting: "units", minimumLevel: 0.5, ...settings };
  const preparation = serviceLevels.prepare({ sales: SALES, items: ITEMS, ...tables }, all);
  const result = serviceLevels.run(preparation.prepared, all);
  const context = { version: "1", when: "2026-01-01", origins: {}, forms: {}, mapped: [], rows: preparation.rows };
  const report = (live: boolean) => serviceLevels.report(result, { ...context, live, settings: all });
  return { ...preparation, result, report, settings: all };
}
