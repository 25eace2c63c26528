import { categories } from "../../../src/flows/categories/flow";
import type { SettingValues } from "../../../src/flows/define";
import { initialSettings } from "../../../src/flows/settings";
import type { Cell } from "../../../src/flows/table";
import { mapped, tableOf } from "../support/tableOf";

const initial = initialSettings(categories);

/**
 * Worked by hand. Spend: motors 600, steel 300, seals 60, pens 40; total 1,000.
 * Herfindahl: motors 1; steel 1/3 each of three: 0.3333; seals 1; pens (20, 20): 0.5.
 * Impact: motors 1; steel 1 − 0.6 = 0.4; seals 1 − 0.9 = 0.1; pens 1 − 0.96 = 0.04.
 */
const HEADINGS = ["Category", "Supplier", "Spend (EUR)"];
const ROLES = { category: "Category", supplier: "Supplier", spend: "Spend (EUR)" };
const ROWS: Cell[][] = [
  ["Steel", "S1", 100],
  ["steel ", "S2", 100],
  ["Steel", "S3", "100,00"],
  ["Motors", "M1", 400],
  ["Motors", "m1", 200],
  ["Pens", "P1", 20],
  ["Pens", "P2", 20],
  ["Seals", "L1", 60],
];

function prepare(rows: Cell[][], settings: SettingValues = {}) {
  const spend = mapped(tableOf(HEADINGS, rows), "spend", ROLES);
  return categories.prepare({ spend }, { ...initial, ...settings });
}
const run = (settings: SettingValues = {}) => categories.run(prepare(ROWS).prepared, { ...initial, ...settings });

test("spend, suppliers and dependence by category", () => {
  const { prepared, summary } = prepare(ROWS);
  expect(prepared.keys).toEqual(["Motors", "Steel", "Seals", "Pens"]);
  expect(prepared.spend).toEqual([600, 300, 60, 40]);
  expect(prepared.suppliers).toEqual([1, 3, 1, 2]);
  expect(prepared.largestSupplier).toEqual(["M1", "S1", "L1", "P1"]);
  expect(prepared.currency).toBe("EUR");
  const [herfindahl] = prepared.risk;
  expect(herfindahl?.values[1]).toBeCloseTo(1 / 3, 12);
  expect(summary).toBe("4 categories, 7 suppliers");
});

test("quadrants", () => {
  const result = run();
  expect(result.supplyRisk[1]).toBeCloseTo(1 / 3, 12);
  expect(result.profitImpact.map((impact) => Math.round(impact * 1e9) / 1e9)).toEqual([1, 0.4, 0.1, 0.04]);
  expect(result.quadrants).toEqual(["strategic", "leverage", "bottleneck", "bottleneck"]);
  expect(run({ riskCut: 0.6 }).quadrants[3]).toBe("routine");
  expect(run({ impactCut: 0.5 }).quadrants[1]).toBe("routine");
  expect(categories.sentences(result)[0]).toBe(
    "1 of 4 categories with 60 % of spend is strategic: it needs a relationship, not a tender.",
  );
});

test("deliveries add to the risk; what is not known is taken as the median", () => {
  const headings = [...HEADINGS, "Lead time", "Lead time sd", "Late share"];
  const rows: Cell[][] = [
    ["a", "S1", 50, 100, 50, 30],
    ["a", "S2", 50, 20, 5, 0],
    ["b", "S3", 50, 40, 20, 10],
    ["c", "S4", 25, null, null, null],
  ];
  const roles = { ...ROLES, leadTime: "Lead time", leadTimeSd: "Lead time sd", lateShare: "Late share" };
  const spend = mapped(tableOf(headings, rows), "spend", roles);
  const { prepared, findings } = categories.prepare({ spend }, initial);
  const values = Object.fromEntries(prepared.risk.map(({ key, values: numbers }) => [key, numbers]));
  // a: means of its suppliers by spend: 60 days, sd 27.5, late 15 %; b: 40 days, sd 20, late 10 %; c: medians.
  expect(values["leadTime"]).toEqual([60, 40, 50]);
  expect(values["reliability"]?.map((cv) => Math.round(cv * 1e6) / 1e6)).toEqual([0.458333, 0.5, 0.479167]);
  expect(values["lateShare"]).toEqual([0.15, 0.1, 0.125]);
  expect(findings).toMatchObject([{ title: "Categories without this measure of risk", count: 3 }]);
});

test.each([
  ["percent numbers, also those of 1 and below", [17, 0.8, 1], [0.17, 0.008, 0.01]],
  ["shares", [0.17, 0.8, 1], [0.17, 0.8, 1]],
])("late deliveries: %s", (_, late, expected) => {
  const rows: Cell[][] = late.map((share, at) => [`c${String(at)}`, `S${String(at)}`, 300 - at, share]);
  const table = tableOf([...HEADINGS, "Late share"], rows);
  const spend = mapped(table, "spend", { ...ROLES, lateShare: "Late share" });
  const { prepared } = categories.prepare({ spend }, initial);
  expect(prepared.risk.find(({ key }) => key === "lateShare")?.values).toEqual(expected);
});

