import fc from "fast-check";
import { censoredDemand, restoreDemand, unconstrain } from "../../../src/engine";
import { normalUpperTail } from "../../../src/engine/statistics/normalCdf";
import { normalPdf } from "../../../src/engine/statistics/normalPdf";
import published from "../../fixtures/stock.json";
import { expectFault } from "../../support/expectFault";
import { frozen } from "../../support/frozen";

/** Log likelihood of normal demand with cut-off periods, written down independently of the estimate. */
function logLikelihood(sales: readonly number[], censored: readonly boolean[], mean: number, sd: number): number {
  return sales.reduce((sum, sold, at) => {
    const z = (sold - mean) / sd;
    return sum + (censored[at] ? Math.log(normalUpperTail(z)) : Math.log(normalPdf(z) / sd));
  }, 0);
}

describe("censored demand", () => {
  test("reference case", () => {
    const { inputs, expected, tolerance } = published["censored-demand-normal"];
    const found = censoredDemand(frozen({ sales: inputs.sales, censored: inputs.censored }));
    expect(Math.abs(found.mean / expected.mean - 1)).toBeLessThan(tolerance.rel);
    expect(Math.abs(found.sd / expected.sd - 1)).toBeLessThan(tolerance.rel);
    const naive = censoredDemand({ sales: inputs.sales, censored: inputs.sales.map(() => false) });
    expect(naive.mean).toBeCloseTo(expected.naive_mean, 10);
    expect(naive.sd).toBeCloseTo(expected.naive_sd, 10);
    // E[X | X ≥ 30] at the estimate, by the closed form.
    const z = (30 - found.mean) / found.sd;
    const beyond = found.mean + (found.sd * normalPdf(z)) / normalUpperTail(z);
    expect(found.expected[1]).toBeCloseTo(beyond, 8);
    expect(found.expected[0]).toBe(22);
  });

  test("no neighbouring mean and deviation are likelier, whatever was sold", () => {
    const demand = fc.array(fc.record({ sold: fc.integer({ min: 0, max: 60 }), out: fc.boolean() }), {
      minLength: 4,
      maxLength: 30,
    });
    fc.assert(
      fc.property(demand, (periods) => {
        const sales = periods.map(({ sold }) => sold);
        const censored = periods.map(({ out }) => out);
        const open = sales.filter((_, at) => !censored[at]);
        fc.pre(new Set(open).size > 1);
        const { mean, sd, expected } = censoredDemand({ sales, censored });
        const best = logLikelihood(sales, censored, mean, sd);
        for (const [m, s] of [
          [1.002, 1],
          [0.998, 1],
          [1, 1.002],
          [1, 0.998],
        ] as const)
          expect(logLikelihood(sales, censored, mean + (m - 1) * sd, sd * s)).toBeLessThanOrEqual(best + 1e-9);
        for (const [at, value] of expected.entries()) expect(value).toBeGreaterThanOrEqual(sales[at]!);
      }),
      { numRuns: 60, seed: 24 },
    );
  });

  test("demand that never varies is known exactly, and two open periods are the least", () => {
    expect(censoredDemand({ sales: [5, 5, 3], censored: [false, false, true] })).toEqual({
      mean: 5,
      sd: 0,
      expected: [5, 5, 5],
    });
    expectFault(
      () => censoredDemand({ sales: [5, 5], censored: [false, true] }),
      "tooFewData",
      "sales",
      /two periods without a stock-out/,
    );
    expectFault(() => censoredDemand({ sales: [5, NaN], censored: [false, false] }), "domain", "sales", /finite/);
    expectFault(() => censoredDemand({ sales: [5], censored: [] }), "shape", "censored", /censored has/);
  });
});

describe("periods of stock-out", () => {
  const marks = (length: number, ...out: number[]) => Array.from({ length }, (_, t) => out.includes(t));

  test("are raised by the censored estimate, say why, and can be undone", () => {
    const { inputs } = published["censored-demand-normal"];
    const { demand, ledger } = unconstrain(frozen({ demand: inputs.sales, stockOuts: inputs.censored }));
    const { expected } = censoredDemand({ sales: inputs.sales, censored: inputs.censored });
    demand.forEach((units, at) => expect(units).toBeCloseTo(expected[at]!, 10));
    expect(ledger.map(({ period, kind }) => [period, kind])).toEqual([2, 3, 6, 8].map((at) => [at, "stock-out"]));
    expect(ledger[0]!.reason).toContain("stock ran out at 30; demand is 27.42 ± 6.429");
    expect(restoreDemand(demand, ledger)).toEqual(inputs.sales);
  });

  test("follow the season and the trend that the other periods show", () => {
    const season = (t: number) => 100 + (t % 12 === 11 ? 200 : 0) + ((t * 7) % 5);
    const sold = Array.from({ length: 36 }, (_, t) => (t === 23 ? 90 : season(t)));
    const peak = unconstrain({ demand: sold, stockOuts: marks(36, 23) }).demand[23]!;
    expect(peak).toBeGreaterThan(280);
    expect(peak).toBeLessThan(320);
    const rising = Array.from({ length: 20 }, (_, t) => (t === 19 ? 10 : 50 + 5 * t + ((t * 7) % 5)));
    expect(unconstrain({ demand: rising, stockOuts: marks(20, 19) }).demand[19]).toBeGreaterThan(140);
  });

  test("count with the mean of the others where demand is intermittent", () => {
    // Nine periods with stock, three demands of 6, 3 and 9: mean 2.
    const seldom = [6, 0, 0, 3, 0, 0, 0, 0, 9, 0];
    const { demand, ledger } = unconstrain({ demand: seldom, stockOuts: marks(10, 6) });
    expect(demand[6]).toBe(2);
    expect(ledger).toHaveLength(1);
    expect(unconstrain({ demand: seldom, stockOuts: marks(10, 8) }).ledger).toEqual([]);
  });

  test("are left alone where too little is known, and outside the item's life", () => {
    expect(unconstrain({ demand: [4, 1, 5], stockOuts: marks(3, 1) })).toEqual({ demand: [4, 1, 5], ledger: [] });
    expect(unconstrain({ demand: [null, 1, 5, 5, 5], stockOuts: marks(5, 0) }).ledger).toEqual([]);
    expectFault(() => unconstrain({ demand: [1], stockOuts: [] }), "shape", "stockOuts", /stockOuts has/);
  });
});
