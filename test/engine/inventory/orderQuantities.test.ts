import fc from "fast-check";
import { discountedOrderQuantity, economicProductionQuantity, lotSizes } from "../../../src/engine";
import type { LotSizeMethod } from "../../../src/engine";
import published from "../../fixtures/stock.json";
import { expectClose } from "../../support/expectClose";
import { expectFault } from "../../support/expectFault";
import { frozen } from "../../support/frozen";

test("production quantities of Snyder and Shen", () => {
  for (const { inputs, expected, tolerance } of [published["epq-foscst-3.1-mu2000"], published["epq-foscst-p3.22"]]) {
    const found = economicProductionQuantity({
      demandRate: inputs.demand_rate,
      productionRate: inputs.production_rate,
      setupCost: inputs.fixed_cost,
      holdingCost: inputs.holding_cost,
    });
    expectClose(found, expected.order_quantity, tolerance);
  }
  const item = { demandRate: 10, productionRate: 10, setupCost: 1, holdingCost: 1 };
  expectFault(() => economicProductionQuantity(item), "domain", "productionRate", /above demandRate/);
});

describe("discounts", () => {
  const order = (
    { inputs }: { inputs: (typeof published)["eoq-inc-doc"]["inputs"] },
    kind: "allUnits" | "incremental",
  ) =>
    discountedOrderQuantity(
      frozen({
        demandRate: inputs.demand,
        orderingCost: inputs.fixed_cost,
        holdingRate: inputs.holding_rate,
        breaks: inputs.breakpoints.map((from, i) => [from, inputs.unit_costs[i] ?? 0]),
        kind,
      }),
    );
  test("all units: stockpyl, Snyder and Shen", () => {
    for (const id of ["eoq-aud-foscst-3.6", "eoq-aud-foscst-p3.12a", "eoq-aud-web-800"] as const) {
      const found = order(published[id], "allUnits");
      expectClose(found.orderQuantity, published[id].expected.order_quantity, published[id].tolerance);
      expectClose(found.yearlyCost, published[id].expected.total_cost, published[id].tolerance);
    }
  });
  test("incremental: stockpyl, Snyder and Shen", () => {
    for (const id of ["eoq-inc-doc", "eoq-inc-foscst-3.7"] as const) {
      const found = order(published[id], "incremental");
      expectClose(found.orderQuantity, published[id].expected.order_quantity, published[id].tolerance);
      expectClose(found.yearlyCost, published[id].expected.total_cost, published[id].tolerance);
    }
  });
  const amount = fc.double({ min: 0.5, max: 500, noNaN: true });
  test("no other quantity costs less", () => {
    fc.assert(
      fc.property(amount, amount, fc.boolean(), fc.nat(2000), (demandRate, orderingCost, all, other) => {
        const breaks = [
          [0, 9],
          [50, 8],
          [400, 7.5],
        ];
        const item = { demandRate, orderingCost, holdingRate: 0.3, breaks };
        const found = discountedOrderQuantity({ ...item, kind: all ? "allUnits" : "incremental" });
        const quantity = other + 1;
        const paid = breaks.reduce((sum, [from = 0, price = 0], i) => {
          const next = breaks[i + 1]?.[0] ?? Infinity;
          if (all) return quantity >= from && quantity < next ? price * quantity : sum;
          return sum + price * Math.max(0, Math.min(quantity, next) - from);
        }, 0);
        const price = paid / quantity;
        const cost = demandRate * price + (orderingCost * demandRate) / quantity + (0.3 * price * quantity) / 2;
        expect(cost).toBeGreaterThanOrEqual(found.yearlyCost * (1 - 1e-9));
      }),
      { seed: 32 },
    );
  });
  test("faults", () => {
    const item = { demandRate: 100, orderingCost: 5, holdingRate: 0.2 };
    const call =
      (breaks: readonly (readonly number[])[], kind: "allUnits" | "incremental" = "allUnits") =>
      () =>
        discountedOrderQuantity({ ...item, breaks, kind });
    expectFault(call([]), "shape", "breaks", /at least one/);
    expectFault(call([[1, 2, 3]]), "shape", "breaks", /two numbers/);
    expectFault(call([[0, -1]]), "domain", "breaks", /positive price/);
    expectFault(call([[-1, 1]]), "domain", "breaks", /0 or above/);
    expectFault(
      call([
        [0, 2],
        [0, 1],
      ]),
      "domain",
      "breaks",
      /larger quantity/,
    );
    expectFault(
      call(
        [
          [0, 2],
          [9, 3],
        ],
        "incremental",
      ),
      "domain",
      "breaks",
      /higher price/,
    );
  });
});

