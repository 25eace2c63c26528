import fc from "fast-check";
import {
  createRandom,
  fillRateOf,
  intervalErrors,
  normalQuantile,
  protectionFromErrors,
  protectionFromHistory,
  safetyStockFromErrors,
  safetyStockFromHistory,
  stockForService,
} from "../../../src/engine";
import { expectClose } from "../../support/expectClose";
import { expectFault } from "../../support/expectFault";
import { frozen } from "../../support/frozen";

const random = createRandom(11);
/** A level that drifts: what simple smoothing is made for. */
const drifting = frozen(
  Array.from({ length: 48 }).reduce<{ level: number; values: number[] }>(
    ({ level, values }) => {
      const error = 10 * normalQuantile(random.uniform() * 0.98 + 0.01);
      return { level: level + 0.5 * error, values: [...values, Math.max(0, level + error)] };
    },
    { level: 100, values: [] },
  ).values,
);
const steady = frozen([90, 110, 100, 95, 105, 99, 104, 96, 101, 100, 98, 102]);

describe("errors over an interval", () => {
  test("are those of the mean forecast, summed by hand", () => {
    // Mean of what was known at each origin from the sixth month on, against the next one and two months.
    const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
    const origins = steady.map((_, at) => at).filter((at) => at >= 6);
    const one = origins.map((at) => steady[at]! - mean(steady.slice(0, at)));
    const two = origins
      .filter((at) => at + 1 < steady.length)
      .map((at) => steady[at]! + steady[at + 1]! - 2 * mean(steady.slice(0, at)));
    const { errors, sdOver, meanOver, measured } = intervalErrors({ demand: steady, longest: 2, method: "mean" });
    expect(errors).toEqual(one);
    expect(measured).toBe(2);
    // 12 periods and the mean: raised by √(12 / 11).
    const spread = (list: readonly number[]) => Math.sqrt((mean(list.map((error) => error * error)) * 12) / 11);
    expectClose(sdOver(1), spread(one), { rel: 1e-12 });
    expectClose(sdOver(2), Math.max(spread(one), spread(two)), { rel: 1e-12 });
    expectClose(meanOver(2), 2 * mean(steady), { rel: 1e-12 });
  });

  test("grow faster than with the root of time where the level drifts", () => {
    const { sdOver } = intervalErrors({ demand: drifting, longest: 4 });
    expect(sdOver(4)).toBeGreaterThan(2 * sdOver(1) * 1.1);
    expectClose(sdOver(0.25), sdOver(1) / 2, { rel: 1e-12 });
  });

  test("are carried on by Graves' formula where the history is too short for the interval", () => {
    const { sdOver, measured } = intervalErrors({ demand: steady, longest: 10 });
    expect(measured).toBe(3);
    expect(sdOver(10)).toBeGreaterThanOrEqual(sdOver(3) * Math.sqrt(10 / 3) * (1 - 1e-9));
    for (let time = 0; time < 10; time += 0.5) expect(sdOver(time + 0.5)).toBeGreaterThanOrEqual(sdOver(time));
  });

  test("need a history and an interval", () => {
    expectFault(() => intervalErrors({ demand: [1, 2, 3], longest: 1 }), "tooFewData", "demand", /too few/);
    expectFault(() => intervalErrors({ demand: steady, longest: 1001 }), "domain", "longest", /1000/);
    expectFault(() => intervalErrors({ demand: steady, longest: 0 }), "domain", "longest", /positive/);
  });

  test("a period that was not observed is left out, not counted as zero", () => {
    const gap = [...steady.slice(0, 8), null, ...steady.slice(9)];
    const { errors } = intervalErrors({ demand: gap, longest: 2, method: "mean" });
    expect(errors).toHaveLength(5);
    for (const error of errors) expect(Math.abs(error)).toBeLessThan(20);
  });
});

