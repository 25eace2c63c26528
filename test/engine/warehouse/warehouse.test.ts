import fc from "fast-check";
import { capacityShares, cubePerOrder, dedicatedZone, slotting } from "../../../src/engine";
import { maximise } from "../../../src/engine/optimisation/linearProgram";
import { expectClose } from "../../support/expectClose";
import { expectFault } from "../../support/expectFault";
import { frozen } from "../../support/frozen";

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Least travel over every way to give whole locations to items, each item in as many as it needs. */
function leastTravel(picks: readonly number[], needs: readonly number[], distance: readonly number[]): number {
  const left = [...needs];
  const total = needs.reduce((all, need) => all + need, 0);
  const search = (at: number): number => {
    if (at === total) return 0;
    let best = Infinity;
    for (const [item, need] of left.entries()) {
      if (need === 0) continue;
      left[item] = need - 1;
      const here = ((picks[item] ?? 0) * (distance[at] ?? 0)) / (needs[item] ?? 1);
      best = Math.min(best, here + search(at + 1));
      left[item] = need;
    }
    return best;
  };
  return search(0);
}

describe("cube per order", () => {
  // Constructed after Heskett (1963): indices 0.05, 0.1, 0.01, 0.1; order c, a, b, d; travel 100·10 + 40·20 + 5·30 + 30·40.
  test("four items by hand, ties in the order of items", () => {
    const items = frozen([
      { space: 2, picks: 40 },
      { space: 0.5, picks: 5 },
      { space: 1, picks: 100 },
      { space: 3, picks: 30 },
    ]);
    const index = items.map((item) => cubePerOrder(item));
    expectClose(index, [0.05, 0.1, 0.01, 0.1], { abs: 1e-12 });
    const places = slotting({ index, space: [1, 1, 1, 1], distance: [10, 20, 30, 40], room: [1, 1, 1, 1] }).places;
    expect(places.map(({ distance }) => distance)).toEqual([20, 30, 10, 40]);
    expect(sum(places.map(({ distance }, at) => (distance ?? 0) * (items[at]?.picks ?? 0)))).toBe(3150);
  });

  test("priority counts like more picks, and what nobody asks for has no index", () => {
    expect(cubePerOrder({ space: 2, picks: 40, priority: 2 })).toBe(cubePerOrder({ space: 2, picks: 80 }));
    expect(cubePerOrder({ space: 2, picks: 0 })).toBeNull();
    expectFault(() => cubePerOrder({ space: -1, picks: 1 }), "domain", "space", /negative/);
  });
});

describe("slotting", () => {
  test("single trips, items of whole locations: no other layout has less travel (Heskett; Kallina and Lynn)", () => {
    const item = fc.record({ picks: fc.integer({ min: 1, max: 30 }), need: fc.integer({ min: 1, max: 3 }) });
    fc.assert(
      fc.property(
        fc.array(item, { minLength: 1, maxLength: 4 }),
        fc.array(fc.nat(50), { minLength: 12 }),
        (items, far) => {
          const needs = items.map(({ need }) => need);
          const distance = far.slice(0, sum(needs)).sort((a, b) => a - b);
          const index = items.map(({ picks, need }) => cubePerOrder({ space: need, picks }));
          const { places } = slotting({ index, space: needs, distance, room: distance.map(() => 1) });
          const travel = sum(places.map((place, at) => (place.distance ?? 0) * (items[at]?.picks ?? 0)));
          const picks = items.map(({ picks: visits }) => visits);
          expectClose(travel, leastTravel(picks, needs, distance), { abs: 1e-9 });
        },
      ),
      { seed: 7, numRuns: 60 },
    );
  });

  test("small items share a location, large ones take several, and none takes more than there is", () => {
    const { places, taken } = slotting({
      ...{ index: [1, 2, 3, 4], space: [4, 3, 25, 100], distance: [5, 10, 20, 30, 40], room: [10, 10, 10, 10, 10] },
    });
    expect(places.map(({ location, locations }) => [location, locations])).toEqual([
      [0, 1],
      [0, 1],
      [1, 3],
      [4, 1],
    ]);
    // 10 at 10, 10 at 20, 5 at 30.
    expect(places[2]?.distance).toBe((100 + 200 + 150) / 25);
    expect(taken).toEqual([7, 10, 10, 5, 10]);
  });

  test("zones and weights are kept, and what has no place says so", () => {
    const { places } = slotting({
      ...{ index: [1, 2, 3, null], space: [1, 1, 1, 1], zone: ["cold", "dry", "dry", "hot"], weight: [1, 30, 1, 1] },
      ...{ distance: [10, 20, 30, 40], room: [1, 1, 1, 1], locationZone: ["dry", "dry", "cold", "dry"] },
      weightLimit: [5, 50, 5, 50],
    });
    expect(places.map(({ location }) => location)).toEqual([2, 1, 0, null]);
  });

  test("thousands of items are placed without anything lying twice", () => {
    const space = Array.from({ length: 5000 }, (_, at) => 1 + (at % 7));
    const { places, taken } = slotting({
      ...{ index: space.map((_, at) => (at * 7919) % 5000), space },
      ...{ distance: space.map((_, at) => at), room: space.map(() => 10) },
    });
    expect(places.every(({ location }) => location !== null)).toBe(true);
    expect(taken.every((used) => used <= 10 + 1e-9)).toBe(true);
    expectClose(sum(taken), sum(space), { rel: 1e-12 });
    expectFault(() => slotting({ index: [1], space: [1], distance: [1], room: [0] }), "domain", "room", /positive/);
    expectFault(() => slotting({ index: [1], space: [], distance: [1], room: [1] }), "shape", "space", /equally/);
  });
});

