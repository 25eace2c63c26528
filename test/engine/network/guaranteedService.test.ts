import { guaranteedService, normalCdf, placementOf } from "../../../src/engine";
import type { Arc, Stage } from "../../../src/engine";
import { searchWithin } from "../../../src/engine/network/guaranteedService";
import fixture from "../../fixtures/network.json";
import { expectClose } from "../../support/expectClose";
import { expectFault } from "../../support/expectFault";
import { frozen } from "../../support/frozen";

const stage = (name: string, leadTime: number, costAdded: number, more: Partial<Stage> = {}): Stage => ({
  name,
  leadTime,
  costAdded,
  demandMean: 0,
  demandSd: 0,
  maximumServiceTime: null,
  ...more,
});
const arcsOf = (pairs: readonly (readonly string[])[]): Arc[] => pairs.map(([from = "", to = ""]) => ({ from, to }));

describe("published chains", () => {
  test.each(fixture.cases.map((one) => [one.id, one] as const))("%s", (_, one) => {
    const arcs = arcsOf(one.arcs);
    const holdingCost = new Map(one.stages.map((each) => [each.name, each.holdingCost]));
    // The books give the cost of a finished unit of each stage; what a stage adds is the difference to its suppliers.
    const added = (name: string) =>
      arcs.reduce(
        (rest, { from, to }) => (to === name ? rest - (holdingCost.get(from) ?? 0) : rest),
        holdingCost.get(name) ?? 0,
      );
    const stages = one.stages.map((each) =>
      stage(each.name, each.leadTime + each.supplierTime, added(each.name), {
        demandSd: each.demandSd,
        maximumServiceTime: each.maximumServiceTime,
      }),
    );
    const cycleServiceLevel = normalCdf(one.stages[0]?.z ?? 0);
    const found = guaranteedService(frozen({ stages, arcs, cycleServiceLevel, holdingRate: 1 }));
    expectClose(found.cost, one.cost, one.tolerance);
    expect(found.gap).toBe(0);
    const times = Object.fromEntries(found.stages.map((each) => [each.stage, each.committedServiceTime]));
    const published = one.committedServiceTimes as Record<string, number>;
    const atTheirTimes = placementOf(
      { stages, arcs, cycleServiceLevel, holdingRate: 1 },
      stages.map(({ name }) => published[name] ?? 0),
    );
    expectClose(atTheirTimes.cost, found.cost, { rel: 1e-4 });
    expect(times).toEqual(
      Object.fromEntries(atTheirTimes.stages.map((each) => [each.stage, each.committedServiceTime])),
    );
  });

  test("the bulldozer of Graves and Willems, stage by stage", () => {
    const { bulldozer } = fixture;
    const found = guaranteedService({
      stages: bulldozer.stages,
      arcs: arcsOf(bulldozer.arcs),
      cycleServiceLevel: normalCdf(bulldozer.z),
      holdingRate: bulldozer.holdingRate,
    });
    expectClose(found.cost, bulldozer.cost, { rel: 1e-9 });
    expectClose(found.cost, bulldozer.publishedCost, { abs: 500 });
    for (const one of found.stages) {
      const published = (bulldozer.published as Record<string, { committedServiceTime: number; cost: number }>)[
        one.stage
      ];
      expect([one.stage, one.committedServiceTime]).toEqual([one.stage, published?.committedServiceTime]);
      // Their standard deviations are rounded.
      expectClose(one.cost, published?.cost ?? -1, { abs: 1, rel: 1e-4 });
    }
  });
});

describe("demand and cost", () => {
  const stages = [
    stage("chip", 3, 2),
    stage("left", 1, 5),
    stage("right", 1, 5),
    stage("set", 1, 1, { demandMean: 10, demandSd: 4, maximumServiceTime: 0 }),
    stage("spare", 1, 1, { demandMean: 2, demandSd: 3, maximumServiceTime: 0 }),
  ];
  const arcs: Arc[] = [
    { from: "chip", to: "left", units: 2 },
    { from: "chip", to: "right" },
    { from: "left", to: "set" },
    { from: "right", to: "set" },
    { from: "chip", to: "spare" },
  ];
  test("units add up along all ways before deviations are squared", () => {
    const [chip] = guaranteedService({ stages, arcs }).stages;
    expect(chip?.demandMean).toBe(3 * 10 + 2);
    expectClose(chip?.demandSd, Math.sqrt((3 * 4) ** 2 + 3 ** 2), { rel: 1e-12 });
  });
  test("cost is added up with its units", () => {
    const found = guaranteedService({ stages, arcs }).stages;
    expect(found.map(({ cumulativeCost }) => cumulativeCost)).toEqual([2, 9, 7, 17, 3]);
  });
  test("a stage with demand of its own keeps the time it promised there", () => {
    const own = stages.map((one) => (one.name === "left" ? { ...one, demandSd: 1, maximumServiceTime: 2 } : one));
    const left = guaranteedService({ stages: own, arcs }).stages[1];
    expect(left?.committedServiceTime).toBeLessThanOrEqual(2);
  });
});

test("placements to compare with: every stage for itself, everything at the end", () => {
  const stages = [stage("a", 4, 1), stage("b", 9, 1), stage("c", 3, 1, { demandSd: 1, maximumServiceTime: 0 })];
  const input = {
    stages,
    arcs: arcsOf([
      ["a", "b"],
      ["b", "c"],
    ]),
  };
  const covered = (promised: readonly number[]) =>
    placementOf(input, promised).stages.map(({ netReplenishmentTime }) => netReplenishmentTime);
  expect(covered([0, 0, 0])).toEqual([4, 9, 3]);
  expect(covered([Infinity, Infinity, Infinity])).toEqual([0, 0, 16]);
  // A promise of 2 from a is of no use before b promises something: b waits 2 then.
  expect(covered([2, 0, 0])).toEqual([2, 11, 3]);
});

