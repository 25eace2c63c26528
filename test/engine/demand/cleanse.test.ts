import fc from "fast-check";
import { cleanse, restoreDemand } from "../../../src/engine";
import type { CleanseMethod } from "../../../src/engine";
import { fences } from "../../../src/engine/demand/cleanse/fences";
import { hampel, MAD_TO_SD } from "../../../src/engine/demand/cleanse/hampel";
import { interpolate } from "../../../src/engine/demand/cleanse/interpolate";
import { largeSizes } from "../../../src/engine/demand/cleanse/largeSizes";
import { robustSeason } from "../../../src/engine/demand/cleanse/robustSeason";
import { seasonToKeep } from "../../../src/engine/demand/cleanse/seasonToKeep";
import { median } from "../../../src/engine/statistics/median";
import published from "../../fixtures/cleanse.json";
import { expectClose } from "../../support/expectClose";
import { expectFault } from "../../support/expectFault";
import { frozen } from "../../support/frozen";

const METHODS: readonly CleanseMethod[] = ["hampel", "iqr", "seasonal"];
/** Fixed disturbance without trend or season: every window of seven holds the same numbers. */
const noise = (t: number) => [2, -6, 4, -2, 6, -4, 0][t % 7] ?? 0;
const make = (f: (t: number) => number, length = 48) => Array.from({ length }, (_, t) => f(t));
const seasonal = make((t) => 200 + (t % 12 === 11 ? 300 : 0) + noise(t));
const periodsOf = (demand: readonly (number | null)[], method: CleanseMethod) =>
  cleanse({ demand, method }).ledger.map(({ period }) => period);

describe("against published figures", () => {
  test("Hampel filter", () => {
    const { inputs, expected } = published["hampel-spike"];
    const found = hampel(frozen(inputs.x), inputs.t0);
    expect(found.map(({ period }) => period)).toEqual(expected.outlier_index);
    expect(cleanse({ demand: inputs.x, threshold: inputs.t0 }).demand).toEqual(expected.cleaned);
  });
  test("median absolute deviation as R scales it", () => {
    const { inputs, expected, tolerance } = published["mad-r-doc"];
    const mad = (values: readonly number[]) => MAD_TO_SD * median(values.map((x) => Math.abs(x - median(values))));
    expectClose([mad(inputs.x), mad(inputs.x2)], [expected.mad, expected.mad2], tolerance);
  });
  test("fences by numpy's quartiles", () => {
    const { inputs, expected } = published["fences-numpy"];
    const found = fences(frozen(inputs.x), inputs.threshold);
    expect(found.map(({ period }) => period)).toEqual(expected.periods);
    expect(found[0]?.reason).toContain(`${expected.low} to 333.8`);
  });
  test("linear interpolation as in R's forecast package", () => {
    const { inputs, expected } = published["na-interp-linear"];
    expect(Array.from(interpolate(frozen(inputs.x)))).toEqual(expected.cleaned);
    expectFault(() => interpolate([null]), "tooFewData", "history", /at least one number/);
  });
  test("near the robust STL of statsmodels, with a value of 1,500 among 400", () => {
    const { inputs, expected, tolerance } = published["stl-robust"];
    const { season, trend } = robustSeason(frozen(inputs.x), inputs.period);
    expectClose(season, expected.season, tolerance);
    expectClose(trend, expected.trend, tolerance);
    expectFault(() => robustSeason([1, 2, 3], 2), "tooFewData", "values", /two cycles/);
  });
});

