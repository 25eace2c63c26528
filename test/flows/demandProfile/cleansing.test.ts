import { censoredDemand, cleanse } from "../../../src/engine";
import { demandProfile } from "../../../src/flows/demandProfile/flow";
import type { Report } from "../../../src/flows/report";
import { recognise } from "../../../src/runs/recognise/recognise";
import published from "../../fixtures/stock.json";
import { mapped, tableOf } from "../support/tableOf";
import { byRole, profileOf, rowsIn, tableIn, wide } from "./support/profileOf";

const LEDGER = ["item", "period", "old", "replacement", "keep", "decided"] as const;
/** June is far from its neighbours 13, 12, 11 | 11, 12, 13, whose median is 12; the spread of all is 1.4826. */
const spike = [10, 12, 11, 13, 12, 60, 11, 12, 13, 11, 12, 10];
/** Demand once in five periods, once of ten times the size of two others: nothing to compare it with. */
const seldom = [0, 0, 5, 0, 0, 0, 0, 6, 0, 0, 50, 0];
const sales = wide([
  { item: "A", demand: spike, price: 3 },
  { item: "B", demand: seldom },
]);

/** The ledger sheet of a report as the table that the next run reads. */
function ledgerOf(report: Report, edit: (row: Record<string, unknown>) => Record<string, unknown> = (row) => row) {
  const rows = rowsIn(report, "ledger").map((row) => edit({ ...row }));
  return byRole(
    "ledger",
    [...LEDGER],
    rows.map((row) => LEDGER.map((key) => row[key] as string | number | null)),
  );
}

test("an outlier is replaced and entered; intermittent demand never is", () => {
  const { prepared, report, result } = profileOf({ sales });
  expect(prepared.cleansed).toEqual([cleanse({ demand: spike }).demand, seldom]);
  expect(rowsIn(report(), "ledger")).toEqual([
    {
      ...{ item: "A", period: "2020-06", old: 60, replacement: 12, keep: "yes", change: -48 },
      ...{ rule: "outlier", decided: "proposed", row: 1, number: 6 },
      reason: "48 from the median 12 of its neighbours, more than 3 × their spread 1.483",
    },
  ]);
  expect(result.patterns.map(({ pattern }) => pattern)).toEqual(["smooth", "lumpy"]);
});

test("a rejected replacement stays as it was sold, run after run", () => {
  const first = profileOf({ sales });
  const ledger = ledgerOf(first.report(), (row) => ({ ...row, keep: "No" }));
  const second = profileOf({ sales, ledger });
  expect(second.prepared.cleansed[0]).toEqual(spike);
  expect(second.findings).toContainEqual(
    expect.objectContaining({ title: "Replacements that you rejected", count: 1 }),
  );
  const third = profileOf({ sales, ledger: ledgerOf(second.report()) });
  expect(third.prepared.cleansed[0]).toEqual(spike);
  expect(rowsIn(third.report(), "ledger")[0]).toMatchObject({ keep: "no", decided: "by you" });
});

test("numbers of the user's own stand, also where nothing was proposed", () => {
  const own = [
    ["A", "2020-06", 60, 20, "yes", ""],
    ["b", new Date(Date.UTC(2020, 10, 5)).getTime() / 864e5 + 25569, 50, 7, "", ""],
  ];
  const { prepared, report } = profileOf({ sales, ledger: byRole("ledger", [...LEDGER], own) });
  expect(prepared.cleansed[0]?.[5]).toBe(20);
  expect(prepared.cleansed[1]?.[10]).toBe(7);
  expect(rowsIn(report(), "ledger").map(({ item, rule, decided }) => [item, rule, decided])).toEqual([
    ["A", "outlier", "by you"],
    ["B", "your own", "by you"],
  ]);
});