test("nobody needs stock where customers wait as long as the whole chain takes", () => {
  const stages = [stage("a", 4, 1), stage("b", 6, 1, { demandSd: 5, maximumServiceTime: 10 })];
  const found = guaranteedService({ stages, arcs: arcsOf([["a", "b"]]) });
  expect([found.cost, found.lowerBound, found.gap]).toEqual([0, 0, 0]);
  const endless = [stage("a", 4, 1), stage("b", 6, 1, { demandSd: 5 })];
  expect(guaranteedService({ stages: endless, arcs: arcsOf([["a", "b"]]) }).cost).toBe(0);
});

test("a search that ends early says what it has proved", () => {
  const stages = Array.from({ length: 16 }, (_, i) =>
    stage(`s${i}`, 1 + ((i * 7) % 11), 1 + ((i * 5) % 13), i > 12 ? { demandSd: 5, maximumServiceTime: 0 } : {}),
  );
  const arcs = stages.flatMap((_, i) =>
    [1, 2, 3].flatMap((k) => (i + k < 16 && i < 13 ? [{ from: `s${i}`, to: `s${i + k}` }] : [])),
  );
  const quick = searchWithin({ stages, arcs }, 200_000);
  expect(quick.gap).toBeGreaterThan(0);
  expect(quick.gap).toBeLessThan(0.5);
  // However early it ends, it has a placement and a bound.
  expect(searchWithin({ stages, arcs }, 1).gap).toBeLessThanOrEqual(1);
  const whole = guaranteedService({ stages, arcs });
  expect(whole.gap).toBe(0);
  expect(whole.cost).toBeLessThanOrEqual(quick.cost * (1 + 1e-12));
  expect(whole.cost).toBeGreaterThanOrEqual(quick.lowerBound * (1 - 1e-9));
});

test("a tree of a thousand stages", () => {
  const stages = Array.from({ length: 1000 }, (_, i) =>
    stage(`s${i}`, 1 + (i % 17), 1 + (i % 5), i < 500 ? {} : { demandSd: 1 + (i % 7), maximumServiceTime: i % 3 }),
  );
  const arcs = stages.slice(1).map(({ name }, i) => ({ from: `s${Math.floor(i / 2)}`, to: name }));
  const found = guaranteedService({ stages, arcs });
  expect(found.gap).toBe(0);
  const own = placementOf(
    { stages, arcs },
    stages.map(() => 0),
  ).cost;
  const end = placementOf(
    { stages, arcs },
    stages.map(() => Infinity),
  ).cost;
  expect(found.cost).toBeLessThan(Math.min(own, end));
});

describe("faults", () => {
  const good = [stage("a", 4, 1), stage("b", 6, 1, { demandSd: 5, maximumServiceTime: 0 })];
  const run =
    (stages: readonly Stage[], arcs: readonly Arc[] = [], more = {}) =>
    () =>
      guaranteedService({ stages, arcs, ...more });
  test.each([
    [run([]), "shape", "stages", /at least one stage/],
    [run([...good, stage("a", 1, 1)]), "shape", "stages", /"a" is there twice/],
    [run(Array.from({ length: 2001 }, (_, i) => stage(`${i}`, 1, 1))), "shape", "stages", /at most 2000/],
    [run(good, arcsOf([["a", "x"]])), "shape", "arcs", /must join two stages, but "x" is none/],
    [
      run(
        good,
        arcsOf([
          ["a", "b"],
          ["a", "b"],
        ]),
      ),
      "shape",
      "arcs",
      /"a" to "b" twice/,
    ],
    [
      run(
        good,
        arcsOf([
          ["a", "b"],
          ["b", "a"],
        ]),
      ),
      "shape",
      "arcs",
      /must not run in a circle.*"a", "b"/,
    ],
    [run(good, arcsOf([["a", "a"]])), "shape", "arcs", /supplies itself/],
    [run(good, [{ from: "a", to: "b", units: 0 }]), "domain", 'units of the arc from "a" to "b"', /positive/],
    [run([stage("a", 1.5, 1)]), "domain", 'leadTime of "a"', /whole number/],
    [run([stage("a", 1, -1)]), "domain", 'costAdded of "a"', /not be negative/],
    [run([stage("a", 1, 1, { maximumServiceTime: 0.5 })]), "domain", 'maximumServiceTime of "a"', /whole number/],
    [run([stage("a", 3_000_000, 1), stage("b", 1, 1)]), "shape", "stages", /count lead times in a longer period/],
    [run(good, [], { cycleServiceLevel: 0.3 }), "domain", "cycleServiceLevel", /between 0.5 and 1/],
    [run(good, [], { cycleServiceLevel: 1 }), "domain", "cycleServiceLevel", /between 0.5 and 1/],
    [run(good, [], { holdingRate: -1 }), "domain", "holdingRate", /not be negative/],
    [
      run([stage("a", 1, 1e300, { demandSd: 1e300 })]),
      "domain",
      "holdingRate × costAdded × demandSd, added up,",
      /finite/,
    ],
  ] as const)("%#", (call, code, argument, words) => expectFault(call, code, argument, words));
});
