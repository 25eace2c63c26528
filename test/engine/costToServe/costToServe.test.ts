import fc from "fast-check";
import { allocate, costToServe, whaleCurve } from "../../../src/engine";
import published from "../../fixtures/costToServe.json";
import { expectClose } from "../../support/expectClose";
import { expectFault } from "../../support/expectFault";
import { frozen } from "../../support/frozen";

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const driver = fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1e9, noNaN: true }));
const drivers = fc.array(driver, { minLength: 1, maxLength: 50 }).filter((values) => values.some((value) => value > 0));
const amount = fc.double({ min: -1e12, max: 1e12, noNaN: true });

describe("allocate", () => {
  test("largest remainder by hand", () => {
    expect(allocate(frozen({ total: 100, drivers: [1, 1, 1], decimals: 0 }))).toEqual([34, 33, 33]);
    expect(allocate({ total: 10, drivers: [5, 3, 2], decimals: 0 })).toEqual([5, 3, 2]);
    // Exact shares 1.25, 2.5, 6.25: the one unit left over goes to the largest fraction.
    expect(allocate({ total: 10, drivers: [1, 2, 5], decimals: 0 })).toEqual([1, 3, 6]);
    expect(allocate({ total: -0.03, drivers: [1, 1], decimals: 2 })).toEqual([-0.02, -0.01]);
    expect(allocate({ total: 7, drivers: [0, 1], decimals: 1 })).toEqual([0, 7]);
    expect(allocate({ total: 0, drivers: [0, 0] })).toEqual([0, 0]);
  });
  test("floating-point sums equal the total in any order", () => {
    fc.assert(
      fc.property(amount, drivers, (total, given) => {
        const shares = allocate({ total, drivers: given });
        expect(sum(shares)).toBe(sum([total]));
        expect(sum(shares.toReversed())).toBe(sum([total]));
        expect(sum(shares.toSorted((a, b) => a - b))).toBe(sum([total]));
        const all = sum(given);
        for (const [i, share] of shares.entries()) {
          expect(Math.abs(share - total * ((given[i] ?? 0) / all))).toBeLessThanOrEqual(
            Math.abs(total) * 2 ** -48 + 2 * Number.MIN_VALUE,
          );
          if (given[i] === 0) expect(Math.abs(share)).toBe(0);
        }
      }),
    );
  });
  test("also at the ends of the range of doubles", () => {
    for (const total of [
      Number.MIN_VALUE,
      3 * Number.MIN_VALUE,
      2 ** -1022,
      Number.MAX_VALUE,
      2 ** 60 - 2 ** 7,
      1 - 2 ** -53,
      0.1,
    ])
      expect(sum(allocate({ total, drivers: [1, 1, 1e300, 1] }))).toBe(total);
  });
  test("rounded shares sum to the total in their decimals, each within one unit of its exact share", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 0, max: 4 }),
        drivers,
        (units, decimals, given) => {
          const scale = 10 ** decimals;
          const shares = allocate({ total: units / scale, drivers: given, decimals });
          expect(sum(shares.map((share) => Math.round(share * scale))) + 0).toBe(units + 0);
          const all = sum(given);
          for (const [i, share] of shares.entries())
            expect(Math.abs(share * scale - units * ((given[i] ?? 0) / all))).toBeLessThan(1 + 1e-6);
        },
      ),
    );
  });
  test("faults", () => {
    expectFault(() => allocate({ total: 1, drivers: [] }), "shape", "drivers", /at least one/);
    expectFault(() => allocate({ total: 1, drivers: [1, -1] }), "domain", "drivers", /row 2.*negative/);
    expectFault(() => allocate({ total: 5, drivers: [0, 0] }), "domain", "drivers", /all zero.*choose another driver/);
    expectFault(() => allocate({ total: NaN, drivers: [1] }), "domain", "total", /finite/);
    expectFault(
      () => allocate({ total: 1.005, drivers: [1, 1], decimals: 2 }),
      "domain",
      "total",
      /more than 2 decimals.*round it first/,
    );
    expectFault(() => allocate({ total: 1, drivers: [1], decimals: -1 }), "domain", "decimals", /at least 0/);
    expectFault(() => allocate({ total: 1, drivers: [1], decimals: 13 }), "domain", "decimals", /at most 12/);
    expectFault(() => allocate({ total: 1e9, drivers: [1], decimals: 12 }), "domain", "decimals", /too large/);
  });
});

