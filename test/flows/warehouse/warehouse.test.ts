import { capacityShares } from "../../../src/engine";
import type { MappedTable, SettingValues } from "../../../src/flows/define";
import { initialSettings } from "../../../src/flows/settings";
import type { Cell } from "../../../src/flows/table";
import { warehouse } from "../../../src/flows/warehouse/flow";
import { mapped, tableOf } from "../support/tableOf";

const initial = initialSettings(warehouse);
const MONTHS = Array.from({ length: 12 }, (_, month) => `2025-${String(month + 1).padStart(2, "0")}`);
const HEADINGS = ["Order", "Date", "Item", "Quantity", "Value (EUR)"];
const ROLES = { order: "Order", date: "Date", item: "Item", quantity: "Quantity", value: "Value (EUR)" };
let order = 0;
/** So many lines of an item each month, one order a line. */
const lines = (item: string, each: number, units: number, value: number): Cell[][] =>
  MONTHS.flatMap((month) =>
    Array.from({ length: each }, (_, at): Cell[] => {
      order += 1;
      return [`o${String(order)}`, `${month}-${String(at + 1).padStart(2, "0")}`, item, units, value];
    }),
  );
const soldAs = (rows: Cell[][]): MappedTable => mapped(tableOf(HEADINGS, rows), "transactions", ROLES);
const kept = { ...initial, partPeriods: "keep" };

/**
 * fast: 20 lines a month of 1 unit, 1 litre. bulky: 10 lines of 2, 100 litres a unit. small: 2 lines of 5, a tenth of a
 * litre. cold: 1 line, chilled.
 */
const SALES = soldAs([
  ...lines("fast", 20, 1, 10),
  ...lines("bulky", 10, 2, 100),
  ...lines("small", 2, 5, 20),
  ...lines("cold", 1, 1, 50),
]);
const FIELDS = ["Item", "Class", "Cost", "Volume", "Weight", "Zone", "Location", "On hand"];
const FIELD_ROLES = {
  ...{ item: "Item", class: "Class", unitCost: "Cost", volume: "Volume", weight: "Weight" },
  ...{ zone: "Zone", location: "Location", onHand: "On hand" },
};
const itemsAs = (...rows: Cell[][]): MappedTable => mapped(tableOf(FIELDS, rows), "items", FIELD_ROLES);
const ITEMS = itemsAs(
  ["fast", "AX", 4, 1, 1, "Dry", "B-02-2", 10],
  ["bulky", "AX", 20, 100, 5, "Dry", "A-01-2", 20],
  ["small", "CZ", 1, 0.1, 0.1, "Dry", "A-02-2", 50],
  ["cold", "BY", 10, 1, 1, "Chilled", "B-01-2", 2],
);
const FEW: SettingValues = { priorityA: 1, priorityB: 1, storedDays: 365.25 / 12, defaultRoom: 250, linesPerWalk: 1 };
const preparation = warehouse.prepare({ sales: SALES, items: ITEMS }, kept);
const run = (settings: SettingValues = {}, data = preparation.prepared) =>
  warehouse.run(data, { ...kept, ...FEW, ...settings });
type Result = ReturnType<typeof run>;
const item = (key: string, result: Result = run()) =>
  result.items.find((one) => result.prepared.sales.keys[one.item] === key)!;
const move = (key: string, result: Result = run()) => result.moves[item(key, result).item]!;
const codes = (result: Result) =>
  Object.fromEntries<string | null | undefined>(
    result.moves.map(({ item: at, to }) => [
      String(result.prepared.sales.keys[at]),
      to === null ? null : result.prepared.locations[to]?.code,
    ]),
  );
const context = (live: boolean, data = preparation) => ({
  ...{ version: "1", when: "2026-01-01", live, settings: { ...kept, ...FEW }, origins: {}, forms: {}, mapped: [] },
  rows: data.rows,
});

test("picks, room and cube per order by hand", () => {
  expect(item("fast")).toMatchObject({ worth: "A", speed: "F", zone: "Dry" });
  expect(item("fast").picks).toBeCloseTo(240, 6);
  // A month of 20 units of a litre; 20 units of a hundred; ten of a tenth are one litre.
  expect(item("fast").space).toBeCloseTo(20, 6);
  expect(item("bulky").space).toBeCloseTo(2000, 6);
  expect(item("small").space).toBeCloseTo(1, 6);
  expect(item("fast").index).toBeCloseTo(20 / 240, 9);
  expect(item("fast", run({ priorityA: 2 })).index).toBeCloseTo(10 / 240, 9);
  expect(item("bulky", run({ stored: "stock" })).space).toBe(2000);
});

test("locations by their codes: aisle, bay, level, and the zone of what is picked most there", () => {
  const { locations } = preparation.prepared;
  expect(locations.map(({ code, zone, aisle, bay, level }) => [code, zone, aisle, bay, level])).toEqual([
    ["B-02-2", "Dry", 1, 1, 2],
    ["A-01-2", "Dry", 0, 0, 2],
    ["A-02-2", "Dry", 0, 1, 2],
    ["B-01-2", "Chilled", 1, 0, 2],
  ]);
  // Aisle 1 · 4 + bay 1 · 1.3, and two levels off the golden one at 3 each.
  expect(run().shelves.distance[1]).toBeCloseTo(5.3, 9);
  expect(run({ goldenLevel: 4 }).shelves.distance[1]).toBeCloseTo(11.3, 9);
});

