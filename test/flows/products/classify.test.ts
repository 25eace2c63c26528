import { abc, ABC_CUTS } from "../../../src/engine";
import type { SettingValues } from "../../../src/flows/define";
import { products } from "../../../src/flows/products/flow";
import { initialSettings } from "../../../src/flows/settings";
import type { Cell } from "../../../src/flows/table";
import { mapped, tableOf } from "../support/tableOf";

/**
 * Worked by hand. Revenue 800, 100, 60, 30, 10, 0: shares before 0, 0.8, 0.9, 0.96, 0.99, so A B B C C N.
 * P1 to P4: a: mean 100, sd 0; b: 10, 30, 10, 30 has mean 20, sd 11.547, CV 0.577; c: 0, 0, 0, 60 has CV 2;
 * d: 6, 8, 8, 8: mean 7.5, sd 1, CV 0.133; e: first sale in P4, one value; f: free goods, steady.
 */
const HEADINGS = ["Item", "Name", "P1", "P2", "P3", "P4", "Price", "Cost"];
const ROWS: Cell[][] = [
  ["f", "Sample", 5, 5, 5, 5, 0, 0],
  ["c", "Oven", 0, 0, 0, 60, 1, 0.2],
  ["a", "Cup", 100, 100, 100, 100, 2, 1.9],
  ["e", "New cup", null, null, null, 10, 1, 0.5],
  ["b", "Plate", 10, 30, 10, 30, 1.25, 0.5],
  ["d", "Spoon", 6, 8, 8, 8, 1, 0.5],
];
const ROLES = {
  item: "Item",
  description: "Name",
  periods: ["P1", "P2", "P3", "P4"],
  price: "Price",
  unitCost: "Cost",
};

const initial = initialSettings(products);
const { prepared } = products.prepare({ sales: mapped(tableOf(HEADINGS, ROWS), "wide", ROLES) }, initial);
const run = (settings: SettingValues = {}) => products.run(prepared, { ...initial, ...settings });
const byItem = (values: readonly unknown[]) => Object.fromEntries(prepared.keys.map((key, at) => [key, values[at]]));

test("classes by value and variability", () => {
  expect(byItem(run().classes)).toEqual({ a: "AX", b: "BY", c: "BZ", d: "CX", e: "CN", f: "NX" });
});

test("moved cuts move the classes, and moving them back brings the same again", () => {
  expect(byItem(run({ abcCuts: [0.85, 0.95] }).abc)).toMatchObject({ a: "A", b: "A", c: "B" });
  expect(byItem(run({ xyzCuts: [0.1, 0.5] }).xyz)).toMatchObject({ a: "X", d: "Y", b: "Z" });
  expect(run().classes).toEqual(run().classes);
  expect(byItem(run().classes)).toMatchObject({ a: "AX", b: "BY" });
});

test("other measures of value", () => {
  // Margins: a 40, b 60, c 48, d 15, e 5, f 0; total 168; shares before: b 0, c 0.357, a 0.643, d 0.881, e 0.970.
  expect(byItem(run({ basis: "margin" }).abc)).toEqual({ b: "A", c: "A", a: "A", d: "B", e: "C", f: "N" });
  // Quantities: a 400, b 80, c 60, d 30, f 20, e 10; total 600: before 0, 0.667, 0.8, 0.9, 0.95, 0.983.
  expect(byItem(run({ basis: "quantity" }).abc)).toEqual({ a: "A", b: "A", c: "B", d: "B", f: "C", e: "C" });
  // A wide table has no lines: the next best measure is taken and named.
  expect(run({ basis: "lines" }).basis).toBe("revenue");
  const weighted = run({ basis: "weighted", weightRevenue: 1, weightMargin: 0, weightQuantity: 0, weightLines: 0 });
  // Revenue alone as criterion: scores in proportion to it, so the same shares, cuts and classes.
  expect(weighted.basis).toBe("weighted");
  expect(weighted.abc).toEqual(run().abc);
  expect(weighted.ranking.cumulated).toEqual(run().ranking.cumulated);
});

test("classes by weighted score are those of the live formula over the score", () => {
  const result = run({ basis: "weighted" });
  expect(result.abc).toEqual(abc({ values: result.values, cuts: ABC_CUTS }));
});

test("one period has no live variability: a single column would be one item's history", () => {
  const one = products.prepare(
    { sales: mapped(tableOf(HEADINGS, ROWS), "wide", { ...ROLES, periods: ["P1"] }) },
    initial,
  );
  const report = products.report(products.run(one.prepared, initial), {
    ...{ version: "1", when: "2026-01-01", live: true, settings: initial, origins: {}, forms: {}, mapped: [] },
    rows: one.rows,
  });
  const columns = report.sheets
    .flatMap(({ parts }) => parts)
    .flatMap((part) => (part.kind === "table" && part.key === "items" ? part.columns : []));
  const formulas = Object.fromEntries(columns.map(({ key, formula }) => [key, formula]));
  expect(formulas["abc"]).toContain("SEG.ABC");
  expect([formulas["xyz"], formulas["pattern"]]).toEqual([undefined, undefined]);
});