describe("intermittent demand is never an outlier for being demand", () => {
  const intermittent = fc
    .array(fc.integer({ min: 1, max: 20 }), { minLength: 2, maxLength: 15 })
    .map((sizes) => sizes.flatMap((size) => [0, size, 0]));

  test.each(METHODS)("%s: periods of demand stay periods of demand, zeros stay zeros", (method) => {
    fc.assert(
      fc.property(intermittent, (demand) => {
        const cleansed = cleanse({ demand, method });
        expect(cleansed.demand.map((value) => (value ?? 0) > 0)).toEqual(demand.map((value) => value > 0));
        for (const { original, replacement } of cleansed.ledger) expect(replacement).toBeLessThan(original);
      }),
      { numRuns: 200, seed: 8 },
    );
  });
  test.each(METHODS)("%s: sizes of a lumpy item stay", (method) => {
    const lumpy = [0, 1, 0, 20, 0, 1, 0, 0, 3, 0, 1, 0, 9, 1, 0, 40, 0, 1, 2, 0, 1];
    expect(cleanse({ demand: lumpy, method })).toEqual({ demand: lumpy, ledger: [] });
  });
  test("a size a hundred times the others is out of line, and becomes the usual size", () => {
    const demand = [0, 5, 0, 6, 5, 0, 7, 6, 0, 5, 8, 0, 500, 0, 6];
    for (const method of METHODS)
      expect(cleanse({ demand, method }).ledger).toMatchObject([
        { period: 13, original: 500, replacement: 6, kind: "outlier" },
      ]);
  });
  test("fewer than eight sizes, or sizes that are mostly equal, say nothing", () => {
    expect(largeSizes([0, 5, 0, 6, 0, 500], "hampel", 3)).toEqual([]);
    expect(largeSizes([1, 1, 1, 1, 1, 1, 1, 1, 9], "fences", 3)).toEqual([]);
  });
  test("an event's demand becomes the usual size, an event without demand stays", () => {
    const events = [null, null, null, "fair", null, "strike", null, null];
    const { demand, ledger } = cleanse({ demand: [0, 5, 0, 90, 0, 0, 7, 0], events });
    expect(demand).toEqual([0, 5, 0, 6, 0, 0, 7, 0]);
    expect(ledger).toEqual([{ period: 4, original: 90, replacement: 6, kind: "event", reason: "event: fair" }]);
  });
});

describe("continuous demand", () => {
  test.each(METHODS)("%s finds a spike and a hole, and nothing else", (method) => {
    const spiked = make((t) => 100 + noise(t))
      .with(15, 400)
      .with(30, 3);
    expect(periodsOf(spiked, method)).toEqual([16, 31]);
    expect(cleanse({ demand: spiked, method }).demand[15]).toBeGreaterThan(93);
    expect(cleanse({ demand: spiked, method }).demand[15]).toBeLessThan(107);
    expect(
      periodsOf(
        make((t) => 100 + noise(t)),
        method,
      ),
    ).toEqual([]);
  });
  test.each(METHODS)("%s: a peak that comes back every year stays, one beside it goes", (method) => {
    expect(periodsOf(seasonal, method)).toEqual([]);
    const { demand, ledger } = cleanse({ demand: seasonal.with(28, 700), method });
    expect(ledger.map(({ period }) => period)).toEqual([29]);
    expectClose(demand[28], 200, { abs: 12 });
  });
  test("two years: what came back is a season, what did not is none", () => {
    const twoYears = seasonal.slice(0, 24).with(5, 700);
    const found = periodsOf(twoYears, "hampel");
    expect([6, 12, 24].filter((period) => found.includes(period))).toEqual([6]);
    expect(seasonToKeep(twoYears, 12)).toBe(true);
    expect(seasonToKeep(twoYears.with(23, 200), 12)).toBe(false);
  });
  test("a missing peak is filled with its season", () => {
    const { demand } = cleanse({ demand: seasonal, events: seasonal.map((_, t) => (t === 23 ? "strike" : null)) });
    expectClose(demand[23], 500, { abs: 12 });
  });
  test("seasonal follows a trend that a fence around everything misses", () => {
    const growing = make((t) => 100 + 20 * t + noise(t)).with(10, 600);
    expect(periodsOf(growing, "iqr")).toEqual([]);
    expect(periodsOf(growing, "seasonal")).toEqual([11]);
  });
  test("zeros: a rare one is a hole, frequent ones belong to the demand", () => {
    const steady = make((t) => 100 + noise(t), 24);
    expect(periodsOf(steady.with(12, 0), "hampel")).toEqual([13]);
    const gaps = steady.map((value, t) => ([2, 9, 13, 20].includes(t) ? 0 : value));
    expect(periodsOf(gaps, "hampel")).toEqual([]);
  });
  test("before the first and after the last demand nothing is touched", () => {
    const demand = [0, 0, ...make((t) => 100 + noise(t), 20), 0, 0];
    for (const method of METHODS) expect(cleanse({ demand, method }).demand).toEqual(demand);
  });
  test("only rare numbers stand out from a constant", () => {
    expect(
      periodsOf(
        make((t) => (t === 9 ? 6 : 5), 24),
        "hampel",
      ),
    ).toEqual([10]);
    expect(
      periodsOf(
        make((t) => (t % 5 === 2 ? 6 : 5), 24),
        "hampel",
      ),
    ).toEqual([]);
    expect(
      periodsOf(
        make((t) => (t === 9 ? 6 : 5), 24),
        "iqr",
      ),
    ).toEqual([]);
  });
  test("what is missing stays missing and joins nothing", () => {
    const demand = [null, 10, 12, null, 11, 60, 12, 11, 10, null];
    expect(cleanse({ demand }).demand).toEqual([null, 10, 12, null, 11, 11, 12, 11, 10, null]);
  });
  test("no replacement below zero where demand never is", () => {
    const falling = make((t) => Math.max(1, 60 - 2 * t), 36);
    const { demand } = cleanse({
      demand: falling,
      method: "seasonal",
      events: falling.map((_, t) => (t > 33 ? "x" : null)),
    });
    for (const value of demand) expect(value).toBeGreaterThanOrEqual(0);
  });
  test("nothing to say about nothing", () => {
    expect(cleanse({ demand: [null, null] })).toEqual({ demand: [null, null], ledger: [] });
    expect(cleanse({ demand: [0, 0, 7], events: [null, null, "launch"] }).ledger).toEqual([]);
  });
});

