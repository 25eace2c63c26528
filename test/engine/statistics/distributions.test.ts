import fc from "fast-check";
import {
  gammaCdf,
  gammaLoss,
  gammaQuantile,
  gammaUpperTail,
  negativeBinomialCdf,
  negativeBinomialLoss,
  negativeBinomialQuantile,
  negativeBinomialUpperTail,
  normalCdf,
  normalLoss,
  normalLossInverse,
  normalQuantile,
  normalUpperTail,
  poissonCdf,
  poissonLoss,
  poissonQuantile,
  poissonUpperTail,
} from "../../../src/engine";
import reference from "../../fixtures/distributions.json";
import published from "../../fixtures/statistics.json";
import { expectClose } from "../../support/expectClose";
import { expectFault } from "../../support/expectFault";

/** The promise of the distributions: twelve digits, in the tails as well. */
const PRECISION = { rel: 1e-12 };
type Row = readonly (number | string)[];
const check = (rows: readonly Row[], f: (...args: number[]) => number, tolerance: { rel?: number; abs?: number }) => {
  for (const row of rows) {
    const numbers = row.map(Number);
    expectClose(f(...numbers.slice(0, -1)), numbers.at(-1) ?? NaN, tolerance);
  }
};

describe("against 60-digit arithmetic", () => {
  test("normal", () => {
    check(reference.normal_cdf, normalCdf, PRECISION);
    check(reference.normal_cdf, (x = 0) => normalUpperTail(-x), PRECISION);
    check(reference.normal_q, normalQuantile, PRECISION);
  });
  test("gamma", () => {
    check(reference.gamma_cdf, (shape = 0, x = 0) => gammaCdf(x, shape), PRECISION);
    check(reference.gamma_q, (shape = 0, share = 0) => gammaQuantile(share, shape), PRECISION);
    check(published["gamma-upper-tail"].rows, (shape = 0, x = 0) => gammaUpperTail(x, shape), PRECISION);
  });
  test("negative binomial", () => {
    check(reference.nb_cdf, (size = 0, probability = 0, x = 0) => negativeBinomialCdf(x, size, probability), PRECISION);
    check(
      reference.nb_q,
      (size = 0, probability = 0, share = 0) => negativeBinomialQuantile(share, size, probability),
      {},
    );
  });
  test("Poisson", () => check(reference.poisson_q, (mean = 0, share = 0) => poissonQuantile(share, mean), {}));
  test("losses", () => {
    check(published["normal-loss"].rows, normalLoss, PRECISION);
    check(published["gamma-loss"].rows, (shape = 0, x = 0) => gammaLoss(x, shape), PRECISION);
    check(published["poisson-loss"].rows, (mean = 0, x = 0) => poissonLoss(x, mean), PRECISION);
    const loss = (size = 0, probability = 0, x = 0) => negativeBinomialLoss(x, size, probability);
    check(published["negative-binomial-loss"].rows, loss, PRECISION);
  });
});

describe("against published numbers", () => {
  test("quantiles", () => {
    const { inputs, expected, tolerance } = published["q-discrete"];
    expect(poissonQuantile(inputs.p, inputs.poisson_mean)).toBe(expected.q_poisson);
    expect(negativeBinomialQuantile(inputs.p, inputs.nb_size, inputs.nb_prob)).toBe(expected.q_nb);
    expectClose(poissonCdf(inputs.x_poisson, inputs.poisson_mean), expected.cdf_poisson, tolerance);
    expectClose(negativeBinomialCdf(inputs.x_nb, inputs.nb_size, inputs.nb_prob), expected.cdf_nb, tolerance);
    const gamma = published["q-gamma"];
    const { shape, scale, p, x } = gamma.inputs;
    expectClose(gammaQuantile(p, shape, scale), gamma.expected.quantile, gamma.tolerance);
    expectClose(gammaCdf(x, shape, scale), gamma.expected.cdf, gamma.tolerance);
  });
  test("losses", () => {
    for (const { inputs, expected, tolerance } of [published["loss-normal-10.5-15-5"], published["loss-stdnormal-3.1"]])
      expectClose(inputs.sd * normalLoss((inputs.x - inputs.mean) / inputs.sd), expected.loss, tolerance);
    for (const name of ["loss-poisson-220-200", "loss-poisson-5-7", "loss-poisson-50-47"] as const)
      expectClose(
        poissonLoss(published[name].inputs.x, published[name].inputs.mean),
        published[name].expected.loss,
        published[name].tolerance,
      );
    for (const name of ["loss-negbin-14", "loss-negbin-28"] as const) {
      const { x, mean, sd } = published[name].inputs;
      const loss = negativeBinomialLoss(x, mean ** 2 / (sd ** 2 - mean), mean / sd ** 2);
      expectClose(loss, published[name].expected.loss, published[name].tolerance);
    }
    const { inputs, expected, tolerance } = published["loss-gamma-7-9-0.5"];
    expectClose(gammaLoss(inputs.x, inputs.shape, inputs.scale), expected.loss, tolerance);
  });
});

