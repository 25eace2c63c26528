import fc from "fast-check";
import { priceOfSimplicity, serviceMix, serviceMixCurve, serviceOf } from "../../../src/engine";
import { fillRate } from "../../../src/engine/inventory/fillRate";
import { normalQuantile } from "../../../src/engine/statistics/normalQuantile";
import direct from "../../fixtures/serviceMix.json";
import published from "../../fixtures/stock.json";
import { expectClose } from "../../support/expectClose";
import { expectFault } from "../../support/expectFault";
import { frozen } from "../../support/frozen";
import { mixItems } from "../../support/mixItems";

const three = frozen({
  demandMean: [100, 400, 200],
  demandSd: [10, 30, 20],
  leadTime: [1, 1, 1],
  unitCost: [50, 5, 20],
});
const factors = ({ items }: ReturnType<typeof serviceMix>) =>
  items.map(({ cycleServiceLevel }) => normalQuantile(cycleServiceLevel));

test("the constructed case of service differentiation", () => {
  const { inputs, expected, tolerance } = published["service-differentiation"];
  const mix = serviceMix(
    frozen({
      demandMean: inputs.demand,
      demandSd: inputs.sd_ltd,
      leadTime: [1, 1, 1],
      unitCost: inputs.unit_value,
      orderQuantity: inputs.lot,
      target: inputs.target_fill,
    }),
  );
  expectClose(factors(mix), expected.k, tolerance);
  expectClose(mix.safetyStockValue, expected.value, tolerance);
  expectClose(mix.fillRate, inputs.target_fill, { abs: 1e-12 });
});

test.each(direct.targets)("least money as scipy's SLSQP finds it for a fill rate of $target", (found) => {
  const mix = serviceMix({ ...frozen(direct.items), target: found.target });
  expectClose(mix.safetyStockValue, found.value, direct.tolerance);
  expectClose(factors(mix), found.factors, { abs: 2e-3 });
});

test("an item's fill rate is that of the fill rate function for its safety stock", () => {
  const input = direct.items;
  const mix = serviceMix({ ...input, target: 0.97 });
  mix.items.forEach((item, i) => {
    const one = {
      demandMean: input.demandMean[i] ?? 0,
      demandSd: input.demandSd[i] ?? 0,
      leadTime: input.leadTime[i] ?? 0,
      leadTimeSd: input.leadTimeSd[i] ?? 0,
      orderQuantity: input.orderQuantity[i] ?? 0,
    };
    expectClose(item.fillRate, fillRate({ ...one, safetyStock: item.safetyStock }), { abs: 1e-12 });
  });
});

describe("properties", () => {
  test("target and budget are inverse to each other", () => {
    fc.assert(
      fc.property(mixItems, fc.double({ min: 0.6, max: 0.995, noNaN: true }), (items, target) => {
        const mix = serviceMix({ ...items, target });
        if (mix.exchangeRate === 0) return;
        const back = serviceMix({ ...items, target: mix.safetyStockValue, goal: "budget" });
        expectClose(back.fillRate, target, { abs: 1e-9 });
        expectClose(mix.fillRate, target, { abs: 1e-12 });
        expectClose(back.safetyStockValue, mix.safetyStockValue, { rel: 1e-9 });
      }),
      { seed: 71, numRuns: 60 },
    );
  });

  test("no move of money between two items serves better", () => {
    fc.assert(
      fc.property(
        mixItems,
        fc.double({ min: 0.8, max: 0.99, noNaN: true }),
        fc.nat(),
        fc.nat(),
        (items, target, a, b) => {
          const count = items.demandMean.length;
          const mix = serviceMix({ ...items, target });
          const [from, to] = [a % count, b % count];
          const stocks = mix.items.map(({ safetyStock }) => safetyStock);
          const moved = Math.min(mix.items[from]?.safetyStockValue ?? 0, mix.safetyStockValue / 50);
          const shifted = stocks.map((stock, i) => {
            const step = moved / (items.unitCost[i] ?? 1);
            return stock - (i === from ? step : 0) + (i === to ? step : 0);
          });
          const other = serviceOf({ ...items, safetyStock: shifted });
          expectClose(other.safetyStockValue, mix.safetyStockValue, { rel: 1e-9, abs: 1e-9 });
          expect(other.fillRate).toBeLessThanOrEqual(mix.fillRate + 1e-10);
        },
      ),
      { seed: 72, numRuns: 100 },
    );
  });

  test("money and weights in other units change no level; the order of the items does not matter", () => {
    fc.assert(
      fc.property(mixItems, fc.double({ min: 0.8, max: 0.99, noNaN: true }), (items, target) => {
        const mix = serviceMix({ ...items, target });
        const other = serviceMix({
          ...items,
          unitCost: items.unitCost.map((cost) => cost * 100),
          weights: items.demandMean.map((demand) => demand * 7),
          target,
        });
        expectClose(
          other.items.map(({ safetyStock }) => safetyStock),
          mix.items.map(({ safetyStock }) => safetyStock),
          { rel: 1e-6, abs: 1e-7 },
        );
        const turned = Object.fromEntries(Object.entries(items).map(([name, column]) => [name, [...column].reverse()]));
        const back = serviceMix({ ...(turned as typeof items), target });
        expectClose(
          back.items.map(({ safetyStock }) => safetyStock).reverse(),
          mix.items.map(({ safetyStock }) => safetyStock),
          { rel: 1e-6, abs: 1e-7 },
        );
      }),
      { seed: 73, numRuns: 40 },
    );
  });
});

