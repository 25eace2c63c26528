import fc from "fast-check";
import { ACCURACY_MEASURES, forecastAccuracy, forecastValue, isGap, trackingSignal } from "../../../src/engine";
import published from "../../fixtures/forecast.json";
import { expectClose } from "../../support/expectClose";
import { expectFault } from "../../support/expectFault";
import { frozen } from "../../support/frozen";

const numberOf = (value: unknown) => (typeof value === "number" ? value : NaN);

describe("forecastAccuracy", () => {
  const { inputs, expected, tolerance } = published.cases["rmsse-wape-bias"];
  const { actual, forecast, train: history } = inputs;

  test("rmsse-wape-bias", () => {
    expectClose(numberOf(forecastAccuracy(frozen({ actual, forecast }))), expected.wape, tolerance);
    expectClose(numberOf(forecastAccuracy({ actual, forecast, measure: "bias" })), expected.bias_pct, tolerance);
    const rmsse = forecastAccuracy(frozen({ actual, forecast, measure: "rmsse", history }));
    expectClose(numberOf(rmsse), expected.rmsse, tolerance);
    const naive = inputs.naive_forecast;
    expectClose(numberOf(forecastAccuracy({ actual, forecast: naive, measure: "mae" })), expected.mae_naive, tolerance);
  });
  test.each(published.accuracy.map((one) => [one.measure, one] as const))("%s (utilsforecast)", (_, one) => {
    const measure = one.measure as (typeof ACCURACY_MEASURES)[number];
    const series = published.accuracySeries;
    expectClose(numberOf(forecastAccuracy({ ...series, measure, seasonLength: one.seasonLength })), one.value, {
      rel: 1e-9,
    });
  });
  test("a forecast without error has none by any measure, and periods without both do not count", () => {
    for (const measure of ACCURACY_MEASURES) {
      const value = forecastAccuracy({
        actual: [3, null, 5, 9],
        forecast: [3, 7, 5, null],
        measure,
        history: [1, 2, 4],
      });
      expect(value).toBe(0);
    }
  });
  test("no denominator, no number", () => {
    const zeros = { actual: [0, 0], forecast: [1, 1] };
    for (const measure of ["wape", "bias", "mape"] as const)
      expect(isGap(forecastAccuracy({ ...zeros, measure }))).toBe(true);
    for (const measure of ["mase", "rmsse"] as const) {
      expect(isGap(forecastAccuracy({ actual, forecast, measure, history: [4, 4, 4] }))).toBe(true);
      expect(isGap(forecastAccuracy({ actual, forecast, measure, history: [4] }))).toBe(true);
    }
    expect(forecastAccuracy({ actual: [0, 2], forecast: [0, 2], measure: "smape" })).toBe(0);
  });
  test("shares and ratios do not change with the unit", () => {
    const list = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(list, list, list, (a, f, h) => {
        for (const measure of ["wape", "mape", "smape", "mase", "rmsse", "bias"] as const) {
          const once = forecastAccuracy({ actual: a, forecast: f, history: h, measure });
          const ten = (values: number[]) => values.map((value) => 10 * value);
          const scaled = forecastAccuracy({ actual: ten(a), forecast: ten(f), history: ten(h), measure });
          if (isGap(once)) expect(isGap(scaled)).toBe(true);
          else expectClose(numberOf(scaled), once, { rel: 1e-9, abs: 1e-12 });
        }
      }),
      { seed: 61 },
    );
  });
  test("faults", () => {
    expectFault(() => forecastAccuracy({ actual: [1, 2], forecast: [1] }), "shape", "actual", /equally long/);
    expectFault(() => forecastAccuracy({ actual: [1, NaN], forecast: [1, 1] }), "domain", "actual", /period 2.*finite/);
    expectFault(
      () => forecastAccuracy({ actual: [1, null], forecast: [null, 1] }),
      "tooFewData",
      "actual",
      /in common/,
    );
    expectFault(
      () => forecastAccuracy({ actual: [1], forecast: [1], measure: "mase" }),
      "domain",
      "history",
      /missing/,
    );
    expectFault(() => forecastAccuracy({ actual: [1], forecast: [1], seasonLength: 0 }), "domain", "seasonLength", /1/);
  });
});

describe("forecastValue", () => {
  test("points in units of the mean actual are the difference of the mean absolute errors", () => {
    const { inputs, expected } = published.cases["rmsse-wape-bias"];
    const found = forecastValue(
      frozen({ actual: inputs.actual, forecast: inputs.forecast, baseline: inputs.naive_forecast }),
    );
    const meanActual = 2;
    expectClose(numberOf(found.forecastValueAdded) * meanActual, expected.fva_points, { rel: 1e-9 });
    expectClose(numberOf(found.improvement), 0.75, { rel: 1e-9 });
  });
  test("forecast and baseline exchanged, the value changes its sign", () => {
    const list = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(list, list, list, (actual, forecast, baseline) => {
        const there = forecastValue({ actual, forecast, baseline }).forecastValueAdded;
        const back = forecastValue({ actual, forecast: baseline, baseline: forecast }).forecastValueAdded;
        expectClose(numberOf(there), -numberOf(back), { abs: 1e-12 });
      }),
      { seed: 62 },
    );
  });
  test("only periods with all three count", () => {
    const found = forecastValue({ actual: [4, 4, 4], forecast: [4, null, 5], baseline: [4, 9, null] });
    expect(found.wape).toBe(0);
    expect(isGap(found.improvement)).toBe(true);
    expect(isGap(forecastValue({ actual: [0], forecast: [1], baseline: [1] }).forecastValueAdded)).toBe(true);
    expectFault(() => forecastValue({ actual: [1], forecast: [1], baseline: [1, 2] }), "shape", "actual", /baseline/);
  });
});

describe("trackingSignal", () => {
  test("tracking-signal-carlson", () => {
    const { inputs, expected, tolerance } = published.cases["tracking-signal-carlson"];
    const found = trackingSignal(frozen(inputs));
    expectClose(found.signal, expected.tracking_signal, tolerance);
    expectClose([found.cumulatedError, found.mad], [expected.cumulative_error, expected.mad], { abs: 0.04 });
    expect(found.verdict).toBe("within limit");
  });
  test("lies between minus and plus the number of periods", () => {
    const list = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(list, list, (actual, forecast) => {
        expect(Math.abs(trackingSignal({ actual, forecast }).signal)).toBeLessThanOrEqual(6 + 1e-9);
      }),
      { seed: 63 },
    );
  });
  test("verdicts", () => {
    const low = { actual: [9, 9, 9, 9, 9], forecast: [8, 8, 8, 8, 8] };
    expect(trackingSignal(low)).toMatchObject({ signal: 5, verdict: "forecast too low" });
    expect(trackingSignal({ ...low, limit: 5 }).verdict).toBe("within limit");
    expect(trackingSignal({ actual: low.forecast, forecast: low.actual }).verdict).toBe("forecast too high");
    expect(trackingSignal({ actual: [4, 4], forecast: [4, 4] }).signal).toBe(0);
    expectFault(() => trackingSignal({ ...low, limit: 0 }), "domain", "limit", /positive/);
  });
});
