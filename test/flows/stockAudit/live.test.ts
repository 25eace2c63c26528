import { initialSettings } from "../../../src/flows/settings";
import { stockAudit } from "../../../src/flows/stockAudit/flow";
import type { Cell } from "../../../src/flows/table";
import { layoutReport } from "../../../src/runs/layout/layoutReport";
import { recognise } from "../../../src/runs/recognise/recognise";
import { benchOf } from "../../runs/support/benchOf";
import { tableOf } from "../support/tableOf";

const HEADINGS = [
  "Item",
  "Mean demand per month",
  "Deviation of demand",
  "Lead time (days)",
  "Lead time deviation (days)",
  "Deviation over the lead time",
  "Smoothing constant",
  "Cost per unit",
  "Minimum order",
  "Order multiple",
  "Safety stock",
  "Reorder point",
  "Order quantity",
];
/** Full rows, rows without an input, measured and smoothed errors, and an item without demand. */
const ROWS: Cell[][] = [
  ["a", 300, 80, 45, 6, null, null, 4, 50, 12, 200, 700, 300],
  ["b", 300, null, 45, 6, null, null, 4, null, null, 200, 700, 300],
  ["c", null, 80, 45, null, null, null, 4, null, null, 200, 700, 300],
  ["d", 300, 80, 45, 6, 150, null, 4, null, null, 200, 700, 300],
  ["e", 300, 80, 95, null, null, 0.2, 4, null, null, 200, 700, 300],
  ["f", 0, 80, 45, 6, null, null, null, null, null, 200, 700, 300],
  ["g", 300, 80, 45, 6, null, null, 4, 50, null, null, null, null],
];

test.each(["cycle", "fill"])("formulas of a plan with gaps in it give the numbers of the run (%s)", async (service) => {
  const table = tableOf(HEADINGS, ROWS);
  const { form, mapping } = recognise(stockAudit.inputs[0]!, HEADINGS, table.columns);
  const settings = { ...initialSettings(stockAudit), service };
  const { prepared, rows } = stockAudit.prepare({ plan: { table, form, mapping } }, settings);
  const result = stockAudit.run(prepared, settings);
  const basics = { version: "1", when: "2026-01-01", live: true, origins: {}, forms: {}, mapped: [] };
  const report = stockAudit.report(result, { ...basics, settings, rows });
  const plan = layoutReport(report, { live: true });
  const value = await benchOf(plan);
  let compared = 0;
  for (const sheet of report.sheets) {
    for (const part of sheet.parts) {
      if (part.kind !== "table") continue;
      const headings = JSON.stringify(part.columns.map(({ heading }) => heading));
      const place = plan.sheets
        .find(({ key }) => key === sheet.key)!
        .ranges.find(({ values }) => JSON.stringify(values[0]) === headings)!;
      for (const [at, { formula, values, heading }] of part.columns.entries()) {
        if (formula === undefined) continue;
        for (const [row, wanted] of values.entries()) {
          const found = value(sheet.key, place.row + 1 + row, place.column + at);
          if (typeof wanted === "number") expect(found).toBeCloseTo(wanted, 8);
          else expect([heading, row, found ?? ""]).toEqual([heading, row, wanted ?? ""]);
          compared += 1;
        }
      }
    }
  }
  expect(compared).toBe(42);
});
