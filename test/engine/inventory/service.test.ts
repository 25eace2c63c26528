import fc from "fast-check";
import {
  cycleServiceLevel,
  fillRate,
  leadTimeDemandSd,
  normalLossInverse,
  reorderPoint,
  safetyStock,
  safetyStockForFillRate,
} from "../../../src/engine";
import published from "../../fixtures/inventory.json";
import { expectClose } from "../../support/expectClose";
import { expectFault } from "../../support/expectFault";
import { frozen } from "../../support/frozen";

describe("safety stock and reorder point", () => {
  test("Chopra and Meindl 12-4", () => {
    const { inputs, expected, tolerance } = published["ss-chopra-12.4"];
    const item = frozen({ cycleServiceLevel: inputs.csl, demandSd: inputs.weekly_sd, leadTime: inputs.lead_time });
    expectClose(safetyStock(item), expected.safety_stock, tolerance);
    expectClose(reorderPoint({ ...item, demandMean: inputs.weekly_mean }), expected.reorder_point, tolerance);
  });
  test("SCperf", () => {
    const first = published["ss-scperf-0.95"];
    const { service_level, sd, lead_time } = first.inputs;
    const found = safetyStock({ cycleServiceLevel: service_level, demandSd: sd, leadTime: lead_time });
    expectClose(found, first.expected.safety_stock, first.tolerance);
    const second = published["rop-scperf-0.9"];
    const point = reorderPoint({
      cycleServiceLevel: second.inputs.service_level,
      demandSd: second.inputs.sd,
      demandMean: second.inputs.mean,
      leadTime: second.inputs.lead_time,
    });
    expectClose(point, second.expected.reorder_point, second.tolerance);
  });
  test("a lead time that varies: inventorize in R", () => {
    const { inputs, expected, tolerance } = published["rop-ltv-normal-inventorize"];
    const lead = {
      demandSd: inputs.sd,
      leadTime: inputs.lead_time,
      demandMean: inputs.mean,
      leadTimeSd: inputs.lead_time_sd,
    };
    expectClose(leadTimeDemandSd(lead), expected.sd_ltd, tolerance);
    expectClose(safetyStock({ ...lead, cycleServiceLevel: inputs.csl }), expected.safety_stock, tolerance);
    expectClose(reorderPoint({ ...lead, cycleServiceLevel: inputs.csl }), expected.reorder_point, tolerance);
  });
  test("periodic review: the level to order up to", () => {
    const { inputs, expected, tolerance } = published["rs-chopra-periodic"];
    const item = {
      cycleServiceLevel: inputs.csl,
      demandSd: inputs.weekly_sd,
      demandMean: inputs.weekly_mean,
      leadTime: inputs.lead_time,
      reviewPeriod: inputs.review,
    };
    expectClose(leadTimeDemandSd(item), expected.sd_protection, tolerance);
    expectClose(safetyStock(item), expected.safety_stock, tolerance);
    expectClose(reorderPoint(item), expected.order_up_to, tolerance);
    expect(safetyStock({ ...item, leadTime: 0 })).toBeGreaterThan(0);
  });
});

describe("fill rate", () => {
  test("Chopra and Meindl, printers", () => {
    const { inputs, expected, tolerance } = published["fill-chopra-ex11.4-hp"];
    const cycle = {
      safetyStock: inputs.reorder_point - inputs.weekly_mean * inputs.lead_time,
      demandSd: inputs.weekly_sd,
      leadTime: inputs.lead_time,
    };
    expectClose(cycleServiceLevel(cycle), expected.csl, tolerance);
    expectClose(fillRate({ ...cycle, orderQuantity: inputs.lot }), expected.fill_rate, tolerance);
  });
  test("inventorize in R; its unit loss is the textbook's first term, here equal to nine digits", () => {
    const { inputs, expected, tolerance } = published["metrics-inventorize-csl"];
    const lead = { demandSd: inputs.sd / Math.sqrt(52), leadTime: inputs.lead_weeks, demandMean: inputs.demand / 52 };
    expectClose(leadTimeDemandSd(lead), expected.sd_ltd, tolerance);
    const stock = safetyStock({ ...lead, cycleServiceLevel: inputs.csl });
    expectClose(stock, expected.safety_stock, tolerance);
    expectClose(fillRate({ ...lead, safetyStock: stock, orderQuantity: inputs.lot }), expected.fill_rate, tolerance);
    expectClose(reorderPoint({ ...lead, cycleServiceLevel: inputs.csl }), expected.reorder_point, tolerance);
  });
  test("periodic review: exact, with what was short already taken out", () => {
    const { inputs, expected, tolerance } = published["fill-periodic-exact"];
    const { mean, sd, lead_time, review, order_up_to } = inputs;
    const found = fillRate({
      safetyStock: order_up_to - mean * (lead_time + review),
      demandSd: sd,
      leadTime: lead_time,
      orderQuantity: mean * review,
      demandMean: mean,
      reviewPeriod: review,
    });
    expectClose(found, expected.fill_rate, tolerance);
  });
});

