import type { SettingValues } from "../../../src/flows/define";
import { network } from "../../../src/flows/network/flow";
import { initialSettings } from "../../../src/flows/settings";
import type { Cell } from "../../../src/flows/table";
import { mapped, tableOf } from "../support/tableOf";
import { written } from "../support/written";
import { sampleReport } from "../../runs/support/sampleReport";
import { sampleTable } from "../../../scripts/analyses/sampleAnalysis";
import bulldozer from "../../fixtures/network.json";

const initial = initialSettings(network);

const Z = 1.6448536269514722;

const HEADINGS = ["Stage", "Lead time", "Cost added (EUR)", "Demand", "Deviation", "Wait", "Segment", "Level", "Today"];
const ROLES = {
  stage: "Stage",
  leadTime: "Lead time",
  costAdded: "Cost added (EUR)",
  demandMean: "Demand",
  demandSd: "Deviation",
  maximumServiceTime: "Wait",
  segment: "Segment",
  cycleServiceLevel: "Level",
  today: "Today",
};
/** Two chains: a cheap part and a dear machine, and one shop for itself. */
const STAGES: Cell[][] = [
  ["part", 16, 10, null, null, null, null, null, null],
  ["machine", 9, 90, 20, 4, 0, "Key", null, 5],
  ["shop", 4, 50, 30, 6, 0, "Rest", 0.9, null],
];
const ARCS: Cell[][] = [["part", "machine", 1]];

function prepare(
  stages: Cell[][] = STAGES,
  arcs: Cell[][] = ARCS,
  settings: SettingValues = {},
  roles: Partial<typeof ROLES> & Record<string, string> = ROLES,
) {
  const tables = {
    stages: mapped(tableOf(HEADINGS, stages), "stages", roles),
    arcs: mapped(tableOf(["From", "To", "Units"], arcs), "arcs", { from: "From", to: "To", units: "Units" }),
  };
  return network.prepare(tables, { ...initial, ...settings });
}
const run = (stages = STAGES, arcs = ARCS, settings: SettingValues = {}) =>
  network.run(prepare(stages, arcs, settings).prepared, { ...initial, ...settings });
const context = { version: "0", when: "2026-01-31T12:00:00Z", origins: {}, forms: {}, mapped: [], settings: initial };
const rowsOf = { read: 0, used: 0, leftOut: [] };

test("stock goes where it costs least, by hand", () => {
  // Part and machine each for itself: 0.25 · 1.645 · 4 · (10·√16 + 100·√9) = 1.645 · 340; all at the end: 1.645 · 100·√25.
  const { cost, stages, chains } = run();
  const shop = 0.25 * 50 * 1.2815515655446004 * 6 * Math.sqrt(4);
  expect(cost.own).toBeCloseTo(Z * 340 + shop, 6);
  expect(cost.end).toBeCloseTo(Z * 500 + shop, 6);
  expect(cost.best).toBeCloseTo(Z * 340 + shop, 6);
  expect(cost.today).toBeCloseTo(0.25 * 100 * 5, 9);
  expect(stages.map(({ placed }) => [placed.stage, placed.netReplenishmentTime])).toEqual([
    ["part", 16],
    ["machine", 9],
    ["shop", 4],
  ]);
  expect(
    chains.map(({ chain, cycleServiceLevel }) => [chain.name, chain.segment, cycleServiceLevel, chain.gap]),
  ).toEqual([
    ["machine", "Key", 0.95, 0],
    ["shop", "Rest", 0.9, 0],
  ]);
});

test("only the segments that are chosen are placed across stages", () => {
  const cheapEnd: Cell[][] = [
    ["part", 16, 90, null, null, null],
    ["machine", 9, 1, 20, 4, 0, "Key"],
  ];
  const across = run(cheapEnd);
  const apart = run(cheapEnd, ARCS, { segments: ["other"] });
  expect(across.cost.best).toBeCloseTo(Z * 91 * 5, 6);
  expect(apart.cost.best).toBeCloseTo(apart.cost.own, 9);
  expect(apart.cost.best).toBeGreaterThan(across.cost.best);
  expect(run(cheapEnd, ARCS, { segments: [" key "] }).cost.best).toBeCloseTo(across.cost.best, 9);
  expect(network.explain(apart, "part")?.lines[0]?.value).toMatch(/is not placed across stages/);
});

test("what is there today, and what was left at every stage, is compared in words", () => {
  const told = (today: number, settings: SettingValues = {}) =>
    network.sentences(run([["a", 4, 100, 20, 5, 0, "Key", null, today]], [], settings)).join(" ");
  // The placement needs 1.645 · 5 · √4 = 16.4 units.
  expect(told(32.8970725390294)).toMatch(
    /Today's safety stock costs 822.4 EUR a year: placed across the network it costs 50 % less/,
  );
  expect(told(8.22426813475736)).toMatch(/what the service levels need costs 100 % more/);
  expect(told(0)).toMatch(/costs 0 EUR a year: the service levels need some/);
  expect(told(5, { segments: ["Other"] })).toMatch(/1 of 1 chain keeps stock at every stage/);
  const dear: Cell[][] = [
    ["part", 16, 90, null, null, null],
    ["machine", 9, 1, 20, 4, 0, "Key"],
  ];
  const title = (settings: SettingValues = {}) => network.pictures(run(dear, ARCS, settings), initial)[1]?.title;
  expect(title()).toBe("Stock as placed costs as much as the better of the two plain ways");
  // 90 · √16 + 91 · √9 against 91 · √25 is 39 % more.
  expect(title({ segments: ["Other"] })).toBe("Stock as placed costs 39 % more than the better of the two plain ways");
  expect(title({ holdingRate: 0 })).toBe("Safety stock costs nothing here");
});

