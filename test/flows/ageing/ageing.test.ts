import { disposal, newsvendor } from "../../../src/engine";
import { ageing } from "../../../src/flows/ageing/flow";
import type { MappedTable, SettingValues } from "../../../src/flows/define";
import { initialSettings } from "../../../src/flows/settings";
import type { Cell } from "../../../src/flows/table";
import { mapped, tableOf } from "../support/tableOf";

const initial = initialSettings(ageing);
const MONTHS = Array.from({ length: 12 }, (_, month) => `2025-${String(month + 1).padStart(2, "0")}`);
const DAYS = 365.25 / 12;
const steady = (units: number): Cell[] => MONTHS.map(() => units);
const sold = (...rows: Cell[][]): MappedTable =>
  mapped(tableOf(["Item", ...MONTHS, "Price (EUR)"], rows), "wide", {
    ...{ item: "Item", periods: MONTHS, price: "Price (EUR)" },
  });

const FIELDS = ["Item", "Class", "Cost", "Lead time", "On hand", "On order", "Age", "Reorder point", "Order quantity"];
const stockOf = (...rows: Cell[][]): MappedTable =>
  mapped(tableOf(FIELDS, rows), "items", {
    ...{ item: "Item", class: "Class", unitCost: "Cost", leadTime: "Lead time", onHand: "On hand" },
    ...{ onOrder: "On order", oldestAge: "Age", reorderPoint: "Reorder point", orderQuantity: "Order quantity" },
  });

/**
 * a: 10 a month at 10, cost 4, two months of lead time, 300 there, 20 coming, 200 days old. b: dead for good. c: never
 * sold, only in the item data. d: 40 a month, steady and short of stock. e: fades from 24 to 2 a month.
 */
const SALES = sold(
  ["a", ...steady(10), 10],
  ["b", ...steady(0), 5],
  ["d", ...steady(40), 2],
  ["e", 24, 22, 20, 18, 16, 14, 12, 10, 8, 6, 4, 2, 6],
);
const STOCK = stockOf(
  ["a", "AX", 4, 2 * DAYS, 300, 20, 200, null, null],
  ["b", "CZ", 2, 30, 50, 0, 800, null, null],
  ["c", "NN", 3, 30, 5, 0, 100, null, null],
  ["d", "CX", 1, DAYS, 30, 0, null, 60, 40],
  ["e", "BZ", 3, DAYS, 12, 0, 40, null, null],
);
const targets = { targetA: DAYS, targetB: 2 * DAYS, targetC: 3 * DAYS };
const prepared = ageing.prepare({ sales: SALES, items: STOCK }, initial);
const run = (settings: SettingValues = {}) => ageing.run(prepared.prepared, { ...initial, ...targets, ...settings });
type Result = ReturnType<typeof run>;
const at = (key: string) => prepared.prepared.sales.keys.indexOf(key);
const stock = (key: string, result: Result = run()) => result.stocks[at(key)]!;
const context = (settings: SettingValues, live = true) => ({
  ...{ version: "1", when: "2026-01-01", live, settings, origins: {}, forms: {}, mapped: [] },
  rows: prepared.rows,
});

test("items that were never sold but lie in stock take part, and that is said", () => {
  expect(prepared.prepared.sales.keys).toEqual(["a", "b", "d", "e", "c"]);
  expect(stock("c")).toMatchObject({ mean: 0, onHand: 5, coverDays: null, excess: 5, value: 15 });
  expect(prepared.findings.find(({ title }) => title.startsWith("Items in stock without any sale"))?.count).toBe(1);
});

test("cover, excess and provision by hand", () => {
  const a = stock("a");
  expect(a.coverDays).toBeCloseTo(30 * DAYS, 9);
  // 300 less ten a month for two months of lead time and one of target.
  expect(a.excess).toBeCloseTo(270, 9);
  expect(a).toMatchObject({ value: 1200, age: 200, provision: 300 });
  expect(run().buckets[a.bucket!]).toMatchObject({ label: "181-365", share: 0.25 });
  expect(stock("b").provision).toBe(100);
});

