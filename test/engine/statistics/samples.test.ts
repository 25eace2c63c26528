import fc from "fast-check";
import { createRandom, mannKendall, mean, median, quantileType7, sampleSd, senLine } from "../../../src/engine";
import { autocorrelations } from "../../../src/engine/demand/autocorrelations";
import { observed } from "../../../src/engine/demand/observed";
import { findRoot } from "../../../src/engine/statistics/findRoot";
import trends from "../../fixtures/demand.json";
import published from "../../fixtures/statistics.json";
import { expectClose } from "../../support/expectClose";
import { expectFault } from "../../support/expectFault";

const repeated = (first: number, one: number, two: number) => [
  first,
  ...Array.from({ length: 1000 }, (_, i) => (i % 2 === 0 ? one : two)),
];

describe("NIST's certified values", () => {
  test.each([
    ["michelso", published["nist-michelso"].inputs.x, published["nist-michelso"]],
    ["numacc1", published["nist-numacc1"].inputs.x, published["nist-numacc1"]],
    ["numacc2", repeated(1.2, 1.1, 1.3), published["nist-numacc2"]],
    ["numacc3", repeated(1000000.2, 1000000.1, 1000000.3), published["nist-numacc3"]],
    ["numacc4", repeated(10000000.2, 10000000.1, 10000000.3), published["nist-numacc4"]],
  ])("%s", (_, values, { expected, tolerance }) => {
    expectClose(mean(values), expected.mean, { rel: 1e-15 });
    expectClose(sampleSd(values), expected.sd, tolerance);
    expectClose(autocorrelations(values, 1), expected.r1, tolerance);
  });
});

test("Mann–Kendall and Sen on a series with ties and missing values", () => {
  const { inputs, expected, tolerance } = trends["mk-pymannkendall"];
  const { values, periods } = observed(inputs.series);
  const test = mannKendall(values);
  expect(test.statistic).toBe(expected.S);
  expectClose(test.variance, expected.var_s, tolerance);
  expectClose(test.z, expected.z, tolerance);
  expectClose(test.pValue, expected.p, tolerance);
  expectClose(test.tau, expected.tau, tolerance);
  const line = senLine(values, periods);
  expectClose(line.slope, expected.sen_slope, tolerance);
  expectClose(line.intercept, expected.intercept, tolerance);
});

describe("properties", () => {
  const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 });

  test("the median is the middle quantile and does not move its input", () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const before = [...values];
        expect(median(values)).toBeCloseTo(quantileType7(values, 0.5), 6);
        expect(values).toEqual(before);
      }),
    );
  });
  test("quantiles rise from the smallest to the largest value", () => {
    fc.assert(
      fc.property(numbers, fc.double({ min: 0, max: 1, noNaN: true }), (values, share) => {
        // Adding 0 makes one zero of the two that doubles have.
        expect(quantileType7(values, 0) + 0).toBe(Math.min(...values) + 0);
        expect(quantileType7(values, 1) + 0).toBe(Math.max(...values) + 0);
        expect(quantileType7(values, share)).toBeLessThanOrEqual(quantileType7(values, (1 + share) / 2));
      }),
    );
  });
  test("shifting does not change the standard deviation", () => {
    fc.assert(
      fc.property(
        numbers.filter((values) => values.length > 1),
        (values) => {
          expect(sampleSd(values.map((value) => value + 1e6))).toBeCloseTo(sampleSd(values), 6);
        },
      ),
    );
  });
  test("a root is found wherever the signs differ", () => {
    fc.assert(
      fc.property(fc.double({ min: -50, max: 50, noNaN: true }), (root) => {
        expect(findRoot((x) => Math.expm1((x - root) / 9), -60, 60)).toBeCloseTo(root, 9);
        expect(findRoot((x) => (x - root) ** 3, -60, 60)).toBeCloseTo(root, 4);
      }),
    );
  });
  test("random numbers repeat with the seed and fill the unit interval evenly", () => {
    const draw = (seed: number) => {
      const random = createRandom(seed);
      return Array.from({ length: 4000 }, () => random.uniform());
    };
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1).slice(0, 3)).not.toEqual(draw(2).slice(0, 3));
    expect(createRandom(2 ** 40 + 1).uniform()).not.toBe(createRandom(1).uniform());
    // Mean ½ with standard error √(1/12/4000) = 0.0046; the first draws of many seeds must be even as well.
    expect(Math.abs(mean(draw(3)) - 0.5)).toBeLessThan(0.02);
    expect(Math.abs(mean(Array.from({ length: 4000 }, (_, seed) => createRandom(seed).uniform())) - 0.5)).toBeLessThan(
      0.02,
    );
    const random = createRandom(5);
    expect(new Set(Array.from({ length: 200 }, () => random.below(3)))).toEqual(new Set([0, 1, 2]));
  });
});

test("faults", () => {
  expectFault(() => mean([]), "tooFewData", "values", /at least one number/);
  expectFault(() => median([]), "tooFewData", "values", /at least one number/);
  expectFault(() => sampleSd([1]), "tooFewData", "values", /at least two numbers/);
  expectFault(() => quantileType7([], 0.5), "tooFewData", "values", /at least one number/);
  expectFault(() => quantileType7([1], 50), "domain", "share", /write 0.5 for 50%/);
  expectFault(() => senLine([1, 2], [1]), "shape", "values", /2 entries but positions has 1/);
  expectFault(() => findRoot((x) => x * x + 1, -1, 1), "noSolution", "f", /same sign/);
  expectFault(() => createRandom(-1), "domain", "seed", /whole number of at least 0/);
  expectFault(() => createRandom(0.5), "domain", "seed", /whole number/);
});
