import fc from "fast-check";
import { disposal, lastTimeBuy, newsvendor, stockCut, stockOrOrder } from "../../../src/engine";
import type { DisposalInput } from "../../../src/engine";
import { expectClose } from "../../support/expectClose";
import { expectFault } from "../../support/expectFault";
import { frozen } from "../../support/frozen";

/** Cost a year of a base stock with Poisson demand: keeping what is there, losing what finds nothing. */
function baseStockCost(base: number, demandRate: number, leadTime: number, keep: number, loss: number): number {
  const load = demandRate * leadTime;
  let [term, below, onHand] = [Math.exp(-load), 0, 0];
  for (let waiting = 0; waiting < base; waiting += 1) {
    onHand += (base - waiting) * term;
    below += term;
    term *= load / (waiting + 1);
  }
  return keep * onHand + loss * demandRate * (1 - below);
}

describe("stock or order", () => {
  test("single units: stock exactly where the best base stock of Feeney and Sherbrooke is above zero", () => {
    const positive = fc.double({ min: 0.05, max: 20, noNaN: true });
    fc.assert(
      fc.property(positive, positive, positive, fc.double({ min: 0.02, max: 0.5, noNaN: true }), (rate, loss, c, l) => {
        const [unitCost, carryingRate] = [c, 0.3];
        const costs = Array.from({ length: 40 }, (_, base) =>
          baseStockCost(base, rate, l, carryingRate * unitCost, loss),
        );
        const best = costs.indexOf(Math.min(...costs));
        const { decision } = stockOrOrder({ demandRate: rate, lossPerUnit: loss, unitCost, carryingRate });
        expect(decision === "stock").toBe(best > 0);
      }),
      { seed: 5 },
    );
  });

  test("a lot: what it saves over its life against what keeping it costs", () => {
    // 10 units sold in 2.5 years, 5.5 on average: 0.2 · 8 · 5.5 = 8.8 a year; 4 a year at 3 each save 12.
    const found = stockOrOrder({ demandRate: 4, lossPerUnit: 3, unitCost: 8, carryingRate: 0.2, lot: 10 });
    expect(found.decision).toBe("stock");
    expectClose(found.cost, 8.8, { rel: 1e-12 });
    expect(found.saved).toBe(12);
    expectClose(found.breakEvenDemand ?? 0, 8.8 / 3, { rel: 1e-12 });
  });

  test("nothing is lost, nothing is asked for", () => {
    const free = stockOrOrder({ demandRate: 5, lossPerUnit: 0, unitCost: 1, carryingRate: 0.2 });
    expect(free).toMatchObject({ decision: "order", breakEvenDemand: null });
    expect(stockOrOrder({ demandRate: 0, lossPerUnit: 9, unitCost: 1, carryingRate: 0.2 }).decision).toBe("order");
    expectFault(
      () => stockOrOrder({ demandRate: 1, lossPerUnit: 1, unitCost: 1, carryingRate: 0, lot: 0 }),
      "domain",
      "lot",
      /positive/,
    );
  });
});

describe("disposal", () => {
  const item: DisposalInput = frozen({
    ...{ excess: 100, demandRate: 20, waiting: 1, unitCost: 10, holdingRate: 0.2, obsolescenceRate: 0.1, horizon: 3 },
    options: [
      { perUnit: 7, limit: 30 },
      { perUnit: 5, limit: 20 },
      { perUnit: -0.5, limit: 1000 },
    ],
  });

  test("Silver, Pyke and Peterson: keep what lasts no longer than (cost − salvage) / (cost · rate)", () => {
    // (10 − 4) / (10 · 0.25) = 2.4 years: at 30 a year 72 units, of which 30 are in use before the excess begins.
    const plan = disposal({
      ...{ excess: 90, demandRate: 30, waiting: 1, unitCost: 10, holdingRate: 0.25, obsolescenceRate: 0, horizon: 9 },
      options: [{ perUnit: 4, limit: 1e9 }],
    });
    expect(plan).toMatchObject({ keep: 42, quantities: [48], proceeds: 192 });
  });

  test("better ways first, until a unit is worth more kept", () => {
    // Used by year 3: 40 of 100. At 7: worth it from year 1 on, 30 go. At 5: from year 5/3, 20 more. The rest: 10 go for −0.5, 40 stay.
    const plan = disposal(item);
    expect(plan.quantities).toEqual([30, 20, 10]);
    expect(plan.keep).toBe(40);
    expect(plan.proceeds).toBe(30 * 7 + 20 * 5 - 5);
    // 40 units at 10, used from year 1 to 3, two years on average: 10 · (1 − 0.3 · 2) each.
    expectClose(plan.worthOfKept, 40 * 10 * (1 - 0.3 * 2), { rel: 1e-9 });
    expectClose(plan.worthOfAll, 160 - 60 * 10 * 0.2 * 3, { rel: 1e-9 });
  });

  test("no other whole split of three ways brings more", () => {
    const whole = fc.integer({ min: 0, max: 12 });
    const money = fc.double({ min: -3, max: 9, noNaN: true });
    fc.assert(
      fc.property(whole, whole, whole, money, money, fc.constantFrom(0, 2, 5), (excess, a, b, x, y, demandRate) => {
        const options = [
          { perUnit: x, limit: a },
          { perUnit: y, limit: b },
        ];
        const input = { ...item, excess, demandRate, options };
        const plan = disposal(input);
        const worth = (units: number) => disposal({ ...input, excess: units, options: [] }).worthOfAll;
        for (let first = 0; first <= Math.min(a, excess); first += 1)
          for (let second = 0; second <= Math.min(b, excess - first); second += 1) {
            const other = first * x + second * y + worth(excess - first - second);
            expect(plan.proceeds + plan.worthOfKept).toBeGreaterThan(other - marginOfOne(input));
          }
        expect(plan.advantage).toBeGreaterThan(-1e-9);
        expect(plan.keep + (plan.quantities[0] ?? 0) + (plan.quantities[1] ?? 0)).toBeCloseTo(excess, 9);
      }),
      { seed: 11 },
    );
  });
  /** Where the border falls inside a unit, rounding to whole ones may cost what that unit is worth. */
  const marginOfOne = ({ unitCost, holdingRate, horizon }: DisposalInput) => unitCost * (1 + holdingRate * horizon);

  test("nothing to give up, and no demand at all", () => {
    expect(disposal({ ...item, excess: 0 })).toMatchObject({ keep: 0, quantities: [0, 0, 0], advantage: 0 });
    const dead = disposal({ ...item, demandRate: 0 });
    expect(dead).toMatchObject({ keep: 0, quantities: [30, 20, 50] });
    expectFault(() => disposal({ ...item, horizon: 0 }), "domain", "horizon", /positive/);
  });
});

