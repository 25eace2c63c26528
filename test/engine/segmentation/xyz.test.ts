import fc from "fast-check";
import { abcXyz, xyz } from "../../../src/engine";
import published from "../../fixtures/segmentation.json";
import { expectClose } from "../../support/expectClose";
import { expectFault } from "../../support/expectFault";
import { frozen } from "../../support/frozen";

const history = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 24, maxLength: 24 });

describe("xyz", () => {
  test("a straight rise has no variation left once its trend is out", () => {
    const { inputs, expected, tolerance } = published["xyz-detrend"];
    const demand = [inputs.series];
    const cuts = [inputs.x_max, inputs.y_max];
    const raw = xyz(frozen({ demand, cuts }));
    expectClose(raw.cv, [expected.cv_raw], tolerance);
    expect(raw.classes).toEqual([expected.class_raw]);
    const straight = xyz({ demand, cuts, adjust: "trend" });
    expectClose(straight.cv, [expected.cv_detrended], tolerance);
    expect(straight.classes).toEqual([expected.class_detrended]);
  });
  test("sample, not population: supplychainpy's item with its factor √(n / (n − 1))", () => {
    const { inputs, expected, tolerance } = published["xyz-supplychainpy-225"];
    const n = inputs.series.length;
    expectClose(xyz({ demand: [inputs.series] }).cv, [expected.cv * Math.sqrt(n / (n - 1))], tolerance);
  });
  test("a coefficient on the cut belongs to the more variable class", () => {
    // Mean 4, sample sd 2 (squares 2 · 2² over 2): exactly 0.5.
    expect(xyz({ demand: [[2, 4, 6]] })).toEqual({ classes: ["Y"], cv: [0.5] });
  });
  test("no basis and nothing at all", () => {
    const demand = [
      [0, 0, 0],
      [-5, 2, 1],
      [null, 7, null],
      [null, null, null],
    ];
    expect(xyz({ demand })).toEqual({ classes: ["N", "N", "N", ""], cv: [null, null, null, null] });
  });
  test("periods that were not observed are left out, not zero", () => {
    expect(xyz({ demand: [[null, 4, null, 6, null]] }).cv).toEqual(xyz({ demand: [[4, 6]] }).cv);
  });
  test("labels of your own", () => {
    expect(
      xyz({
        demand: [
          [1, 1],
          [0, 0],
        ],
        cuts: [0.3],
        labels: ["steady", "other", "none"],
      }).classes,
    ).toEqual(["steady", "none"]);
  });
  test("a pure season vanishes under season and both, and stays under none", () => {
    const season = Array.from({ length: 36 }, (_, t) => 100 + 40 * Math.sin((t / 12) * 2 * Math.PI));
    const rising = season.map((value, t) => value + 2 * t);
    expectClose(xyz({ demand: [season], adjust: "season" }).cv, [0], { abs: 1e-12 });
    expect(xyz({ demand: [season] }).cv[0]).toBeGreaterThan(0.25);
    expectClose(xyz({ demand: [rising], adjust: "both" }).cv, [0], { abs: 1e-12 });
    expect(xyz({ demand: [rising], adjust: "trend" }).cv[0]).toBeGreaterThan(0.15);
  });
  test("a history below two cycles keeps its season", () => {
    const short = [1, 9, 2, 8, 1, 9];
    expect(xyz({ demand: [short], adjust: "season" }).cv).toEqual(xyz({ demand: [short] }).cv);
  });
  test("scaling demand changes nothing; taking out a trend never adds variation", () => {
    fc.assert(
      fc.property(history, fc.constantFrom(0.5, 4, 1024), (row, factor) => {
        const raw = xyz({ demand: [row] });
        expect(xyz({ demand: [row.map((value) => value * factor)] }).classes).toEqual(raw.classes);
        const straight = xyz({ demand: [row], adjust: "trend" }).cv[0] ?? null;
        const cv = raw.cv[0] ?? null;
        if (cv !== null && straight !== null) expect(straight).toBeLessThanOrEqual(cv + 1e-12);
      }),
    );
  });
  test("faults", () => {
    expectFault(() => xyz({ demand: [] }), "shape", "demand", /at least one row/);
    expectFault(() => xyz({ demand: [[1, 2], [1]] }), "shape", "demand", /row 2 has 1 columns/);
    expectFault(() => xyz({ demand: [[1, Infinity]] }), "domain", "demand", /row 1, period 2/);
    expectFault(() => xyz({ demand: [[1]], cuts: [0] }), "domain", "cuts", /above 0/);
    expectFault(() => xyz({ demand: [[1]], seasonLength: 1 }), "domain", "seasonLength", /at least 2/);
    expectFault(() => xyz({ demand: [[1]], adjust: "all" as "both" }), "domain", "adjust", /none, trend, season, both/);
    expectFault(() => xyz({ demand: [[1]], cuts: [1, 2, 3] }), "shape", "labels", /give labels/);
  });
});

describe("abcXyz", () => {
  test("joins both letters; N stands for no basis, blanks stay blank", () => {
    const result = abcXyz(
      frozen({
        values: [90, 9, 0, null, 1],
        demand: [
          [5, 5],
          [0, 0],
          [3, 3],
          [3, 3],
          [null, null],
        ],
      }),
    );
    expect(result.classes).toEqual(["AX", "BN", "NX", "", ""]);
    expect(result.abc).toEqual(["A", "B", "N", "", "C"]);
    expect(result.xyz).toEqual(["X", "N", "X", "X", ""]);
  });
  test("cuts and adjustment reach both parts", () => {
    const demand = [[1, 2, 3, 4]];
    expect(abcXyz({ values: [1], demand, adjust: "trend" }).classes).toEqual(["AX"]);
    expect(abcXyz({ values: [1], demand, xyzCuts: [0.1, 0.2] }).classes).toEqual(["AZ"]);
  });
  test("faults", () => {
    expectFault(() => abcXyz({ values: [1], demand: [[1], [2]] }), "shape", "demand", /2 entries but values has 1/);
  });
});
