import fc from "fast-check";
import { economicOrderQuantity } from "../../../src/engine";
import published from "../../fixtures/inventory.json";
import { expectClose } from "../../support/expectClose";
import { expectFault } from "../../support/expectFault";
import { frozen } from "../../support/frozen";

describe("published quantities", () => {
  test("without backorders", () => {
    const snyder = published["eoq-foscst-p3.1"];
    const { fixed_cost, holding_cost_per_unit_time, demand_rate } = snyder.inputs;
    const item = frozen({ demandRate: demand_rate, orderingCost: fixed_cost, holdingCost: holding_cost_per_unit_time });
    expectClose(economicOrderQuantity(item), snyder.expected.order_quantity, snyder.tolerance);
    const chopra = published["eoq-chopra-bestbuy"];
    const { annual_demand, order_cost, unit_cost, holding_rate } = chopra.inputs;
    const yearly = { demandRate: annual_demand, orderingCost: order_cost, holdingCost: unit_cost * holding_rate };
    expectClose(economicOrderQuantity(yearly), chopra.expected.order_quantity, chopra.tolerance);
    const silver = published["eoq-spp-400"];
    const holding = silver.inputs.unit_cost * silver.inputs.carrying_rate;
    const small = { demandRate: silver.inputs.demand, orderingCost: silver.inputs.fixed_cost, holdingCost: holding };
    expectClose(economicOrderQuantity(small), silver.expected.order_quantity, silver.tolerance);
    const hillier = published["eoq-hillier-scperf"];
    const large = {
      demandRate: hillier.inputs.demand,
      orderingCost: hillier.inputs.fixed_cost,
      holdingCost: hillier.inputs.holding_cost,
    };
    expectClose(economicOrderQuantity(large), hillier.expected.order_quantity, hillier.tolerance);
  });
  test("with backorders", () => {
    for (const { inputs, expected, tolerance } of [published["eoqb-foscst-3.8"], published["eoqb-foscst-p3.2b"]]) {
      const { demand_rate, fixed_cost, holding_cost, stockout_cost } = inputs;
      const item = {
        demandRate: demand_rate,
        orderingCost: fixed_cost,
        holdingCost: holding_cost,
        backorderCost: stockout_cost,
      };
      expectClose(economicOrderQuantity(item), expected.order_quantity, tolerance);
    }
    const { inputs, expected, tolerance } = published["eoqb-hillier-scperf"];
    const item = {
      demandRate: inputs.demand,
      orderingCost: inputs.fixed_cost,
      holdingCost: inputs.holding_cost,
      backorderCost: inputs.backorder_cost,
    };
    expectClose(economicOrderQuantity(item), expected.order_quantity, tolerance);
  });
});

describe("minimum and multiple", () => {
  const item = { demandRate: 2400, orderingCost: 3.2, holdingCost: 0.096 };

  test("the ideal of 400 between its neighbours", () => {
    expect(economicOrderQuantity({ ...item, minimumOrder: 500 })).toBe(500);
    expect(economicOrderQuantity({ ...item, minimumOrder: 300 })).toBeCloseTo(400, 9);
    expect(economicOrderQuantity({ ...item, orderMultiple: 100 })).toBe(400);
    // 300 costs 25.6 + 14.4 = 40; 600 costs 12.8 + 28.8 = 41.6.
    expect(economicOrderQuantity({ ...item, orderMultiple: 300 })).toBe(300);
    // 240 costs 32 + 11.52 = 43.52; 480 costs 16 + 23.04 = 39.04.
    expect(economicOrderQuantity({ ...item, orderMultiple: 240 })).toBe(480);
    expect(economicOrderQuantity({ ...item, orderMultiple: 300, minimumOrder: 301 })).toBe(600);
    expect(economicOrderQuantity({ ...item, orderMultiple: 0.1, minimumOrder: 30 })).toBeCloseTo(400, 9);
  });
  test("no demand, no order; no ordering cost, the smallest allowed", () => {
    expect(economicOrderQuantity({ ...item, demandRate: 0, minimumOrder: 50 })).toBe(0);
    expect(economicOrderQuantity({ ...item, orderingCost: 0 })).toBe(0);
    expect(economicOrderQuantity({ ...item, orderingCost: 0, orderMultiple: 12 })).toBe(12);
    expect(economicOrderQuantity({ ...item, orderingCost: 0, orderMultiple: 12, minimumOrder: 20 })).toBe(24);
  });
  test("no other allowed quantity costs less", () => {
    const number = fc.double({ min: 0.1, max: 1000, noNaN: true });
    fc.assert(
      fc.property(
        number,
        number,
        number,
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 200 }),
        (demandRate, orderingCost, holdingCost, orderMultiple, minimumOrder) => {
          const found = economicOrderQuantity({ demandRate, orderingCost, holdingCost, orderMultiple, minimumOrder });
          const cost = (quantity: number) => (demandRate * orderingCost) / quantity + (holdingCost * quantity) / 2;
          expect(found).toBeGreaterThanOrEqual(minimumOrder);
          expect(found % orderMultiple).toBe(0);
          for (const other of [found - orderMultiple, found + orderMultiple])
            if (other > 0 && other >= minimumOrder)
              expect(cost(other)).toBeGreaterThanOrEqual(cost(found) * (1 - 1e-9));
        },
      ),
    );
  });
});

test("faults", () => {
  const item = { demandRate: 100, orderingCost: 10, holdingCost: 1 };
  expectFault(() => economicOrderQuantity({ ...item, demandRate: -1 }), "domain", "demandRate", /must not be negative/);
  expectFault(() => economicOrderQuantity({ ...item, orderingCost: NaN }), "domain", "orderingCost", /got NaN/);
  expectFault(
    () => economicOrderQuantity({ ...item, holdingCost: 0 }),
    "domain",
    "holdingCost",
    /must be positive, got 0/,
  );
  expectFault(() => economicOrderQuantity({ ...item, minimumOrder: -1 }), "domain", "minimumOrder", /negative/);
  expectFault(() => economicOrderQuantity({ ...item, orderMultiple: -1 }), "domain", "orderMultiple", /negative/);
  expectFault(() => economicOrderQuantity({ ...item, backorderCost: 0 }), "domain", "backorderCost", /positive/);
  expectFault(
    () => economicOrderQuantity({ ...item, demandRate: 1e308 }),
    "domain",
    "demandRate · orderingCost / holdingCost",
    /finite/,
  );
});
