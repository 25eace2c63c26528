import fc from "fast-check";
import { chooseMethod, demandForecast, demandForecastBand } from "../../../../src/engine";
import { candidates } from "../../../../src/engine/demand/forecast/candidates";
import { heldOutError } from "../../../../src/engine/demand/forecast/heldOutError";
import { hasSeason } from "../../../../src/engine/demand/forecast/hasSeason";
import { methods } from "../../../../src/engine/demand/forecast/methods";
import type { MethodName } from "../../../../src/engine/demand/forecast/methods";
import { naive } from "../../../../src/engine/demand/forecast/naive";
import { createRandom } from "../../../../src/engine";
import published from "../../../fixtures/forecast.json";
import retail from "../../../fixtures/retailMonths.json";
import { expectClose } from "../../../support/expectClose";
import { expectFault } from "../../../support/expectFault";
import { frozen } from "../../../support/frozen";

const airPassengers = published.series.airPassengers;
const names = Object.keys(methods) as MethodName[];
const demands = fc.array(fc.option(fc.integer({ min: 0, max: 40 }), { freq: 8 }), { minLength: 1, maxLength: 40 });
const hasNumber = (demand: readonly (number | null)[]) => demand.some((value) => value !== null);

describe("chooseMethod", () => {
  test("AirPassengers: Holt-Winters, with a margin to spare", () => {
    const { ranking, holdout } = chooseMethod(frozen({ demand: airPassengers }));
    expect(ranking[0]?.method).toBe("holtWinters");
    expect(holdout).toBe(12);
    expect(ranking.map(({ method }) => method).sort()).toEqual([...candidates("smooth", true)].sort());
  });
  test("the first of the pattern stays unless another is 15 percent better", () => {
    // Rises by 1 or 3 in turn: theta's half drift and a damped trend both follow, the mean does not.
    const { ranking } = chooseMethod({ demand: Array.from({ length: 40 }, (_, t) => 2 * t + (t % 2)) });
    const errors = Object.fromEntries(ranking.map(({ method, rmse }) => [method, rmse ?? Infinity]));
    const [best] = ranking;
    const lowest = Math.min(...Object.values(errors));
    if (best?.method === "theta") expect(lowest).toBeGreaterThanOrEqual(0.85 * (errors["theta"] ?? 0));
    else expect(best?.rmse).toBe(lowest);
    expect(errors["mean"]).toBeGreaterThan(lowest);
  });
  test("errors are those of a rolling origin, worked by hand", () => {
    // From 4: 7 and 1 are missed by 3 and −3; from 7: 1 is missed by −6.
    expectClose(heldOutError(naive(), Float64Array.of(4, 4, 7, 1), 2), Math.sqrt((9 + 9 + 36) / 3), { rel: 1e-12 });
    expectClose(heldOutError(naive(), Float64Array.of(4, 4, NaN, 1), 2), 3, { rel: 1e-12 });
    expect(heldOutError(naive(), Float64Array.of(4, 4, NaN), 1)).toBe(Infinity);
  });
  test("short, dead and nearly empty histories are decided by their pattern", () => {
    expect(chooseMethod({ demand: [0, 5, 0] })).toEqual({ ranking: [{ method: "mean", rmse: null }], holdout: 0 });
    expect(chooseMethod({ demand: [5, 6] }).ranking).toEqual([{ method: "ses", rmse: null }]);
    const dead = [4, 4, 4, 4, ...Array<number>(20).fill(0)];
    expect(chooseMethod({ demand: dead }).ranking[0]?.method).toBe("tsb");
  });
  test("a season is only followed where there is one", () => {
    expect(candidates("smooth", false)).not.toContain("holtWinters");
    expect(hasSeason(Float64Array.from(airPassengers), 12)).toBe(true);
    expect(hasSeason(Float64Array.from(airPassengers), 1)).toBe(false);
    expect(hasSeason(Float64Array.from(published.series.nile), 12)).toBe(false);
  });
  test("faults", () => {
    expectFault(() => chooseMethod({ demand: [1, 2], holdout: -1 }), "domain", "holdout", /at least 0/);
    expectFault(() => chooseMethod({ demand: [1, 2], holdout: 1 }), "tooFewData", "demand", /fewer than 4/);
    expectFault(() => chooseMethod({ demand: [1, 2], seasonLength: 0 }), "domain", "seasonLength", /at least 1/);
    expectFault(() => chooseMethod({ demand: [null] }), "tooFewData", "demand", /no observed period/);
  });
});

