import fc from "fast-check";
import {
  continuousReview,
  economicOrderQuantity,
  inventoryKpi,
  minMax,
  periodicReview,
  stockHealth,
} from "../../../src/engine";
import published from "../../fixtures/stock.json";
import { expectClose } from "../../support/expectClose";
import { expectFault } from "../../support/expectFault";

/** Least cost found by scipy 1.17.1's Nelder-Mead over stockpyl 1.0.2's r_q_cost, and over (R, S) with scipy's quad. */
const SCIPY = [
  { item: [1300, 150, 1 / 12, 8, 0.225, 7.5], continuous: 78.07114627035178, periodic: 92.12122014833403 },
  { item: [800, 40, 4 / 365, 50, 3.1, 45], continuous: 484.21104184126017, periodic: 517.7294797586285 },
  { item: [10, 30, 4, 1, 1, 9], continuous: 106.23541380770574, periodic: 110.45722510534247 },
];
const costs = ([
  demandMean = 0,
  demandSd = 0,
  leadTime = 0,
  orderingCost = 0,
  holdingCost = 0,
  stockoutCost = 0,
]: number[]) => ({
  demandMean,
  demandSd,
  leadTime,
  orderingCost,
  holdingCost,
  stockoutCost,
});

test.each(SCIPY)("least cost as found by direct search: $item", ({ item, continuous, periodic }) => {
  expectClose(continuousReview(costs(item)).cost, continuous, { rel: 1e-9 });
  expectClose(periodicReview(costs(item)).cost, periodic, { rel: 1e-6 });
});
test("continuous review is where Hadley and Whitin's method ends for these instances", () => {
  for (const { inputs, expected } of [published["rq-loss-5.6"], published["rq-loss-p5.1"]]) {
    const found = continuousReview({
      demandMean: inputs.demand_mean,
      demandSd: inputs.demand_sd,
      leadTime: inputs.lead_time,
      orderingCost: inputs.fixed_cost,
      holdingCost: inputs.holding_cost,
      stockoutCost: inputs.stockout_cost,
    });
    expectClose([found.reorderPoint, found.orderQuantity], [expected.r, expected.Q], { abs: 0.01 });
  }
});
test("without variation both are the economic order quantity with backorders", () => {
  const item = costs([100, 0, 2, 50, 1, 9]);
  const quantity = economicOrderQuantity({ demandRate: 100, orderingCost: 50, holdingCost: 1, backorderCost: 9 });
  expectClose(continuousReview(item).orderQuantity, quantity, { rel: 1e-12 });
  expectClose(periodicReview(item).reviewPeriod, quantity / 100, { rel: 1e-12 });
  expectClose(continuousReview({ ...item, orderingCost: 0, demandSd: 5 }).orderQuantity, 0, { abs: 1e-9 });
});
test("chance costs, and a review costs more than none", () => {
  const amount = fc.double({ min: 0.5, max: 80, noNaN: true });
  fc.assert(
    fc.property(amount, amount, amount, amount, (demandMean, demandSd, orderingCost, stockoutCost) => {
      const item = { demandMean, demandSd, leadTime: 2, orderingCost, holdingCost: 1, stockoutCost };
      const { cost } = continuousReview(item);
      expect(cost).toBeGreaterThanOrEqual(continuousReview({ ...item, demandSd: demandSd / 2 }).cost);
      expect(periodicReview(item).cost).toBeGreaterThanOrEqual(cost * (1 - 1e-6));
    }),
    { seed: 36, numRuns: 60 },
  );
});

describe("minimum and maximum", () => {
  test("Zheng and Federgruen's table and Snyder and Shen's instance", () => {
    for (const id of ["ss-zf1991-mu10", "ss-zf1991-mu20"] as const) {
      const { inputs, expected } = published[id];
      const found = minMax(
        costs([
          inputs.demand_mean,
          Math.sqrt(inputs.demand_mean),
          0,
          inputs.fixed_cost,
          inputs.holding_cost,
          inputs.stockout_cost,
        ]),
      );
      expect([found.reorderPoint, found.orderUpToLevel]).toEqual([inputs.s, inputs.S]);
      expectClose(found.cost, expected.cost, { rel: 1e-9 });
    }
    const { inputs, expected } = published["ss-foscst-p4.31"];
    const found = minMax(
      costs([inputs.demand_mean, 2, 0, inputs.fixed_cost, inputs.holding_cost, inputs.stockout_cost]),
    );
    expect([found.reorderPoint, found.orderUpToLevel]).toEqual([expected.s, expected.S]);
    expectClose(found.cost, expected.cost, { rel: 1e-8 });
  });
  test("all pairs tried with scipy's negative binomial, lead time 2", () => {
    const found = minMax(costs([10, 6, 2, 64, 1, 9]));
    expect([found.reorderPoint, found.orderUpToLevel]).toEqual([29, 66]);
    expectClose(found.cost, 43.267253421638905, { rel: 1e-9 });
  });
  test("steps of a gamma demand cost next to nothing", () => {
    const counted = minMax(costs([50, 30, 2, 64, 1, 9]));
    const stepped = minMax(costs([50.0001, 30, 2, 64, 1, 9]));
    expect(counted.step).toBe(1);
    expect(stepped.step).toBeGreaterThan(1);
    expectClose(stepped.cost, counted.cost, { rel: 0.003 });
  });
  test("faults", () => {
    expectFault(() => minMax(costs([0, 1, 1, 1, 1, 1])), "domain", "demandMean", /positive/);
    expectFault(() => minMax(costs([1, 1, 1, 1, 1, 0])), "domain", "stockoutCost", /positive/);
    expectFault(() => periodicReview(costs([1, 1, 1, 0, 1, 1])), "domain", "orderingCost", /positive/);
    expectFault(() => continuousReview(costs([1, 1, -1, 1, 1, 1])), "domain", "leadTime", /negative/);
  });
});

test("inventory measures of sums, by group", () => {
  const found = inventoryKpi({
    costOfSales: [600, 400, 100],
    averageInventory: [100, 100, 0],
    groups: ["A", "a", "C"],
  });
  expect(found).toMatchObject([
    { group: "A", turns: 5, daysOfInventory: 73 },
    { group: "C", turns: null },
  ]);
  const { inputs, expected } = published["kpi-turns-ccc"];
  const [one] = inventoryKpi({ costOfSales: [inputs.cogs], averageInventory: [inputs.inventory] });
  expectClose([one?.turns ?? null, one?.daysOfInventory ?? null], [expected.turns, expected.dio], { rel: 1e-12 });
  expectFault(
    () => inventoryKpi({ costOfSales: [1, 2], averageInventory: [1] }),
    "shape",
    "averageInventory",
    /equally/,
  );
});

test("stock health: actions and bands", () => {
  const action = (onHand: number, demandMean: number, ageDays = 0) =>
    stockHealth({ onHand, demandMean, leadTime: 2, ageDays }).action;
  expect(action(0, 0)).toBe("none");
  expect(action(19, 10)).toBe("replenish");
  expect(action(20, 10)).toBe("keep");
  expect(action(141, 10)).toBe("reduce");
  expect(action(300, 10)).toBe("clear");
  expect(action(100, 10, 366)).toBe("clear");
  expect(action(100, 10, 731)).toBe("writeOff");
  expect(action(5, 0)).toBe("writeOff");
  expect(stockHealth({ onHand: 5, demandMean: 1, ageDays: 90.5 }).ageBand).toBe("0-90");
});