describe("safety stock from errors", () => {
  const item = { demand: drifting, serviceLevel: 0.95, leadTime: 3, distribution: "normal" } as const;

  test("is z times the spread of the interval, and counts a lead time that varies", () => {
    const { sdOver, meanOver } = intervalErrors({ demand: drifting, longest: 3 });
    const plain = safetyStockFromErrors(item);
    expectClose(plain.safetyStock, normalQuantile(0.95) * sdOver(3), { rel: 1e-9 });
    expectClose(plain.reorderPoint, meanOver(3) + plain.safetyStock, { rel: 1e-12 });
    const late = safetyStockFromErrors({ ...item, leadTimeSd: 0.5 });
    const spread = Math.hypot(sdOver(3), 0.5 * (meanOver(3) / 3));
    expectClose(late.safetyStock, normalQuantile(0.95) * spread, { rel: 1e-9 });
  });

  test("is far below the stock from the deviation of demand where a season can be foreseen", () => {
    const season = Array.from({ length: 48 }, (_, at) => 100 + 80 * Math.sin((at * Math.PI) / 6) + ((at * 7) % 5));
    const foreseen = safetyStockFromErrors({ ...item, demand: season, method: "seasonalNaive", seasonLength: 12 });
    const blind = safetyStockFromHistory({ demand: season, serviceLevel: 0.95, leadTime: 3, distribution: "normal" });
    expect(foreseen.safetyStock).toBeLessThan(0.2 * blind.safetyStock);
  });

  test("reaches the fill rate it was asked for, with and without reviews", () => {
    for (const reviewPeriod of [0, 1]) {
      const wanted = { ...item, reviewPeriod, basis: "fill", serviceLevel: 0.97, orderQuantity: 150 } as const;
      const { reorderPoint, protection } = safetyStockFromErrors(wanted);
      expectClose(fillRateOf(protection, reorderPoint, 150), 0.97, { abs: 1e-9 });
    }
  });

  test("no demand, no stock; no draws of errors for lumpy demand", () => {
    expect(safetyStockFromErrors({ ...item, demand: Array<number>(12).fill(0) }).reorderPoint).toBe(0);
    const lumpy = [0, 40, 0, 0, 3, 0, 9, 0, 0, 1, 0, 70, 0, 5, 0, 2, 0, 0, 90, 0, 4, 0, 1, 0];
    const auto = { serviceLevel: 0.9, leadTime: 2 };
    expect(safetyStockFromErrors({ ...auto, demand: lumpy }).protection.distribution).toBe("gamma");
    expect(safetyStockFromHistory({ ...auto, demand: lumpy }).distribution).toBe("bootstrap");
  });

  test("refuses what cannot be", () => {
    expectFault(() => safetyStockFromErrors({ ...item, basis: "fill" }), "domain", "orderQuantity", /must be given/);
    expectFault(() => safetyStockFromErrors({ ...item, serviceLevel: 95 }), "domain", "serviceLevel", /0.95/);
    expectFault(() => safetyStockFromErrors({ ...item, leadTime: -1 }), "domain", "leadTime", /positive/);
  });

  test("a forecast made elsewhere takes the place of the history's own", () => {
    const protection = protectionFromErrors({
      demand: steady,
      leadTime: 2,
      leadTimeSd: 0,
      meanOver: (time) => 150 * time,
      sdOver: (time) => 20 * Math.sqrt(time),
    });
    expect(protection).toMatchObject({ distribution: "normal", intervalMean: 300 });
    expectClose(protection.intervalSd, 20 * Math.SQRT2, { rel: 1e-12 });
  });
});

test("stock and fill rate are inverse for any history", () => {
  const histories = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 6, maxLength: 24 });
  fc.assert(
    fc.property(
      histories,
      fc.constantFrom(0, 1.5),
      fc.double({ min: 0.6, max: 0.99, noNaN: true }),
      (demand, reviewPeriod, fill) => {
        fc.pre(demand.some((value) => value > 0));
        const { protection } = protectionFromHistory({ demand, leadTime: 1.3, reviewPeriod, distribution: "gamma" });
        const { reorderPoint } = stockForService(protection, { serviceLevel: fill, basis: "fill", orderQuantity: 25 });
        const reached = fillRateOf(protection, reorderPoint, 25);
        // Below no stock at all a cycle may stay above what was asked for.
        expect(reached).toBeGreaterThanOrEqual(fill - 1e-9);
        if (protection.intervalSd > 0) expectClose(reached, fill, { abs: 1e-8 });
      },
    ),
    { seed: 4 },
  );
});