describe("demandForecast", () => {
  test("every method answers or says what it lacks; no number is lost, none below zero", () => {
    fc.assert(
      fc.property(
        demands.filter(hasNumber),
        fc.constantFrom<MethodName | "auto">("auto", ...names),
        (demand, method) => {
          try {
            const { forecast } = demandForecast(frozen({ demand, horizon: 5, method, seasonLength: 4 }));
            expect(forecast).toHaveLength(5);
            for (const value of forecast) expect(Number.isFinite(value) && value >= 0).toBe(true);
          } catch (error) {
            expect(error).toMatchObject({ code: "tooFewData", argument: "demand" });
            expect(method).not.toBe("auto");
          }
        },
      ),
      { seed: 51, numRuns: 400 },
    );
  });
  test("missing periods at the ends change nothing, the forecast follows the last observed period", () => {
    const demand = [5, 7, 6, 8, 7, 9, 8, 10, 9, 11, 10, 12, 11];
    expect(demandForecast({ demand: [null, null, ...demand, null], horizon: 3 })).toEqual(
      demandForecast({ demand, horizon: 3 }),
    );
  });
  test("a fall stops at zero, unless demand was negative", () => {
    const fall = [50, 40, 30, 20, 10];
    expect(demandForecast({ demand: fall, horizon: 3, method: "holt" }).forecast[2]).toBe(0);
    const returns = [50, 30, 10, -10, -30];
    expectClose(demandForecast({ demand: returns, horizon: 1, method: "holt" }).forecast, [-50], { rel: 1e-6 });
  });
  test("auto forecasts as the method it names", () => {
    const { method, forecast } = demandForecast({ demand: airPassengers, horizon: 12 });
    expect(demandForecast({ demand: airPassengers, horizon: 12, method }).forecast).toEqual(forecast);
  });
  test("faults", () => {
    expectFault(() => demandForecast({ demand: [1], horizon: 0 }), "domain", "horizon", /at least 1/);
    expectFault(() => demandForecast({ demand: [1], horizon: 1001 }), "domain", "horizon", /at most 1000/);
    expectFault(() => demandForecast({ demand: [1, Infinity], horizon: 1 }), "domain", "demand", /finite/);
    expectFault(
      () => demandForecast({ demand: [1e308, -1e308, 1e308, -1e308], horizon: 9, method: "holt" }),
      "domain",
      "demand",
      /too large/,
    );
  });
});

