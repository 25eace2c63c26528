import { backtest, demandForecast, lifeOf, suitableMethod } from "../../../../src/engine";
import type { MethodName } from "../../../../src/engine";
import published from "../../../fixtures/forecast.json";
import { expectClose } from "../../../support/expectClose";
import { expectFault } from "../../../support/expectFault";
import { frozen } from "../../../support/frozen";

test("errors and next forecasts of the naive forecast, worked by hand", () => {
  // From 4, 4: 7 and 1 are missed by 3 and −3; from 7: 1 is missed by −6. Then 9 is forecast from 1.
  const [naive] = backtest(frozen({ demand: [4, 4, 7, 1, 9], methods: ["naive"] as const, from: 2, to: 4 }));
  expect(naive).toEqual({ absolute: 12, squared: 54, count: 3, next: [4, 7, 1] });
});
test("the first origin forecasts as the method does from the periods before, combined among them", () => {
  const demand = published.series.airPassengers.slice(0, 20);
  const methods: readonly MethodName[] = ["ses", "theta", "imapa", "combined", "damped"];
  const trials = backtest({ demand, methods, from: 15, to: 16 });
  for (const [at, method] of methods.entries()) {
    const { forecast } = demandForecast({ demand: demand.slice(0, 15), horizon: 1, method });
    expectClose(trials[at]?.next[0] ?? NaN, forecast[0] ?? NaN, { rel: 1e-9 });
    expect(trials[at]?.count).toBe(1);
    expect(trials[at]?.next).toHaveLength(5);
  }
});
test("a life that begins later or has gaps is compared where it is known", () => {
  const [mean] = backtest({ demand: [null, null, 2, 4, null, 6], methods: ["mean"], from: 4, to: 6 });
  // From 3 each time: the fifth period is not known, the sixth is missed by 3, from both origins.
  expect(mean).toEqual({ absolute: 6, squared: 18, count: 2, next: [3, 3] });
  const [falling] = backtest({ demand: [9, 6, 3, 0, 0], methods: ["damped"], from: 3, to: 5 });
  for (const value of falling?.next ?? []) expect(value).toBeGreaterThanOrEqual(0);
});
test("what a history cannot bear is stood in for", () => {
  const of = (method: MethodName, demand: readonly number[], season = 12) =>
    suitableMethod(method, lifeOf(demand), season).method;
  expect(of("holtWinters", published.series.airPassengers)).toBe("holtWinters");
  expect(of("holtWinters", published.series.nile)).toBe("damped");
  expect(of("seasonalNaive", published.series.nile)).toBe("naive");
  expect(of("holtWinters", [5, 6])).toBe("ses");
  expect(of("theta", [5])).toBe("ses");
  expect(of("combined", [5, 6])).toBe("ses");
});
test("faults", () => {
  const demand = [1, 2, 3];
  expectFault(() => backtest({ demand, methods: ["naive"], from: 0, to: 2 }), "domain", "from", /at least 1/);
  expectFault(() => backtest({ demand, methods: ["naive"], from: 2, to: 1 }), "domain", "to", /at least 2/);
  expectFault(() => backtest({ demand, methods: ["naive"], from: 2, to: 4 }), "domain", "to", /at most the 3/);
  expectFault(
    () => backtest({ demand: [null, 2], methods: ["mean"], from: 1, to: 2 }),
    "tooFewData",
    "demand",
    /no observed/,
  );
});