test("the pictures tell the same counts as the classes", () => {
  const [pareto, histogram, matrix] = products.pictures(run(), initial);
  expect(pareto).toMatchObject({ kind: "pareto", title: "17 % of items make 80 % of revenue" });
  expect(pareto?.kind === "pareto" && pareto.points.at(-1)).toEqual({ items: 1, value: 1 });
  expect(pareto?.kind === "pareto" && pareto.cuts.map(({ setting, index, value }) => [setting, index, value])).toEqual([
    ["abcCuts", 0, 0.8],
    ["abcCuts", 1, 0.95],
  ]);
  const bins = histogram?.kind === "histogram" ? histogram.bins : [];
  expect(bins.filter(({ count }) => count > 0).map(({ from, count }) => [from, count])).toEqual([
    [0, 2],
    [0.1, 1],
    [0.5, 1],
    [2, 1],
  ]);
  expect(matrix?.kind === "matrix" && matrix.cells.map((row) => row.map(({ count }) => count))).toEqual([
    [1, 0, 0],
    [0, 1, 1],
    [1, 0, 0],
  ]);
  expect(matrix?.kind === "matrix" && matrix.outside.map(({ label, count }) => [label, count])).toEqual([
    ["CN", 1],
    ["NX", 1],
  ]);
});

test("sentences name the numbers", () => {
  expect(products.sentences(run())[0]).toBe("17 % of items make 80 % of revenue: 1 of 6 items is A.");
});

test("search finds codes before descriptions", () => {
  expect(products.search(run(), "cup", 5)).toEqual(["a", "e"]);
  expect(products.search(run(), "C", 5)[0]).toBe("c");
  expect(products.search(run(), "cup", 1)).toEqual(["a"]);
});

test("an item's class is explained by its numbers", () => {
  const explained = products.explain(run(), "B");
  expect(explained?.verdict).toBe("b (Plate) is BY.");
  const lines = Object.fromEntries((explained?.lines ?? []).map(({ label, value }) => [label, value]));
  expect(lines).toMatchObject({
    Revenue: "100",
    Rank: "2 of 6",
    "Share of the items ranked before it": "80 %",
    "Mean per period": "20.00",
    "Standard deviation": "11.55",
    "Coefficient of variation": "0.577",
    "Cycle service level": "95 %",
  });
  expect(explained?.advice).toMatch(/\(004 M4\.3\)$/);
  expect(products.explain(run(), "f")?.lines[0]?.because).toMatch(/zero or less/);
  expect(products.explain(run(), "e")?.lines.some(({ because }) => because?.includes("two periods"))).toBe(true);
  expect(products.explain(run(), "unknown")).toBeNull();
});

test("the user's own playbook overrides ours where it says something valid", () => {
  const own = mapped(
    tableOf(
      ["Segment", "Cycle service level", "Stock policy"],
      [
        ["AX", "97 %", "min-max"],
        ["by", 95, null],
        ["QQ", 0.5, "stop"],
      ],
    ),
    "playbook",
    { segment: "Segment", cycleServiceLevel: "Cycle service level", stockPolicy: "Stock policy" },
  );
  const sales = mapped(tableOf(HEADINGS, ROWS), "wide", ROLES);
  const preparation = products.prepare({ sales, playbook: own }, initial);
  const result = products.run(preparation.prepared, initial);
  const policyOf = (key: string) => result.policies[preparation.prepared.keys.indexOf(key)]?.values;
  expect(policyOf("a")).toMatchObject({ cycleServiceLevel: 0.97, stockPolicy: "min-max", ownership: "vendor-managed" });
  expect(policyOf("b")).toMatchObject({ cycleServiceLevel: 0.95, stockPolicy: "periodic review" });
  expect(preparation.findings.map(({ title, count }) => [title, count])).toEqual([
    ["Items with fewer than 6 periods of history", 6],
    ["Playbook rows with an unknown segment", 1],
    ["Playbook cells that are no valid value", 1],
    ["Segments that your playbook leaves open", 14],
  ]);
});

test("weights cannot tell a single item, which is classified by its revenue", () => {
  const one = products.prepare({ sales: mapped(tableOf(HEADINGS, ROWS.slice(1, 2)), "wide", ROLES) }, initial).prepared;
  const result = products.run(one, { ...initial, basis: "weighted" });
  expect(result).toMatchObject({ basis: "revenue", abc: ["A"] });
});

test("items of equal value are explained by the cut that the first of them reached", () => {
  // Revenue 60, 30, 30: shares before 0, 0.5, 0.75; the third shares the class of the second, below the cut of 60 %.
  const rows: Cell[][] = [
    ["a", "", 60, null, null, null, 1, 0],
    ["b", "", 30, null, null, null, 1, 0],
    ["c", "", 30, null, null, null, 1, 0],
  ];
  const tied = products.prepare({ sales: mapped(tableOf(HEADINGS, rows), "wide", ROLES) }, initial).prepared;
  const result = products.run(tied, { ...initial, abcCuts: [0.6, 0.9] });
  expect(result.abc).toEqual(["A", "A", "A"]);
  const line = products.explain(result, "c")?.lines.find(({ label }) => label.startsWith("Share of the items"));
  expect(line).toMatchObject({
    value: "50 %",
    because: expect.stringContaining("below the cut of 60 %, so A") as string,
  });
});
