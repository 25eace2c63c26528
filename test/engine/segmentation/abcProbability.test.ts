import fc from "fast-check";
import { abc, abcProbability } from "../../../src/engine";
import { expectClose } from "../../support/expectClose";
import { expectFault } from "../../support/expectFault";
import { frozen } from "../../support/frozen";

/** Every sample that the bootstrap can draw, classed by `abc`: the probabilities without chance. */
function exactly(table: readonly (readonly number[])[], cuts: readonly number[]): number[][] {
  const periods = table[0]?.length ?? 0;
  const labels = [...Array.from("ABCDEFG").slice(0, cuts.length + 1), "N"];
  const counts = table.map(() => labels.map(() => 0));
  const all = periods ** periods;
  for (let sample = 0; sample < all; sample += 1) {
    const drawn = Array.from({ length: periods }, (_, draw) => Math.floor(sample / periods ** draw) % periods);
    const classes = abc({
      values: table.map((row) => drawn.reduce((sum, period) => sum + (row[period] ?? 0), 0)),
      cuts,
    });
    classes.forEach((label, item) => {
      const row = counts[item] ?? [];
      const place = labels.indexOf(label);
      row[place] = (row[place] ?? 0) + 1 / all;
    });
  }
  return counts;
}

const table = frozen([
  [70, 60, 90, 50],
  [20, 60, 0, 40],
  [30, 10, 20, 35],
  [10, 9, 11, 10],
  [0, 8, 0, 0],
  [-1, 2, -1, 0],
]);

describe("abcProbability", () => {
  test.each([[[0.8, 0.95]], [[0.5]], [[0.3, 0.6, 0.9]]])("comes close to all samples there are, cuts %j", (cuts) => {
    const { probabilities } = abcProbability({ valuesByPeriod: table, cuts, samples: 20_000 });
    expectClose(probabilities.flat(), exactly(table, cuts).flat(), { abs: 0.012 });
  });
  test("periods that are all alike leave no doubt: the class is that of the sum", () => {
    const values = fc.array(fc.integer({ min: -5, max: 100 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(values, fc.integer({ min: 2, max: 5 }), (list, periods) => {
        const valuesByPeriod = list.map((value) => Array<number>(periods).fill(value));
        const { labels, probabilities } = abcProbability({ valuesByPeriod, samples: 3 });
        expect(probabilities.map((row) => labels[row.indexOf(1)])).toEqual(abc({ values: list }));
      }),
      { numRuns: 200, seed: 12 },
    );
  });
  test("rows sum to 1, repeat by seed, and do not depend on scale or on the order of the items", () => {
    const tables = fc.array(fc.array(fc.integer({ min: -2, max: 30 }), { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(tables, fc.nat(), (valuesByPeriod, seed) => {
        const found = abcProbability({ valuesByPeriod, samples: 40, seed }).probabilities;
        for (const row of found)
          expectClose(
            row.reduce((a, b) => a + b),
            1,
            { abs: 1e-12 },
          );
        const turned = valuesByPeriod.toReversed().map((row) => row.map((value) => value * 4));
        expect(abcProbability({ valuesByPeriod: turned, samples: 40, seed }).probabilities.toReversed()).toEqual(found);
      }),
      { numRuns: 100, seed: 13 },
    );
  });
  test("a row without any number has no class, a missing period adds nothing", () => {
    const found = abcProbability({
      valuesByPeriod: [
        [null, null],
        [5, null],
        [5, 0],
      ],
      samples: 200,
    });
    expect(found.probabilities[0]).toEqual([0, 0, 0, 0]);
    expect(found.probabilities[1]).toEqual(found.probabilities[2]);
    expect(found.labels).toEqual(["A", "B", "C", "N"]);
  });
  test("another seed draws other samples", () => {
    const draw = (seed: number) => abcProbability({ valuesByPeriod: table, samples: 50, seed }).probabilities;
    expect(draw(1)).toEqual(draw(1));
    expect(draw(2)).not.toEqual(draw(1));
  });
  test("faults", () => {
    const call = (more: object) => () =>
      abcProbability({
        valuesByPeriod: [
          [1, 2],
          [3, 4],
        ],
        ...more,
      });
    expectFault(call({ valuesByPeriod: [[1], [2]] }), "tooFewData", "valuesByPeriod", /two periods/);
    expectFault(call({ valuesByPeriod: [[1, 2], [3]] }), "shape", "valuesByPeriod", /row 2/);
    expectFault(call({ valuesByPeriod: [[1, NaN]] }), "domain", "valuesByPeriod", /finite/);
    expectFault(
      call({
        valuesByPeriod: [
          [1e308, 1e308],
          [1, 1],
        ],
      }),
      "domain",
      "the sum of valuesByPeriod",
      /finite/,
    );
    expectFault(call({ cuts: [0.9, 0.8] }), "domain", "cuts", /rise/);
    expectFault(call({ samples: 0 }), "domain", "samples", /at least 1/);
    expectFault(call({ samples: 30_000_000 }), "domain", "samples", /at most 100000/);
    expectFault(call({ seed: -1 }), "domain", "seed", /at least 0/);
  });
});
