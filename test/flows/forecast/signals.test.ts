import { forecast } from "../../../src/flows/forecast/flow";
import { datedPeriod, nextPeriods } from "../../../src/flows/forecast/nextPeriods";
import { sellOutSignals } from "../../../src/flows/forecast/sellOutSignals";
import { levelOfDetail } from "../../../src/flows/forecast/levelOfDetail";
import { windowsOf } from "../../../src/flows/forecast/windows";
import type { Cell } from "../../../src/flows/table";
import retail from "../../fixtures/retailMonths.json";
import { expectClose } from "../../support/expectClose";
import { mapped, tableOf } from "../support/tableOf";
import { initial, MONTHS, prepare, reportOf, run, salesOf, shop, tableIn, valuesOf } from "./support";

describe("new products", () => {
  /** Six launches in months 2 to 5, all 10, 20, 20, …; one new item that sold 30 in the last month. */
  const launched = (first: number, size: number): Cell[] =>
    MONTHS.map((_, at) => (at < first ? null : at === first ? size : 2 * size));
  const rows: Cell[][] = [
    ...[1, 2, 3, 4, 2, 3].map((first, at): Cell[] => [`L${String(at)}`, 1, ...launched(first, 10 * (at + 1))]),
    ["old", 1, ...Array<number>(12).fill(50)],
    ["fresh", 1, ...MONTHS.map((_, at) => (at < 11 ? null : 30))],
  ];
  const settings = { horizon: 3, newBelow: 3 };
  test("follow the launches of others half way, worked by hand", () => {
    const { plan, prepared } = run({ sales: salesOf(rows) }, settings);
    const item = prepared.sales.keys.indexOf("fresh");
    const made = plan.items[item]!;
    expect([made.method, made.analogue?.analogues.length, made.analogue?.group]).toEqual(["analogue", 6, "all items"]);
    // Over four periods a launch is 10, 20, 20, 20, mean 17.5: it begins with 10 / 17.5 and goes on with 20 / 17.5, twice
    // as much. Half of that doubling: 30 · (1 + 0.5 · (2 − 1)) = 45.
    expectClose(made.forecast, [45, 45, 45], { rel: 1e-12 });
    // Each launch doubled, a third more than half the way: the band lies above.
    expectClose(made.high, [60, 60, 60], { rel: 1e-12 });
    expectClose(made.low, [45, 45, 45], { rel: 1e-12 });
    const explained = forecast.explain(run({ sales: salesOf(rows) }, settings), "fresh");
    expect(explained?.lines.find(({ label }) => label === "Follows")?.value).toBe("6 launches in all items");
  });
  test("too few launches leave the new item to a method, and it says so", () => {
    const { plan, prepared } = run({ sales: salesOf(rows.slice(3)) }, settings);
    const made = plan.items[prepared.sales.keys.indexOf("fresh")]!;
    expect([made.method, made.analogue]).toEqual([plan.methods.champion[0], null]);
    expect(made.remark).toContain("new: no similar launches to follow");
  });
  test("launches to come follow the item they resemble, scaled; those that sell already are left to their sales", () => {
    const launches = mapped(
      tableOf(
        ["Item", "Resembles", "Scale", "Launch date"],
        [
          ["new1", "l0", 2, "2012-03-01"],
          ["new2", "nothing", null, null],
          ["old", null, null, null],
        ],
      ),
      "launches",
      { item: "Item", like: "Resembles", scale: "Scale", launch: "Launch date" },
    );
    const { findings } = prepare({ sales: salesOf(rows), launches }, settings);
    expect(findings.filter(({ input }) => input === "launches").map(({ count }) => count)).toEqual([1, 1]);
    const table = tableIn(reportOf({ sales: salesOf(rows), launches }, settings), "forecastNew");
    const items = valuesOf(table, "item");
    expect(items).toEqual(["new1", "new2", "fresh"]);
    // L0 sold 10 and then ten times 20: mean 210 / 11, twice that; a launch of three periods is 10, 20, 20, mean 50 / 3.
    const level = (2 * 210) / 11;
    expectClose(Number(valuesOf(table, "f0")[0]), (level * 10) / (50 / 3), { rel: 1e-12 });
    expectClose(Number(valuesOf(table, "f1")[0]), (level * 20) / (50 / 3), { rel: 1e-12 });
    expect(valuesOf(table, "counts")[0]).toBe("in its segment");
    expect(valuesOf(table, "day")[1]).toBeNull();
  });
});

