import { costToServe } from "../../../src/flows/costToServe/flow";
import type { MappedTable, SettingValues } from "../../../src/flows/define";
import { initialSettings } from "../../../src/flows/settings";
import type { Cell } from "../../../src/flows/table";
import { mapped, tableOf } from "../support/tableOf";

const initial = initialSettings(costToServe);

/**
 * Worked by hand. Orders 10, 30, 60, 0 of 100 share out 1,000; drops 5, 5, 0, 0 of 10 share out 200.
 * Cost: a 100 + 100 = 200; b 300 + 100 = 400; c 600; d 0. Profit after: a 300, b −10, c −200, d 0.
 * Margin: a 0.3, b −0.01, c −0.4 (of 500); d has no revenue.
 */
const HEADINGS = ["Customer", "Orders", "Drops", "Revenue (EUR)", "Profit"];
const ROWS: Cell[][] = [
  ["a", 10, 5, 1000, 500],
  ["b", 30, 5, 1000, 390],
  ["c", 60, 0, 500, 400],
  ["d", 0, 0, 0, 0],
];
const ROLES = { object: "Customer", drivers: ["Orders", "Drops"], revenue: "Revenue (EUR)", profit: "Profit" };
const POOLS = mapped(
  tableOf(
    ["Activity", "Driver", "Cost"],
    [
      ["Taking", "orders", 600],
      ["Picking", "ORDERS ", "400"],
      ["Driving", "Drops", 200],
    ],
  ),
  "pools",
  { activity: "Activity", driver: "Driver", cost: "Cost" },
);

function prepare(rows: Cell[][] = ROWS, pools: MappedTable | null = POOLS, roles: Partial<typeof ROLES> = ROLES) {
  const objects = mapped(tableOf(HEADINGS, rows), "objects", roles);
  return costToServe.prepare(pools ? { objects, pools } : { objects }, initial);
}
const run = (settings: SettingValues = {}) => costToServe.run(prepare().prepared, { ...initial, ...settings });

/** Shares are exact in sum and off by the last digits one by one. */
const cents = (values: readonly (number | null)[] | null | undefined) =>
  values?.map((value) => (value === null ? null : Math.round(value * 1e6) / 1e6));

test("pools are charged by the share of their driver", () => {
  const result = run();
  expect(cents(result.cost)).toEqual([200, 400, 600, 0]);
  expect(result.cost.reduce((sum, cost) => sum + cost, 0)).toBe(1200);
  expect(cents(result.detail[1])).toEqual([300, 100]);
  expect(cents(result.net)).toEqual([300, -10, -200, 0]);
  expect(cents(result.margin)).toEqual([0.3, -0.01, -0.4, null]);
  expect(result.tiers).toEqual(["keep", "price", "exit", "N"]);
  expect(result.order.map((at) => result.prepared.keys[at])).toEqual(["a", "d", "b", "c"]);
});

test("a part of each pool can be spread evenly", () => {
  // Half of 1,000 and of 200 over four: 150 each; the other half by volume.
  expect(cents(run({ fixedShare: 0.5 }).cost)).toEqual([250, 350, 450, 150]);
});

test("tiers follow their cuts", () => {
  expect(run({ tierCuts: [-0.5, -0.1, 0.3] }).tiers).toEqual(["keep", "fix", "price", "N"]);
});

test("without pools each driver has a rate; without profit a margin on revenue; without both only a cost", () => {
  const { prepared } = prepare(ROWS, null);
  const rates = { ...initial, driverRates: [2, 10] };
  expect(cents(costToServe.run(prepared, rates).cost)).toEqual([70, 110, 120, 0]);
  const noProfit = prepare(ROWS, null, { object: "Customer", drivers: ["Orders", "Drops"], revenue: "Revenue (EUR)" });
  expect(cents(costToServe.run(noProfit.prepared, { ...rates, grossMargin: 0.3 }).net)).toEqual([230, 190, 30, 0]);
  const bare = prepare(ROWS, null, { object: "Customer", drivers: ["Orders"] });
  const result = costToServe.run(bare.prepared, initial);
  expect([result.net, result.tiers, costToServe.pictures(result, initial)]).toEqual([null, null, []]);
  expect(costToServe.sentences(result)[1]).toBe("The dearest is c with 60.");
});

test("rows of one customer are added up; what cannot be used is told", () => {
  const preparation = prepare([
    ["a", 10, -1, 100, 50],
    ["A ", 5, "x", 100, 50],
    [null, 1, 1, 1, 1],
  ]);
  expect(preparation.prepared.keys).toEqual(["a"]);
  expect(preparation.prepared.drivers.map(({ volumes }) => volumes)).toEqual([[15]]);
  expect(preparation.rows).toEqual({ read: 3, used: 2, leftOut: [{ reason: "no name", rows: 1 }] });
  expect(preparation.findings.map(({ title }) => title)).toEqual([
    "Rows without a name",
    "Cells that are not numbers",
    "Negative volumes",
    "Drivers with a cost but without any volume",
  ]);
});

test("a pool whose driver is unknown is an error that names its place, and nobody is charged", () => {
  const rows: Cell[][] = [
    ["Calling", "Phone calls", 100],
    ["Driving", "Drops", null],
  ];
  const pools = mapped(tableOf(["Activity", "Driver", "Cost"], rows), "pools", POOLS_ROLES);
  const { findings, prepared } = prepare(ROWS, pools);
  expect(findings).toMatchObject([
    { severity: "error", input: "pools", count: 1, places: [{ row: 0, column: 1 }] },
    { severity: "warning", title: "Cost pools without a cost", places: [{ row: 1, column: 2 }] },
  ]);
  expect(prepared.drivers.map(({ cost }) => cost)).toEqual([null, null]);
});
const POOLS_ROLES = { activity: "Activity", driver: "Driver", cost: "Cost" };

test("the whale curve rises to its peak and falls behind it", () => {
  const [whale, histogram] = costToServe.pictures(run(), initial);
  expect(whale).toMatchObject({
    kind: "whale",
    title: "The best object earns 333 % of the profit; 2 others lose what is above 100 %",
    peak: { rank: 1 },
  });
  expect(whale?.kind === "whale" && cents(whale.points.map(({ cumulated }) => cumulated))).toEqual([
    0, 300, 300, 290, 90,
  ]);
  expect(histogram?.kind === "histogram" && histogram.bins.reduce((sum, { count }) => sum + count, 0)).toBe(3);
});

test("who comes out at zero does not lose", () => {
  const rows: Cell[][] = [
    ["a", 10, 0, 1000, 1000],
    ["d", 0, 0, 0, 0],
  ];
  const result = costToServe.run(prepare(rows, null).prepared, initial);
  expect(costToServe.pictures(result, initial)[0]?.title).toBe("No object loses money after its cost to serve");
  expect(costToServe.sentences(result)[0]).toBe("No object loses money after its cost to serve.");
});

test("the explanation accounts for every part of the cost", () => {
  const why = costToServe.explain(run(), "B");
  expect(why?.verdict).toBe("b is in tier price.");
  expect(why?.lines.find(({ label }) => label === "Cost by Orders")).toMatchObject({
    value: "300",
    because: "30 of 100 (30 %) of 1,000",
  });
  expect(why?.lines.find(({ label }) => label === "Margin after cost to serve")?.value).toBe("-1 %");
});
