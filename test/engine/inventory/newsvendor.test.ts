import fc from "fast-check";
import { newsvendor, pooling, safetyStock, supplyVariance } from "../../../src/engine";
import published from "../../fixtures/stock.json";
import { expectClose } from "../../support/expectClose";
import { expectFault } from "../../support/expectFault";

describe("newsvendor", () => {
  test("Snyder and Shen, normal and Poisson", () => {
    const normal = published["nv-foscst-p4.1"];
    const season = newsvendor({
      demandMean: normal.inputs.mean,
      demandSd: normal.inputs.sd,
      underageCost: normal.inputs.stockout_cost,
      overageCost: normal.inputs.holding_cost,
    });
    expectClose(season.orderQuantity, normal.expected.base_stock, normal.tolerance);
    expectClose(season.expectedCost, normal.expected.cost, normal.tolerance);
    const counted = published["nv-poisson-p4.8a"];
    const few = newsvendor({
      demandMean: counted.inputs.mean,
      demandSd: 0,
      underageCost: counted.inputs.stockout_cost,
      overageCost: counted.inputs.holding_cost,
      distribution: "poisson",
    });
    expect(few.orderQuantity).toBe(counted.expected.base_stock);
    expectClose(few.expectedCost, counted.expected.cost, counted.tolerance);
  });
  test("Porteus as in SCperf, and inventorize, by price and cost", () => {
    const porteus = published["nv-porteus-scperf"];
    const first = newsvendor({ demandMean: 100, demandSd: 30, underageCost: 3, overageCost: 1 });
    expectClose(first.orderQuantity, porteus.expected.order_quantity, porteus.tolerance);
    expectClose(first.expectedCost, porteus.expected.expected_cost, porteus.tolerance);
    const { inputs, expected, tolerance } = published["nv-inventorize-mpn"];
    const second = newsvendor({
      demandMean: inputs.mean,
      demandSd: inputs.sd,
      underageCost: inputs.price - inputs.cost,
      overageCost: inputs.cost - inputs.salvage,
    });
    expectClose(second.orderQuantity, expected.order_quantity, tolerance);
    expectClose(second.expectedShort, expected.expected_units_short, tolerance);
  });
  test("no other quantity costs less", () => {
    const cost = fc.double({ min: 0.1, max: 50, noNaN: true });
    const kinds = fc.constantFrom("normal", "gamma", "poisson", "negativeBinomial");
    fc.assert(
      fc.property(
        cost,
        cost,
        kinds,
        fc.integer({ min: 1, max: 90 }),
        (underageCost, overageCost, distribution, demandMean) => {
          const item = { demandMean, demandSd: 12, underageCost, overageCost, distribution } as const;
          const best = newsvendor(item);
          // A ratio a step away moves the quantity; neither side may be cheaper.
          for (const tilt of [0.8, 1.25]) {
            const other = newsvendor({ ...item, underageCost: underageCost * tilt });
            const there = underageCost * other.expectedShort + overageCost * other.expectedLeft;
            expect(there).toBeGreaterThanOrEqual(best.expectedCost * (1 - 1e-9));
          }
        },
      ),
      { seed: 34 },
    );
  });
  test("never below zero; extreme ratios have an answer", () => {
    const item = { demandMean: 10, demandSd: 30, underageCost: 1, overageCost: 9 };
    expect(newsvendor(item).orderQuantity).toBe(0);
    expect(newsvendor({ ...item, underageCost: 1e308, overageCost: 1e-300 }).orderQuantity).toBeGreaterThan(200);
    expect(newsvendor({ ...item, underageCost: 1e-300, overageCost: 1e308 }).orderQuantity).toBe(0);
    expectFault(() => newsvendor({ ...item, overageCost: 0 }), "domain", "overageCost", /positive/);
  });
});

describe("pooling", () => {
  test("Chopra and Meindl's dealers, and Eppen's correlation", () => {
    const { inputs, expected, tolerance } = published["pool-chopra-bmw"];
    const dealers = {
      demandSd: Array<number>(inputs.dealers).fill(inputs.weekly_sd),
      cycleServiceLevel: inputs.csl,
      leadTime: inputs.lead_time,
    };
    expectClose(pooling(dealers).decentralisedSafetyStock, expected.ss_total, tolerance);
    expectClose(pooling(dealers).centralisedSafetyStock, expected.ss_pooled, tolerance);
    const second = published["pool-correlation"];
    const found = pooling({ ...dealers, correlation: second.inputs.rho });
    expectClose(found.centralisedSd, second.expected.pooled_sd, second.tolerance);
    expectClose(found.centralisedSafetyStock, second.expected.ss_pooled, second.tolerance);
  });
  test("never costs, and one location saves nothing", () => {
    const sds = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(sds, fc.double({ min: 0, max: 1, noNaN: true }), (demandSd, correlation) => {
        const found = pooling({ demandSd, correlation });
        expect(found.saving).toBeGreaterThanOrEqual(0);
        expect(found.savingShare).toBeLessThanOrEqual(1);
        if (demandSd.length === 1) expect(found.saving).toBe(0);
      }),
      { seed: 35 },
    );
    expect(pooling({ demandSd: [5, 5], correlation: -1 }).centralisedSd).toBe(0);
    expectFault(() => pooling({ demandSd: [5, 5, 5], correlation: -0.6 }), "domain", "correlation", /-0.5 and 1/);
    expectFault(() => pooling({ demandSd: [] }), "shape", "demandSd", /at least one/);
    expectFault(() => pooling({ demandSd: [5, -1] }), "domain", "demandSd", /row 2/);
  });
});

test("what comes from supply and what from demand makes the whole safety stock", () => {
  const item = { demandMean: 50, demandSd: 5, leadTime: 6, leadTimeSd: 2, reviewPeriod: 1 };
  const stock = (part: object) => safetyStock({ cycleServiceLevel: 0.95, ...item, ...part });
  const supply = supplyVariance(item);
  expectClose(stock({ demandSd: 0 }) ** 2 / stock({}) ** 2, supply, { rel: 1e-12 });
  expectClose(stock({ leadTimeSd: 0 }) ** 2 / stock({}) ** 2, 1 - supply, { rel: 1e-10 });
  expect(supplyVariance({ ...item, demandSd: 0, leadTimeSd: 0 })).toBe(0);
});
