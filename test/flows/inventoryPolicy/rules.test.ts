import fc from "fast-check";
import { adjust } from "../../../src/flows/inventoryPolicy/adjust";
import { errorTrends, usualVariations } from "../../../src/flows/inventoryPolicy/classFacts";
import { itemDemand } from "../../../src/flows/inventoryPolicy/itemDemand";
import { decouplingPoint, pushOrPull } from "../../../src/flows/inventoryPolicy/pushPull";
import { compareReviews } from "../../../src/flows/inventoryPolicy/reviewChoice";
import { ownerships, proposals } from "../../../src/flows/inventoryPolicy/shown";
import { stockUnits } from "../../../src/flows/inventoryPolicy/stockUnits";
import { expectClose } from "../../support/expectClose";
import { frozen } from "../../support/frozen";
import { MONTH, planOf, shop } from "./shop";

describe("steps from today's value", () => {
  const options = frozen({ deadBand: 0.1, stepLimit: 0.5 });
  test.each([
    [100, 109, 100, "kept"],
    [100, 130, 130, "changed"],
    [100, 200, 150, "limited"],
    [100, 10, 50, "limited"],
    [0, 80, 80, "changed"],
    [null, 80, 80, "changed"],
  ] as const)("from %s to %s gives %s: %s", (today, wanted, value, move) => {
    expect(adjust(today, wanted, options)).toEqual({ value, move });
    expect(adjust(today, wanted, null).value).toBe(wanted);
  });
});

test("mean stock: half of an order and safety; with a negative safety stock what is left of the order", () => {
  expect(stockUnits(10, 60)).toBe(40);
  // Of 60 the first 20 go to those who waited: 40 fall to 0 in two thirds of the time.
  expect(stockUnits(-20, 60)).toBeCloseTo((40 / 2) * (40 / 60), 12);
  expect(stockUnits(-80, 60)).toBe(0);
  expect(stockUnits(-5, 0)).toBe(0);
});

test("review: cost a year by hand", () => {
  const compared = compareReviews({
    ...{ mean: 100, sd: 0, perYear: 12, leadTime: 1, leadTimeSd: 0, reviewPeriod: 0.25 },
    ...{
      orderQuantity: 200,
      least: 50,
      serviceLevel: 0.95,
      orderingCost: 10,
      holdingCost: 1,
      jointSaving: 0.4,
      watchCost: 7,
    },
  });
  // 1,200 / 200 orders at 10, 200 / 2 held, 7 to watch; against 1,200 / 50 orders at 6, 50 / 2 held.
  expect(compared.continuous).toBeCloseTo(60 + 100 + 7, 12);
  expect(compared.periodic).toBeCloseTo(144 + 25, 12);
  expect(compared).toMatchObject({ cheaper: "continuous" });
  expect(compared.breakEven).toBeCloseTo(169 - 160, 12);
});

describe("errors of a class", () => {
  const item = (level: number, errors: readonly number[]) => ({ mean: level, errors });
  test("lately against before, scaled by demand, with five items at least", () => {
    const errors = [10, -10, 10, 20, -20, 20];
    const segments = Array<string>(5).fill("AX");
    const trend = errorTrends(
      segments,
      segments.map((_, at) => item(100 * (at + 1), errors)),
    );
    expect(trend.get("AX")).toEqual({ ratio: 2, factor: 1.25 });
    expect(errorTrends(["AX"], [item(100, errors)]).get("AX")).toEqual({ ratio: null, factor: 1 });
    expect(
      errorTrends(
        segments,
        segments.map(() => item(0, errors)),
      ).get("AX")?.ratio,
    ).toBeNull();
  });
  test("the usual variation is the middle of the class, that of all where the class has none", () => {
    const usual = usualVariations(["A", "A", "A", "B"], [[1, 3], [2, 2], [4, 12], [5]]);
    expect(usual.get("A")).toBeCloseTo(Math.SQRT2 / 2, 12);
    expect(usual.get("B")).toBe(usual.get("A"));
    expect(usualVariations(["C"], [[0, 0]]).get("C")).toBe(1);
  });
  test("is followed where that is wanted: the same item with a larger spread", () => {
    const result = shop({ followErrors: true });
    expect(planOf(result, "steady").demand.sd).toBe(planOf(shop(), "steady").demand.sd);
    const options = { distribution: "auto", spread: "demand", usualVariation: 1, trend: 1.25, forecast: null } as const;
    const interval = { leadTime: 1, leadTimeSd: 0, reviewPeriod: 0 };
    const history = frozen([90, 110, 100, 95, 105]);
    const followed = itemDemand(history, interval, options);
    const plain = itemDemand(history, interval, { ...options, trend: 1 });
    expectClose(followed.over(interval).intervalSd, 1.25 * plain.over(interval).intervalSd, { rel: 1e-12 });
  });
});