describe("the ledger", () => {
  const history = fc.array(fc.option(fc.integer({ min: -3, max: 60 }), { nil: null, freq: 8 }), {
    minLength: 1,
    maxLength: 40,
  });

  test("undoes the cleansing exactly, and names every change", () => {
    fc.assert(
      fc.property(history, fc.constantFrom(...METHODS), fc.nat({ max: 39 }), (demand, method, at) => {
        const events = demand.map((_, t) => (t === at ? "fair" : null));
        const cleansed = cleanse(frozen({ demand, method, events, seasonLength: 4, threshold: 1.5 }));
        expect(restoreDemand(cleansed.demand, cleansed.ledger)).toEqual(demand);
        const changed = demand.flatMap((value, t) => (value === cleansed.demand[t] ? [] : [t + 1]));
        expect(cleansed.ledger.map(({ period }) => period)).toEqual(changed);
        for (const { replacement, reason } of cleansed.ledger) {
          expect(Number.isFinite(replacement)).toBe(true);
          expect(reason.length).toBeGreaterThan(10);
        }
      }),
      { numRuns: 300, seed: 9 },
    );
  });
  test("scaling the demand scales what comes out", () => {
    fc.assert(
      fc.property(history, fc.constantFrom(...METHODS), (demand, method) => {
        const scaled = demand.map((value) => (value === null ? null : value * 4));
        const found = cleanse({ demand, method }).demand;
        expect(cleanse({ demand: scaled, method }).demand).toEqual(found.map((v) => (v === null ? null : v * 4)));
      }),
      { numRuns: 200, seed: 10 },
    );
  });
  test("an entry that no longer fits is refused", () => {
    const entry = { period: 2, original: 90, replacement: 5, kind: "outlier", reason: "far" } as const;
    expectFault(() => restoreDemand([5, 6], [entry]), "domain", "entries", /changed since/);
  });
});

test("faults", () => {
  expectFault(() => cleanse({ demand: [1, NaN] }), "domain", "demand", /period 2/);
  expectFault(() => cleanse({ demand: [1], threshold: 0 }), "domain", "threshold", /positive/);
  expectFault(() => cleanse({ demand: [1], seasonLength: 1 }), "domain", "seasonLength", /at least 2/);
  expectFault(() => cleanse({ demand: [1], events: [] }), "shape", "events", /equally long/);
});
