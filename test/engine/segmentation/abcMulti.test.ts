import fc from "fast-check";
import { abcMulti, score } from "../../../src/engine";
import { ngScores } from "../../../src/engine/segmentation/ngScores";
import { paretoLayers } from "../../../src/engine/segmentation/paretoLayers";
import { zhouFanScores } from "../../../src/engine/segmentation/zhouFanScores";
import published from "../../fixtures/segmentation.json";
import { expectClose } from "../../support/expectClose";
import { expectFault } from "../../support/expectFault";
import { frozen } from "../../support/frozen";

const columns = (...given: number[][]) => (given[0] ?? []).map((_, row) => given.map((column) => column[row] ?? 0));
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((m) =>
    fc.array(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: m, maxLength: m }), {
      minLength: 2,
      maxLength: 25,
    }),
  )
  .filter((rows) => rows.some((row) => row.some((value, j) => value !== rows[0]?.[j])));

describe("published scores", () => {
  test("weighted: Flores, Olson and Dorai's criteria and weights", () => {
    const { inputs, expected, tolerance } = published["abc-flores-weighted"];
    const criteria = columns(inputs.unit_cost, inputs.adu, inputs.criticality, inputs.lead_time);
    const result = abcMulti(frozen({ criteria, weights: inputs.weights }));
    expectClose(result.scores, expected.scores, { abs: Math.max(tolerance.abs, 1e-8) });
    expect(result.classes).toEqual(expected.classes);
  });
  test("ng", () => {
    const { inputs, expected, tolerance } = published["abc-ng-model"];
    const criteria = columns(inputs.adu, inputs.unit_cost, inputs.lead_time);
    const { scores } = abcMulti(frozen({ criteria, method: "ng" as const }));
    expectClose(scores, expected.scores, tolerance);
    const top = inputs.adu.map((_, i) => i).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
    expect(top.slice(0, 10).map((i) => `s${i + 1}`)).toEqual(expected.top10);
    // The order of importance may come as weights instead of as the order of columns.
    const shuffled = columns(inputs.lead_time, inputs.adu, inputs.unit_cost);
    expect(ngScores({ criteria: shuffled, weights: [1, 3, 2] })).toEqual(scores);
  });
});

describe("zf", () => {
  test("worked by hand", () => {
    // Scaled by the largest: (1, 1), (1/2, 3/4), (1/4, 1/4). Best: 1, 3/4, 1/4. Worst: 4, 2, 1.
    expectClose(
      zhouFanScores({
        criteria: [
          [4, 4],
          [2, 3],
          [1, 1],
        ],
      }),
      [1, 0.5, 0],
      { abs: 1e-12 },
    );
  });
  test("a cost is mirrored within its range", () => {
    expect(
      zhouFanScores({
        criteria: [
          [4, 10],
          [1, 30],
        ],
        directions: ["benefit", "cost"],
      }),
    ).toEqual([1, 0]);
  });
  test("one criterion ranks as that criterion does, and units do not matter", () => {
    fc.assert(
      fc.property(table, (criteria) => {
        const scores = zhouFanScores({ criteria });
        const other = zhouFanScores({ criteria: criteria.map((row) => row.map((value, j) => value * 10 ** j)) });
        expectClose(other, scores, { abs: 1e-7 });
        for (const value of scores) expect(value >= 0 && value <= 1).toBe(true);
      }),
    );
    expectClose(zhouFanScores({ criteria: [[5], [3], [1]] }), [1, 0.5, 0], { abs: 1e-12 });
  });
  test("faults", () => {
    expectFault(
      () =>
        zhouFanScores({
          criteria: [
            [1, 0],
            [0, 0],
          ],
        }),
      "domain",
      "criteria",
      /column 2 is zero for all/,
    );
    expectFault(
      () =>
        zhouFanScores({
          criteria: [
            [1, 1],
            [0, 0],
          ],
        }),
      "domain",
      "criteria",
      /row 2.*every criterion/,
    );
    expectFault(() => zhouFanScores({ criteria: [[1], [-1]] }), "domain", "criteria", /row 2 column 1 is negative/);
    expectFault(
      () => abcMulti({ criteria: [[1], [2]], method: "zf", weights: [1] }),
      "domain",
      "weights",
      /no meaning in method zf/,
    );
  });
});

describe("dominance", () => {
  test("layers agree with peeling them one by one", () => {
    const beats = (a: number[], b: number[]) =>
      a.every((v, j) => v >= (b[j] ?? 0)) && a.some((v, j) => v > (b[j] ?? 0));
    fc.assert(
      fc.property(table, (criteria) => {
        const expected = criteria.map(() => 0);
        for (let layer = 1; expected.includes(0); layer += 1) {
          const left = criteria.map((_, i) => i).filter((i) => expected[i] === 0);
          const top = left.filter((i) => !left.some((k) => beats(criteria[k] ?? [], criteria[i] ?? [])));
          for (const i of top) expected[i] = layer;
        }
        expect(paretoLayers({ criteria })).toEqual(expected);
      }),
    );
  });
  test("scores fall by layer; cost counts the other way", () => {
    const criteria = [
      [1, 1],
      [2, 2],
      [2, 1],
    ];
    expect(abcMulti({ criteria, method: "dominance" }).scores).toEqual([1 / 3, 1, 2 / 3]);
    expect(paretoLayers({ criteria: [[1], [2]], directions: ["cost"] })).toEqual([1, 2]);
  });
  test("faults", () => {
    const call = () => abcMulti({ criteria: [[1], [2]], method: "dominance", weights: [1] });
    expectFault(call, "domain", "weights", /no meaning in method dominance/);
    expectFault(() => paretoLayers({ criteria: [[1], [NaN]] }), "domain", "criteria column 1", /finite/);
  });
});

