import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sampleAnalysis, sampleTable } from "../../../scripts/analyses/sampleAnalysis";
import type { RetailFigures } from "../../../scripts/samples/retailFigures";
import { stockPlan } from "../../../scripts/samples/stockPlan/stockPlanSample";
import type { AuditedQuantity } from "../../../src/engine";
import type { MappedTable, SettingValues } from "../../../src/flows/define";
import { initialSettings } from "../../../src/flows/settings";
import { columnTotals } from "../../../src/flows/stockAudit/totals";
import { stockAudit } from "../../../src/flows/stockAudit/flow";
import { formulaOf, SYMBOLS } from "../../../src/flows/stockAudit/formulas";
import { headingUnit } from "../../../src/flows/stockAudit/headingUnit";
import { mistakeText } from "../../../src/flows/stockAudit/mistakes";
import type { Cell } from "../../../src/flows/table";
import { recognise } from "../../../src/runs/recognise/recognise";
import { root } from "../../house/rooms";
import { tableOf } from "../support/tableOf";

const retail = JSON.parse(readFileSync(join(root, "scripts/samples/figures/retail.json"), "utf8")) as RetailFigures;

/** A table as a user would point at it: columns recognised by their headings. */
function recognised(headings: readonly string[], rows: readonly (readonly Cell[])[]): MappedTable {
  const table = tableOf(headings, rows);
  const { form, mapping } = recognise(stockAudit.inputs[0]!, headings, table.columns);
  return { table, form, mapping };
}
function audit(plan: MappedTable, more: SettingValues = {}) {
  const settings = { ...initialSettings(stockAudit), ...more };
  const preparation = stockAudit.prepare({ plan }, settings);
  return { preparation, settings, result: stockAudit.run(preparation.prepared, settings) };
}
const context = (settings: SettingValues) => ({
  ...{ version: "1", when: "2026-01-01", live: true, settings, origins: {}, forms: {}, mapped: [] },
  rows: { read: 0, used: 0, leftOut: [] },
});

describe("the sample plan", () => {
  const { planted } = stockPlan(retail);
  const table = sampleTable("stockPlan.json", "Stock plan");
  const { form, mapping } = recognise(stockAudit.inputs[0]!, table.headings, table.columns);
  const { result } = audit({ table, form, mapping });

  test.each(["safetyStock", "reorderPoint", "orderQuantity"] as const)("%s: what was planted is found", (quantity) => {
    const column = result.columns.find((one) => one.quantity === quantity)!;
    const wrong: string[] = [];
    let [found, expected, blamed] = [0, 0, 0];
    planted.forEach(({ item, planted: known }, row) => {
      const { status, mistakes, shouldBe } = column.rows[row]!;
      if (!known) return;
      const differs = Math.abs(column.values[row]! - shouldBe!) > Math.max(1, 0.005 * shouldBe!);
      if (known[quantity].length === 0) {
        if (status !== "right") blamed += 1;
        return;
      }
      // A mistake that does not change the number cannot be seen in it.
      if (!differs) return;
      expected += 1;
      if (mistakes.join() === known[quantity].join()) found += 1;
      else wrong.push(`${item}: ${known[quantity].join()} taken for ${status} ${mistakes.join()}`);
    });
    expect(blamed).toBe(0);
    expect(expected).toBeGreaterThan(70);
    expect([found / expected > 0.97, wrong]).toEqual([true, wrong]);
  });

  test("numbers written by hand are not explained away", () => {
    const column = result.columns[0]!;
    const byHand = planted.flatMap(({ planted: known }, row) => (known ? [] : [column.rows[row]!]));
    expect(byHand.length).toBeGreaterThan(5);
    expect(byHand.filter(({ status }) => status === "mistake").length).toBeLessThanOrEqual(1);
  });

  test("the sentences count what the rows say", () => {
    const [total] = columnTotals(result);
    expect(total!.checked).toBe(240);
    expect(total!.explained).toBeCloseTo((total!.counts.right + total!.counts.mistake) / 240, 12);
    const [first = ""] = stockAudit.sentences(result);
    expect(first).toContain(`${String(total!.counts.right)} of 240 safety stocks are right`);
    expect(first).toContain("14 days of demand for every item");
  });
});

const HEADINGS = [
  "Item",
  "Mean demand per week",
  "Standard deviation",
  "Lead time (days)",
  "Service level",
  "Safety stock",
];

