import fc from "fast-check";
import { demandShift } from "../../../src/engine";
import { expectFault } from "../../support/expectFault";
import { frozen } from "../../support/frozen";

/** The definition as it stands in Pettitt (1979): all pairs of both sides, at each split. */
function largest(values: readonly number[]): number {
  const at = (split: number) => {
    let sum = 0;
    for (const before of values.slice(0, split))
      for (const since of values.slice(split)) sum += Math.sign(since - before);
    return Math.abs(sum);
  };
  return Math.max(0, ...values.map((_, split) => (split >= 3 && values.length - split >= 3 ? at(split) : 0)));
}

test("a doubled level is found where it begins, with the means of both sides", () => {
  const demand = frozen([5, 4, 5, 6, 5, 4, 5, 9, 8, 10, 9, 9, 8, 9]);
  const shift = demandShift({ demand });
  // All 49 pairs rise: U = 49.
  expect(shift.chance).toBeCloseTo(2 * Math.exp((-6 * 49 * 49) / (14 ** 3 + 14 ** 2)), 12);
  expect(shift).toMatchObject({ period: 7, before: 34 / 7 });
  expect(shift.since).toBeCloseTo(62 / 7, 12);
});

test("the statistic is that of the definition", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 7, maxLength: 30 }), (demand) => {
      const count = demand.length;
      const chance = Math.min(1, 2 * Math.exp((-6 * largest(demand) ** 2) / (count ** 3 + count ** 2)));
      expect(demandShift({ demand, significance: 0.5 }).chance).toBeCloseTo(chance, 12);
    }),
    { seed: 2 },
  );
});

test("single large orders, noise, and short or missing histories are no shift", () => {
  expect(demandShift({ demand: [5, 4, 6, 5, 4, 5, 6, 5, 500, 5, 4, 6] }).period).toBeNull();
  expect(demandShift({ demand: [1, 9] }).period).toBeNull();
  expect(demandShift({ demand: [] })).toEqual({ period: null, chance: 1, before: null, since: null });
  expect(demandShift({ demand: [null, null] }).period).toBeNull();
  expect(demandShift({ demand: Array<number>(24).fill(3) }).chance).toBe(1);
});

test("the period is counted in the history, missing ones included", () => {
  const demand = [null, 5, 4, 5, 6, null, 5, 4, 5, 9, 8, 10, 9, 9, 8, 9];
  expect(demandShift({ demand }).period).toBe(9);
});

test("refuses what cannot be", () => {
  expectFault(() => demandShift({ demand: [1], significance: 5 }), "domain", "significance", /0.05/);
  expectFault(() => demandShift({ demand: [NaN] }), "domain", "demand", /period 1/);
});
