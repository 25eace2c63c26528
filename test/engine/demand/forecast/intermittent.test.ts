import fc from "fast-check";
import { adida, aggregateRate } from "../../../../src/engine/demand/forecast/adida";
import { aggregate } from "../../../../src/engine/demand/forecast/aggregate";
import { croston } from "../../../../src/engine/demand/forecast/croston";
import { imapa } from "../../../../src/engine/demand/forecast/imapa";
import { meanInterval } from "../../../../src/engine/demand/forecast/meanInterval";
import { sba } from "../../../../src/engine/demand/forecast/sba";
import { smoothIntervals } from "../../../../src/engine/demand/forecast/smoothIntervals";
import { smoothProbability } from "../../../../src/engine/demand/forecast/smoothProbability";
import { tsb } from "../../../../src/engine/demand/forecast/tsb";
import published from "../../../fixtures/forecast.json";
import { expectClose } from "../../../support/expectClose";

const { cases } = published;
const seriesOf = (name: string) => Float64Array.from(published.series[name as keyof typeof published.series]);
const TOLERANCE = { rel: 1e-7 };

describe("constants that are given", () => {
  test.each(["croston-y20", "sba-y20"] as const)("%s (R tsintermittent)", (id) => {
    const { inputs, expected, tolerance } = cases[id];
    const constants = { alpha: inputs.alpha_demand, beta: inputs.alpha_interval };
    const { size, interval } = smoothIntervals(seriesOf(inputs.series), constants, 1);
    const factor = id === "sba-y20" ? 1 - constants.beta / 2 : 1;
    expectClose((factor * size) / interval, expected.forecast, tolerance);
    expectClose([size, interval], [expected.demand, expected.interval], { abs: 1e-5 });
  });
  test("croston-pbs-0.5 (R forecast)", () => {
    const { inputs, expected, tolerance } = cases["croston-pbs-0.5"];
    const { size, interval } = smoothIntervals(seriesOf(inputs.series), { alpha: inputs.alpha, beta: inputs.alpha }, 1);
    expectClose(size / interval, expected.forecast, tolerance);
  });
  test.each(published.intermittent.map((one) => [one.method, one.series, one] as const))(
    "%s on %s (statsforecast)",
    (method, _, one) => {
      const [alpha = 0, beta = 0] = one.constants;
      const { size, interval } = smoothIntervals(seriesOf(one.series), { alpha, beta }, 1);
      expectClose(((method === "sba" ? 1 - beta / 2 : 1) * size) / interval, one.forecast, TOLERANCE);
    },
  );
  test.each(["tsb-y20", "tsb-pbs"] as const)("%s (R tsintermittent)", (id) => {
    const { inputs, expected, tolerance } = cases[id];
    const constants = { alpha: inputs.alpha_demand, beta: inputs.alpha_prob };
    // That package begins to smooth with the second period.
    const later = seriesOf(inputs.series).subarray(1);
    const { size, probability } = smoothProbability(later, constants, inputs.initial[1]);
    expectClose(size * probability, expected.forecast, tolerance);
  });
  test("the chance starts at the share of periods with demand, which is what the package takes", () => {
    const { inputs } = cases["tsb-pbs"];
    const history = seriesOf(inputs.series);
    const still = { alpha: 0, beta: 0 };
    expectClose(smoothProbability(history, still).probability, inputs.initial[1] ?? NaN, { rel: 1e-12 });
  });
  test("adida-y20 and imapa-y20", () => {
    const { inputs, expected } = cases["adida-y20"];
    const history = seriesOf(inputs.series);
    expect(meanInterval(history)).toBe(inputs.level);
    expect(Array.from(aggregate(history, inputs.level))).toEqual(expected.aggregated);
    expectClose(aggregateRate(history, inputs.level, inputs.alpha), expected.forecast, { abs: 1e-8 });
    const levels = [1, 2, 3].map((level) => aggregateRate(history, level, 0.2));
    expectClose(levels, cases["imapa-y20"].expected.level_forecasts, { abs: 1e-8 });
  });
});

const learners = { croston, sba, tsb, adida, imapa };
const rateOf = (learn: (typeof learners)["sba"], list: readonly number[]) => {
  const history = Float64Array.from(list);
  return learn(history).forecast(history, 1)[0] ?? NaN;
};

describe.each(Object.entries(learners))("%s", (name, learn) => {
  test("lies between nothing and the largest demand, and grows with the sizes", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 0, 0, 1, 2, 5, 9), { minLength: 1, maxLength: 30 }), (list) => {
        const rate = rateOf(learn, list);
        expect(rate).toBeGreaterThanOrEqual(0);
        expect(rate).toBeLessThanOrEqual(9 + 1e-9);
        expectClose(
          rateOf(
            learn,
            list.map((value) => 4 * value),
          ),
          4 * rate,
          { abs: 1e-9, rel: 1e-6 },
        );
      }),
      { seed: 41 },
    );
  });
  test("takes periods that were not observed out of the count, and returns for no demand", () => {
    expectClose(rateOf(learn, [0, 4, NaN, 0, 5, 0, NaN, 0, 3]), rateOf(learn, [0, 4, 0, 5, 0, 0, 3]), { rel: 1e-9 });
    if (name !== "adida" && name !== "imapa")
      expectClose(rateOf(learn, [0, 4, -2, 5, 0, 0, 3]), rateOf(learn, [0, 4, 0, 5, 0, 0, 3]), { rel: 1e-9 });
  });
  test("steady demand is its own forecast", () => {
    const rate = rateOf(learn, [3, 3, 3, 3, 3, 3]);
    // sba halves the bias of a smoothed interval away, which steady demand does not have.
    if (name === "sba") expect(rate).toBeLessThan(3);
    else expectClose(rate, 3, { rel: 1e-9 });
  });
});

test("a dead item fades with tsb and not with croston", () => {
  const life = [4, 0, 4, 0, 4, 4, 0, 4];
  const dead = [...life, ...Array<number>(24).fill(0)];
  expectClose(rateOf(croston, dead), rateOf(croston, life), { rel: 0.3 });
  expect(rateOf(tsb, dead)).toBeLessThan(rateOf(tsb, life) / 2);
});
test("fewer than two demands leave the mean rate", () => {
  for (const learn of [croston, sba]) {
    expect(rateOf(learn, [0, 0, 6, 0])).toBe(1.5);
    expect(rateOf(learn, [0, 0])).toBe(0);
  }
});
test("sba stays below croston by half the constant of the interval", () => {
  const history = Float64Array.from([0, 4, 0, 0, 5, 0, 3, 0, 0, 0, 6, 0]);
  const found = sba(history);
  const beta = found.parameters["beta"] ?? 0;
  const { size, interval } = smoothIntervals(history, { alpha: found.parameters["alpha"] ?? 0, beta }, 1);
  expectClose(found.forecast(history, 1), [((1 - beta / 2) * size) / interval], { rel: 1e-12 });
});