describe("capacity shares", () => {
  test("by margin per unit of the room, by hand", () => {
    const found = capacityShares({ need: [10, 20, 10], margin: [100, 600, 50], minimum: [0.5, 0, 0.2], capacity: 20 });
    // 5 and 2 are due; 13 of 20 go to the second at 30 a unit.
    expect(found).toEqual({ given: [5, 13, 2], margin: 50 + 390 + 10, marginOfOneMore: 30, minimumsKept: 1 });
  });

  test("is the optimum of the linear programme", () => {
    const row = fc.record({
      need: fc.double({ min: 0.1, max: 1, noNaN: true }),
      margin: fc.double({ min: 0.01, max: 1, noNaN: true }),
      minimum: fc.double({ min: 0, max: 0.3, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 6 }),
        fc.double({ min: 0.3, max: 1.2, noNaN: true }),
        (rows, share) => {
          const [need, margin, minimum] = [
            rows.map((one) => one.need),
            rows.map((one) => one.margin),
            rows.map((one) => one.minimum),
          ];
          const capacity = share * sum(need);
          const least = need.map((value, at) => value * (minimum[at] ?? 0));
          const density = margin.map((value, at) => value / (need[at] ?? 1));
          const best = maximise({
            objective: density,
            constraints: [need.map(() => 1), ...need.map((_, at) => need.map((__, other) => (at === other ? 1 : 0)))],
            bounds: [capacity - sum(least), ...need.map((value, at) => value - (least[at] ?? 0))],
          });
          const fixed = sum(least.map((value, at) => value * (density[at] ?? 0)));
          const found = capacityShares({ need, margin, minimum, capacity });
          expectClose(found.margin, best + fixed, { rel: 1e-9, abs: 1e-9 });
          expect(sum(found.given)).toBeLessThanOrEqual(capacity + 1e-9);
        },
      ),
      { seed: 2 },
    );
  });

  test("one more unit brings what is said", () => {
    const given = { need: [10, 20, 10], margin: [100, 600, 50], minimum: [0.5, 0, 0.2] };
    const more = capacityShares({ ...given, capacity: 21 }).margin - capacityShares({ ...given, capacity: 20 }).margin;
    expectClose(more, capacityShares({ ...given, capacity: 20 }).marginOfOneMore, { rel: 1e-12 });
    expect(capacityShares({ ...given, capacity: 100 })).toMatchObject({ given: [10, 20, 10], marginOfOneMore: 0 });
  });

  test("minimums beyond the room are cut alike, losses get their minimum only", () => {
    const tight = capacityShares({ need: [10, 10], margin: [1, 9], minimum: [1, 1], capacity: 10 });
    expect(tight).toMatchObject({ given: [5, 5], minimumsKept: 0.5 });
    expect(capacityShares({ need: [10, 0], margin: [-5, 3], minimum: [0.1, 0], capacity: 50 }).given).toEqual([1, 0]);
    expectFault(() => capacityShares({ need: [1], margin: [1], capacity: -1 }), "domain", "capacity", /negative/);
  });
});

describe("dedicated zone", () => {
  const zone = frozen({
    ...{
      linesPerDay: 900,
      metresNow: 60,
      metresThen: 20,
      othersExtra: 0,
      secondsNow: 20,
      secondsThen: 20,
      metresPerSecond: 1,
    },
    ...{ hoursPerShift: 7.5, wage: 20, daysPerYear: 250, zoneCost: 50_000, premiumPerLine: 0, utilisation: 0.8 },
  });
  test("by hand: 900 lines of 140 and of 60 seconds", () => {
    const found = dedicatedZone(zone);
    expect(found).toMatchObject({
      hoursNow: 35,
      hoursThen: 15,
      people: 2,
      utilisation: 1,
      saving: 100_000,
      net: 50_000,
    });
  });
  test("others who walk more, a premium, idle people and cost move the decision", () => {
    // 36,000 metres are 10 hours a day.
    expect(dedicatedZone({ ...zone, othersExtra: 36_000 })).toMatchObject({ net: 0, decision: "none" });
    expect(dedicatedZone({ ...zone, othersExtra: 36_000, premiumPerLine: 0.1 }).net).toBeCloseTo(22_500, 6);
    // 900 lines of ten seconds less are 2.5 hours a day.
    expect(dedicatedZone({ ...zone, secondsThen: 10 }).saving).toBeCloseTo(112_500, 6);
    expect(dedicatedZone({ ...zone, linesPerDay: 1000 })).toMatchObject({ decision: "zone" });
    expect(dedicatedZone({ ...zone, linesPerDay: 0 })).toMatchObject({ decision: "none", utilisation: 0 });
    expectFault(() => dedicatedZone({ ...zone, metresPerSecond: 0 }), "domain", "metresPerSecond", /positive/);
  });
});
