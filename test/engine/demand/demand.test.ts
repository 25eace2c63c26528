import fc from "fast-check";
import { demandPattern, demandProfile, seasonalIndices } from "../../../src/engine";
import { centredMovingAverage } from "../../../src/engine/demand/centredMovingAverage";
import { decompose } from "../../../src/engine/demand/decompose";
import published from "../../fixtures/demand.json";
import { expectClose } from "../../support/expectClose";
import { expectFault } from "../../support/expectFault";
import { frozen } from "../../support/frozen";

describe("seasonal indices", () => {
  const { inputs, expected, tolerance } = published["decompose-figures"];

  test("R's decompose() on AirPassengers and USAccDeaths", () => {
    expectClose(seasonalIndices(inputs.series_mult, 12, "multiplicative") ?? [], expected.multiplicative, tolerance);
    expectClose(seasonalIndices(frozen(inputs.series_add), 12) ?? [], expected.additive, tolerance);
  });
  test("strengths of the classical decomposition lie close to those of STL in R", () => {
    for (const { inputs: stl, expected: strengths } of [
      published["stl-strength-log-ap"],
      published["stl-strength-nottem-w7"],
    ]) {
      const found = decompose(stl.series, stl.period);
      // Not the same definition: the trend is a moving average and the season does not change over time.
      expectClose(found?.trend, strengths.trend_strength, { abs: 0.2 });
      expectClose(found?.season, strengths.seasonal_strength, { abs: 0.03 });
    }
  });
  test("too short, missing or without level: no indices", () => {
    expect(seasonalIndices([1, 2, 3, 4], 12)).toBeNull();
    expect(seasonalIndices([1, null, 1, 3, null, 1], 2)).toBeNull();
    expect(seasonalIndices([0, 0, 0, 0, 0, 0], 2, "multiplicative")).toBeNull();
    expect(decompose([1, 2, 3], 12)).toBeNull();
    expect(centredMovingAverage([1, 2, 6], 3)).toEqual([null, 3, null]);
  });
  test("faults", () => expectFault(() => seasonalIndices([1, 2], 1), "domain", "seasonLength", /at least 2/));
});

describe("demandPattern", () => {
  const { inputs, expected, tolerance } = published["sbc-pbs"];

  test("measures as R computes them, but a dead item is inactive and not lumpy", () => {
    const found = demandPattern(frozen({ demand: inputs.series }));
    expectClose(found.adi, expected.adi, tolerance);
    expectClose(found.cv2, expected.cv2, tolerance);
    expect(found.pattern).toBe("inactive");
    expect(found.periodsSinceLast).toBe(38);
    // The same item judged while it lived is what R says.
    expect(demandPattern({ demand: inputs.series.slice(0, 166) }).pattern).toBe(expected.label);
  });
  test("the four patterns", () => {
    expect(demandPattern({ demand: [5, 6, 5, 7, 6, 5] }).pattern).toBe("smooth");
    expect(demandPattern({ demand: [1, 20, 1, 15, 2, 1] }).pattern).toBe("erratic");
    expect(demandPattern({ demand: [0, 5, 0, 6, 0, 5] }).pattern).toBe("intermittent");
    expect(demandPattern({ demand: [0, 1, 0, 20, 0, 1] }).pattern).toBe("lumpy");
  });
  test("on a cut counts as high", () => {
    // Three demands in four periods; sizes 2, 4, 6 have cv2 = 0.25.
    const demand = [2, 0, 4, 6];
    expect(demandPattern({ demand, adiCut: 4 / 3, cv2Cut: 0.25 }).pattern).toBe("lumpy");
    expect(demandPattern({ demand, adiCut: 1.34, cv2Cut: 0.2501 }).pattern).toBe("smooth");
  });
  test("the first interval counts from the start of the life, trailing zeros do not", () => {
    expect(demandPattern({ demand: [0, 0, 0, 3, 0, 3, 0, 0] }).adi).toBe(3);
    expect(demandPattern({ demand: [null, null, null, 3, 0, 3, null] }).adi).toBe(1.5);
    expect(demandPattern({ demand: [3, null, 3] }).adi).toBe(1);
  });
  test("inactive after more than three intervals and more than six periods", () => {
    const life = [4, 4, 4, 4];
    expect(demandPattern({ demand: [...life, 0, 0, 0, 0, 0, 0] }).pattern).toBe("smooth");
    expect(demandPattern({ demand: [...life, 0, 0, 0, 0, 0, 0, 0] }).pattern).toBe("inactive");
    const seldom = [0, 0, 4, 0, 0, 4];
    expect(demandPattern({ demand: [...seldom, ...Array<number>(9).fill(0)] }).pattern).toBe("intermittent");
    expect(demandPattern({ demand: [...seldom, ...Array<number>(10).fill(0)] }).pattern).toBe("inactive");
  });
  test("too little to say", () => {
    expect(demandPattern({ demand: [0, 5, 0] })).toEqual({
      pattern: "insufficient",
      adi: 2,
      cv2: null,
      periodsSinceLast: 1,
    });
    expect(demandPattern({ demand: [0, 0] }).pattern).toBe("insufficient");
    expect(demandPattern({ demand: [-4, -4] }).pattern).toBe("insufficient");
    expect(demandPattern({ demand: [null] }).pattern).toBe("");
    expect(demandPattern({ demand: [] }).pattern).toBe("");
  });
  test("scaling sizes and adding missing periods at the ends change nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 40 }), (demand) => {
        const found = demandPattern({ demand });
        expect(demandPattern({ demand: [null, ...demand.map((value) => value * 4), null, null] })).toEqual(found);
        if (found.adi !== null) expect(found.adi).toBeGreaterThanOrEqual(1);
      }),
    );
  });
  test("faults", () => {
    expectFault(() => demandPattern({ demand: [1, NaN] }), "domain", "demand", /period 2.*finite/);
    expectFault(() => demandPattern({ demand: [1], adiCut: 0 }), "domain", "adiCut", /positive/);
    expectFault(() => demandPattern({ demand: [1], cv2Cut: -1 }), "domain", "cv2Cut", /positive/);
  });
});