describe("last-time buy", () => {
  test("is the newsvendor over what is still to come, less what is there", () => {
    // A steady 100 a year for 4 years with sd 20 a year: 400 and 40.
    const given = { demandRate: 100, demandSd: 20, years: 4, decline: 0, uncertainty: 0 };
    const costs = { underageCost: 3, overageCost: 1 };
    const plan = lastTimeBuy({ ...given, ...costs, distribution: "normal", stock: 150 });
    const season = newsvendor({ demandMean: 400, demandSd: 40, ...costs });
    expectClose(plan.orderQuantity, season.orderQuantity, { rel: 1e-12 });
    expectClose(plan.buy, season.orderQuantity - 150, { rel: 1e-12 });
    expect(lastTimeBuy({ ...given, ...costs, stock: 5000 }).buy).toBe(0);
  });

  test("demand that falls adds up to its integral, and doubt widens it", () => {
    const steps = 100_000;
    let sum = 0;
    for (let at = 0; at < steps; at += 1) sum += (100 * 0.7 ** (((at + 0.5) * 5) / steps) * 5) / steps;
    const given = { demandRate: 100, demandSd: 0, years: 5, decline: 0.3, underageCost: 1, overageCost: 1 };
    const plan = lastTimeBuy({ ...given, uncertainty: 0.25 });
    expectClose(plan.demandMean, sum, { rel: 1e-8 });
    expectClose(plan.demandSd, sum / 4, { rel: 1e-8 });
    expect(lastTimeBuy({ ...given, decline: 1, uncertainty: 0 }).orderQuantity).toBe(0);
    expectFault(() => lastTimeBuy({ ...given, uncertainty: 0, years: 0 }), "domain", "years", /positive/);
  });
});

describe("stock cut", () => {
  const steady = frozen([90, 110, 100, 95, 105]);

  test("units short by the normal loss at the mean, worked by hand", () => {
    // Mean 100, sd 7.906: over 4 periods 400 and 15.811; at the mean, n(0) = 15.811 · 0.398942 per lot of 300.
    const cut = stockCut({
      demand: steady,
      leadTime: 4,
      orderQuantity: 300,
      before: { reorderPoint: 440 },
      serviceLevel: 0.5,
    });
    expect(cut.distribution).toBe("normal");
    expectClose(cut.shortAfter, (15.811388300841896 * 0.3989422804014327 * 100) / 300, { rel: 1e-6 });
    expect(cut.reorderPointAfter).toBe(400);
    expect(cut.shortBefore).toBeLessThan(cut.shortAfter);
  });

  test("less service is less stock and more short, whatever the demand", () => {
    const demand = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 3, maxLength: 24 });
    fc.assert(
      fc.property(demand, fc.double({ min: 0.2, max: 6, noNaN: true }), fc.integer({ min: 1, max: 50 }), (d, l, q) => {
        const cut = stockCut({
          ...{ demand: d, leadTime: l, orderQuantity: q, serviceLevel: 0.8 },
          before: { serviceLevel: 0.95 },
        });
        expect(cut.reorderPointBefore).toBeGreaterThanOrEqual(cut.reorderPointAfter);
        expect(cut.shortAfter).toBeGreaterThanOrEqual(cut.shortBefore - 1e-12);
        expect(Number.isFinite(cut.shortAfter)).toBe(true);
      }),
      { seed: 3 },
    );
  });

  test("too little history, no demand", () => {
    const given = { leadTime: 1, orderQuantity: 1, before: { serviceLevel: 0.9 }, serviceLevel: 0.8 };
    expectFault(() => stockCut({ ...given, demand: [1, null] }), "tooFewData", "demand", /two/);
    expect(stockCut({ ...given, demand: [0, 0, 0] })).toMatchObject({ shortBefore: 0, shortAfter: 0 });
  });
});
