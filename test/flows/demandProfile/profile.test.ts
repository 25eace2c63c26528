import { demandProfile as profileFunction, lifecycle, mannKendall, sampleSd } from "../../../src/engine";
import { demandProfile } from "../../../src/flows/demandProfile/flow";
import { laterLabel } from "../../../src/flows/demandProfile/periodTime";
import { periodFinder } from "../../../src/flows/demandProfile/periodFinder";
import type { Cell } from "../../../src/flows/table";
import { mapped, tableOf } from "../support/tableOf";
import { byRole, initial, months, profileOf, rowsIn, tableIn, wide } from "./support/profileOf";

const level = (units: number, periods = 12): number[] =>
  Array.from({ length: periods }, (_, t) => units + ([1, -1, 0, 2, -2][t % 5] ?? 0));
const itemData = (roles: readonly string[], rows: readonly (readonly Cell[])[]) => byRole("items", roles, rows);
const serial = (iso: string): number => Date.parse(iso) / 864e5 + 25569;

describe("pattern, trend and season", () => {
  const rising = Array.from({ length: 30 }, (_, t) => 50 + 3 * t + ([4, -4, 0][t % 3] ?? 0));
  const peak = Array.from({ length: 36 }, (_, t) => 100 + (t % 12 === 11 ? 300 : 0) + ([3, -2, 0, 1, -2][t % 5] ?? 0));
  const silent = [5, 6, 5, 7, 6, ...Array<number>(20).fill(0)];
  const { result, report, at } = profileOf({
    sales: wide([
      { item: "rising", demand: rising },
      { item: "peak", demand: peak },
      { item: "dead", demand: silent },
      { item: "none", demand: [null, null] },
    ]),
  });

  test("are those of the engine, with p-values of the tests that decide", () => {
    const profile = result.prepared.profiles[at("rising")]!;
    expect(profile).toEqual(profileFunction({ demand: [...rising, null, null, null, null, null, null] }));
    expect(profile.trendPValue).toBe(mannKendall(rising).pValue);
    expect([profile.trendDirection, result.patterns[at("rising")]?.behaviour]).toEqual(["up", "trending"]);
    const seasonal = result.prepared.profiles[at("peak")]!;
    expect([seasonal.seasonLength, result.patterns[at("peak")]?.method]).toEqual([12, "holtWinters"]);
    expect(seasonal.seasonPValue).toBeLessThan(0.05);
    expect(result.prepared.replaced.filter(({ item }) => item === at("peak"))).toEqual([]);
    expect(result.prepared.lives[at("rising")]?.stage).toBe(
      lifecycle({ demand: result.prepared.sales.demand[at("rising")]! }).stage,
    );
  });

  test("dead items are listed with what to do, and an item without a number breaks nothing", () => {
    expect(rowsIn(report(), "dead").map(({ item, stage }) => [item, stage])).toEqual(
      expect.arrayContaining([["dead", "end of life"]]),
    );
    expect(result.patterns[at("none")]?.pattern ?? "").toBe("");
    const explanation = demandProfile.explain(result, "none");
    expect(JSON.stringify(explanation)).not.toMatch(/NaN|undefined|Infinity/);
  });

  test("a season length that does not fit the periods is pointed out", () => {
    const titles = (settings: Readonly<Record<string, string | number>>) =>
      profileOf({ sales: wide([{ item: "A", demand: rising }]) }, settings).findings.map(({ title }) => title);
    expect(titles({ columnPeriod: "week" })).toContain("Season length that does not fit weeks");
    expect(titles({ columnPeriod: "week", seasonLength: 52 })).not.toContain("Season length that does not fit weeks");
    expect(titles({})).toEqual(["Items of which nothing is known about their supply"]);
  });

  test("another cut moves the pattern at once, and back", () => {
    const moved = demandProfile.run(result.prepared, { ...initial, cv2Cut: 0.001 });
    expect(moved.patterns[at("rising")]?.pattern).toBe("erratic");
    expect(demandProfile.run(result.prepared, initial).patterns[at("rising")]?.pattern).toBe("smooth");
  });
});