test("the bulldozer of the sample costs what the literature says", () => {
  const tables = {
    stages: mapped(sampleTable("network.json", "Stages"), "stages", {
      stage: "Stage",
      leadTime: "Lead time (days)",
      costAdded: "Cost added (USD)",
      demandMean: "Demand per day",
      demandSd: "Demand deviation per day",
      maximumServiceTime: "Longest wait of customers",
      segment: "Segment",
    }),
    arcs: mapped(sampleTable("network.json", "Supplies"), "arcs", { from: "From", to: "To", units: "Units" }),
  };
  const settings = { ...initial, holdingRate: 0.3, cycleServiceLevel: 0.9500150944608786 };
  const result = network.run(network.prepare(tables, settings).prepared, settings);
  expect(result.chains[0]?.best.cost).toBeCloseTo(bulldozer.bulldozer.cost, 3);
});

test("what cannot be used is told, and every row is accounted for", () => {
  const stages: Cell[][] = [
    ["a", 1.5, -3, null, null, null],
    ["A ", 1, 1, null, null, null],
    [null, 1, 1, null, null, null],
    ["b", "x", null, 10, null, 0.5, "", 95],
    ["c", 1, 1, null, null, null],
  ];
  const arcs: Cell[][] = [
    ["a", "b", 0],
    ["a", "b", 2],
    ["b", "a", 1],
    ["a", "a", 1],
    ["a", "x", 1],
    [null, "b", 1],
  ];
  const { findings, rows, prepared } = prepare(stages, arcs);
  expect(rows).toEqual({ read: 5, used: 3, leftOut: [{ reason: "no name, or there twice", rows: 2 }] });
  expect(findings.map(({ title, count }) => [title, count])).toEqual([
    ["Rows without a name", 1],
    ["Stages that are there twice", 1],
    ["Stages without a lead time", 1],
    ["Stages without a cost", 2],
    ["Cells that are not numbers", 1],
    ["Negative numbers", 1],
    ["Service levels below 0.5 or not below 1", 1],
    ["Times that are not whole periods", 2],
    ["Demand without a standard deviation", 1],
    ["Stages that supply nobody and have no demand", 1],
    ["Names that are no stage", 1],
    ["Supplies that run in a circle", 1],
    ["Rows without both ends", 1],
    ["Stages that supply themselves", 1],
    ["Units that are not above zero", 1],
    ["Pairs that are there twice", 1],
  ]);
  expect(prepared.arcs).toEqual([{ from: "a", to: "b", units: 3 }]);
  expect(
    prepared.stages.map(({ name, leadTime, demandSd, maximumServiceTime }) => [
      name,
      leadTime,
      demandSd,
      maximumServiceTime,
    ]),
  ).toEqual([
    ["a", 2, 0, null],
    ["b", 0, 5, 1],
    ["c", 1, 0, 0],
  ]);
});

test("costs may be given whole: a stage adds what its suppliers do not bring", () => {
  const whole: Cell[][] = [
    ["part", 16, 10, null, null, null],
    ["other", 2, 95, null, null, null],
    ["machine", 9, 100, 20, 4, 0],
  ];
  const roles = {
    stage: "Stage",
    leadTime: "Lead time",
    unitCost: "Cost added (EUR)",
    demandMean: "Demand",
    demandSd: "Deviation",
  };
  const two = prepare(whole, [["part", "machine", 2]], {}, roles);
  expect(two.prepared.stages.map(({ costAdded }) => costAdded)).toEqual([10, 95, 80]);
  const dear = prepare(
    whole,
    [
      ["part", "machine", 1],
      ["other", "machine", 1],
    ],
    {},
    roles,
  );
  expect(dear.prepared.stages[2]?.costAdded).toBe(0);
  expect(dear.findings.map(({ title }) => title)).toContain("Stages that cost less than what goes into them");
});