test("a decision on a number that has changed since is asked again, and what cannot be read says so", () => {
  const rows = [
    ["A", "2020-06", 61, 20, "no", ""],
    ["A", "2020-07", 11, 9, "perhaps", ""],
    ["A", "2019-07", 11, 9, "yes", ""],
    ["A", "2020-08", 12, -1, "yes", ""],
    ["Z", "2020-07", 11, 9, "yes", ""],
  ];
  const { prepared, findings } = profileOf({ sales, ledger: byRole("ledger", [...LEDGER], rows) });
  expect(prepared.cleansed[0]?.slice(5, 8)).toEqual([12, 9, 12]);
  const titles = Object.fromEntries(findings.filter(({ input }) => input === "ledger").map((f) => [f.title, f.count]));
  expect(titles).toEqual({
    "Decisions on numbers that have changed since": 1,
    "Decisions that are neither yes nor no": 1,
    "New numbers that are no demand": 1,
    "Ledger rows of items or periods that the demand no longer has": 2,
  });
});

test("what is out of line in the newest period waits for the next, and is asked again then", () => {
  const jump = [...spike.slice(0, 5), 11, 11, 12, 13, 11, 12, 60];
  const now = profileOf({ sales: wide([{ item: "A", demand: jump }]) });
  expect(now.prepared.cleansed[0]).toEqual(jump);
  expect(rowsIn(now.report(), "ledger")[0]).toMatchObject({ keep: "no", decided: "waits" });
  const ledger = ledgerOf(now.report());
  const later = profileOf({ sales: wide([{ item: "A", demand: [...jump, 12] }]), ledger });
  expect(later.prepared.cleansed[0]?.[11]).toBe(12);
  expect(later.findings).toContainEqual(expect.objectContaining({ title: "Ledger rows that waited", count: 1 }));
  const all = profileOf({ sales: wide([{ item: "A", demand: jump }]) }, { newest: 0 });
  // At the end the window holds 13, 11, 12 and 60.
  expect(all.prepared.cleansed[0]?.[11]).toBe(12.5);
});

test("promotions are replaced for their item, or for all where none is named", () => {
  const steady = [10, 10, 14, 10, 10, 10, 10, 10];
  const tables = {
    sales: wide([
      { item: "A", demand: steady },
      { item: "B", demand: steady },
    ]),
    events: byRole(
      "events",
      ["name", "from", "to", "item"],
      [
        ["Fair", "Mar 2020", "", "a"],
        ["Sale", "2020-05", "2020-06", ""],
        ["Old", "2019-01", "", ""],
        ["Who", "2020-01", "", "X"],
      ],
    ),
  };
  const { prepared, findings } = profileOf(tables, { method: "eventsOnly" });
  expect(prepared.cleansed).toEqual([[10, 10, 10, 10, 10, 10, 10, 10], steady]);
  expect(prepared.replaced).toEqual([
    {
      item: 0,
      period: 2,
      old: 14,
      replacement: 10,
      rule: "event",
      reason: "event: Fair",
      keep: true,
      decided: "proposed",
    },
  ]);
  expect(findings.filter(({ input }) => input === "events").map(({ title, count }) => [title, count])).toEqual([
    ["Rows with a period that the demand does not have", 1],
    ["Rows of items that the sales do not hold", 1],
  ]);
});