/** Revenue 800, 100, 60, 40: shares before 0, 0.8, 0.9, 0.96, so only the first is fast with a cut of 0.8. */
describe("demand against supply, worked by hand", () => {
  const demand = Array<number>(10).fill(10);
  const sales = wide([
    { item: "A", demand, price: 8 },
    { item: "B", demand, price: 1 },
    { item: "C", demand, price: 0.6 },
    { item: "D", demand, price: 0.4 },
  ]);
  const roles = [
    "item",
    "leadTime",
    "leadTimeSd",
    "supplierReliability",
    "minimumOrder",
    "supplier",
    "complexity",
    "importShare",
  ];
  const items = itemData(roles, [
    ["A", 45, 9, 0.95, 20, "S", 4, null],
    ["B", 90, 45, 0.5, 200, "S", null, 1],
    ["C", 10, 1, 1, 10, "T", null, null],
  ]);

  test("a fast item on slow supply, a slow item with a large minimum, and what is not known is not judged", () => {
    const { result, report } = profileOf({ sales, items });
    // A: 45 / 30 = 1.5 is its worst measure, 0.75 of twice the cut; complexity lies on its cut. B: 20 of 12 periods.
    expect(result.mismatches.map(({ kind, fast }) => [kind, fast])).toEqual([
      ["fast demand, hard supply", true],
      ["slow demand, large minimum", false],
      ["", false],
      ["", false],
    ]);
    expect(result.mismatches[0]).toMatchObject({ score: 75, difficulty: 0.75, speed: 1 });
    expect(result.mismatches[0]?.met.map(({ id }) => id)).toEqual(["slow", "complex"]);
    expect(result.mismatches[0]?.reason).toBe(
      "lead time 45 days, slow from 30 days; complexity 4 of 5, complex from 4",
    );
    expect(result.mismatches[1]?.score).toBeCloseTo(100 * 0.2 * (20 / 24), 10);
    expect(result.mismatches[3]?.difficulty).toBeNull();
    expect(rowsIn(report(), "mismatch").map(({ item }) => item)).toEqual(["A", "B"]);
    const map = rowsIn(report(), "constraints");
    expect(map.map(({ supplier, items: count, fast, slow }) => [supplier, count, fast, slow])).toEqual([
      ["S", 2, 1, 1],
      ["T", 1, 0, 0],
    ]);
    expect(map[0]).toMatchObject({ leadTime: 67.5, onTime: 0.725, complexity: 4, importShare: 1 });
    expect(rowsIn(report(), "supplierStages")[0]).toMatchObject({ supplier: "S", maturity: 2, dormant: 0 });
  });

  test("every cut counts", () => {
    const kinds = (settings: Readonly<Record<string, number | string>>) =>
      profileOf({ sales, items }, settings).result.mismatches.map(({ met, fast }) =>
        fast ? met.map(({ id }) => id) : null,
      );
    expect(kinds({ longLeadTime: 46, complexityCut: 4.5 })[0]).toEqual([]);
    expect(kinds({ variableLeadTime: 0.2 })[0]).toContain("unsteady");
    expect(kinds({ onTimeCut: 0.96 })[0]).toContain("late");
    expect(kinds({ largeMinimum: 2 })[0]).toContain("largeMinimum");
    expect(kinds({ fastCut: 0.95 })[1]).toEqual(["largeMinimum", "late", "slow", "imported", "unsteady"]);
    expect(kinds({ fastCut: 0.99, unknownLeadTime: "assume", assumedLeadTime: 60 })[3]).toEqual(["slow"]);
  });

  test("goods received go before the item data once there are three", () => {
    const receipts = byRole(
      "receipts",
      ["item", "ordered", "received", "promised"],
      [
        ["A", serial("2020-01-01"), serial("2020-01-11"), serial("2020-01-10")],
        ["a", serial("2020-02-01"), serial("2020-02-21"), serial("2020-02-21")],
        ["A", serial("2020-03-01"), serial("2020-03-31"), serial("2020-04-10")],
        ["B", serial("2020-03-01"), serial("2020-03-31"), ""],
        ["A", serial("2020-03-05"), serial("2020-03-01"), ""],
        ["Z", serial("2020-03-01"), serial("2020-03-31"), ""],
      ],
    );
    const { result, report, findings } = profileOf({ sales, items, receipts });
    expect(result.supply[0]).toMatchObject({ leadTime: 20, leadTimeSd: sampleSd([10, 20, 30]), source: "3 receipts" });
    expect(result.supply[0]?.onTime).toBeCloseTo(2 / 3, 12);
    expect(result.supply[1]).toMatchObject({ leadTime: 90, source: "item data" });
    expect(rowsIn(report(), "leadTimes")).toHaveLength(1);
    expect(rowsIn(report(), "leadTimes")[0]).toMatchObject({ median: 20, p95: 29, planned: 45, cv: 0.5 });
    expect(findings.filter(({ input }) => input === "receipts").map(({ count }) => count)).toEqual([1, 1]);
  });

  test("without item data nothing is judged, and the finding says so", () => {
    const { result, findings, report } = profileOf({ sales });
    expect(result.mismatched).toEqual([]);
    expect(findings).toContainEqual(
      expect.objectContaining({ title: "Items of which nothing is known about their supply", count: 4 }),
    );
    expect(report().sheets.map(({ key }) => key)).toEqual(["summary", "profiles", "cleansed", "sold", "playbook"]);
  });

  test("explains the numbers of an item", () => {
    const { result } = profileOf({ sales, items });
    const lines = Object.fromEntries(
      demandProfile.explain(result, "a")!.lines.map(({ label, value, because }) => [label, [value, because]]),
    );
    expect(lines["Mismatch"]).toEqual(["fast demand, hard supply", "score 75.0 of 100"]);
    expect(lines["Speed of demand"]).toEqual(["1.00", "0 % of the value lies before it: fast"]);
    expect(lines["Season"]?.[0]).toBe("cannot be told");
    expect(demandProfile.explain(result, "A")?.advice).toMatch(/^Hold stock nearer.*\(004 M3\.4\)$/);
  });
});

