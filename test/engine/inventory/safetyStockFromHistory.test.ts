import fc from "fast-check";
import { safetyStockFromHistory } from "../../../src/engine";
import type { HistoryDistribution } from "../../../src/engine";
import reference from "../../fixtures/stockFromHistory.json";
import { expectClose } from "../../support/expectClose";
import { expectFault } from "../../support/expectFault";
import { frozen } from "../../support/frozen";

const { demand } = frozen(reference);

describe("the same reorder point as scipy", () => {
  test.each(reference.cycle)("cycle: $distribution, lead time $leadTime", ({ reorderPoint, distribution, ...item }) => {
    const found = safetyStockFromHistory({ demand, ...item, distribution: distribution as HistoryDistribution });
    expectClose(found.reorderPoint, reorderPoint, { rel: 1e-9 });
    expectClose(found.safetyStock, reorderPoint - 0.9 * (item.leadTime + item.reviewPeriod), { abs: 1e-7 });
  });
  test.each(reference.fill)("fill: $distribution, lead time $leadTime, review $reviewPeriod", (one) => {
    const { reorderPoint, distribution, orderQuantity, ...item } = one;
    const found = safetyStockFromHistory({
      demand,
      ...item,
      basis: "fill",
      distribution: distribution as HistoryDistribution,
      ...(orderQuantity !== null && { orderQuantity }),
    });
    expectClose(found.reorderPoint, reorderPoint, { abs: 1e-7 });
  });
});

describe("the distribution chosen", () => {
  const chosen = (history: readonly (number | null)[], leadTime = 2) =>
    safetyStockFromHistory({ demand: history, serviceLevel: 0.95, leadTime }).distribution;
  const lumpy = [0, 40, 0, 0, 3, 0, 9, 0, 0, 1, 0, 70, 0, 5, 0, 2, 0, 0, 90, 0, 4, 0, 1, 0];

  test("follows the demand pattern", () => {
    expect(chosen([100, 120, 90, 110, 105])).toBe("normal");
    expect(chosen([100, 12, 300, 7, 60, 900])).toBe("gamma");
    expect(chosen([100, 12, 300, 7, 60, 900], 30)).toBe("normal");
    expect(chosen([1, 0, 2, 1, 0, 1, 3, 0, 1, 1])).toBe("poisson");
    expect(chosen(demand)).toBe("negativeBinomial");
    expect(chosen(lumpy)).toBe("bootstrap");
    expect(chosen(lumpy, 60)).not.toBe("bootstrap");
    expect(chosen([0, 0, 0])).toBe("normal");
  });
  test("periods that were not observed, and returns as zero, change nothing else", () => {
    const item = { serviceLevel: 0.9, leadTime: 3 };
    const full = safetyStockFromHistory({ ...item, demand });
    expect(safetyStockFromHistory({ ...item, demand: [null, ...demand, null] })).toEqual(full);
    const returned = demand.map((value) => (value === 0 ? -4 : value));
    expect(safetyStockFromHistory({ ...item, demand: returned })).toEqual(full);
  });
});

describe("bootstrap", () => {
  const item = { demand, serviceLevel: 0.95, leadTime: 4, distribution: "bootstrap" } as const;

  test("is repeated by its seed and lies near the exact distribution of four periods", () => {
    const first = safetyStockFromHistory({ ...item, seed: 5 });
    expect(safetyStockFromHistory({ ...item, seed: 5 })).toEqual(first);
    const share = (value: number) => demand.filter((one) => one === value).length / demand.length;
    let sum = [1];
    for (let period = 0; period < 4; period += 1) {
      const next = Array<number>(sum.length + 5).fill(0);
      sum.forEach((chance, total) => {
        for (let size = 0; size <= 5; size += 1) next[total + size] = (next[total + size] ?? 0) + chance * share(size);
      });
      sum = next;
    }
    let [exact, reached] = [-1, 0];
    while (reached < 0.95) reached += sum[++exact] ?? 1;
    expect(Math.abs(first.reorderPoint - exact)).toBeLessThanOrEqual(1.2);
    expect(first.simulationError).toBeLessThanOrEqual(1.5);
  });
  test("reaches a fill rate under periodic review and with a lead time that varies", () => {
    const fill = { ...item, basis: "fill", leadTimeSd: 1, reviewPeriod: 1.5 } as const;
    const low = safetyStockFromHistory({ ...fill, serviceLevel: 0.9 }).safetyStock;
    expect(safetyStockFromHistory({ ...fill, serviceLevel: 0.98 }).safetyStock).toBeGreaterThan(low);
  });
  test("does not draw thousands of periods", () => {
    expectFault(() => safetyStockFromHistory({ ...item, leadTime: 1001 }), "domain", "leadTime", /1000 periods/);
  });
});

test("lots raise the reorder point by what they overshoot", () => {
  const item = { demand, serviceLevel: 0.95, leadTime: 4, distribution: "normal" } as const;
  const plain = safetyStockFromHistory(item);
  const lots = safetyStockFromHistory({ ...item, lots: true });
  // Sizes 3, 1, 4, 2, 1, 5, 2: Σx² = 60, Σx = 18; whole sizes: 60 / 36 − ½.
  expectClose(lots.undershoot, 60 / 36 - 0.5, { rel: 1e-12 });
  expect(lots.reorderPoint).toBeGreaterThan(plain.reorderPoint + lots.undershoot);
  expect(safetyStockFromHistory({ ...item, lots: true, reviewPeriod: 1 }).undershoot).toBe(0);
});

test("safety stock rises with the service level, for any history and distribution", () => {
  const histories = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 2, maxLength: 24 });
  const kinds = fc.constantFrom("auto", "normal", "gamma", "poisson", "negativeBinomial", "bootstrap");
  fc.assert(
    fc.property(
      histories,
      kinds,
      fc.constantFrom("cycle", "fill"),
      fc.boolean(),
      (history, distribution, basis, lots) => {
        const item = { demand: history, leadTime: 2.5, distribution, basis, lots, orderQuantity: 7 } as const;
        const low = safetyStockFromHistory({ ...item, serviceLevel: 0.8 });
        const high = safetyStockFromHistory({ ...item, serviceLevel: 0.97 });
        expect(high.safetyStock).toBeGreaterThanOrEqual(low.safetyStock);
        expect(Number.isFinite(high.safetyStock)).toBe(true);
      },
    ),
    { seed: 31, numRuns: 150 },
  );
});

test("faults", () => {
  const item = { demand, serviceLevel: 0.95, leadTime: 4 };
  expectFault(() => safetyStockFromHistory({ ...item, demand: [5, null] }), "tooFewData", "demand", /two observed/);
  expectFault(() => safetyStockFromHistory({ ...item, serviceLevel: 1 }), "domain", "serviceLevel", /strictly/);
  expectFault(() => safetyStockFromHistory({ ...item, leadTime: 0 }), "domain", "leadTime", /positive/);
  expectFault(() => safetyStockFromHistory({ ...item, basis: "fill" }), "domain", "orderQuantity", /must be given/);
  const huge = { ...item, demand: [0, 1e9, 2e9], distribution: "poisson" } as const;
  expectFault(() => safetyStockFromHistory(huge), "domain", "distribution", /choose gamma/);
});