describe("every method", () => {
  const methods = ["weighted", "ng", "zf", "dominance"] as const;
  test("a better item on every criterion never gets a worse class, and equal scores get equal classes", () => {
    fc.assert(
      fc.property(table, fc.constantFrom(...methods), (criteria, method) => {
        const { classes, scores } = abcMulti({ criteria, method });
        for (const [i, a] of criteria.entries())
          for (const [k, b] of criteria.entries()) {
            if (a.every((value, j) => value >= (b[j] ?? 0))) {
              expect((scores[i] ?? 0) >= (scores[k] ?? 0) - 1e-9).toBe(true);
            }
            if (scores[i] === scores[k]) expect(classes[i]).toBe(classes[k]);
          }
      }),
    );
  });
  test("faults", () => {
    expectFault(() => abcMulti({ criteria: [] }), "shape", "criteria", /at least one row/);
    expectFault(() => abcMulti({ criteria: [[1, 2], [1]] }), "shape", "criteria", /row 2 has 1 columns/);
    expectFault(() => abcMulti({ criteria: [[1], [1]] }), "tooFewData", "criteria", /nothing tells them apart/);
    expectFault(() => abcMulti({ criteria: [[1], [2]], cuts: [20] }), "domain", "cuts", /write 0.2 for 20%/);
    expectFault(
      () => abcMulti({ criteria: [[1], [2]], method: "ng", weights: [-1] }),
      "domain",
      "weights",
      /must not be negative/,
    );
    expectFault(
      () => abcMulti({ criteria: [[1], [2]], method: "best" as "ng" }),
      "domain",
      "method",
      /one of weighted, ng, zf, dominance/,
    );
  });
});

describe("score", () => {
  test("scalings", () => {
    const criteria = [[1], [2], [10]];
    expectClose(score({ criteria }), [0, 1 / 9, 1], { abs: 1e-15 });
    expect(score({ criteria, scaling: "rank" })).toEqual([0, 0.5, 1]);
    expect(score({ criteria: [[1], [5], [5], [9]], scaling: "rank" })).toEqual([0, 0.5, 0.5, 1]);
    // z = (1 − 4⅓) / 4.932883 = −0.675737; its normal distribution function by mpmath.
    expectClose(score({ criteria, scaling: "zscore" })[0], 0.24960379, { abs: 1e-7 });
    expect(score({ criteria: [[5], [15], [-5]], minimums: [0], maximums: [10] })).toEqual([0.5, 1, 0]);
  });
  test("scores stay within 0 to 1, in every scaling and direction", () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom("minmax", "rank", "zscore"),
        fc.constantFrom("benefit", "cost"),
        (criteria, scaling, one) => {
          const directions = (criteria[0] ?? []).map(() => one);
          const scores = score({ criteria, scaling, directions });
          for (const value of scores) expect(value >= 0 && value <= 1).toBe(true);
          const opposite = score({
            criteria,
            scaling,
            directions: directions.map((d) => (d === "cost" ? "benefit" : "cost")),
          });
          for (const [i, value] of scores.entries()) expect(value + (opposite[i] ?? 0)).toBeCloseTo(1, 9);
        },
      ),
    );
  });
  test("a criterion without differences gives its weight to the others", () => {
    expect(
      score({
        criteria: [
          [1, 7],
          [3, 7],
        ],
        weights: [1, 9],
      }),
    ).toEqual([0, 1]);
  });
  test("faults", () => {
    const criteria = [
      [1, 2],
      [3, 4],
    ];
    expectFault(() => score({ criteria, weights: [1] }), "shape", "weights", /1 entries but criteria has 2/);
    expectFault(() => score({ criteria, weights: [0, 0] }), "domain", "weights", /all zero/);
    expectFault(() => score({ criteria, directions: ["cost"] }), "shape", "directions", /equally long/);
    expectFault(
      () => score({ criteria, directions: ["cost", "down" as "cost"] }),
      "domain",
      "directions",
      /benefit, cost/,
    );
    expectFault(() => score({ criteria, minimums: [5, 5], maximums: [5, 9] }), "domain", "maximums", /above minimums/);
    expectFault(
      () => score({ criteria, minimums: [0, 0], scaling: "rank" }),
      "domain",
      "minimums",
      /belong to scaling minmax/,
    );
    expectFault(() => score({ criteria, scaling: "log" as "rank" }), "domain", "scaling", /minmax, rank, zscore/);
    expectFault(() => score({ criteria: [[1, NaN]] }), "domain", "criteria column 2", /finite/);
  });
});