describe("new items", () => {
  const old = (units: number): number[] => level(units);
  const young = (units: number, age: number): (number | null)[] => [
    ...Array<null>(12 - age).fill(null),
    ...level(units, age),
  ];
  const rows = [
    { item: "cup 1", demand: old(100), price: 4, name: "Red cup" },
    { item: "cup 2", demand: old(90), price: 4, name: "Blue cup" },
    { item: "cup 3", demand: old(80), price: 5, name: "Green cup" },
    { item: "bag 1", demand: old(3), price: 1, name: "Paper bag" },
    { item: "bag 2", demand: old(4), price: 1, name: "Cloth bag" },
    { item: "bag 3", demand: old(5), price: 1, name: "Small bag" },
    { item: "new cup", demand: young(95, 2), price: 4, name: "Yellow cup" },
    { item: "new bag", demand: young(4, 6), price: 1, name: "Large bag" },
  ];
  const sales = wide(rows);
  const family = itemData(
    ["item", "family", "supplier", "leadTime"],
    rows.map(({ item }) => [item, item.includes("cup") ? "cups" : "bags", "S", 5]),
  );

  test("borrow the class of the items most alike in their group, until they are old and steady enough", () => {
    const { result, report } = profileOf({ sales, items: family }, { analogues: 2 });
    const [cup, bag] = ["new cup", "new bag"].map((key) => result.newItems.find((one) => one.key === key)!);
    const keys = result.prepared.sales.keys;
    expect(cup!.analogues.items.map((item) => keys[item]).sort()).toEqual(["cup 1", "cup 2"]);
    expect(cup).toMatchObject({ age: 2, launch: 10, graduates: "later", band: null, used: "AX" });
    expect(cup!.analogues).toMatchObject({ sameGroup: true, provisional: "AX", confidence: 1 });
    expect(bag).toMatchObject({ age: 6, graduates: "now", own: "CX", used: "CX" });
    expect(
      profileOf({ sales, items: family }, { bandWidth: 0.1 }).result.newItems.find(({ key }) => key === "new bag")
        ?.graduates,
    ).toBe("band too wide");
    const launch = rowsIn(report(), "launch").find(({ item }) => item === "new cup");
    expect(launch).toMatchObject({
      gate: "Ramp-up review",
      due: "2021-02",
      inPeriods: 2,
      supplier: "yes",
      leadTime: "yes",
      onTime: "not known",
      minimum: "not known",
      open: 2,
      decision: "open",
    });
  });

  test("without groups words of the description help", () => {
    const { result } = profileOf({ sales }, { analogues: 3 });
    const cup = result.newItems.find(({ key }) => key === "new cup")!;
    expect(cup.analogues.sameGroup).toBe(false);
    expect(
      cup.analogues.items
        .map((item) => result.prepared.sales.descriptions[item])
        .every((name) => name?.endsWith("cup")),
    ).toBe(true);
  });

  test("planned launches stand at the gates before they are sold", () => {
    const launches = byRole(
      "launches",
      ["item", "launch", "family", "price", "expected", "supplier", "leadTime", "minimumOrder"],
      [
        ["cup 9", serial("2021-04-15"), "Cups", 4, 85, "S", 30, 170],
        ["cup 8", "soon", "Cups", "", "", "", "", ""],
        ["cup 1", serial("2021-04-15"), "Cups", 4, 85, "S", 30, 170],
      ],
    );
    const { result, report, findings } = profileOf({ sales, items: family, launches });
    expect(result.newItems.slice(0, 2).map(({ key, launch, used }) => [key, launch, used])).toEqual([
      ["cup 9", 15, "AX"],
      ["cup 8", null, "AX"],
    ]);
    const [nine, eight] = rowsIn(report(), "launch");
    // Launched four months after December 2020: the sourcing decision is due three months before that.
    expect(nine).toMatchObject({ gate: "Sourcing decision", due: "2021-01", minimum: "yes", supplier: "yes" });
    expect(eight).toMatchObject({ gate: "Sourcing decision", due: null, supplier: "no", open: 4 });
    expect(rowsIn(report(), "newItems")[0]).toMatchObject({
      analogue: "cup 2",
      analogues: expect.stringMatching(/^cup [13], cup [13]$/) as string,
      launch: "2021-04",
      age: 0,
      own: null,
    });
    expect(findings.filter(({ input }) => input === "launches").map(({ title }) => title)).toEqual([
      "Launches without a day",
      "Launches that are sold already",
    ]);
  });
});