test("cuts and shares move buckets and provisions, and excess alone can be written down", () => {
  const moved = run({ ageCuts: [90, 180, 199, 730], provision4: 0.4 });
  expect(moved.buckets[stock("a", moved).bucket!]?.label).toBe("200-730");
  expect(stock("a", moved).provision).toBeCloseTo(480, 9);
  expect(stock("a", run({ provisionOn: "excess" })).provision).toBeCloseTo(0.25 * 270 * 4, 9);
});

test("an age that is not known is inferred from cover, or taken as fresh", () => {
  // 30 at 40 a month.
  expect(stock("d")).toMatchObject({ age: Math.floor((30 / 40) * DAYS), ageInferred: true });
  expect(stock("d", run({ unknownAge: "fresh" })).age).toBe(0);
});

test("a normal order is no excess unless that is asked for", () => {
  const long = ageing.prepare(
    { sales: SALES, items: stockOf(["a", "AX", 4, 2 * DAYS, 300, 0, 1, null, 250]) },
    initial,
  );
  const settings = { ...initial, ...targets };
  // An order of 250 lasts 25 months, so 10 · (2 + 25) is wanted.
  expect(ageing.run(long.prepared, settings).stocks[0]?.excess).toBeCloseTo(30, 9);
  expect(ageing.run(long.prepared, { ...settings, lotIsNoExcess: false }).stocks[0]?.excess).toBeCloseTo(270, 9);
});

test("what is coming beyond the target is cancelled first", () => {
  expect(run().disposals[at("a")]?.cancel).toBe(20);
});

test("disposal is the engine's, with the ways of the settings", () => {
  const result = run({ returnShare: 0.5, returnAge: 365 });
  const demandRate = (10 * 365.25) / DAYS;
  const expected = disposal({
    ...{ excess: 270, demandRate, waiting: 30 / demandRate, unitCost: 4, holdingRate: 0.15, obsolescenceRate: 0.1 },
    horizon: 3,
    options: [
      { perUnit: 2, limit: 270 },
      { perUnit: 10 * (1 - 0.3 - 0.3), limit: (demandRate * 90) / 365.25 },
      { perUnit: 0.2, limit: 270 },
    ],
  });
  const found = result.disposals[at("a")]!;
  expect(found.quantities).toEqual(expected.quantities);
  expect(found.advantage).toBeCloseTo(expected.advantage, 9);
  expect(found.keep).toBeCloseTo(300 - expected.quantities.reduce((sum, units) => sum + units, 0), 9);
});

test("the dead item is scrapped: 800 days are too old to return and nobody asks for it at any price", () => {
  expect(run().disposals[at("b")]).toMatchObject({ action: "scrap", quantities: [0, 0, 50], keep: 0, proceeds: 5 });
});

test("stock or to order: margin saved against keeping the smallest lot", () => {
  const { holdings } = run();
  // 120 a year at 6 margin, 40 % lost; one unit of 4 kept at 25 % a year.
  expect(holdings[at("a")]).toMatchObject({ decision: "stock", advice: "stays in stock", cost: 1 });
  expect(holdings[at("a")]?.saved).toBeCloseTo(0.4 * 6 * 120, 6);
  expect(holdings[at("b")]).toMatchObject({ decision: "order", advice: "stop stocking" });
});

test("hidden stock-outs: what the cut saves and loses, for low classes with demand only", () => {
  const { hidden } = run();
  expect(hidden.map(({ stock: one }) => one.item)).toEqual([at("d")]);
  const [d] = hidden;
  // 40 in a month for certain: 93 % asks for 40, today is ordered at 60; 20 less at 1 · 25 %.
  expect(d).toMatchObject({ beforeFrom: "reorder point", reorderPointBefore: 60, reorderPointAfter: 40 });
  expect(d?.saving).toBeCloseTo(5, 9);
  expect(d?.hidden).toBe(0);
  expect(d?.verdict).toBe("the cut pays");
  // Keeping one more costs 0.25 · 40 in a year of 480 asked for at 0.4 lost each: 1 − 10 / 192.
  expect(d?.bestService).toBeCloseTo(1 - 10 / 192, 9);
  expect(run({ lowClasses: "BC" }).hidden).toHaveLength(2);
});