test("forecast and order meet where the customers' time ends", () => {
  const line = (wait: number): Cell[][] => [
    ["buy", 10, 1, null, null, null],
    ["make", 5, 1, null, null, null],
    ["ship", 2, 1, 10, 8, wait],
  ];
  const arcs: Cell[][] = [
    ["buy", "make", 1],
    ["make", "ship", 1],
  ];
  const ends = (wait: number) =>
    run(line(wait), arcs).ends.map(({ mode, points, toOrder, nextWait }) => ({ mode, points, toOrder, nextWait }));
  expect(ends(0)).toEqual([{ mode: "make to stock", points: ["ship"], toOrder: 0, nextWait: 2 }]);
  expect(ends(4)).toEqual([{ mode: "finish to order", points: ["make"], toOrder: 1, nextWait: 3 }]);
  expect(ends(17)).toEqual([{ mode: "make to order", points: [], toOrder: 3, nextWait: null }]);
  expect(run(line(4), arcs).stages.map(({ works }) => works)).toEqual(["to forecast", "decoupling stock", "to order"]);
  const advice = (wait: number, settings = {}) => network.explain(run(line(wait), arcs, settings), "ship")?.advice;
  expect(advice(0)).toMatch(/^Demand is hard to predict: 2 days more waiting/);
  expect(advice(0, { steadyCut: 1 })).toMatch(/^Make to forecast: demand is predictable/);
  expect(advice(4)).toBe("Keep make in stock and finish to order within 4 days. (004 M5.3)");
  expect(advice(20)).toMatch(/^Work to order/);
});

test("a ring is proved, but not called live and not searched again for a curve", () => {
  const stages: Cell[][] = [
    ["chip", 12, 5, null, null, null],
    ["left", 3, 10, null, null, null],
    ["right", 8, 2, null, null, null],
    ["set", 1, 1, 10, 4, 0],
  ];
  const arcs: Cell[][] = [
    ["chip", "left", 1],
    ["chip", "right", 2],
    ["left", "set", 1],
    ["right", "set", 1],
  ];
  const result = run(stages, arcs);
  expect(result.prepared.oneCall).toBe(false);
  expect(result.chains[0]?.chain).toMatchObject({ gap: 0, tree: false });
  expect(result.stages[0]?.placed.demandSd).toBe(12);
  expect(network.pictures(result, initial).map(({ kind }) => kind)).toEqual(["network", "bars"]);
  const report = network.report(result, { ...context, rows: rowsOf, live: true });
  const placed = report.sheets[1]?.parts[0];
  const promise = placed?.kind === "table" && placed.columns.find(({ key }) => key === "promise");
  expect(promise).not.toHaveProperty("formula");
});

test("the explanation accounts for every number and tells what the opposite would cost", () => {
  const result = run();
  const machine = network.explain(result, "MACHINE");
  expect(machine?.verdict).toBe("machine holds 19.7 units of safety stock.");
  const line = (label: string) => machine?.lines.find((each) => each.label === label);
  expect(line("Safety stock")?.because).toBe("1.64 (service level 95 %) × 4 × √9");
  expect(line("Time covered by stock")).toMatchObject({ value: "9 days", because: "0 + 9 − 0" });
  const part = network.explain(result, "part");
  // Without stock at the part all is at the end: 1.645 · (500 − 340).
  expect(part?.lines.find(({ label }) => label === "If it held as little as it can")?.value).toBe(
    "263.2 EUR more a year in the chain",
  );
  expect(network.explain(result, "nobody")).toBeNull();
});

test("any stage of a chain brings up its picture", () => {
  const labels = (drawn: string) => {
    const [picture] = network.pictures(run(STAGES, ARCS, { drawn }), { ...initial, drawn });
    return picture?.kind === "network" ? picture.nodes.map(({ key, layer }) => [key, layer]) : [];
  };
  expect(labels("")).toEqual([
    ["part", 0],
    ["machine", 1],
  ]);
  expect(labels(" SHOP")).toEqual([["shop", 0]]);
});

describe("nothing much to place", () => {
  const cases: [string, Cell[][], Cell[][]][] = [
    ["one stage", [["a", 1, 1, 5, 2, 0]], []],
    [
      "no demand",
      [
        ["a", 1, 1, null, null, null],
        ["b", 1, 1, null, null, null],
      ],
      [["a", "b", 1]],
    ],
    ["no time", [["a", 0, 1, 5, 2, 0]], []],
    ["no cost", [["a", 3, null, 5, 2, 0]], []],
    [
      "no supply",
      [
        ["a", 3, 1, 5, 2, 0],
        ["b", 3, 1, 5, 2, 0],
      ],
      [["x", "y", 1]],
    ],
  ];
  test.each(cases)("%s", (_, stages, arcs) => {
    const result = run(stages, arcs);
    const told = [network.sentences(result), network.pictures(result, initial), network.explain(result, "a")];
    expect(written(told)).not.toMatch(/NaN|Infinity|undefined/);
    for (const live of [true, false])
      expect(written(network.report(result, { ...context, rows: rowsOf, live }))).not.toMatch(/NaN|Infinity|undefined/);
  });
  test("a table without names is refused in words", () => {
    expect(() => prepare([[null, 1, 1]], [])).toThrow("has no row with a name");
  });
});

test("on the sample, the placement and the shares follow by formulas", () => {
  const { sheets } = sampleReport("network", true);
  const formulas = sheets.flatMap(({ parts }) =>
    parts.flatMap((part) =>
      part.kind === "table" ? part.columns.flatMap(({ key, formula }) => (formula ? [key] : [])) : [],
    ),
  );
  expect(formulas).toEqual(expect.arrayContaining(["wait", "promise", "safetyStock", "cost", "centralised", "net"]));
});