describe("little and nothing", () => {
  test.each([
    ["one item, one period", [{ item: "A", demand: [5] }]],
    [
      "all zero",
      [
        { item: "A", demand: [0, 0, 0] },
        { item: "B", demand: [0, 0, 0] },
      ],
    ],
    ["no number at all", [{ item: "A", demand: [null, null] }]],
  ])("%s", (_, rows) => {
    const { result, report, settings } = profileOf({ sales: wide(rows) });
    const text = JSON.stringify([report(), report(true), demandProfile.pictures(result, settings)]);
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
    expect(demandProfile.sentences(result).join(" ")).toMatch(/\d/);
    expect(demandProfile.explain(result, "A")).not.toBeNull();
  });

  test("no row at all", () => {
    const { result, report } = profileOf({
      sales: mapped(tableOf(["Item", "2020-01", "2020-02"], []), "wide", {
        item: "Item",
        periods: ["2020-01", "2020-02"],
      }),
    });
    expect(demandProfile.sentences(result)[0]).toContain("No item is left");
    expect(JSON.stringify(report())).not.toMatch(/NaN|Infinity/);
    expect(demandProfile.explain(result, "A")).toBeNull();
  });

  test("one period has no live formulas: a single column would be one item's history", () => {
    const { report } = profileOf({ sales: wide([{ item: "A", demand: [5] }]) });
    expect(tableIn(report(true), "profiles").columns.filter(({ formula }) => formula)).toEqual([]);
  });
});

test("periods are found by heading, by month and by a day in them", () => {
  const find = periodFinder(["2020-11", "2020-12", "2021-01"], [44200]);
  expect(["2020-12", "Dec 2020", "qty_2020-12", serial("2020-12-24"), "2020-12-24"].map(find)).toEqual([1, 1, 1, 1, 1]);
  expect(["", null, "2019-12", "soon", serial("2019-01-01")].map(find)).toEqual([-1, -1, -1, -1, -1]);
  const named = periodFinder(["Jan 2021", "Feb 2021"], []);
  expect(["JAN 2021", "2021-02", serial("2021-02-03")].map(named)).toEqual([0, 1, 1]);
  const quarters = periodFinder(["2020 Q4", "2021 Q1"], []);
  expect(["2021 q1", serial("2021-03-31")].map(quarters)).toEqual([1, 1]);
  expect(periodFinder(["P1", "P2"], [])("p2")).toBe(1);
});

test("coming periods are named as the last ones are", () => {
  expect(laterLabel(months(12), 2)).toBe("2021-02");
  expect(laterLabel(["2020 Q4"], 1)).toBe("2021 Q1");
  expect(laterLabel(["2020-12-28"], 1)).toBe("2021-01-04");
  expect(laterLabel(["P12"], 1)).toBeNull();
});

test("the next analysis offered is the forecast, and all lines of the mission are served", () => {
  expect(demandProfile.next).toEqual(["forecast"]);
  expect(demandProfile.serves).toHaveLength(10);
});