test("by hand: one right row, one without the root, and what each costs", () => {
  // z(0.95) = 1.6449; 14 days are two weeks: 1.6449 · 50 · √2 = 116.3, without the root 164.5.
  const rows: Cell[][] = Array.from({ length: 6 }, (_, at) => [`i${String(at)}`, 200 + at, 50 + 9 * at, 14, 0.95, 0]);
  for (const row of rows) row[5] = Math.round(1.6448536 * Number(row[2]) * (row[0] === "i0" ? Math.SQRT2 : 2));
  const plan = recognised(
    [...HEADINGS, "Cost per unit (EUR)"],
    rows.map((row) => [...row, 10]),
  );
  const { result } = audit(plan, { holdingRate: 0.25 });
  const [column] = result.columns;
  expect(column!.rows[0]).toMatchObject({ status: "right" });
  expect(column!.rows.slice(1).map(({ mistakes }) => mistakes)).toEqual(Array(5).fill(["rootMissing"]));
  expect(column!.rows[0]!.shouldBe).toBeCloseTo(116.3087, 3);
  const should = 1.6448536 * 59 * Math.SQRT2;
  expect(column!.rows[1]!.shouldBe).toBeCloseTo(should, 4);
  expect(column!.effects[1]!.capital).toBeCloseTo((194 - should) * 10, 3);
  expect(column!.effects[1]!.aYear).toBeCloseTo((194 - should) * 2.5, 4);
  // 194 / (59 · √2) = 2.325 deviations: 99.0 % of cycles.
  expect(column!.effects[1]!.service).toBeCloseTo(0.98997, 4);
  const why = stockAudit.explain(result, "I1")!;
  expect(why.verdict).toContain("Square root missing");
  expect(JSON.stringify(why.lines)).toContain("1.645 × 59 × 2.000 = 194.1");
  expect(result.prepared.currency).toBe("EUR");
});

test("an order quantity of the wrong size is dear on both sides, and by hand", () => {
  const headings = ["Part", "Annual demand", "Ordering cost", "Holding cost per unit", "Order quantity"];
  const best = (demand: number, cost: number): number => Math.sqrt((2 * demand * cost) / 0.5);
  const rows: Cell[][] = [1200, 4000, 9000, 20000].map((demand, at) => {
    const size = best(demand, 30) / (at < 2 ? 1 : Math.SQRT2);
    return [`p${String(at)}`, demand, 30, 0.5, Math.round(size)];
  });
  const { result } = audit(recognised(headings, rows));
  const [column] = result.columns;
  expect(column!.rows.map(({ status }) => status)).toEqual(["right", "right", "mistake", "mistake"]);
  expect(column!.rows[3]!.mistakes).toEqual(["twoLeftOut"]);
  // Half of (1/√2 + √2) − 1 = 6.07 % above √(2 · 20000 · 30 · 0.5).
  const least = Math.sqrt(2 * 20000 * 30 * 0.5);
  expect(column!.effects[3]!.aYear! / least).toBeCloseTo(0.5 * (Math.SQRT1_2 + Math.SQRT2) - 1, 3);
});

describe("a plan with the demand of each period", () => {
  const history = [12, 0, 7, 19, 4, 11, 30, 2, 9, 14, 0, 21];
  const headings = [
    "Item",
    ...history.map((_, at) => `2025-${String(at + 1).padStart(2, "0")}`),
    "Lead time (days)",
    "Service level",
    "Safety stock",
  ];
  const scaled = (by: number) => history.map((units, at) => Math.round(units * by + (at % 3) * by));
  const rows = Array.from({ length: 12 }, (_, at): Cell[] => {
    const demand = scaled(40 + 3 * at);
    const mean = demand.reduce((sum, units) => sum + units, 0) / 12;
    const squares = demand.reduce((sum, units) => sum + (units - mean) ** 2, 0);
    const sd = Math.sqrt(squares / (at < 6 ? 12 : 11));
    return [`h${String(at)}`, ...demand, 60, 0.98, Math.round(2.0537489 * sd * Math.sqrt(60 / (365 / 12)))];
  });

  test("tells STDEV.P from STDEV.S, row by row", () => {
    const plan = recognised(headings, rows);
    expect(plan.form).toBe("history");
    const { result } = audit(plan);
    expect(result.prepared.fromHistory).toBe(true);
    const found = result.columns[0]!.rows.map(({ status, mistakes }) => [status, ...mistakes].join(" "));
    expect(found).toEqual([...Array<string>(6).fill("mistake populationSd"), ...Array<string>(6).fill("right")]);
  });
});

test("what is wrong in the table is told, and nothing breaks", () => {
  const rows: Cell[][] = [
    ["a", 100, 20, 14, 95, 30],
    ["b", -100, 20, 14, 0.95, 30],
    ["b", 100, "?", 14, 0.95, 30],
    [null, 100, 20, 14, 0.95, 30],
    ["c", 100, 20, { error: "#DIV/0!" }, null, null],
    ["d", 0, 0, 14, 0.95, 0],
    ["e", 100, 20, 0, 0.95, 0],
  ];
  const { preparation, result, settings } = audit(recognised(HEADINGS, rows));
  const titles = preparation.findings.map(({ title, count }) => `${title}: ${String(count)}`);
  expect(titles).toEqual(
    expect.arrayContaining([
      "Cells that are not numbers: 2",
      "Negative numbers where none can be: 1",
      "Rows without a service level: 1",
      "Further rows of an item: 1",
      "Rows without an item code: 1",
      "Shares written as percent: 1",
    ]),
  );
  expect(result.prepared.keys).toEqual(["a", "b", "b (row 2)", "c", "d", "e"]);
  expect(result.columns[0]!.rows.map(({ status }) => status)).toEqual([
    "unexplained",
    "unexplained",
    "notChecked",
    "empty",
    "right",
    "notChecked",
  ]);
  expect(JSON.stringify(stockAudit.report(result, context(settings)))).not.toMatch(/NaN|Infinity|undefined/);
  for (const key of result.prepared.keys) expect(stockAudit.explain(result, key)).not.toBeNull();
});

