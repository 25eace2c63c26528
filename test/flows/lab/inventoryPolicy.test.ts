import { allTotals } from "../../../src/flows/inventoryPolicy/totals";
import type { InventoryResult } from "../../../src/flows/inventoryPolicy/analyse";
import { inventoryPolicy } from "../../../src/flows/inventoryPolicy/flow";
import { initialSettings } from "../../../src/flows/settings";
import { recognise } from "../../../src/runs/recognise/recognise";
import { labTest } from "../../support/lab";
import { readCsv } from "./readCsv";

const initial = initialSettings(inventoryPolicy);

function plannedFrom(file: string, basis: "cycle" | "fill"): InventoryResult {
  const table = readCsv(file);
  const samples = table.columns.map((column) => column.slice(0, 200));
  const { form, mapping } = recognise(inventoryPolicy.inputs[0]!, table.headings, samples);
  const settings = { ...initial, basis };
  const { prepared } = inventoryPolicy.prepare({ sales: { table, form, mapping } }, settings);
  return inventoryPolicy.run(prepared, settings);
}

/** Data of a shop (12 months, steady to lumpy) and of car parts (51 months, most of them without demand). */
labTest.each([
  ["data/online-retail/online_retail.csv.gz", 3808, "cycle"],
  ["data/online-retail/online_retail.csv.gz", 3808, "fill"],
  ["data/carparts/carparts_wide.csv", 2674, "cycle"],
  ["data/carparts/carparts_wide.csv", 2674, "fill"],
] as const)(
  "%s: every one of %i items has parameters that make sense (%s)",
  (file, items, basis) => {
    const result = plannedFrom(file, basis);
    expect(result.plans).toHaveLength(items);
    for (const { applied, target, order, demand } of result.plans) {
      expect(applied.level).toBeGreaterThanOrEqual(0);
      expect(applied.maximum).toBeGreaterThanOrEqual(applied.level);
      expect(applied.fillRate).toBeGreaterThanOrEqual(0);
      expect(applied.fillRate).toBeLessThanOrEqual(1);
      expect(target).toBeGreaterThan(0);
      expect(order.quantity > 0).toBe(demand.mean > 0);
      expect(Number.isFinite(applied.units)).toBe(true);
    }
    const { fill, value } = allTotals(result);
    expect(fill).toBeGreaterThan(0.85);
    expect(value).toBeGreaterThan(0);
    // Where the share of demand is what was asked for, nobody kept in stock falls short of it.
    if (basis === "fill")
      for (const { kind, applied, target, demand } of result.plans)
        if (kind !== "order" && kind !== "stop" && demand.mean > 0)
          expect(applied.fillRate).toBeGreaterThanOrEqual(target - 1e-6);
  },
  120_000,
);
