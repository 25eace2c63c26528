import { fillRate, normalQuantile, safetyStockFromHistory } from "../../../src/engine";
import { allTotals, classTotals } from "../../../src/flows/inventoryPolicy/totals";
import { exchangeCurve, stockAt } from "../../../src/flows/inventoryPolicy/curve";
import { expectClose } from "../../support/expectClose";
import { mapped, tableOf } from "../support/tableOf";
import { MONTH, planOf, salesTable, shop } from "./shop";

const demandOf = (key: string) => {
  const { table } = salesTable();
  const row = table.columns[0]!.indexOf(key);
  return table.columns.slice(3).map((column) => Number(column[row]));
};
const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
const sd = (list: readonly number[]) =>
  Math.sqrt(list.reduce((sum, value) => sum + (value - mean(list)) ** 2, 0) / (list.length - 1));

describe("a steady item under continuous review", () => {
  const plan = planOf(shop({ adjust: "free" }), "steady");
  const demand = demandOf("steady");

  test("has the stock of the textbook: z times the spread over one month of lead time", () => {
    expect(plan).toMatchObject({ kind: "rQ", distribution: "normal", target: 0.99, reviewPeriod: 0 });
    expectClose(plan.leadTime, 1, { rel: 1e-12 });
    expectClose(plan.safetyStock, normalQuantile(0.99) * sd(demand), { rel: 1e-9 });
    expectClose(plan.level, mean(demand) + plan.safetyStock, { rel: 1e-12 });
    expect(plan.applied.level).toBe(Math.ceil(plan.level));
    expect(plan.supplyShare).toBe(0);
  });

  test("orders the economic quantity in whole packs", () => {
    // 1,200 a year, 10 an order line, 20 % of 6 to hold: √(2 · 1200 · 10 / 1.2) = 141.4, between 125 and 150 the cheaper.
    const cost = (units: number) => (1200 * 10) / units + (1.2 * units) / 2;
    expect(cost(150)).toBeLessThan(cost(125));
    expect(plan.order).toEqual({ quantity: 150, economic: 150, holdingCost: 6 * 0.2, limit: null });
    expect(plan.applied).toMatchObject({ orderQuantity: 150, maximum: plan.applied.level + 150 });
  });

  test("serves what the fill rate of normal demand says, today and with the new parameters", () => {
    const interval = { demandSd: sd(demand), demandMean: mean(demand), leadTime: plan.leadTime };
    const today = fillRate({ ...interval, safetyStock: 130 - mean(demand), orderQuantity: 300 });
    expectClose(plan.today!.fillRate, today, { abs: 1e-12 });
    expectClose(plan.today!.safetyStock, 30, { abs: 1e-9 });
    expect(plan.today!.units).toBeCloseTo(30 + 150, 9);
    const now = fillRate({ ...interval, safetyStock: plan.applied.safetyStock, orderQuantity: 150 });
    expectClose(plan.applied.fillRate, now, { abs: 1e-12 });
    expect(plan.applied.units).toBeCloseTo(plan.applied.safetyStock + 75, 9);
  });
});

describe("other policies of the playbook", () => {
  const result = shop({ adjust: "free" });

  test("fixed days cover lead time and review, and order what was used", () => {
    const plan = planOf(result, "weekly");
    expect(plan.kind).toBe("RS");
    expectClose(plan.reviewPeriod * MONTH, 7, { rel: 1e-12 });
    const lead = { leadTime: 0.5, leadTimeSd: 3 / MONTH, reviewPeriod: 7 / MONTH };
    const wanted = safetyStockFromHistory({ demand: demandOf("weekly"), serviceLevel: 0.95, ...lead });
    expectClose(plan.safetyStock, wanted.safetyStock, { rel: 1e-12 });
    expectClose(plan.intervalMean, 50 * (0.5 + 7 / MONTH), { rel: 1e-12 });
    expect(plan.applied.maximum).toBe(plan.applied.level);
    // 50 a month are 11.5 a week: the smallest order of 12 is larger.
    expect(plan.applied.cycleOrder).toBe(12);
    const variance = (mean(demandOf("weekly")) * lead.leadTimeSd) ** 2;
    expectClose(plan.supplyShare, variance / plan.intervalSd ** 2, { rel: 1e-9 });
  });

  test("lumpy items have a minimum and a maximum", () => {
    const plan = planOf(result, "lumpy");
    expect(plan.kind).toBe("sS");
    expect(plan.applied.maximum - plan.applied.level).toBe(plan.applied.orderQuantity);
    expect(Number.isInteger(plan.applied.level)).toBe(true);
  });

  test("an item of a class to order is stocked only where its stock earns more than it costs", () => {
    const cheap = planOf(result, "cheap");
    // 11 a year at a margin of 0.10, of which 40 % of the buyers and 85 % of the cycles count.
    expectClose(cheap.stockTest.saved, 11 * 0.1 * 0.4 * 0.85, { rel: 1e-9 });
    const spread = Math.hypot(Math.sqrt(14 / MONTH) * sd(demandOf("cheap")), (11 / 12) * (3 / MONTH));
    const lot = cheap.order.quantity + 2 * normalQuantile(0.85) * spread;
    expectClose(cheap.stockTest.cost, (0.2 * 0.9 * (lot + 1)) / 2, { rel: 1e-9 });
    expect(cheap).toMatchObject({ kind: "order", playbookKind: "order", stockTest: { decision: "order" } });
    expect(cheap.applied).toMatchObject({ level: 0, units: 0, fillRate: 0 });
    expect(planOf(shop({ makeToOrder: "never" }), "cheap").kind).toBe("sS");
    expect(planOf(shop({ lostShare: 1, holdingRate: 0.01 }), "cheap").kind).toBe("sS");
  });

  test("customers who wait as long as the lead time are served without stock", () => {
    const prompt = planOf(result, "prompt");
    expect(prompt).toMatchObject({ kind: "order", stockTest: { waits: true, decision: "order", saved: 0 } });
    expect(prompt.applied.fillRate).toBe(1);
    expect(planOf(shop({ customerWaits: 1 }), "prompt").stockTest.waits).toBe(false);
  });

  test("an item without value and demand is not ordered any more", () => {
    const gone = planOf(result, "gone");
    expect(gone.kind).toBe("stop");
    expect(gone.applied).toMatchObject({ level: 0, orderQuantity: 0, units: 0, fillRate: 1 });
  });

  test("the cheaper review takes the place of the playbook's where it is wanted", () => {
    const cheaper = shop({ policyChoice: "cheaper", watchCost: 1000 });
    expect(planOf(cheaper, "steady").kind).toBe("RS");
    const { comparison } = planOf(cheaper, "steady");
    expectClose(comparison!.continuous - comparison!.periodic, 1000 - comparison!.breakEven, { rel: 1e-9 });
    expect(planOf(shop({ policyChoice: "cheaper", jointSaving: 0, reviewDays: 1 }), "weekly").kind).toBe("rQ");
  });
});