describe("lot sizes", () => {
  test("Wagner and Whitin, instances of Snyder and Shen", () => {
    for (const id of ["ww-foscst-3.9", "ww-foscst-p3.27", "ww-foscst-p3.29"] as const) {
      const { inputs, expected } = published[id];
      const plan = lotSizes(
        frozen({ demand: inputs.demand, orderingCost: inputs.fixed_cost, holdingCost: inputs.holding_cost }),
      );
      expect(plan.orders).toEqual(expected.order_quantities);
      expectClose(plan.totalCost, expected.cost, { rel: 1e-9 });
    }
  });
  test("Silver and Meal by hand: 90, 120, 80, 70 with 500 an order and 2 a unit", () => {
    // Lot of 90: 500. With 120: (500 + 240) / 2 = 370. With 80: (740 + 320) / 3 = 353.3. With 70: (1060 + 420) / 4 = 370.
    const item = { demand: [90, 120, 80, 70], orderingCost: 500, holdingCost: 2 };
    expect(lotSizes({ ...item, method: "silverMeal" }).orders).toEqual([290, 0, 0, 70]);
    // Per unit: 5.56, 740 / 210 = 3.52, 1060 / 290 = 3.66.
    expect(lotSizes({ ...item, method: "leastUnitCost" }).orders).toEqual([210, 0, 150, 0]);
    expect(lotSizes({ ...item, method: "lotForLot" }).totalCost).toBe(2000);
  });

  const demands = fc.array(fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 60 })), {
    minLength: 1,
    maxLength: 9,
  });
  test("the best of all plans, tried one by one; heuristics cover the demand and cost no less", () => {
    fc.assert(
      fc.property(
        demands,
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 0, max: 5 }),
        (demand, orderingCost, holdingCost) => {
          const item = { demand, orderingCost, holdingCost };
          const least = lotSizes(item).totalCost;
          expect(least).toBeCloseTo(tryAll(demand, orderingCost, holdingCost), 6);
          for (const method of ["wagnerWhitin", "silverMeal", "leastUnitCost", "lotForLot"] as LotSizeMethod[]) {
            const plan = lotSizes({ ...item, method });
            expect(plan.totalCost).toBeGreaterThanOrEqual(least - 1e-9);
            let stock = 0;
            for (const [period, order] of plan.orders.entries()) {
              stock += (order ?? 0) - (demand[period] ?? 0);
              expect(stock).toBeGreaterThanOrEqual(0);
            }
            expect(stock).toBe(0);
          }
        },
      ),
      { seed: 33, numRuns: 60 },
    );
  });
  test("no demand, no order; limits", () => {
    expect(lotSizes({ demand: [null, null], orderingCost: 5, holdingCost: 1 }).orders).toEqual([null, null]);
    expect(lotSizes({ demand: [0, 0], orderingCost: 5, holdingCost: 1 })).toMatchObject({
      orders: [0, 0],
      totalCost: 0,
    });
    const long = Array<number>(5001).fill(1);
    expectFault(() => lotSizes({ demand: long, orderingCost: 5, holdingCost: 1 }), "shape", "demand", /5000 periods/);
    expectFault(() => lotSizes({ demand: [-1], orderingCost: 5, holdingCost: 1 }), "domain", "demand", /negative/);
  });
});

/** Least cost over all sets of order periods. */
function tryAll(demand: readonly (number | null)[], orderingCost: number, holdingCost: number): number {
  let best = Infinity;
  for (let set = 0; set < 2 ** demand.length; set += 1) {
    let [cost, last, possible] = [0, -1, true];
    for (const [period, units] of demand.entries()) {
      if ((set >> period) & 1) {
        last = period;
        cost += orderingCost;
      }
      if ((units ?? 0) > 0 && last < 0) possible = false;
      cost += holdingCost * (units ?? 0) * (period - last);
    }
    if (possible) best = Math.min(best, cost);
  }
  return best;
}
