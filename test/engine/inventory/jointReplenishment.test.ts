import fc from "fast-check";
import { jointReplenishment } from "../../../src/engine";
import published from "../../fixtures/jointReplenishment.json";
import { expectClose } from "../../support/expectClose";
import { expectFault } from "../../support/expectFault";
import { frozen } from "../../support/frozen";

const cases = Object.entries(published).map(([id, { inputs, expected, tolerance }]) => ({
  id,
  given: {
    demandRates: inputs.demand_rates,
    orderingCost: inputs.shared_fixed_cost,
    lineCosts: inputs.individual_fixed_costs,
    holdingCosts: inputs.holding_costs,
  },
  expected,
  tolerance,
}));

test.each(cases)("Silver's rule as stockpyl has it: $id", ({ given, expected, tolerance }) => {
  const found = jointReplenishment(frozen({ ...given, method: "silver" }));
  expect(found.multiples).toEqual(expected.multiples);
  expectClose(found.baseCycle, expected.base_cycle, tolerance);
  expectClose(found.cost, expected.cost, tolerance);
  found.orderQuantities.forEach((quantity, item) => expectClose(quantity, expected.order_quantities[item]!, tolerance));
});

const line = fc.record({
  rate: fc.integer({ min: 1, max: 5000 }),
  cost: fc.integer({ min: 1, max: 500 }),
  holding: fc.integer({ min: 1, max: 50 }),
});
const order = fc.record({
  shared: fc.integer({ min: 0, max: 1000 }),
  lines: fc.array(line, { minLength: 1, maxLength: 3 }),
});
const problemOf = ({
  shared,
  lines,
}: {
  shared: number;
  lines: { rate: number; cost: number; holding: number }[];
}) => ({
  demandRates: lines.map(({ rate }) => rate),
  orderingCost: shared,
  lineCosts: lines.map(({ cost }) => cost),
  holdingCosts: lines.map(({ holding }) => holding),
});

test("the best is what trying all multiples finds, and never dearer than the rule", () => {
  fc.assert(
    fc.property(order, (drawn) => {
      const problem = problemOf(drawn);
      const best = jointReplenishment(problem);
      expect(best.cost).toBeLessThanOrEqual(jointReplenishment({ ...problem, method: "silver" }).cost * (1 + 1e-12));
      const least = leastOfAll(problem);
      expect(best.cost).toBeLessThanOrEqual(least * 1.001);
      expect(best.cost).toBeGreaterThanOrEqual(costOf(problem, best.multiples) * (1 - 1e-12));
    }),
    { seed: 1976, numRuns: 60 },
  );
});

test("whole multiples cost at most 2 % over ordering each alone where nothing is shared, and nothing where a line is free", () => {
  fc.assert(
    fc.property(order, (drawn) => {
      const problem = problemOf(drawn);
      const { cost, separateCost } = jointReplenishment(problem);
      expect(cost).toBeLessThanOrEqual(separateCost * 1.02);
      const free = jointReplenishment({ ...problem, orderingCost: 1, lineCosts: problem.lineCosts.map(() => 0) });
      expect(free.cost).toBeLessThanOrEqual(free.separateCost * (1 + 1e-12));
    }),
    { seed: 1976, numRuns: 200 },
  );
});

test("one item alone is the economic order quantity", () => {
  const found = jointReplenishment({ demandRates: [1200], orderingCost: 30, lineCosts: [20], holdingCosts: [3] });
  expect(found.orderQuantities[0]).toBeCloseTo(Math.sqrt((2 * 50 * 1200) / 3), 10);
  expect(found.cost).toBeCloseTo(found.separateCost, 10);
});

test("what cannot be planned is refused by name and row", () => {
  const given = { demandRates: [1, 1], orderingCost: 1, lineCosts: [1, 1], holdingCosts: [1, 1] };
  expectFault(() => jointReplenishment({ ...given, lineCosts: [1] }), "shape", "lineCosts", /lineCosts has 1/);
  expectFault(() => jointReplenishment({ ...given, demandRates: [1, 0] }), "domain", "demandRates", /positive|above 0/);
  expectFault(
    () => jointReplenishment({ ...given, orderingCost: 0, lineCosts: [0, 0] }),
    "domain",
    "orderingCost",
    /all 0/,
  );
});

type Problem = ReturnType<typeof problemOf>;

function costOf({ demandRates, orderingCost, lineCosts, holdingCosts }: Problem, multiples: readonly number[]): number {
  const ordering = multiples.reduce((sum, m, item) => sum + lineCosts[item]! / m, orderingCost);
  const holding = multiples.reduce((sum, m, item) => sum + m * demandRates[item]! * holdingCosts[item]!, 0);
  return Math.sqrt(2 * ordering * holding);
}

/** Every set of multiples up to 40, of which one is 1: with none at 1 a shorter cycle is hidden in them. */
function leastOfAll(problem: Problem): number {
  const most = 40;
  const sets = problem.demandRates.reduce<number[][]>(
    (before) => before.flatMap((set) => Array.from({ length: most }, (_, at) => [...set, at + 1])),
    [[]],
  );
  return Math.min(...sets.filter((set) => Math.min(...set) === 1).map((set) => costOf(problem, set)));
}