test("refunds are netted or left out, and rows that cannot be used are counted", () => {
  const more: Cell[][] = [
    ["Motors", "M1", -100],
    [null, "M1", 5],
    ["Motors", null, 5],
    ["Motors", "M1", "?"],
    [null, null, null],
  ];
  const netted = prepare([...ROWS, ...more]);
  expect(netted.prepared.spend?.[0]).toBe(500);
  expect(netted.rows).toEqual({
    read: 13,
    used: 9,
    leftOut: [
      { reason: "no category", rows: 1 },
      { reason: "no supplier", rows: 1 },
      { reason: "spend is not a number", rows: 1 },
      { reason: "blank row", rows: 1 },
    ],
  });
  expect(prepare([...ROWS, ...more], { negative: "leaveOut" }).prepared.spend?.[0]).toBe(600);
});

test("scores of the user's own, with weights", () => {
  const table = tableOf(
    ["Category", "Scarcity", "Distance", "Margin"],
    [
      ["a", 1, 5, 10],
      ["b", 3, 1, 30],
      ["c", 5, 3, 20],
      ["c", 5, 3, 20],
      ["d", null, 3, 20],
    ],
  );
  const roles = { category: "Category", risk: ["Scarcity", "Distance"], impact: "Margin" };
  const preparation = categories.prepare({ spend: mapped(table, "scores", roles) }, initial);
  // Scaled: scarcity 0, 0.5, 1; distance 1, 0, 0.5; margin 0, 1, 0.5.
  const equal = categories.run(preparation.prepared, initial);
  expect(equal.supplyRisk).toEqual([0.5, 0.25, 0.75]);
  expect(equal.profitImpact).toEqual([0, 1, 0.5]);
  expect(equal.quadrants).toEqual(["bottleneck", "leverage", "strategic"]);
  const weighted = categories.run(preparation.prepared, { ...initial, riskWeights: [0, 2] });
  expect(weighted.supplyRisk).toEqual([1, 0, 0.5]);
  expect(preparation.rows).toMatchObject({ read: 5, used: 3 });
  const picture = categories.pictures(equal, initial)[0];
  expect(picture?.kind === "map" && picture.cuts.y.setting).toBe("ownImpactCut");
});

test("scores that are 0 to 1 already are taken as they are, others are told", () => {
  const rows: Cell[][] = [
    ["a", 0.4, 0.6],
    ["b", 0.2, 0.9],
    ["c", 5, 0.5],
  ];
  const table = tableOf(["Category", "Risk", "Impact"], rows);
  const spend = mapped(table, "scores", { category: "Category", risk: "Risk", impact: "Impact" });
  const { prepared, findings } = categories.prepare({ spend }, { ...initial, scale: "unit" });
  const result = categories.run(prepared, initial);
  expect([result.supplyRisk, result.profitImpact]).toEqual([
    [0.4, 0.2],
    [0.6, 0.9],
  ]);
  expect(findings).toMatchObject([{ count: 1, setting: "scale", places: [{ row: 2, column: 1 }] }]);
});

test("categories that nothing tells apart lie in the middle", () => {
  const rows: Cell[][] = [
    ["a", "S1", 10],
    ["b", "S2", 10],
  ];
  const { prepared } = prepare(rows);
  expect(categories.run(prepared, initial).supplyRisk).toEqual([0.5, 0.5]);
  expect(categories.run(prepared, initial).profitImpact).toEqual([1, 1]);
});

test("an empty table has no category and no fault", () => {
  const { prepared } = prepare([]);
  const result = categories.run(prepared, initial);
  expect(categories.sentences(result)).toHaveLength(1);
  expect(categories.pictures(result, initial)).toHaveLength(1);
});

test("the explanation shows the measures, their weights and the side of each cut", () => {
  const why = categories.explain(run(), "seals");
  expect(why?.verdict).toBe("Seals is bottleneck.");
  const lines = Object.fromEntries(
    (why?.lines ?? []).map(({ label, value, because }) => [label, `${value}; ${because ?? ""}`]),
  );
  expect(lines["Spend"]).toBe("60; 6 % of 1,000");
  expect(lines["Supply risk"]).toBe("1.00; high: at or above 0.5");
  expect(lines["Profit impact"]).toBe("0.10; larger categories make 90 % of spend; low: below 0.2");
});

test("as many scores as a sheet has rows", () => {
  const rows = Array.from({ length: 200_000 }, (_, at): Cell[] => [`c${at}`, at % 7, at % 5]);
  const table = tableOf(["Category", "Risk", "Impact"], rows);
  const spend = mapped(table, "scores", { category: "Category", risk: "Risk", impact: "Impact" });
  const { prepared } = categories.prepare({ spend }, initial);
  expect(prepared.risk[0]).toMatchObject({ minimum: 0, maximum: 6 });
});
