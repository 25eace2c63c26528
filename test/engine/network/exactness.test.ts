import fc from "fast-check";
import { guaranteedService } from "../../../src/engine";
import type { Arc, Stage } from "../../../src/engine";
import { searchPlacement } from "../../../src/engine/network/searchPlacement";
import { expectClose } from "../../support/expectClose";

interface Network {
  readonly stages: readonly Stage[];
  readonly arcs: readonly Arc[];
}
const name = (i: number) => `s${i}`;

/** A network of stages in order; `tree` gives each stage one link to an earlier one, either way round. */
function networks(count: number, tree: boolean): fc.Arbitrary<Network> {
  const times = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: count, maxLength: count });
  const costs = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count });
  const limits = fc.array(fc.option(fc.integer({ min: 0, max: 3 }), { freq: 4 }), {
    minLength: count,
    maxLength: count,
  });
  const links = fc.array(fc.tuple(fc.nat(), fc.boolean(), fc.boolean()), {
    minLength: 2 * count,
    maxLength: 2 * count,
  });
  return fc.tuple(times, costs, limits, links).map(([time, cost, limit, draws]) => {
    const arcs = new Map<string, Arc>();
    draws.forEach(([draw, turned, used], i) => {
      const high = tree ? i : i % count;
      if (high === 0 || high >= count || (!tree && i >= count && !used)) return;
      const low = draw % high;
      const [from, to] = tree && turned ? [high, low] : [low, high];
      arcs.set(`${from} ${to}`, { from: name(from), to: name(to) });
    });
    const supplies = new Set([...arcs.values()].map(({ from }) => from));
    const stages = time.map((leadTime, i): Stage => {
      const inner = supplies.has(name(i));
      const demandSd = inner ? 0 : 1 + (i % 3);
      const maximumServiceTime = inner ? null : (limit[i] ?? 0);
      return { name: name(i), leadTime, costAdded: cost[i] ?? 0, demandMean: 1, demandSd, maximumServiceTime };
    });
    return { stages, arcs: [...arcs.values()] };
  });
}

/** Every combination of committed times, each stage waiting for its slowest supplier. Stages stand in any order. */
function leastOfAll(
  { stages, arcs }: Network,
  totals: readonly { demandSd: number; cumulativeCost: number }[],
): number {
  const count = stages.length;
  const index = new Map(stages.map((stage, i) => [stage.name, i]));
  const suppliers = stages.map((stage) =>
    arcs.filter(({ to }) => to === stage.name).map(({ from }) => index.get(from) ?? 0),
  );
  const order: number[] = [];
  while (order.length < count)
    for (let i = 0; i < count; i += 1)
      if (!order.includes(i) && suppliers[i]?.every((supplier) => order.includes(supplier))) order.push(i);
  const out = new Array<number>(count).fill(0);
  let best = Infinity;
  const visit = (k: number, cost: number): void => {
    if (k === count) {
      best = Math.min(best, cost);
      return;
    }
    const i = order[k] ?? 0;
    const wait = (suppliers[i] ?? []).reduce((longest, supplier) => Math.max(longest, out[supplier] ?? 0), 0);
    const latest = wait + (stages[i]?.leadTime ?? 0);
    const last = Math.min(latest, stages[i]?.maximumServiceTime ?? Infinity);
    const { demandSd = 0, cumulativeCost = 0 } = totals[i] ?? {};
    for (let time = 0; time <= last; time += 1) {
      out[i] = time;
      visit(k + 1, cost + cumulativeCost * demandSd * Math.sqrt(latest - time));
    }
  };
  visit(0, 0);
  return best;
}

/** One standard deviation of cover and the whole cost a year: the formula's factors are 1. */
const PLAIN = { cycleServiceLevel: 0.8413447460685429, holdingRate: 1 };