test("last-time buys: those that fade, or those that are named; the newsvendor's quantity less what is there", () => {
  const fading = run().lastTime;
  expect(fading.map(({ stock: one, stage }) => [one.item, stage])).toEqual([[at("e"), "decline"]]);
  const settings = { lastTimeItems: ["A"], serviceYears: 4, yearlyDecline: 0, doubt: 0.5, distribution: "normal" };
  const [a] = run(settings).lastTime;
  const mean = 480;
  const season = newsvendor({ demandMean: mean, demandSd: 240, underageCost: 6, overageCost: 4 * (1 - 0.05 + 0.6) });
  expect(a?.orderQuantity).toBeCloseTo(season.orderQuantity, 6);
  expect(a?.buy).toBe(Math.ceil(season.orderQuantity - 320));
  expect(run({ ...settings, lastTimeItems: ["nobody"] }).lastTime).toEqual([]);
});

test("counted demand that cannot be counted falls back to gamma, item by item", () => {
  const settings = { lastTimeItems: ["a"], distribution: "negativeBinomial", doubt: 1 };
  expect(run(settings).lastTime[0]?.distribution).toBe("negativeBinomial");
  const many = ageing.prepare({ sales: sold(["a", ...steady(1e6), 10]), items: STOCK }, initial).prepared;
  const result = ageing.run(many, { ...initial, ...settings });
  expect(result.lastTime[0]?.distribution).toBe("gamma");
  const sheet = ageing.report(result, context(initial)).sheets.find(({ key }) => key === "lastTime");
  const [table] = sheet!.parts;
  expect(table?.kind === "table" && table.columns.find(({ key }) => key === "quantity")?.formula).toBeUndefined();
});

test("own buckets win, and faulty rows are told", () => {
  const rows: Cell[][] = [
    [0, 0, "fresh"],
    [100, "50 %", "ours"],
    [null, 0.2, "no day"],
    [300, 7, "too much"],
  ];
  const buckets = mapped(tableOf(["From (days)", "Share", "Why"], rows), "buckets", {
    ...{ from: "From (days)", share: "Share", reason: "Why" },
  });
  const own = ageing.prepare({ sales: SALES, items: STOCK, buckets }, initial);
  const result = ageing.run(own.prepared, { ...initial, ...targets });
  expect(result.buckets.map(({ label, share, reason }) => [label, share, reason])).toEqual([
    ["0-99", 0, "fresh"],
    ["over 99", 0.5, "ours"],
  ]);
  expect(result.stocks[0]?.provision).toBe(600);
  expect(own.findings.filter(({ input }) => input === "buckets").map(({ count }) => count)).toEqual([1, 1]);
  expect(ageing.pictures(result, { ...initial, ...targets }).map(({ kind }) => kind)).not.toContain("histogram");
});

test("a basket lost with a missing item counts at its margin", () => {
  const headings = ["Order", "Date", "Item", "Quantity", "Value"];
  const months = MONTHS.map((month) => `${month}-15`);
  const rows = months.flatMap((date, month): Cell[][] => [
    [`o${String(month)}`, date, "a", 2, 20],
    [`o${String(month)}`, date, "b", 1, 80],
  ]);
  const sales = mapped(tableOf(headings, rows), "transactions", {
    ...{ order: "Order", date: "Date", item: "Item", quantity: "Quantity", value: "Value" },
  });
  const items = stockOf(["a", "CX", 4, 30, 9, 0, 1, 9, 2], ["b", "AX", 40, 30, 1, 0, 1, null, null]);
  const both = ageing.prepare({ sales, items }, { ...initial, partPeriods: "keep" });
  // 80 of other goods for each two units of a.
  expect(both.prepared.basket).toEqual([40, 20]);
  const { hidden } = ageing.run(both.prepared, { ...initial, wholeOrder: 0.5 });
  // Price 10 less cost 4: 60 % margin of 40, half of the orders lost.
  expect(hidden[0]?.orderLoss).toBeCloseTo(12, 9);
});