describe("demand of an item", () => {
  const interval = { leadTime: 1.5, leadTimeSd: 0, reviewPeriod: 0 };
  const options = { distribution: "auto", spread: "demand", usualVariation: 0.4, trend: 1, forecast: null } as const;

  test("one period alone varies as its class does", () => {
    const one = itemDemand([null, 50], interval, options);
    expect(one).toMatchObject({ mean: 50, sd: 20, source: "class" });
    expectClose(one.over(interval).intervalSd, 20 * Math.sqrt(1.5), { rel: 1e-12 });
  });
  test("a given forecast brings the expected demand and its own error", () => {
    const forecast = { periods: [80, 120], errorSd: 30 };
    const given = itemDemand([90, 110, 100], interval, { ...options, forecast });
    expect(given).toMatchObject({ mean: 80, sd: 30, source: "forecast" });
    expect(given.over(interval)).toMatchObject({ intervalMean: 80 + 0.5 * 120 });
    expectClose(given.over(interval).intervalSd, 30 * Math.sqrt(1.5), { rel: 1e-12 });
    // Beyond two periods the mean of both goes on.
    expect(given.over({ ...interval, leadTime: 4 }).intervalMean).toBe(400);
  });
  test("never breaks, whatever the history and the forecast", () => {
    const histories = fc.array(fc.option(fc.integer({ min: -5, max: 500 })), { maxLength: 20 });
    const forecasts = fc.option(
      fc.record({ periods: fc.array(fc.nat(90), { maxLength: 4 }), errorSd: fc.option(fc.nat(9)) }),
    );
    fc.assert(
      fc.property(
        histories,
        forecasts,
        fc.constantFrom("demand", "errors"),
        fc.constantFrom(0, 2),
        (history, forecast, spread, reviewPeriod) => {
          const demand = itemDemand(history, { ...interval, reviewPeriod }, { ...options, spread, forecast });
          const {
            intervalMean,
            intervalSd,
            interval: model,
          } = demand.over({ ...interval, leadTimeSd: 0.3, reviewPeriod });
          for (const number of [demand.mean, demand.sd, intervalMean, intervalSd]) {
            expect(Number.isFinite(number)).toBe(true);
            expect(number).toBeGreaterThanOrEqual(0);
          }
          expect(Number.isFinite(model.quantile(0.95))).toBe(true);
        },
      ),
      { seed: 8 },
    );
  });
});

describe("push or pull", () => {
  const result = shop();
  test("by what customers wait for and how well demand can be told", () => {
    const direction = (key: string, cut = 0.5) => pushOrPull(planOf(result, key), cut);
    expect(direction("steady")).toBe("push");
    expect(direction("lumpy")).toBe("pull from stock");
    expect(direction("weekly", 0.1)).toBe("pull from stock");
    expect(direction("prompt")).toBe("pull to order");
    expect(direction("gone")).toBe("none");
    expect(decouplingPoint(planOf(result, "prompt"), "pull to order")).toBe("at the supplier");
    expect(decouplingPoint(planOf(result, "steady"), "push")).toBe("own stock: every warehouse");
  });
});

describe("ownership", () => {
  const result = shop({ vendorCut: 0.7, consignmentGain: 0.001 });
  const own = (key: string) => ownerships(result)[planOf(result, key).item]!;

  test("large and steady items suit the supplier's management, with a band and the break-even of consignment", () => {
    const plan = planOf(result, "steady");
    const steady = own("steady");
    // First of six by value; 12 of 12 months; lead time, cost and stock on hand known.
    expect(steady.volume).toBe(1);
    expect(steady.data).toBeCloseTo(1, 12);
    expect(steady.score).toBeCloseTo(0.4 + 0.35 * (1 - plan.demand.sd / plan.demand.mean) + 0.25, 12);
    expect(steady).toMatchObject({ owner: "vendor-managed", risk: "low" });
    expectClose(steady.capital, 0.08 * 6 * plan.applied.units, { rel: 1e-12 });
    expectClose(steady.breakEven, steady.capital! / (1200 * 6), { rel: 1e-12 });
    expect(steady.bandTo - steady.bandFrom).toBe(plan.applied.cycleOrder);
    expect(steady.agreement).toBe(
      `Supplier keeps ${String(steady.bandFrom)} to ${String(steady.bandTo)} units on hand and refills as stock is used; we send stock and sales, and pay on receipt.`,
    );
  });
  test("valuable and uncertain items suit consignment, which passes on withdrawal", () => {
    expect(own("lumpy")).toMatchObject({ owner: "consignment", risk: "demand", transfer: "on withdrawal from stock" });
    expect(own("cheap").owner).toBe("supplier's stock");
    expect(own("gone").owner).toBe("none");
  });
});

describe("orders of today", () => {
  test("by the position against the parameters that are loaded", () => {
    const result = shop({ adjust: "free" });
    const of = (key: string) => proposals(result).find(({ plan }) => plan === planOf(result, key))!;
    const steady = planOf(result, "steady").applied;
    // 150 in hand and on order: above a reorder point of 115 to 120, so nothing.
    expect(of("steady")).toMatchObject({ position: 150, quantity: 0, urgent: false });
    expect(steady.level).toBeLessThan(150);
    const weekly = planOf(result, "weekly").applied;
    expect(of("weekly").quantity).toBe(Math.ceil((weekly.maximum - 10) / 12) * 12);
    expect(of("weekly").urgent).toBe(true);
    const lumpy = planOf(result, "lumpy").applied;
    expect(of("lumpy").quantity).toBe(lumpy.maximum - 2);
    expect(of("lumpy").value).toBe(of("lumpy").quantity * 120);
    expect(of("cheap").quantity).toBe(0);
    expect(of("gone")).toMatchObject({ quantity: 0, coverDays: null });
    expectClose(of("steady").coverDays, 1.5 * MONTH, { rel: 1e-9 });
  });
});