describe("demandForecastBand", () => {
  test("half the share for each side, worked by hand for the naive forecast", () => {
    // Look back from the 4th, 5th and 6th of seven periods: errors 2, −2, 2, times √(7 / 6) for the learning.
    const { lower, upper, rmse } = demandForecastBand({
      demand: [10, 12, 10, 12, 10, 12, 10],
      horizon: 1,
      confidence: 0.9,
      method: "naive",
    });
    expectClose(rmse, [2 * Math.sqrt(7 / 6)], { rel: 1e-12 });
    expectClose([...lower, ...upper], [10 - 3.553289947702729, 10 + 3.553289947702729], { rel: 1e-9 });
  });
  test("holds the forecast, widens with confidence and distance", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 8, maxLength: 30 }), (demand) => {
        const narrow = demandForecastBand({ demand, horizon: 6, confidence: 0.5 });
        const wide = demandForecastBand({ demand, horizon: 6, confidence: 0.95 });
        narrow.forecast.forEach((value, step) => {
          const [low, high] = [narrow.lower[step] ?? NaN, narrow.upper[step] ?? NaN];
          expect(low <= value && value <= high && low >= 0).toBe(true);
          expect((wide.lower[step] ?? NaN) <= low && (wide.upper[step] ?? NaN) >= high).toBe(true);
          expect(narrow.rmse[step]).toBeGreaterThanOrEqual(narrow.rmse[step - 1] ?? 0);
        });
      }),
      { seed: 52, numRuns: 60 },
    );
  });
  test("about the promised share of noise around a level falls inside", () => {
    const random = createRandom(53);
    const normal = () => Array.from({ length: 12 }, () => random.uniform()).reduce((a, b) => a + b, -6);
    let inside = 0;
    for (let item = 0; item < 200; item += 1) {
      const demand = Array.from({ length: 41 }, () => 100 + 10 * normal());
      const { lower, upper } = demandForecastBand({ demand: demand.slice(0, 40), horizon: 1, method: "ses" });
      const next = demand[40] ?? 0;
      if (next >= (lower[0] ?? NaN) && next <= (upper[0] ?? NaN)) inside += 1;
    }
    // 200 draws at 0.8: a standard deviation is 0.028.
    expect(inside / 200).toBeGreaterThan(0.71);
    expect(inside / 200).toBeLessThan(0.89);
  });
  test("faults", () => {
    expectFault(() => demandForecastBand({ demand: [1, 2], horizon: 1 }), "tooFewData", "demand", /too few/);
    expectFault(
      () => demandForecastBand({ demand: [1], horizon: 1, confidence: 1 }),
      "domain",
      "confidence",
      /strictly/,
    );
  });
});

describe("short histories of continuous demand", () => {
  const forecastOf = (demand: readonly number[], method: MethodName) =>
    demandForecast({ demand, horizon: 3, method, seasonLength: 12 }).forecast;
  /** Root mean squared error of the three months after the known ones, in units of the changes before; mean of items. */
  const errorOf = (known: number, method: MethodName | "auto") => {
    const errors = retail.months.map((demand) => {
      const [past, future] = [demand.slice(0, known), demand.slice(known, known + 3)];
      const { forecast } = demandForecast({ demand: past, horizon: 3, method });
      const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
      const changes = mean(past.slice(1).map((value, i) => (value - (past[i] ?? 0)) ** 2));
      return Math.sqrt(mean(future.map((value, i) => (value - (forecast[i] ?? 0)) ** 2)) / changes);
    });
    return errors.reduce((sum, error) => sum + error, 0) / errors.length;
  };
  test("combined is the mean of naive, theta and imapa", () => {
    const demand = [12, 15, 11, 18, 17, 21];
    const [last, drift, level] = [
      forecastOf(demand, "naive"),
      forecastOf(demand, "theta"),
      forecastOf(demand, "imapa"),
    ];
    const expected = last.map((value, i) => (value + (drift[i] ?? 0) + (level[i] ?? 0)) / 3);
    expectClose(forecastOf(demand, "combined"), expected, { rel: 1e-12 });
    expectFault(() => forecastOf([1, 2], "combined"), "tooFewData", "demand", /needs 3/);
  });
  test("it is chosen under 24 periods, whatever the held-out periods say; a choice begins with 24", () => {
    const rising = (periods: number) => Array.from({ length: periods }, (_, t) => 20 + 3 * t + (t % 3));
    expect(chooseMethod({ demand: rising(23) }).ranking[0]?.method).toBe("combined");
    expect(chooseMethod({ demand: rising(23) }).ranking.length).toBeGreaterThan(3);
    expect(chooseMethod({ demand: rising(24) }).ranking.map(({ method }) => method)).not.toContain("combined");
    const gaps = [0, 0, 5, 0, 0, 6, 0, 0, 0, 5, 0, 4];
    expect(chooseMethod({ demand: gaps }).ranking.map(({ method }) => method)).not.toContain("combined");
    expect(candidates("erratic", true, true)).toEqual(candidates("erratic", true));
  });
  test.each([6, 7, 8, 9])("retail, three months from the first %i: auto beats naive, theta and damped", (known) => {
    const auto = errorOf(known, "auto");
    for (const method of ["naive", "theta", "damped"] as const) expect(auto).toBeLessThan(errorOf(known, method));
  });
});