test("totals agree between pictures, sentences and sheets", () => {
  const result = run();
  const total = result.stocks.reduce((sum, { value }) => sum + value, 0);
  expect(total).toBe(1200 + 100 + 15 + 30 + 36);
  const [bars] = ageing.pictures(result, { ...initial, ...targets });
  const drawn = bars?.kind === "bars" ? bars.groups.flatMap(({ values }) => values) : [];
  expect(drawn.reduce((sum, value) => sum + value, 0)).toBe(total);
  expect(ageing.sentences(result)[0]).toContain("1,381 EUR");
  const { sheets } = ageing.report(result, context(initial));
  expect(sheets.map(({ name }) => name)).toEqual([
    ...["Stock health", "Stock by item", "Disposal plan", "Stock or to order", "Hidden stock-outs", "Last-time buys"],
    "Playbook",
  ]);
});

test("an item is explained by its numbers", () => {
  const why = ageing.explain(run(), "A")!;
  expect(why.verdict).toMatch(/^a: /);
  const line = (label: string) => why.lines.find((one) => one.label === label);
  expect(line("Excess (units)")).toMatchObject({ value: "270" });
  expect(line("Provision")).toMatchObject({ value: "300" });
  expect(line("Provision")?.because).toContain("25 % of 1,200");
  expect(ageing.explain(run(), "e")?.lines.some(({ label }) => label.startsWith("Last-time buy"))).toBe(true);
  expect(ageing.explain(run(), "nobody")).toBeNull();
});

test("excess of items that are new, or whose cost is not known, is not given up", () => {
  const sales = sold(["new", ...MONTHS.map((_, month) => (month < 10 ? null : 5)), 3], ["free", ...steady(2), null]);
  const items = stockOf(["new", "CN", 1, 30, 900, 0, 1, null, null], ["free", "CX", null, 30, 900, 0, 1, null, null]);
  const { prepared: data } = ageing.prepare({ sales, items }, initial);
  expect(ageing.run(data, initial).disposals.map(({ action, keep }) => [action, keep])).toEqual([
    ["too new to judge", 900],
    ["cost not known", 900],
  ]);
});

describe("poor data", () => {
  const poor: readonly [string, MappedTable, MappedTable][] = [
    ["one item, no stock", sold(["a", ...steady(0), 1]), stockOf(["a", null, null, null, 0, null, null, null, null])],
    [
      "no cost and no price",
      sold(["a", ...steady(3), null]),
      stockOf(["a", null, null, null, 40, null, null, null, null]),
    ],
    ["stock below zero", sold(["a", ...steady(3), 2]), stockOf(["a", null, 1, null, -4, null, null, null, null])],
    ["no row for the item", sold(["a", ...steady(3), 2]), stockOf(["z", null, 1, null, 4, null, null, null, null])],
    ["nothing sold at all", sold(), stockOf(["z", null, 1, 0, 4, null, null, null, null])],
  ];
  test.each(poor)("%s: no number that is none, and every text", (_, sales, items) => {
    const { prepared: data, rows } = ageing.prepare({ sales, items }, initial);
    const result = ageing.run(data, initial);
    const report = ageing.report(result, { ...context(initial), rows });
    const said = JSON.stringify([ageing.sentences(result), report, ageing.pictures(result, initial)]);
    expect(said).not.toMatch(/NaN|Infinity|undefined/);
    const numbers = report.sheets.flatMap(({ parts }) =>
      parts.flatMap((part) => (part.kind === "table" ? part.columns.flatMap(({ values }) => values) : [])),
    );
    expect(numbers.filter((value) => typeof value === "number" && !Number.isFinite(value))).toEqual([]);
    for (const key of ageing.search(result, "", 5))
      expect(ageing.explain(result, key)?.lines.length).toBeGreaterThan(2);
  });
});