describe("safety stock for a fill rate", () => {
  test("Silver, Pyke and Thomas, who read their factor from a table", () => {
    const { inputs, expected } = published["ss-spp-p2"];
    const found = safetyStockForFillRate({
      fillRate: inputs.P2,
      demandSd: inputs.sd_ltd,
      leadTime: 1,
      orderQuantity: inputs.lot,
    });
    expectClose(found / inputs.sd_ltd, expected.k, { rel: 0.012 });
    expectClose(found + inputs.mean_ltd, expected.reorder_point, { rel: 0.012 });
  });
  test("inventorize in R, which leaves out what was short already and so asks for 0.8 percent more", () => {
    const { inputs, expected, tolerance } = published["metrics-inventorize-ifr"];
    const lead = { demandSd: inputs.sd / Math.sqrt(52), leadTime: inputs.lead_weeks };
    const first = normalLossInverse(expected.unit_loss);
    expectClose(first, expected.k, tolerance);
    expectClose(first * leadTimeDemandSd(lead), expected.safety_stock, tolerance);
    const exact = safetyStockForFillRate({ ...lead, fillRate: inputs.fill_rate, orderQuantity: inputs.lot });
    expect(exact).toBeLessThan(expected.safety_stock);
    expectClose(exact, expected.safety_stock, { rel: 0.008 });
  });
  test("a large order needs a negative one", () => {
    expect(safetyStockForFillRate({ fillRate: 0.9, demandSd: 10, leadTime: 1, orderQuantity: 1000 })).toBeLessThan(-90);
  });
  test.each([1e-17, 1e-18, 1e-300])("a fill rate that is as good as none (%p) is refused", (share) => {
    const cycle = { fillRate: share, demandSd: 10, leadTime: 1, orderQuantity: 100 };
    expectFault(() => safetyStockForFillRate(cycle), "noSolution", "fillRate", /as small as/);
  });
  test("a small fill rate with hardly any variation has a solution", () => {
    const found = safetyStockForFillRate({ fillRate: 1e-6, demandSd: 1e-9, leadTime: 1, orderQuantity: 1000 });
    expect(found).toBeCloseTo(-1000, 2);
  });
  test("without variation it is the planned shortage, the limit of small variation", () => {
    const cycle = { fillRate: 0.95, leadTime: 2, orderQuantity: 100 };
    expect(safetyStockForFillRate({ ...cycle, demandSd: 0 })).toBeCloseTo(-5, 12);
    expect(safetyStockForFillRate({ ...cycle, demandSd: 1e-6 })).toBeCloseTo(-5, 4);
  });

  const positive = fc.double({ min: 0.01, max: 1e4, noNaN: true });
  test("reaches its fill rate, in both kinds of review", () => {
    const share = fc.double({ min: 0.02, max: 0.99999, noNaN: true });
    fc.assert(
      fc.property(
        share,
        positive,
        positive,
        positive,
        positive,
        fc.boolean(),
        (target, demandSd, leadTime, orderQuantity, demandMean, periodic) => {
          const cycle = { demandSd, leadTime, orderQuantity, demandMean, reviewPeriod: periodic ? 2 : 0 };
          const stock = safetyStockForFillRate({ ...cycle, fillRate: target });
          expectClose(fillRate({ ...cycle, safetyStock: stock }), target, { abs: 1e-9 });
        },
      ),
    );
  });
  test("orders far smaller than the variation lose no digits", () => {
    const cycle = { demandSd: 1e6, leadTime: 1, orderQuantity: 1e-6 };
    // The shortage of a vanishing order is the chance of being out of stock, so the answer is that of the cycle level.
    const stock = safetyStockForFillRate({ ...cycle, fillRate: 0.95 });
    expectClose(stock, safetyStock({ cycleServiceLevel: 0.95, demandSd: 1e6, leadTime: 1 }), { rel: 1e-9 });
  });
  test("grows with the fill rate; so does the fill rate with the stock", () => {
    fc.assert(
      fc.property(
        positive,
        positive,
        fc.double({ min: 0.05, max: 0.9, noNaN: true }),
        (demandSd, orderQuantity, target) => {
          const cycle = { demandSd, leadTime: 3, orderQuantity };
          const low = safetyStockForFillRate({ ...cycle, fillRate: target });
          const high = safetyStockForFillRate({ ...cycle, fillRate: target + 0.05 });
          expect(high).toBeGreaterThan(low);
          expect(fillRate({ ...cycle, safetyStock: high })).toBeGreaterThan(fillRate({ ...cycle, safetyStock: low }));
        },
      ),
    );
  });
});