test("without a column to look into, or without a row, it says so", () => {
  const none = audit(recognised(["Item", "Mean demand", "Standard deviation"], [["a", 1, 2]]));
  expect(none.preparation.findings[0]).toMatchObject({ severity: "error" });
  expect(stockAudit.sentences(none.result)[0]).toContain("No column to look into");
  const empty = audit(recognised(HEADINGS, []));
  expect(stockAudit.sentences(empty.result)[0]).toContain("No safety stocks could be checked");
  for (const { result, settings } of [none, empty]) {
    expect(stockAudit.report(result, context(settings)).sheets.length).toBeGreaterThan(0);
    expect(JSON.stringify(stockAudit.pictures(result, settings))).not.toMatch(/NaN|null/);
  }
});

test("a factor stands for a service level, and a fill rate for units", () => {
  const z = recognised(
    ["Item", "Demand sd", "Lead time (weeks)", "Safety factor", "Mean demand per week", "Safety stock"],
    [["a", 50, 4, 2, 100, 200]],
  );
  const { result } = audit(z);
  expect(result.columns[0]!.rows[0]).toMatchObject({ status: "right", explained: 200 });
  const headings = [
    "Item",
    "Mean demand per week",
    "Demand sd",
    "Lead time (weeks)",
    "Target fill rate",
    "Order quantity",
    "Safety stock",
  ];
  const fill = audit(recognised(headings, [["a", 2500, 500, 2, 0.975, 10000, 67]]));
  expect(fill.result.prepared.units.service).toBe("fill");
  // Chopra & Meindl, example 12-4: 67 units.
  expect(fill.result.columns.find(({ quantity }) => quantity === "safetyStock")!.rows[0]!.shouldBe).toBeCloseTo(67, 0);
});

test("units are read from headings, those in brackets first", () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ["Mean demand per month", "month"],
    ["Lead time (days)", "day"],
    ["Monthly review [weeks]", "week"],
    ["Lieferzeit (Tage)", "day"],
    ["Jahresbedarf pro Jahr", "year"],
    ["Lead time", null],
  ];
  for (const [heading, unit] of cases) expect([heading, headingUnit(heading)]).toEqual([heading, unit]);
});

test("every mistake that is tried has words, and every formula can be written down", () => {
  const ids = [
    ..."fillRateAsCycle bothTails shareAsFactor densityForQuantile otherTail factorLeftOut fixedFactor:2".split(" "),
    ..."meanForSd populationSd madForSd zerosLeftOut varianceForSd sdTimes1.25 oneStepError rootMissing".split(" "),
    ..."reviewLeftOut intervalLeftOut leadTimeLeftOut notConverted takenAs:week convertedTo:week".split(" "),
    ..."workingDays fourWeeks supplyLeftOut supplyOutsideRoot demandLeftOut supplyWithoutDemand".split(" "),
    ..."supplyNotSquared supplyNotConverted cover:14 leadTimeDemand:0.5 maxLessMean flat:100 none".split(" "),
    ..."rootOnDemand onePeriodOfDemand leadTimeDemandLeftOut carriedOver safetyStockLeftOut".split(" "),
    ..."inSafetyStock:meanForSd demandAMonth demandAWeek demandADay costLeftOut rateLeftOut holdingAMonth".split(" "),
    ..."rateInPercent twoLeftOut limitsIgnored minimumOrder".split(" "),
  ];
  const parts = { review: true, supply: true, measured: false, fill: false };
  const formulas = new Set<string>();
  for (const id of ids) {
    const { name, why, fix, source } = mistakeText(id);
    expect([id, name, why, fix, source].join(" ")).not.toMatch(/#|undefined/);
    for (const quantity of ["safetyStock", "reorderPoint", "orderQuantity"] satisfies AuditedQuantity[])
      formulas.add(formulaOf(quantity, [id], SYMBOLS, parts));
  }
  expect([...formulas].join()).not.toMatch(/undefined/);
  expect(formulas.size).toBeGreaterThan(45);
  expect(() => mistakeText("unheardOf")).toThrow('no words for the mistake "unheardOf"');
});

test("a row is found by a part of its name, wrong ones first", () => {
  const analysis = sampleAnalysis("stockAudit");
  const [first = ""] = analysis.search("", 1);
  expect(analysis.explain(first)?.verdict).toContain("known mistake");
});