describe("properties", () => {
  const share = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
  const size = fc.double({ min: 0.05, max: 500, noNaN: true });

  test("quantiles invert distribution functions", () => {
    fc.assert(
      fc.property(share, size, (p, shape) => {
        expect(Math.abs(normalCdf(normalQuantile(p)) - p)).toBeLessThan(1e-13);
        expect(Math.abs(gammaCdf(gammaQuantile(p, shape), shape) - p)).toBeLessThan(1e-11);
      }),
    );
  });
  test("a discrete quantile is the smallest number that reaches the share", () => {
    fc.assert(
      fc.property(share, size, fc.double({ min: 0.02, max: 0.98, noNaN: true }), (p, mean, probability) => {
        for (const [x, cdf] of [
          [poissonQuantile(p, mean), (k: number) => poissonCdf(k, mean)],
          [negativeBinomialQuantile(p, mean, probability), (k: number) => negativeBinomialCdf(k, mean, probability)],
        ] as const) {
          expect(cdf(x)).toBeGreaterThanOrEqual(p - 1e-12);
          expect(cdf(x - 1)).toBeLessThanOrEqual(p + 1e-12);
        }
      }),
    );
  });
  test("tails add up to one", () => {
    fc.assert(
      fc.property(fc.integer({ min: -2, max: 400 }), size, (x, mean) => {
        expect(poissonCdf(x, mean) + poissonUpperTail(x, mean)).toBeCloseTo(1, 12);
        expect(negativeBinomialCdf(x, mean, 0.3) + negativeBinomialUpperTail(x, mean, 0.3)).toBeCloseTo(1, 12);
        expect(gammaCdf(x, mean) + gammaUpperTail(x, mean)).toBeCloseTo(1, 12);
      }),
    );
  });
  test("losses fall and never lie below mean − x", () => {
    fc.assert(
      fc.property(fc.double({ min: -5, max: 300, noNaN: true }), size, (x, mean) => {
        for (const loss of [
          (at: number) => poissonLoss(at, mean),
          (at: number) => gammaLoss(at, mean),
          (at: number) => negativeBinomialLoss(at, mean, 0.5),
        ]) {
          expect(loss(x)).toBeGreaterThanOrEqual(Math.max(0, mean - x) * (1 - 1e-12));
          expect(loss(x + 1)).toBeLessThanOrEqual(loss(x));
        }
      }),
    );
  });
  test("the loss can be inverted", () => {
    fc.assert(
      fc.property(fc.double({ min: -40, max: 30, noNaN: true }), (z) => {
        expect(normalLossInverse(normalLoss(z))).toBeCloseTo(z, 9);
      }),
    );
    expect(normalLossInverse(1e-305)).toBe(37);
  });
});

describe("faults", () => {
  test("probabilities outside 0 to 1", () => {
    expectFault(() => normalQuantile(1), "domain", "probability", /strictly between 0 and 1/);
    expectFault(() => gammaQuantile(0, 2), "domain", "probability", /strictly between 0 and 1/);
    expectFault(() => poissonQuantile(95, 2), "domain", "probability", /write 0.95 for 95%/);
    expectFault(() => negativeBinomialQuantile(-1, 2, 0.5), "domain", "share", /strictly between 0 and 1/);
    expectFault(() => negativeBinomialCdf(1, 2, 1), "domain", "probability", /strictly between 0 and 1/);
  });
  test("parameters that are not positive", () => {
    expectFault(() => gammaCdf(1, 0), "domain", "shape", /must be positive, got 0/);
    expectFault(() => gammaUpperTail(1, 1, -1), "domain", "scale", /must be positive, got -1/);
    expectFault(() => poissonCdf(1, 0), "domain", "mean", /must be positive/);
    expectFault(() => poissonUpperTail(1, NaN), "domain", "mean", /must be positive, got NaN/);
    expectFault(() => poissonLoss(1, 0), "domain", "mean", /must be positive/);
    expectFault(() => negativeBinomialLoss(1, 0, 0.5), "domain", "size", /must be positive/);
    expectFault(() => normalLossInverse(0), "domain", "loss", /must be positive/);
  });
});