test("codes of one part are counted through bays and aisles", () => {
  const bins = Array.from({ length: 100 }, (_, at): Cell[] => [`P${String(at)}`]);
  const locations = mapped(tableOf(["Bin"], bins), "locations", { location: "Bin" });
  const given = warehouse.prepare({ sales: SALES, locations }, kept).prepared.locations;
  expect(given.map(({ aisle, bay }) => [aisle, bay]).filter((_, at) => [0, 3, 4, 80, 99].includes(at))).toEqual([
    ...[
      [0, 0],
      [0, 0],
      [0, 1],
    ],
    ...[
      [1, 0],
      [1, 4],
    ],
  ]);
});

test("least room per pick comes first, in its own zone", () => {
  // Room per pick: small 1 / 24, fast 20 / 240, bulky 2000 / 120; small and fast share the nearest shelf.
  expect(codes(run())).toEqual({ fast: "A-01-2", bulky: "A-02-2", small: "A-01-2", cold: "B-01-2" });
  expect(move("fast").verdict).toBe("move");
  expect(move("bulky").verdict).toBe("makes room");
  expect(move("cold").verdict).toBe("stays");
  // From 8 + 2.6 to 4 + 1.3, there and back.
  expect(move("fast").metres).toBeCloseTo(240 * 2 * (10.6 - 5.3), 6);
  expect(move("fast", run({ linesPerWalk: 4 })).metres).toBeCloseTo((240 * 2 * 5.3) / 4, 6);
  expect(move("fast").saving).toBeCloseTo((move("fast").metres / 0.8 / 3600) * 22, 9);
});

test("travel today and by each rule is what the places add up to", () => {
  const result = run();
  const way = (pick: (at: number) => number) =>
    result.items.reduce((sum, { picks }, at) => sum + picks * 2 * pick(at), 0);
  expect(result.walked).toBeCloseTo(
    way((at) => result.moves[at]?.wayFrom ?? 0),
    6,
  );
  expect(result.layout.travel).toBeCloseTo(
    way((at) => result.moves[at]?.wayTo ?? 0),
    6,
  );
  expect(result.rules.map(({ label }) => label)).toHaveLength(4);
  expect(run({ method: "value" }).layout.travel).toBe(result.rules[3]?.travel);
});

test("an item that fills its zone leaves the others without a place, and that is said", () => {
  const tight = run({ defaultRoom: 20, method: "value", storedDays: 60 });
  expect(tight.zones.find(({ zone }) => zone === "Dry")?.withoutPlace).toBeGreaterThan(0);
  expect(tight.moves.some(({ verdict }) => verdict === "no room in its zone")).toBe(true);
  expect(warehouse.sentences(tight).join(" ")).toMatch(/find no place/);
});

test("a table of locations gives ways, zones, room and limits of weight", () => {
  const headings = ["Bin", "Metres", "Zone", "Litres", "Max kg"];
  const rows: Cell[][] = [
    ["N1", 5, "Dry", 400, 3],
    ["N2", 9, "Dry", 5000, 50],
    ["N3", "?", "Chilled", 100, null],
    ["N1", 7, "Dry", 1, 1],
    [null, 1, null, null, null],
  ];
  const locations = mapped(tableOf(headings, rows), "locations", {
    ...{ location: "Bin", distance: "Metres", locationZone: "Zone", room: "Litres", weightLimit: "Max kg" },
  });
  const given = warehouse.prepare({ sales: SALES, items: ITEMS, locations }, kept);
  const result = run({}, given.prepared);
  expect(codes(result)).toEqual({ fast: "N1", bulky: "N2", small: "N1", cold: "N3" });
  const told = given.findings
    .filter(({ input }) => input === "locations" || input === "items")
    .map(({ title }) => title);
  expect(told).toEqual([
    "Cells of locations that are not numbers or too small",
    "Further rows of a location",
    "Rows of locations without a code",
    "Items in locations that the table of locations does not list",
    "Items whose location is not known",
    "Locations without a distance",
  ]);
  // Heavy goods are kept off weak shelves even where they would come first.
  const heavy = run({ method: "value", storedDays: 1, priorityA: 9 }, given.prepared);
  expect(codes(heavy)["bulky"]).toBe("N2");
});

test("room that is short is shared as the engine shares it", () => {
  const result = run({ defaultRoom: 300, leastA: 0, leastB: 0, leastC: 0 });
  const dry = result.zones.find(({ zone }) => zone === "Dry")!;
  // On hand 10 litres, 2,000 litres and 5 litres want into 900.
  expect(dry.need).toBeCloseTo(2015, 6);
  expect(dry.room).toBe(900);
  const expected = capacityShares({
    need: dry.shares.map(({ need }) => need),
    margin: dry.shares.map(({ margin }) => margin),
    capacity: 900,
  });
  expect(dry.shares.map(({ given }) => given)).toEqual(expected.given);
  expect(dry.marginOfOneMore).toBeCloseTo(expected.marginOfOneMore * 1000, 6);
  const least = run({ defaultRoom: 300, leastC: 1 }).zones.find(({ zone }) => zone === "Dry")!;
  const small = least.shares.find(({ segment }) => segment.endsWith("C"));
  expect(small?.given).toBe(small?.need);
});