describe("costToServe", () => {
  test("by share of each driver", () => {
    const found = costToServe(
      frozen({
        driverVolumes: [
          [1, 10],
          [3, 10],
        ],
        activityCosts: [100, 50],
      }),
    );
    expect(found).toEqual({
      total: [50, 100],
      detail: [
        [25, 25],
        [75, 25],
      ],
    });
  });
  test("a fixed share is spread evenly, also where nobody uses the driver if all of it is", () => {
    expect(costToServe({ driverVolumes: [[1], [3]], activityCosts: [100], fixedShare: 0.5 }).total).toEqual([
      37.5, 62.5,
    ]);
    expect(costToServe({ driverVolumes: [[0], [0]], activityCosts: [100], fixedShare: 1 }).total).toEqual([50, 50]);
  });
  test("a cost of zero needs no volume; a credit is shared out like a cost", () => {
    const found = costToServe({
      driverVolumes: [
        [0, 1],
        [0, 3],
      ],
      activityCosts: [0, -8],
    });
    expect(found).toEqual({
      total: [-2, -6],
      detail: [
        [0, -2],
        [0, -6],
      ],
    });
  });
  test("columns and totals sum exactly, in any order", () => {
    const pools = fc.integer({ min: 1, max: 5 }).chain((m) =>
      fc.record({
        driverVolumes: fc.array(fc.array(driver, { minLength: m, maxLength: m }), { minLength: 1, maxLength: 20 }),
        activityCosts: fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: m, maxLength: m }),
        fixedShare: fc.constantFrom(0, 0.1, 1 / 3, 1),
      }),
    );
    fc.assert(
      fc.property(pools, ({ driverVolumes, activityCosts, fixedShare }) => {
        const used = (j: number) => fixedShare === 1 || driverVolumes.some((row) => (row[j] ?? 0) > 0);
        const costs = activityCosts.map((cost, j) => (used(j) ? cost : 0));
        const { total, detail } = costToServe({ driverVolumes, activityCosts: costs, fixedShare });
        for (const [j, cost] of costs.entries()) {
          const column = detail.map((row) => row[j] ?? 0);
          expect([sum(column), sum(column.toReversed())]).toEqual([cost + 0, cost + 0]);
        }
        expect([sum(total), sum(total.toReversed())]).toEqual([sum(costs), sum(costs)]);
        for (const [i, row] of detail.entries()) expectClose(total[i], sum(row), { abs: sum(costs) * 2 ** -48 });
      }),
    );
  });
  test("faults", () => {
    const driverVolumes = [
      [1, 0],
      [3, 0],
    ];
    expectFault(
      () => costToServe({ driverVolumes, activityCosts: [5, 7] }),
      "domain",
      "driverVolumes",
      /column 2\) is 7 but no object has any volume.*set the cost to 0/,
    );
    expectFault(
      () => costToServe({ driverVolumes, activityCosts: [5] }),
      "shape",
      "activityCosts",
      /1 entries but driverVolumes' columns has 2/,
    );
    expectFault(
      () => costToServe({ driverVolumes: [[1], [-2]], activityCosts: [5] }),
      "domain",
      "driverVolumes column 1",
      /row 2.*negative/,
    );
    expectFault(() => costToServe({ driverVolumes: [[1]], activityCosts: [NaN] }), "domain", "activityCosts", /finite/);
    expectFault(
      () => costToServe({ driverVolumes: [[1]], activityCosts: [1], fixedShare: 20 }),
      "domain",
      "fixedShare",
      /write 0.2 for 20%/,
    );
    expectFault(
      () => costToServe({ driverVolumes: [], activityCosts: [] }),
      "shape",
      "driverVolumes",
      /at least one row/,
    );
  });
});

describe("whaleCurve", () => {
  test("the constructed case after Kaplan and Narayanan", () => {
    const { inputs, expected, tolerance } = published["whale-curve"];
    const found = whaleCurve(frozen({ profits: inputs.profit }));
    expectClose(found.shareOfTotal, expected.cumulative_pct, tolerance);
    expectClose(found.peak.cumulatedProfit / expected.total, expected.peak_pct, tolerance);
    expectClose(found.peak.cumulatedProfit - expected.total, expected.profit_at_risk, tolerance);
    expect(found.profit.length - found.peak.rank).toBe(expected.unprofitable_customers);
  });
  test("blanks are left out; no total, no shares; all losses, no peak", () => {
    expect(whaleCurve({ profits: [-5, null, -1] })).toEqual({
      rank: [1, 2],
      row: [3, 1],
      profit: [-1, -5],
      cumulatedProfit: [-1, -6],
      shareOfTotal: [null, null],
      peak: { rank: 0, cumulatedProfit: 0 },
    });
    expect(whaleCurve({ profits: [] }).rank).toEqual([]);
  });
  test("rises to its peak and falls behind it; every object appears once", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 60 }), (profits) => {
        const { row, cumulatedProfit, peak } = whaleCurve({ profits });
        expect(row.toSorted((a, b) => a - b)).toEqual(profits.map((_, i) => i + 1));
        expect(Math.max(0, ...cumulatedProfit)).toBe(peak.cumulatedProfit);
        expect(cumulatedProfit.at(-1)).toBe(sum(profits));
        const before = cumulatedProfit.slice(0, peak.rank);
        expect(before).toEqual(before.toSorted((a, b) => a - b));
        const after = cumulatedProfit.slice(peak.rank);
        expect(after).toEqual(after.toSorted((a, b) => b - a));
      }),
    );
  });
  test("faults", () => {
    expectFault(() => whaleCurve({ profits: [1, NaN] }), "domain", "profits", /row 2.*finite/);
    expectFault(() => whaleCurve({ profits: [1e308, 1e308] }), "domain", "the sum of profits", /finite/);
  });
});