test("stock-outs are cut off and not low: demand is the censored estimate", () => {
  const { inputs } = published["censored-demand-normal"];
  const out = inputs.sales.flatMap((_, at) => (inputs.censored[at] ? [`2020-${String(at + 1).padStart(2, "0")}`] : []));
  const tables = {
    sales: wide([{ item: "A", demand: inputs.sales }]),
    stockOuts: byRole(
      "stockOuts",
      ["item", "from"],
      out.map((period) => ["A", period]),
    ),
  };
  const { prepared, result } = profileOf(tables);
  const { expected } = censoredDemand({ sales: inputs.sales, censored: inputs.censored });
  prepared.cleansed[0]!.forEach((units, at) => expect(units).toBeCloseTo(expected[at]!, 10));
  expect(prepared.replaced.every(({ rule }) => rule === "stock-out")).toBe(true);
  expect(result.prepared.profiles[0]?.mean).toBeGreaterThan(27);
  const few = profileOf({
    sales: wide([{ item: "A", demand: [4, 1, 5] }]),
    stockOuts: byRole("stockOuts", ["item", "from"], [["A", "2020-02"]]),
  });
  expect(few.prepared.replaced).toEqual([]);
  expect(few.findings).toContainEqual(expect.objectContaining({ input: "stockOuts", count: 1 }));
  // A low period is an outlier without the table, and a stock-out with it: never lowered, not even by the filter.
  const low = wide([{ item: "A", demand: [30, 31, 29, 30, 2, 31, 30, 29, 31, 30] }]);
  const stockOuts = byRole("stockOuts", ["item", "from", "to"], [["A", "2020-05", "2020-05"]]);
  expect(profileOf({ sales: low, stockOuts }).prepared.replaced.map(({ rule }) => rule)).toEqual(["stock-out"]);
  expect(profileOf({ sales: low, stockOuts }).prepared.cleansed[0]?.[4]).toBeGreaterThan(29);
});

test("patterns are told from the cleansed demand, or from what was sold", () => {
  const { profiles } = profileOf({ sales }).prepared;
  expect(profiles[0]?.mean).toBeCloseTo((139 - 0) / 12, 10);
  expect(profileOf({ sales }, { profileOn: "read" }).prepared.profiles[0]?.mean).toBeCloseTo(187 / 12, 10);
});

describe("the cleansed demand sheet", () => {
  const { report, prepared } = profileOf({
    sales: wide([
      { item: "A", demand: [null, null, ...spike], name: "Cup", price: 2 },
      { item: "B", demand: [0, 4, ...seldom] },
    ]),
  });

  test("is recognised as periods side by side by the next analysis, and gives the same demand", () => {
    const { columns } = tableIn(report(), "cleansed");
    const headings = columns.map(({ heading }) => heading);
    const table = tableOf(
      headings,
      columns[0]!.values.map((_, row) => columns.map(({ values }) => values[row] ?? null)),
    );
    const [input] = demandProfile.inputs;
    const { form, mapping, missing } = recognise(input!, headings, table.columns);
    expect([form, missing]).toEqual(["wide", []]);
    expect(mapping["periods"]?.map((at) => headings[at])).toEqual(prepared.sales.periods);
    const roles = Object.fromEntries(
      Object.entries(mapping).map(([role, at]) => [role, at.map((one) => headings[one]!)]),
    );
    expect(roles).toMatchObject({ item: ["Item"], value: ["Revenue"], description: ["Description"] });
    const next = profileOf({ sales: mapped(table, form, roles) }, { method: "eventsOnly" });
    expect(next.prepared.sales.demand).toEqual(prepared.order.map((item) => prepared.cleansed[item]));
    expect(next.prepared.values).toEqual(prepared.order.map((item) => prepared.values[item]));
  });

  test("blank outside an item's life as values, an empty text in formulas", () => {
    expect(tableIn(report(false), "cleansed").columns[1]?.values[0]).toBeNull();
    expect(tableIn(report(true), "cleansed").columns[1]?.values[0]).toBe("");
  });

  test("the ledger sheet is recognised as the ledger, and no other table is", () => {
    const ledger = demandProfile.inputs.find(({ id }) => id === "ledger")!;
    const read = (key: string) => {
      const { columns } = tableIn(report(), key);
      return recognise(
        ledger,
        columns.map(({ heading }) => heading),
        columns.map(({ values }) => [...values]),
      );
    };
    expect(read("ledger")).toMatchObject({ missing: [], confidence: { item: 1, keep: 1 } });
    expect(Math.min(...Object.values(read("ledger").confidence))).toBeGreaterThan(0.8);
    expect(Object.values(read("cleansed").confidence).filter((value) => value >= 0.6)).toHaveLength(1);
  });
});
