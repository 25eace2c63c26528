import fc from "fast-check";
import { abc, pareto } from "../../../src/engine";
import published from "../../fixtures/segmentation.json";
import { expectClose } from "../../support/expectClose";
import { expectFault } from "../../support/expectFault";
import { frozen } from "../../support/frozen";

const { inputs, expected, tolerance } = published["abc-flores-cumvalue"];
const values = fc.array(fc.double({ min: -100, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 });

describe("abc", () => {
  test("Flores, Olson and Dorai's 47 items", () => {
    const classes = abc(frozen({ values: inputs.annual_dollar_usage, cuts: inputs.value_breaks }));
    const count = (letter: string) => classes.filter((found) => found === letter).length;
    expect({ A: count("A"), B: count("B"), C: count("C") }).toEqual(expected.counts);
  });
  test("the item that crosses a cut keeps the better class, one exactly behind it does not", () => {
    expect(abc({ values: [79, 2, 19] })).toEqual(["A", "C", "A"]);
    expect(abc({ values: [80, 15, 5] })).toEqual(["A", "B", "C"]);
    // 0.1 + 0.7 is a hair below 0.8 in floating point; the tolerance sees the cut as reached.
    expect(abc({ values: [0.7, 0.1, 0.1, 0.1], cuts: [0.7] })).toEqual(["A", "B", "B", "B"]);
  });
  test("equal values share the class of the first of them", () => {
    expect(abc({ values: [20, 20, 20, 20, 20] })).toEqual(["A", "A", "A", "A", "A"]);
    expect(abc({ values: [60, 10, 10, 10, 10], cuts: [0.6, 0.75] })).toEqual(["A", "B", "B", "B", "B"]);
  });
  test("zero and below are no basis, nothing is nothing", () => {
    expect(abc({ values: [10, 0, -5, null] })).toEqual(["A", "N", "N", ""]);
    expect(abc({ values: [0, 0] })).toEqual(["N", "N"]);
    expect(abc({ values: [] })).toEqual([]);
  });
  test("groups restart the ranking, whatever their case; no group, no class", () => {
    const groups = ["EU", "us", "eu", "US ", "", null];
    expect(abc({ values: [80, 1, 20, 4, 9, 9], groups })).toEqual(["A", "B", "B", "A", "", ""]);
  });
  test("labels of your own, also for no basis", () => {
    expect(abc({ values: [9, 1, 0], cuts: [0.5], labels: ["top", "rest", "none"] })).toEqual(["top", "rest", "none"]);
    expect(abc({ values: [9, 1, 0], cuts: [0.5], labels: ["top", "rest"] })).toEqual(["top", "rest", "N"]);
    expect(abc({ values: [50, 30, 12, 8], cuts: [0.5, 0.8, 0.92] })).toEqual(["A", "B", "C", "D"]);
  });
  test("classes do not change when values are scaled", () => {
    const whole = fc.array(fc.integer({ min: -5, max: 100000 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(whole, fc.integer({ min: -30, max: 30 }), (items, power) => {
        expect(abc({ values: items.map((value) => value * 2 ** power) })).toEqual(abc({ values: items }));
      }),
    );
  });
  test("classes do not depend on the order of rows, and never rank a smaller value higher", () => {
    fc.assert(
      fc.property(values, (items) => {
        const classes = abc({ values: items });
        expect(abc({ values: items.toReversed() })).toEqual(classes.toReversed());
        const sorted = items.map((value, i) => ({ value, letter: classes[i] ?? "" })).sort((a, b) => b.value - a.value);
        expect(sorted.map(({ letter }) => letter)).toEqual(sorted.map(({ letter }) => letter).sort());
      }),
    );
  });
  test("faults", () => {
    expectFault(() => abc({ values: [1], cuts: [80, 95] }), "domain", "cuts", /below 1.*write 0.8 for 80%/);
    expectFault(() => abc({ values: [1], cuts: [0.9, 0.8] }), "domain", "cuts", /must rise, got 0.9 then 0.8/);
    expectFault(() => abc({ values: [1], cuts: [0] }), "domain", "cuts", /above 0/);
    expectFault(() => abc({ values: [1], cuts: [] }), "shape", "cuts", /at least one cut/);
    expectFault(() => abc({ values: [1], labels: ["A"] }), "shape", "labels", /3 labels, or 4/);
    expectFault(() => abc({ values: [1, NaN] }), "domain", "values", /row 2.*finite/);
    expectFault(() => abc({ values: [1e308, 1e308] }), "domain", "the sum of values", /finite/);
    expectFault(() => abc({ values: [1, 2], groups: ["x"] }), "shape", "groups", /1 entries but values has 2/);
    const many = Array.from({ length: 13 }, (_, i) => (i + 1) / 14);
    expectFault(() => abc({ values: [1], cuts: many }), "shape", "labels", /give labels/);
  });
});

describe("pareto", () => {
  test("cumulated shares printed with Flores' data", () => {
    const table = pareto(frozen({ values: inputs.annual_dollar_usage }));
    expectClose(table.cumulatedShare[12], expected.share_after_item_13, tolerance);
    expectClose(table.cumulatedShare[13], expected.share_after_item_14, tolerance);
  });
  test("stable ranks, no share for zero and below, nothing for blanks", () => {
    expect(pareto({ values: [5, null, 10, 5, -2] })).toEqual({
      row: [3, 1, 4, 5],
      value: [10, 5, 5, -2],
      share: [0.5, 0.25, 0.25, 0],
      cumulatedShare: [0.5, 0.75, 1, 1],
    });
    expect(pareto({ values: [0, -1] }).cumulatedShare).toEqual([0, 0]);
    expect(pareto({ values: [] }).row).toEqual([]);
  });
  test("shares end at exactly 1 and never fall", () => {
    fc.assert(
      fc.property(
        values.filter((items) => items.some((value) => value > 0)),
        (items) => {
          const { cumulatedShare } = pareto({ values: items });
          expect(cumulatedShare.at(-1)).toBe(1);
          expect(cumulatedShare).toEqual(cumulatedShare.toSorted((a, b) => a - b));
        },
      ),
    );
  });
  test("faults", () => expectFault(() => pareto({ values: [Infinity] }), "domain", "values", /finite/));
});