test("trees: as cheap as the best of all combinations", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 6 }).chain((count) => networks(count, true)),
      (network) => {
        const found = guaranteedService({ ...network, ...PLAIN });
        expect(found.gap).toBe(0);
        expectClose(found.cost, leastOfAll(network, found.stages), { rel: 1e-9, abs: 1e-9 });
      },
    ),
    { numRuns: 300, seed: 31 },
  );
});

test("networks with rings: as cheap as the best of all combinations, and proved", () => {
  let rings = 0;
  fc.assert(
    fc.property(
      fc.integer({ min: 3, max: 6 }).chain((count) => networks(count, false)),
      (network) => {
        if (network.arcs.length >= network.stages.length) rings += 1;
        const found = guaranteedService({ ...network, ...PLAIN });
        expect(found.gap).toBe(0);
        expectClose(found.cost, leastOfAll(network, found.stages), { rel: 1e-8, abs: 1e-9 });
      },
    ),
    { numRuns: 300, seed: 32 },
  );
  expect(rings).toBeGreaterThan(100);
});

test("the search for networks gives on trees what the trees' own way gives", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 3, max: 12 }).chain((count) => networks(count, true)),
      ({ stages, arcs }) => {
        const tree = guaranteedService({ stages, arcs, ...PLAIN });
        // A stage that costs nothing closes a ring and changes nothing: it takes from two ends at no time at all.
        const [first, second] = stages;
        if (!first || !second) return;
        const free: Stage = {
          name: "free",
          leadTime: 0,
          costAdded: 0,
          demandMean: 0,
          demandSd: 0,
          maximumServiceTime: null,
        };
        const ring = [...arcs, { from: "free", to: first.name }, { from: "free", to: second.name }];
        const found = guaranteedService({ stages: [...stages, free], arcs: ring, ...PLAIN });
        expect(found.gap).toBe(0);
        expectClose(found.cost, tree.cost, { rel: 1e-8, abs: 1e-9 });
      },
    ),
    { numRuns: 100, seed: 33 },
  );
});

test("every placement can be had: nobody waits less than for the slowest supplier, nobody promises too late", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 14 }).chain((count) => networks(count, false)),
      ({ stages, arcs }) => {
        const found = guaranteedService({ stages, arcs });
        const placed = new Map(found.stages.map((one) => [one.stage, one]));
        for (const { from, to } of arcs)
          expect(placed.get(to)?.inboundServiceTime).toBeGreaterThanOrEqual(
            placed.get(from)?.committedServiceTime ?? NaN,
          );
        for (const one of found.stages) {
          expect(one.netReplenishmentTime).toBeGreaterThanOrEqual(0);
          const limit = stages.find((stage) => stage.name === one.stage)?.maximumServiceTime ?? Infinity;
          expect(one.committedServiceTime).toBeLessThanOrEqual(limit);
        }
      },
    ),
    { numRuns: 200, seed: 34 },
  );
});

test("the same network in hours and in days costs the same", () => {
  fc.assert(
    fc.property(networks(8, false), ({ stages, arcs }) => {
      const hours = stages.map((one) => ({
        ...one,
        leadTime: one.leadTime * 24,
        maximumServiceTime: one.maximumServiceTime === null ? null : one.maximumServiceTime * 24,
      }));
      const [slow, quick] = [guaranteedService({ stages: hours, arcs }), guaranteedService({ stages, arcs })];
      expectClose(slow.cost, quick.cost * Math.sqrt(24), { rel: 1e-9, abs: 1e-9 });
    }),
    { numRuns: 40, seed: 35 },
  );
});

test("no stage at all is cheap in the search either", () => {
  const nothing = searchPlacement({
    leadTime: new Int32Array(1),
    longest: new Int32Array(1),
    weight: new Float64Array(1),
    root: new Float64Array(1),
    network: { links: [], suppliers: [[]], customers: [[]], order: [0] },
  });
  expect([nothing.cost, nothing.lowerBound]).toEqual([0, 0]);
});