describe("the till", () => {
  /** Deliveries repeat what the till sold a month before. */
  const till = retail.months[0]!;
  const delivered = till.map((_, at) => till[at - 1] ?? 1000);
  const sellOut = mapped(
    tableOf(
      ["Item", ...MONTHS],
      [
        ["a", ...till],
        ["stranger", ...till],
      ],
    ),
    "wide",
    {
      item: "Item",
      periods: MONTHS,
    },
  );
  const sales = salesOf([
    ["a", 9, ...delivered],
    ["b", 0.001, ...till],
  ]);
  test("that leads is flagged, with the ratio of what was delivered to what was sold", () => {
    const { findings } = prepare({ sales, sellOut });
    expect(findings.filter(({ input }) => input === "sellOut").map(({ title, count }) => [title, count])).toEqual([
      ["Items at the till that you do not sell", 1],
    ]);
    const [signal, ...others] = sellOutSignals(run({ sales, sellOut }));
    expect(others).toEqual([]);
    const sum = (values: readonly number[]) => values.reduce((total, units) => total + units, 0);
    expectClose(signal!.ratio, sum(delivered.slice(9)) / sum(till.slice(9)), { rel: 1e-12 });
    expectClose(signal!.usual, sum(delivered) / sum(till), { rel: 1e-12 });
    expectClose(signal!.leads, 1, { rel: 1e-9 });
    expect(signal!.isLead).toBe(true);
    expectClose(signal!.adjusted, signal!.forecast! * (1 + 0.5 * (signal!.usual! / signal!.ratio! - 1)), {
      rel: 1e-12,
    });
    const still = sellOutSignals(run({ sales, sellOut }, { sellOutWeight: 0 }))[0]!;
    expect(still.adjusted).toBe(still.forecast);
  });
  test("is only listened to for segments that call for it", () => {
    const rules = mapped(
      tableOf(
        ["Segment", "POS"],
        ["AX", "AY", "AZ"].map((one) => [one, "no"]),
      ),
      "rules",
      {
        segment: "Segment",
        sellOut: "POS",
      },
    );
    expect(sellOutSignals(run({ sales, sellOut, rules }))).toEqual([]);
    expect(tableIn(reportOf({ sales, sellOut, rules }), "sellOut")).toEqual([]);
  });
});

test("the long-range plan is compared over common periods and rolled up with its cost", () => {
  const items = mapped(
    tableOf(
      ["Item", "Group", "Cost"],
      [
        ["R0", "Cups", 3],
        ["R1", "Cups", 5],
      ],
    ),
    "items",
    { item: "Item", family: "Group", unitCost: "Cost" },
  );
  const months = ["2012-01", "2012-02", "2013-01"];
  const plan = mapped(
    tableOf(
      ["Name", ...months],
      [
        ["cups", 100, 200, 300],
        ["R1", 10, null, null],
        ["nobody", 1, 1, 1],
      ],
    ),
    "wide",
    { item: "Name", periods: months },
  );
  const tables = { sales: shop, items, plan };
  expect(prepare(tables).findings.some(({ input, count }) => input === "plan" && count === 1)).toBe(true);
  const result = run(tables);
  const table = tableIn(reportOf(tables), "longRange");
  const ahead = (step: number) =>
    (result.plan.items[0]!.forecast![step] ?? 0) + (result.plan.items[1]!.forecast![step] ?? 0);
  expect(valuesOf(table, "plan")).toEqual([300, 10]);
  expectClose(Number(valuesOf(table, "forecast")[0]), ahead(0) + ahead(1), { rel: 1e-12 });
  const [first, second] = retail.months.map((units) => units.reduce((sum, each) => sum + each, 0)) as [number, number];
  expectClose(Number(valuesOf(table, "spend")[0]), (600 * (3 * first + 5 * second)) / (first + second), { rel: 1e-12 });
  const segments = tableIn(reportOf(tables), "longRangeSegments");
  expectClose(
    valuesOf(segments, "units").reduce<number>((sum, units) => sum + Number(units), 0),
    610,
    { rel: 1e-12 },
  );
});

test("levels of detail: the sum of items that move against each other is better forecast as one", () => {
  const swing = (at: number, turn: number) => 100 + (at % 2 === turn ? 60 : -60);
  const rows = [0, 1, 0, 1].map((turn, item): Cell[] => [
    `S${String(item)}`,
    1,
    ...MONTHS.map((_, at) => swing(at, turn)),
  ]);
  const [trial] = levelOfDetail(run({ sales: salesOf(rows) }, { strategy: "auto" }));
  expect([trial!.items, trial!.total, trial!.advice]).toEqual([4, 0, "forecast the group and share it out"]);
  expectClose(trial!.byGroup, 0.6, { rel: 0.05 });
  expect(levelOfDetail(run({ sales: salesOf(rows.slice(0, 2)) }))).toEqual([]);
});