describe("demandProfile", () => {
  const sine = (t: number) => Math.sin((t / 12) * 2 * Math.PI);
  /** Fixed small disturbance without trend or season. */
  const noise = (t: number) => ((t * 7919) % 13) - 6;
  const make = (f: (t: number) => number, length = 48) => Array.from({ length }, (_, t) => f(t));

  test("steady demand is stable", () => {
    const found = demandProfile(frozen({ demand: make((t) => 100 + noise(t)) }));
    expect(found).toMatchObject({
      behaviour: "stable",
      trendDirection: "none",
      seasonLength: 0,
      forecastMethod: "ses",
      zeroShare: 0,
    });
  });
  test("a rise is trending, a fall as well", () => {
    expect(demandProfile({ demand: make((t) => 100 + 3 * t + noise(t)) })).toMatchObject({
      behaviour: "trending",
      trendDirection: "up",
      forecastMethod: "damped",
    });
    expect(demandProfile({ demand: make((t) => 300 - 3 * t + noise(t)) }).trendDirection).toBe("down");
  });
  test("a season is found under a trend, and the trend beside it", () => {
    const found = demandProfile({ demand: make((t) => 200 + 3 * t + 50 * sine(t) + noise(t)) });
    expect(found).toMatchObject({
      behaviour: "seasonal",
      seasonLength: 12,
      trendDirection: "up",
      forecastMethod: "holtWinters",
    });
    expect(found.seasonStrength).toBeGreaterThan(0.9);
    expect(found.trendStrength).toBeGreaterThan(0.9);
  });
  test("AirPassengers", () => {
    const found = demandProfile({ demand: published["decompose-figures"].inputs.series_mult });
    expect(found).toMatchObject({ behaviour: "seasonal", trendDirection: "up", seasonLength: 12, periods: 144 });
    expectClose(found.mean, 280.2986111, { abs: 1e-6 });
  });
  test("gaps and sizes decide where demand is not continuous", () => {
    expect(demandProfile({ demand: [0, 1, 0, 20, 0, 1] })).toMatchObject({
      behaviour: "lumpy",
      forecastMethod: "sba",
      zeroShare: 0.5,
    });
    expect(demandProfile({ demand: [0, 5, 0, 6, 0, 5] })).toMatchObject({
      behaviour: "intermittent",
      forecastMethod: "sba",
    });
    expect(demandProfile({ demand: [1, 20, 1, 15, 2, 1] })).toMatchObject({
      behaviour: "erratic",
      forecastMethod: "ses",
    });
    expect(demandProfile({ demand: [5, 6, 5, 0, 6, 5] })).toMatchObject({
      behaviour: "stable",
      forecastMethod: "croston",
    });
    expect(demandProfile({ demand: [...make(() => 4, 4), ...make(() => 0, 7)] })).toMatchObject({
      behaviour: "inactive",
      forecastMethod: "tsb",
    });
    expect(demandProfile({ demand: [7] })).toMatchObject({
      behaviour: "insufficient",
      forecastMethod: "mean",
      sd: null,
      trendStrength: null,
    });
  });
  test("nothing to say about nothing", () => {
    expect(demandProfile({ demand: [null, null] })).toMatchObject({
      periods: 0,
      mean: null,
      pattern: "",
      behaviour: "",
      forecastMethod: "",
    });
  });
  test("every number of a profile is finite and shares stay within 0 to 1", () => {
    const history = fc.array(fc.option(fc.integer({ min: -3, max: 40 }), { nil: null, freq: 6 }), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(history, fc.integer({ min: 2, max: 12 }), (demand, seasonLength) => {
        const found = demandProfile({ demand, seasonLength });
        for (const value of Object.values(found))
          if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
        for (const share of [found.trendStrength, found.seasonStrength, found.zeroShare])
          if (share !== null) expect(share >= 0 && share <= 1).toBe(true);
      }),
    );
  });
  test("faults", () => {
    expectFault(() => demandProfile({ demand: [1], seasonLength: 1 }), "domain", "seasonLength", /at least 2/);
    expectFault(() => demandProfile({ demand: [Infinity] }), "domain", "demand", /finite/);
  });
});