describe("cycle service level", () => {
  test("inverts the safety stock", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.double({ min: 0.1, max: 1e5, noNaN: true }),
        (target, demandSd) => {
          const lead = { demandSd, leadTime: 4, reviewPeriod: 1, demandMean: 10, leadTimeSd: 0.5 };
          const stock = safetyStock({ ...lead, cycleServiceLevel: target });
          expectClose(cycleServiceLevel({ ...lead, safetyStock: stock }), target, { abs: 1e-12 });
        },
      ),
    );
  });
  test("safety stock rises with the service level", () => {
    const stocks = [0.1, 0.5, 0.9, 0.95, 0.99, 0.999].map((level) =>
      safetyStock({ cycleServiceLevel: level, demandSd: 5, leadTime: 2 }),
    );
    expect(stocks).toEqual(stocks.toSorted((a, b) => a - b));
    expect(stocks[1]).toBe(0);
  });
  test("without variation", () => {
    expect(cycleServiceLevel({ safetyStock: 0, demandSd: 0, leadTime: 1 })).toBe(1);
    expect(cycleServiceLevel({ safetyStock: -1, demandSd: 0, leadTime: 1 })).toBe(0);
    expect(fillRate({ safetyStock: 0, demandSd: 0, leadTime: 1, orderQuantity: 5 })).toBe(1);
    expect(safetyStock({ cycleServiceLevel: 0.95, demandSd: 0, leadTime: 1 })).toBe(0);
  });
});

test("faults", () => {
  const lead = { demandSd: 5, leadTime: 2 };
  expectFault(
    () => safetyStock({ ...lead, cycleServiceLevel: 95 }),
    "domain",
    "cycleServiceLevel",
    /write 0.95 for 95%, got 95/,
  );
  expectFault(
    () => safetyStock({ ...lead, cycleServiceLevel: 1 }),
    "domain",
    "cycleServiceLevel",
    /strictly between 0 and 1/,
  );
  expectFault(() => safetyStock({ ...lead, cycleServiceLevel: NaN }), "domain", "cycleServiceLevel", /got NaN/);
  expectFault(() => leadTimeDemandSd({ ...lead, demandSd: -1 }), "domain", "demandSd", /must not be negative, got -1/);
  expectFault(() => leadTimeDemandSd({ ...lead, leadTime: 0 }), "domain", "leadTime", /must be positive, got 0/);
  expectFault(
    () => leadTimeDemandSd({ ...lead, leadTime: -2, reviewPeriod: 1 }),
    "domain",
    "leadTime",
    /must not be negative/,
  );
  expectFault(() => leadTimeDemandSd({ ...lead, reviewPeriod: -1 }), "domain", "reviewPeriod", /must not be negative/);
  expectFault(
    () => leadTimeDemandSd({ ...lead, leadTimeSd: 1 }),
    "domain",
    "demandMean",
    /must be given when leadTimeSd is/,
  );
  expectFault(() => leadTimeDemandSd({ ...lead, leadTimeSd: -1 }), "domain", "leadTimeSd", /must not be negative/);
  expectFault(() => leadTimeDemandSd({ ...lead, demandMean: -1 }), "domain", "demandMean", /must not be negative/);
  expectFault(
    () => leadTimeDemandSd({ demandSd: 1e308, leadTime: 1e9 }),
    "domain",
    "demandSd over the lead time",
    /finite/,
  );
  expectFault(
    () => reorderPoint({ ...lead, cycleServiceLevel: 0.9, demandMean: -1 }),
    "domain",
    "demandMean",
    /negative/,
  );
  expectFault(() => cycleServiceLevel({ ...lead, safetyStock: Infinity }), "domain", "safetyStock", /finite/);
  expectFault(() => fillRate({ ...lead, safetyStock: NaN, orderQuantity: 1 }), "domain", "safetyStock", /finite/);
  expectFault(
    () => fillRate({ ...lead, safetyStock: 1, orderQuantity: 0 }),
    "domain",
    "orderQuantity",
    /must be positive/,
  );
  const periodic = { ...lead, safetyStock: 1, orderQuantity: 1, reviewPeriod: 1 };
  expectFault(() => fillRate(periodic), "domain", "demandMean", /must be positive/);
  expectFault(
    () => safetyStockForFillRate({ ...lead, fillRate: 98, orderQuantity: 1 }),
    "domain",
    "fillRate",
    /write 0.98 for 98%/,
  );
});