describe("limits of an order", () => {
  test("shelf life, the longest cover, and a minimum above both", () => {
    const perishable = (shelf: number, minimum: number) =>
      planOf(
        shop(
          {},
          {
            items: mapped(
              tableOf(["Item", "Cost", "Shelf", "Minimum", "Multiple"], [["steady", 0.01, shelf, minimum, 10]]),
              "items",
              {
                item: "Item",
                unitCost: "Cost",
                shelfLife: "Shelf",
                minimumOrder: "Minimum",
                orderMultiple: "Multiple",
              },
            ),
          },
        ),
        "steady",
      ).order;
    // Half of 73 days at 1,200 a year: 120 units.
    expect(perishable(73, 0)).toMatchObject({ quantity: 120, limit: "shelf life" });
    // 180 days: 591.8 units.
    expect(perishable(3000, 0)).toMatchObject({ quantity: 590, limit: "longest cover" });
    expect(perishable(73, 500)).toMatchObject({ quantity: 500, limit: "minimum order" });
  });
});

describe("from today's parameters to the new ones", () => {
  test("close ones stay, far ones move one step, and at once where that is wanted", () => {
    const limited = planOf(shop(), "lumpy");
    const free = planOf(shop({ adjust: "free" }), "lumpy");
    expect(free.applied.move).toBe("changed");
    expect(limited.today!.level).toBeCloseTo(30, 9);
    const change = free.applied.level - 30;
    expect(Math.abs(change)).toBeGreaterThan(3);
    expect(limited.applied.level).toBe(Math.abs(change) <= 15 ? free.applied.level : 30 + Math.sign(change) * 15);
    const kept = planOf(shop({ deadBand: 1 }), "steady");
    expect(kept.applied).toMatchObject({ move: "kept", quantityMove: "kept", orderQuantity: 300 });
    expectClose(kept.applied.level, 130, { rel: 1e-12 });
    const step = planOf(shop({ deadBand: 0, stepLimit: 0.1 }), "steady");
    expect(step.applied).toMatchObject({ quantityMove: "limited", orderQuantity: 275 });
  });
});

describe("service", () => {
  test("a fill rate is reached, by class or by the item's own target", () => {
    const fill = shop({ basis: "fill", adjust: "free" });
    const plan = planOf(fill, "steady");
    expect(plan.target).toBe(0.995);
    expect(plan.applied.fillRate).toBeGreaterThanOrEqual(0.995);
    const targets = mapped(
      tableOf(
        ["Item", "Level"],
        [
          ["steady", 90],
          ["lumpy", 1],
          ["weekly", "much"],
          ["new", 0.9],
        ],
      ),
      "targets",
      {
        item: "Item",
        serviceLevel: "Level",
      },
    );
    const own = shop({ basis: "fill" }, { targets });
    expect(planOf(own, "steady")).toMatchObject({ target: 0.9, targetFrom: "item" });
    expect(planOf(own, "lumpy").target).toBe(0.999);
    expect(planOf(own, "weekly")).toMatchObject({ targetFrom: "class", target: 0.97 });
    expect(planOf(own, "steady").safetyStock).toBeLessThan(plan.safetyStock);
  });

  test("more stock, more service, and the totals are those of the classes", () => {
    const result = shop();
    const { points } = exchangeCurve(result);
    for (const [at, point] of points.entries()) {
      if (at === 0) continue;
      expect(point.fill).toBeGreaterThanOrEqual(points[at - 1]!.fill - 1e-12);
    }
    const middle = points[5]!;
    expectClose(stockAt({ points, sampled: 1 }, middle.fill), middle.value, { rel: 1e-9 });
    expect(stockAt({ points, sampled: 1 }, 1.1)).toBeNull();
    const all = allTotals(result);
    const classes = classTotals(result);
    expect(classes.map(({ segment }) => segment)).toEqual(["AX", "AZ", "BY", "CZ", "NN"]);
    for (const field of ["items", "stocked", "compared", "valueToday", "value", "safetyValue", "supplyValue"] as const)
      expectClose(
        classes.reduce((sum, one) => sum + one[field], 0),
        all[field],
        { rel: 1e-12 },
      );
    // Safety stock and half of an order, at cost.
    const value = result.plans.reduce((sum, { applied, worth }) => sum + applied.units * worth, 0);
    expectClose(all.value, value, { rel: 1e-12 });
    expectClose(all.safetyValue + all.cycleValue, value, { rel: 1e-12 });
  });
});