test("no item falls below the minimum level, which costs money and no more than one level for all", () => {
  fc.assert(
    fc.property(mixItems, fc.double({ min: 0.55, max: 0.95, noNaN: true }), (items, minimumLevel) => {
      const least = serviceMix({ ...items, target: 0.51, minimumLevel });
      expectClose(
        factors(least),
        items.demandMean.map(() => normalQuantile(minimumLevel)),
        { abs: 1e-9 },
      );
      const target = (1 + least.fillRate) / 2;
      const [bound, free] = [serviceMix({ ...items, target, minimumLevel }), serviceMix({ ...items, target })];
      for (const { cycleServiceLevel } of bound.items)
        expect(cycleServiceLevel).toBeGreaterThanOrEqual(minimumLevel - 1e-12);
      expectClose(bound.fillRate, target, { abs: 1e-12 });
      expect(bound.safetyStockValue).toBeGreaterThanOrEqual(free.safetyStockValue * (1 - 1e-9));
      const price = priceOfSimplicity({ ...items, target, minimumLevel });
      expect(bound.safetyStockValue).toBeLessThanOrEqual(price.flat.safetyStockValue * (1 + 1e-9));
      for (const { levels } of price.few)
        for (const { cycleServiceLevel } of levels)
          expect(cycleServiceLevel).toBeGreaterThanOrEqual(minimumLevel - 1e-12);
    }),
    { seed: 79, numRuns: 30 },
  );
});

describe("edges", () => {
  test("what is reached without safety stock needs none", () => {
    const mix = serviceMix({ ...three, target: 0.9 });
    expect(mix.safetyStockValue).toBe(0);
    expect(mix.fillRate).toBeGreaterThan(0.9);
    expect(mix.exchangeRate).toBe(0);
    expect(serviceMix({ ...three, target: 0, goal: "budget" }).safetyStockValue).toBe(0);
  });
  test("a budget beyond use leaves every item at its most", () => {
    const mix = serviceMix({ ...three, target: 1e9, goal: "budget" });
    expectClose(
      mix.items.map(({ safetyStock }) => safetyStock),
      [60, 180, 120],
      { rel: 1e-12 },
    );
    expect(mix.exchangeRate).toBe(Infinity);
  });
  test("free stock is given in full, items without weight, demand or variation none", () => {
    const mix = serviceMix({
      demandMean: [100, 50, 20, 0, 30],
      demandSd: [10, 5, 0, 4, 9],
      leadTime: [1, 1, 1, 1, 1],
      unitCost: [5, 0, 9, 9, 9],
      weights: [1, 1, 1, 1, 0],
      target: 0.99,
    });
    expectClose(mix.items.map(({ safetyStock }) => safetyStock).slice(1), [30, 0, 0, 0], {});
    expect(mix.items.map(({ fillRate: rate }) => rate)[3]).toBeNull();
    expect(mix.items[2]).toMatchObject({ cycleServiceLevel: 1, fillRate: 1 });
  });
  test("all without variation: every target is met by nothing", () => {
    const mix = serviceMix({ demandMean: [5], demandSd: [0], leadTime: [1], unitCost: [2], target: 0.999 });
    expect(mix).toMatchObject({ fillRate: 1, safetyStockValue: 0 });
  });
  test("a varying lead time counts, an order quantity of 0 is a period's demand", () => {
    const plain = { demandMean: [9], demandSd: [3], leadTime: [4], unitCost: [2], target: 40, goal: "budget" as const };
    const mix = serviceMix({ ...plain, leadTimeSd: [1], orderQuantity: [0] });
    expectClose(mix.items[0]?.cycleServiceLevel, 0.9677711, { abs: 1e-6 });
    expect(serviceMix({ ...plain, orderQuantity: [9] })).toEqual(serviceMix(plain));
  });
  test("numbers near the ends of what a computer holds give an answer or a fault", () => {
    const wild = fc.constantFrom(0, 5e-324, 1e-300, 1e-9, 1, 1e9, 1e150, 1e308);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(wild, wild, wild, wild), { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        (rows, money) => {
          const column = (at: 0 | 1 | 2 | 3) => rows.map((row) => row[at]);
          const input = { demandMean: column(0), demandSd: column(1), unitCost: column(2), orderQuantity: column(3) };
          let mix;
          try {
            mix = serviceMix({
              ...input,
              leadTime: rows.map(() => 1),
              target: 0.9,
              goal: money ? "budget" : "fillRate",
            });
          } catch (error) {
            expect(error).toMatchObject({ name: "EngineError" });
            return;
          }
          for (const value of [
            mix.fillRate,
            mix.safetyStockValue,
            ...mix.items.flatMap((item) => Object.values<number | null>({ ...item })),
          ])
            expect(value === null || Number.isFinite(value)).toBe(true);
        },
      ),
      { seed: 74, numRuns: 400 },
    );
  });
});