test("a class earns a zone when service is worth it, and people when they are busy", () => {
  expect(run().own.every(({ decision }) => decision === "none")).toBe(true);
  const [first] = run({ premium: 1000 }).own;
  expect(first?.decision).toBe("zone");
  expect(run({ premium: 1000, utilisation: 0 }).own[0]?.decision).toBe("zone and staff");
  expect(first?.linesPerDay).toBeCloseTo(item("fast").picks / 250 + item("bulky").picks / 250, 6);
});

test("release follows the rules, the user's own where they say something", () => {
  const own = mapped(
    tableOf(
      ["Segment", "Release priority", "Lines per batch"],
      [
        ["FA", 7, 4],
        ["SC", 1, null],
      ],
    ),
    "playbook",
    { segment: "Segment", releasePriority: "Release priority", batchLines: "Lines per batch" },
  );
  const given = warehouse.prepare({ sales: SALES, items: ITEMS, playbook: own }, kept);
  const found = run({}, given.prepared).releases;
  expect(run().releases[0]).toMatchObject({ segment: "FA", priority: 1, batchLines: 12, single: 1 });
  expect(found.find(({ segment }) => segment === "FA")).toMatchObject({ priority: 7, batchLines: 4 });
  expect(found.map(({ priority }) => priority)).toEqual(found.map(({ priority }) => priority).sort((a, b) => a - b));
  const fast = run().releases[0]!;
  expect(fast.linesPerDay).toBeCloseTo(360 / 250, 6);
  expect(fast.walksBatched).toBe(1);
});

test("pictures and sheets tell the same", () => {
  const result = run();
  const pictures = warehouse.pictures(result, { ...kept, ...FEW });
  expect(pictures.map(({ kind }) => kind)).toEqual(["bars", "curve", "pareto", "matrix", "bars", "bars"]);
  const [bars, curve] = pictures;
  expect(bars?.kind === "bars" && bars.groups[0]?.values[0]).toBeCloseTo(result.walked / 1000, 9);
  const saved = (result.walked - result.layout.travel) / 1000;
  expect(curve?.kind === "curve" && curve.curves[0]?.points.at(-1)?.y).toBeCloseTo(saved, 9);
  const report = warehouse.report(result, context(true));
  expect(report.sheets.map(({ name }) => name)).toEqual([
    ...["Warehouse", "Slotting plan", "Room by zone", "Release plan", "Release rules"],
  ]);
});

test("an item's place is explained by its numbers", () => {
  const why = warehouse.explain(run(), "FAST")!;
  expect(why.verdict).toBe("fast is FA: move.");
  const line = (label: string) => why.lines.find((one) => one.label === label);
  expect(line("Cube per order")?.because).toBe("20 litres / (240 picks × priority 1.0)");
  expect(line("Belongs in")?.value).toBe("A-01-2");
  expect(line("Release priority")?.value).toBe("1");
  expect(warehouse.explain(run(), "nobody")).toBeNull();
});

describe("poor data", () => {
  const wide = (...rows: Cell[][]): MappedTable =>
    mapped(tableOf(["Item", ...MONTHS], rows), "wide", { item: "Item", periods: MONTHS });
  const steady = (units: number): Cell[] => MONTHS.map(() => units);
  const poor: readonly [string, Readonly<Record<string, MappedTable>>][] = [
    ["no item data, no lines", { sales: wide(["a", ...steady(10)], ["b", ...steady(1)]) }],
    ["one item that is never asked for", { sales: wide(["a", ...steady(0)]) }],
    ["no items", { sales: wide() }],
    ["volumes of nothing", { sales: SALES, items: itemsAs(["fast", null, null, 0, 0, null, null, -3]) }],
    ["no location at all", { sales: SALES, locations: mapped(tableOf(["Bin"], []), "locations", { location: "Bin" }) }],
  ];
  test.each(poor)("%s: no number that is none, and every text", (_, tables) => {
    const data = warehouse.prepare(tables, kept);
    const result = warehouse.run(data.prepared, kept);
    const report = warehouse.report(result, context(true, data));
    expect(JSON.stringify([warehouse.sentences(result), report, warehouse.pictures(result, kept)])).not.toMatch(
      /NaN|Infinity|undefined/,
    );
    const numbers = report.sheets.flatMap(({ parts }) =>
      parts.flatMap((part) => (part.kind === "table" ? part.columns.flatMap(({ values }) => values) : [])),
    );
    expect(numbers.filter((value) => typeof value === "number" && !Number.isFinite(value))).toEqual([]);
    for (const key of warehouse.search(result, "", 5))
      expect(warehouse.explain(result, key)?.lines.length).toBeGreaterThan(3);
  });
});
