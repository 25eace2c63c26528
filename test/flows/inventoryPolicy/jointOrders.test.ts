import { findFlow } from "../../../src/flows";
import { Analysis } from "../../../src/flows/analysis";
import type { TablePart } from "../../../src/flows/report";
import { initialSettings } from "../../../src/flows/settings";
import { tableOf } from "../support/tableOf";

const flow = findFlow("inventoryPolicy");
const months = Array.from({ length: 12 }, (_, month) => `2025-${String(month + 1).padStart(2, "0")}`);

function partsOf(suppliers: readonly (string | null)[]): readonly TablePart[] {
  const analysis = new Analysis(flow);
  const sales = tableOf(
    ["Item", ...months],
    [
      ["A", ...months.map(() => 10)],
      ["B", ...months.map(() => 1)],
    ],
  );
  analysis.load("sales", sales, "wide", { item: [0], periods: months.map((_, at) => at + 1) });
  const items = tableOf(
    ["Item", "Supplier", "Cost", "Class"],
    [
      ["A", suppliers[0] ?? null, 50, "AX"],
      ["B", suppliers[1] ?? null, 10, "BX"],
    ],
  );
  analysis.load("items", items, "items", { item: [0], supplier: [1], unitCost: [2], class: [3] });
  const settings = { ...initialSettings(flow), orderingCost: 1000, jointSaving: 0.5, holdingRate: 0.2 };
  analysis.run(settings);
  const report = analysis.report({ version: "0.0.0", when: "2026-01-31T12:00:00Z", live: false });
  const sheet = report.sheets.find(({ key }) => key === "jointOrders");
  return sheet?.parts.filter((part): part is TablePart => part.kind === "table") ?? [];
}

const valuesOf = (part: TablePart | undefined, key: string) =>
  part?.columns.find((column) => column.key === key)?.values;

test("two items of a supplier share half the cost of an order", () => {
  // Worked by hand: K = k = 500, holding 120 · 10 and 12 · 2 a year; B is best in every fifth order:
  // √(2 · (500 + 500 + 500 / 5) · (1200 + 5 · 24)) against √(2 · 1000 · 1200) + √(2 · 1000 · 24).
  const [suppliers, lines] = partsOf(["Acme", "Acme"]);
  expect(valuesOf(suppliers, "supplier")).toEqual(["Acme"]);
  expect(valuesOf(suppliers, "joint")?.[0]).toBeCloseTo(1704.1126, 3);
  expect(valuesOf(suppliers, "separate")?.[0]).toBeCloseTo(1768.2823, 3);
  expect(valuesOf(lines, "multiple")).toEqual([1, 5]);
  const cycle = Number(valuesOf(suppliers, "cycle")?.[0]);
  expect(cycle).toBeCloseTo(365.25 * Math.sqrt((2 * 1100) / 1320), 6);
  expect(valuesOf(lines, "quantity")?.[0]).toBeCloseTo((120 * cycle) / 365.25, 6);
});

test("items of different suppliers, or of none, have nothing to share", () => {
  expect(partsOf(["Acme", "Bolt"])).toEqual([]);
  expect(partsOf([null, null])).toEqual([]);
});