test("faults", () => {
  const call = (change: object) => () => serviceMix({ ...three, target: 0.9, ...change });
  expectFault(call({ target: 1 }), "domain", "target", /strictly between 0 and 1/);
  expectFault(call({ target: 95 }), "domain", "target", /write 0.95/);
  expectFault(call({ target: -1, goal: "budget" }), "domain", "target", /not be negative/);
  expectFault(call({ target: 0.9, goal: "cover" }), "domain", "goal", /one of/);
  expectFault(call({ leadTime: [1, 0, 1] }), "domain", "leadTime", /row 2/);
  expectFault(call({ unitCost: [1, 2, -1] }), "domain", "unitCost", /row 3/);
  expectFault(call({ weights: [0, 0, 0] }), "domain", "weights", /no item has demand or weight/);
  expectFault(call({ weights: [1, 1] }), "shape", "weights", /equally long/);
  expectFault(
    call({ demandMean: [], demandSd: [], leadTime: [], unitCost: [] }),
    "shape",
    "demandMean",
    /at least one/,
  );
  expectFault(
    call({ demandSd: [5000, 5000, 5000], target: 0.9999999999 }),
    "noSolution",
    "target",
    /beyond reach.*larger orders/,
  );
});

describe("exchange curve", () => {
  test("one level for all costs what the case says, the mix less, for the same service", () => {
    const { inputs, expected, tolerance } = published["service-differentiation"];
    const level = 0.8811831874987136;
    const [point] = serviceMixCurve({ ...three, levels: [level] });
    expectClose(point?.fillRate, inputs.target_fill, { abs: 1e-9 });
    expectClose(point?.flatValue, expected.equal_k_value, tolerance);
    expectClose(point?.mixValue, expected.value, tolerance);
  });
  test("service and money rise together, and the mix never costs more", () => {
    fc.assert(
      fc.property(mixItems, (items) => {
        const points = serviceMixCurve(frozen(items));
        points.forEach((point, i) => {
          const before = points[i - 1];
          expect(point.mixValue).toBeLessThanOrEqual(point.flatValue);
          expect(point.saving).toBeGreaterThanOrEqual(0);
          if (!before) return;
          expect(point.fillRate).toBeGreaterThanOrEqual(before.fillRate);
          expect(point.mixValue).toBeGreaterThanOrEqual(before.mixValue - 1e-9 * before.flatValue);
        });
      }),
      { seed: 75, numRuns: 30 },
    );
  });
  test("faults", () => {
    const call = (levels: number[]) => () => serviceMixCurve({ ...three, levels });
    expectFault(call([]), "shape", "levels", /1 to 100 levels, got 0/);
    expectFault(call(Array<number>(101).fill(0.9)), "shape", "levels", /got 101/);
    expectFault(call([0.9, 0.3]), "domain", "levels", /item 2.*never negative/);
    expectFault(call([1]), "domain", "levels", /0.5 and/);
  });
});

describe("service of given safety stocks", () => {
  test("the mix's own stocks give the mix's service", () => {
    const mix = serviceMix({ ...direct.items, target: 0.97 });
    const given = serviceOf({ ...direct.items, safetyStock: mix.items.map(({ safetyStock }) => safetyStock) });
    expectClose(given.fillRate, 0.97, { abs: 1e-12 });
    expectClose(given.safetyStockValue, mix.safetyStockValue, { rel: 1e-12 });
  });
  test("stock may be negative; stock of a steady item is worth its money and serves nothing", () => {
    const found = serviceOf({
      demandMean: [9, 9],
      demandSd: [3, 0],
      leadTime: [1, 1],
      unitCost: [2, 5],
      safetyStock: [-3, 4],
    });
    expect(found.safetyStockValue).toBe(14);
    expectClose(found.items[0]?.cycleServiceLevel, 0.158655253931457, { rel: 1e-12 });
    expect(found.items[1]).toEqual({ cycleServiceLevel: 1, fillRate: 1, safetyStock: 4, safetyStockValue: 20 });
  });
  test("faults", () => {
    expectFault(() => serviceOf({ ...three, safetyStock: [1, 2] }), "shape", "safetyStock", /equally long/);
    expectFault(() => serviceOf({ ...three, safetyStock: [1, NaN, 2] }), "domain", "safetyStock", /row 2/);
  });
});