test("customers' assumptions: the largest, with what they bought lately and before", () => {
  const lines: Cell[][] = MONTHS.flatMap((month, at) => [
    [`${month}-03`, "x", 10, "Ann"],
    [`${month}-20`, "x", at < 6 ? 0.5 : 1, "Bob"],
  ]);
  const sales = mapped(tableOf(["Date", "Item", "Quantity", "Customer"], lines), "transactions", {
    ...{ date: "Date", item: "Item", quantity: "Quantity", customer: "Customer" },
  });
  const table = tableIn(reportOf({ sales }, { partPeriods: "keep", codesWithoutDigits: false }), "assumptions");
  expect(valuesOf(table, "customer")).toEqual(["Ann", "Bob"]);
  expect(valuesOf(table, "assumed")).toEqual([10, 1]);
  expect(valuesOf(table, "change")).toEqual([0, 1]);
  expectClose(Number(valuesOf(table, "share")[0]), 10 / 11, { rel: 1e-12 });
});

describe("poor data", () => {
  const whole = (rows: readonly Cell[][], months = MONTHS) => {
    const sales = salesOf(rows, months);
    const result = run({ sales });
    const said = [...forecast.sentences(result), JSON.stringify(forecast.pictures(result, initial))].join(" ");
    expect(said).not.toMatch(/NaN|undefined|Infinity/);
    for (const live of [true, false]) {
      const report = reportOf({ sales }, {}, live);
      expect(JSON.stringify(report)).not.toMatch(/NaN|undefined|Infinity/);
      for (const { parts } of report.sheets)
        for (const part of parts) if (part.kind === "table") expect(part.columns[0]!.values.length).toBeGreaterThan(0);
    }
    for (const key of result.prepared.sales.keys)
      expect(JSON.stringify(forecast.explain(result, String(key)))).not.toMatch(/NaN|Infinity/);
    return result;
  };
  test("one item, one period, all zero, nothing at all", () => {
    expect(whole([["a", 1, ...retail.months[0]!]]).plan.items[0]?.forecast).toHaveLength(6);
    expect(
      whole(
        [
          ["a", 1, 7],
          ["b", 1, 3],
        ],
        ["2011-01"],
      ).plan.items[0]?.forecast,
    ).toEqual([7, 7, 7, 7, 7, 7]);
    expect(whole([["a", 1, ...Array<number>(12).fill(0)]]).plan.items[0]?.forecast).toEqual([0, 0, 0, 0, 0, 0]);
    expect(whole([["a", 1, 5, 6, 7]], MONTHS.slice(0, 3)).prepared.windows.held).toBe(0);
    whole([["a", 1, ...MONTHS.map(() => null)]]);
  });
  test("an item whose last periods are not known is not forecast, and found", () => {
    const rows: Cell[][] = [
      ["a", 1, ...retail.months[0]!.slice(0, 8), null, null, null, null],
      ["b", 1, ...retail.months[1]!],
    ];
    const { plan } = whole(rows);
    expect([plan.items[0]?.forecast, plan.items[0]?.remark]).toEqual([
      null,
      "not forecast: the last periods are not known",
    ]);
    const { findings } = prepare({ sales: salesOf(rows) });
    expect(findings.find(({ title }) => title === "Items whose last periods are not known")?.count).toBe(1);
  });
});

test("periods ahead are named as those before", () => {
  expect(nextPeriods(["2011-11", "2011-12"], 2)).toEqual(["2012-01", "2012-02"]);
  expect(nextPeriods(["qty_2011-12"], 1)).toEqual(["2012-01"]);
  expect(nextPeriods(["Nov 2011", "Dec-11"], 1)).toEqual(["2012-01"]);
  expect(nextPeriods(["2011 Q4"], 2)).toEqual(["2012 Q1", "2012 Q2"]);
  expect(nextPeriods(["2011-12-26"], 2)).toEqual(["2012-01-02", "2012-01-09"]);
  expect(nextPeriods(["P11", "P12"], 2)).toEqual(["P13", "P14"]);
  expect(nextPeriods(["last"], 2)).toEqual(["Ahead 1", "Ahead 2"]);
  expect(datedPeriod("2011-13-45")).toBeNull();
});

test("a quarter is held out, at most six periods, and as many choose", () => {
  expect(windowsOf(12, 0)).toEqual({ periods: 12, held: 3, choice: 6, test: 9 });
  expect(windowsOf(51, 0)).toEqual({ periods: 51, held: 6, choice: 39, test: 45 });
  expect(windowsOf(12, 9).held).toBe(4);
  expect(windowsOf(4, 0).held).toBe(0);
});
