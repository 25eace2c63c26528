import type { SettingValues } from "../../../src/flows/define";
import { network } from "../../../src/flows/network/flow";
import { initialSettings } from "../../../src/flows/settings";
import type { Cell } from "../../../src/flows/table";
import { mapped, tableOf } from "../support/tableOf";
import { written } from "../support/written";

const initial = initialSettings(network);

const stages = mapped(tableOf(["Stage", "Days", "Cost", "Demand"], [["a", 1, 1, 5]]), "stages", {
  stage: "Stage",
  leadTime: "Days",
  costAdded: "Cost",
  demandMean: "Demand",
});
const arcs = mapped(tableOf(["From", "To"], []), "arcs", { from: "From", to: "To" });

const PLACE = { item: "Item", location: "Place", unitCost: "Cost (EUR)" };
function periods(rows: Cell[][]) {
  const table = tableOf(["Item", "Place", "Cost (EUR)", "P1", "P2", "P3", "P4"], rows);
  return mapped(table, "periods", { ...PLACE, periods: ["P1", "P2", "P3", "P4"] });
}
function moments(rows: Cell[][]) {
  const table = tableOf(["Item", "Place", "Cost (EUR)", "Mean", "Deviation", "Lead"], rows);
  return mapped(table, "moments", { ...PLACE, mean: "Mean", sd: "Deviation", itemLeadTime: "Lead" });
}
function run(spread: ReturnType<typeof periods>, settings: SettingValues = {}) {
  const all = { ...initial, ...settings };
  const preparation = network.prepare({ stages, arcs, spread }, all);
  return { result: network.run(preparation.prepared, all), preparation };
}

test("measured: demands that move against each other leave nothing, those that move together everything", () => {
  // Deviations of 1, 3, 1, 3: √(4/3). Against each other the sum is always 4; together it is twice the deviation.
  const { result } = run(
    periods([
      ["against", "N", 10, 1, 3, 1, 3],
      ["against", "S", 10, 3, 1, 3, 1],
      ["together", "N", 10, 1, 3, 1, 3],
      ["together", "S", 10, 1, 3, 1, 3],
    ]),
  );
  const rows = new Map(result.spread?.map((row) => [row.item, row]));
  const sd = Math.sqrt(4 / 3);
  expect(rows.get("against")).toMatchObject({ pooledSd: 0, ratio: 0, law: "promises too little" });
  expect(rows.get("against")?.correlation).toBeCloseTo(-1, 12);
  expect(rows.get("together")?.pooledSd).toBeCloseTo(2 * sd, 12);
  expect(rows.get("together")?.correlation).toBeCloseTo(1, 12);
  expect(rows.get("together")).toMatchObject({ law: "promises too much", verdict: "many places" });
});

test("the square root law holds for equal, independent places, and fails for unequal ones", () => {
  const equal: Cell[][] = ["N", "S", "E", "W"].map((place) => ["equal", place, 10, 100, 20, null]);
  const unequal: Cell[][] = [90, 5, 5, 5].map((sd, i) => ["unequal", `p${i}`, 10, 100, sd, null]);
  const { result } = run(moments([...equal, ...unequal]));
  const rows = new Map(result.spread?.map((row) => [row.item, row]));
  expect(rows.get("equal")).toMatchObject({ ratio: 0.5, lawRatio: 0.5, law: "holds" });
  expect(rows.get("unequal")?.ratio).toBeCloseTo(Math.sqrt(90 * 90 + 75) / 105, 12);
  expect(rows.get("unequal")?.law).toBe("promises too much");
  // With correlation ρ: √(n + n(n − 1)ρ) / n = √(4 + 6) / 4.
  const moving = run(moments(equal), { correlation: 0.5 }).result.spread?.[0];
  expect(moving?.ratio).toBeCloseTo(Math.sqrt(10) / 4, 12);
  expect(moving?.correlation).toBeCloseTo(0.5, 12);
  // Four places cannot all move against each other by more than −1/3.
  expect(run(moments(equal), { correlation: -1 }).result.spread?.[0]?.ratio).toBeCloseTo(0, 6);
});

test("slow movers go to one place, fast movers stay, and what places and ways cost decides", () => {
  const items: Cell[][] = ["N", "S", "E", "W"].flatMap((place) => [
    ["slow", place, 100, 1, 2, 30],
    ["fast", place, 100, 1000, 100, 30],
  ]);
  const { result } = run(moments(items), { itemPeriod: "month" });
  const rows = new Map(result.spread?.map((row) => [row.item, row]));
  const slow = rows.get("slow");
  // 0.25 · 100 · 1.645 · √(30 days / 30.4) · (8 − 4), against 1 % of 100 for 48 units.
  expect(slow?.saving).toBeCloseTo(0.25 * 100 * 1.6448536269514722 * Math.sqrt(30 / (365 / 12)) * 4, 9);
  expect(slow?.extraFreight).toBeCloseTo(0.01 * 100 * 48, 9);
  expect([slow?.verdict, rows.get("fast")?.verdict]).toEqual(["one place", "many places"]);
  expect(run(moments(items), { extraFreight: 0.2 }).result.spread?.map(({ verdict }) => verdict)).toEqual([
    "many places",
    "many places",
  ]);
  expect(run(moments(items), { shelfCost: 1e6 }).result.spread?.map(({ verdict }) => verdict)).toEqual([
    "one place",
    "one place",
  ]);
  const told = network.sentences(result).join(" ");
  expect(told).toMatch(
    /1 of 2 items is better held in one place, saving [\d.]+ EUR a year after extra freight: they sell 48 units/,
  );
  expect(network.explain(result, "Slow")).toMatchObject({ verdict: "slow is better held in one place." });
  expect(network.search(result, "s", 5)).toEqual(["slow", "fast"]);
});

test("one place, no variation and rows that cannot be used", () => {
  const { result, preparation } = run(
    moments([
      ["single", "N", 10, 5, 2, null],
      ["still", "N", 10, 5, 0, null],
      ["still", "S", 10, 5, 0, null],
      ["still", "S", 10, 9, 9, null],
      [null, "S", 10, 5, 1, null],
      ["bad", "S", "x", -5, 1, null],
    ]),
  );
  const rows = new Map(result.spread?.map((row) => [row.item, row]));
  expect(rows.get("single")).toMatchObject({
    verdict: "one place already",
    correlation: null,
    saving: 0,
    extraFreight: 0,
  });
  expect(rows.get("still")).toMatchObject({ ratio: null, law: "no demand varies", verdict: "many places" });
  expect(preparation.rows).toEqual({
    read: 7,
    used: 5,
    leftOut: [{ reason: "demand without item or location, or there twice", rows: 2 }],
  });
  expect(
    preparation.findings.filter(({ input }) => input === "spread").map(({ title, count }) => [title, count]),
  ).toEqual([
    ["Rows without an item or a location", 1],
    ["Items that are there twice at a location", 1],
    ["Cells that are not numbers", 1],
    ["Negative numbers", 1],
    ["Items at one location only", 2],
  ]);
  expect(
    written([network.sentences(result), network.pictures(result, initial), network.explain(result, "still")]),
  ).not.toMatch(/NaN|Infinity|undefined/);
});
