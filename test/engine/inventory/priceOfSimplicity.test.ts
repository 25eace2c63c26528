import fc from "fast-check";
import { priceOfSimplicity } from "../../../src/engine";
import direct from "../../fixtures/serviceMix.json";
import published from "../../fixtures/stock.json";
import { expectClose } from "../../support/expectClose";
import { expectFault } from "../../support/expectFault";
import { frozen } from "../../support/frozen";
import { mixItems } from "../../support/mixItems";

test("the constructed case: one factor for all against a factor for each", () => {
  const { inputs, expected, tolerance } = published["service-differentiation"];
  const price = priceOfSimplicity({
    demandMean: inputs.demand,
    demandSd: inputs.sd_ltd,
    leadTime: [1, 1, 1],
    unitCost: inputs.unit_value,
    target: inputs.target_fill,
  });
  expectClose(price.flat.levels[0]?.factor, expected.equal_k, tolerance);
  expectClose(price.flat.safetyStockValue, expected.equal_k_value, tolerance);
  expectClose(price.mix.safetyStockValue, expected.value, tolerance);
  expect(price.classes).toBeNull();
});

describe.each(direct.targets)("eight items at a fill rate of $target", (found) => {
  const price = priceOfSimplicity({
    ...frozen(direct.items),
    target: found.target,
    classOf: Uint32Array.from(direct.classOf),
  });
  test("one level and one per class as scipy finds them", () => {
    expectClose(price.flat.safetyStockValue, found.flatValue, { rel: 1e-9 });
    expectClose(price.classes?.safetyStockValue, found.classValue, direct.tolerance);
    expectClose(
      price.classes?.levels.map(({ factor }) => factor),
      found.classFactors,
      { abs: 2e-3 },
    );
  });
  test("two and three levels as all ways to share them out, tried one by one", () => {
    expectClose(price.few[1]?.safetyStockValue, found.fewValues[0] ?? NaN, direct.fewTolerance);
    expectClose(price.few[2]?.safetyStockValue, found.fewValues[1] ?? NaN, direct.fewTolerance);
  });
});

test("the same service; mix ≤ classes ≤ flat, and every further level pays or is not used", () => {
  fc.assert(
    fc.property(mixItems, fc.double({ min: 0.7, max: 0.99, noNaN: true }), fc.nat(5), (items, target, kinds) => {
      const count = Math.min(kinds + 1, items.demandMean.length);
      const classOf = Uint32Array.from(items.demandMean, (_, i) => i % count);
      const { flat, classes, few, mix, fillRate } = priceOfSimplicity({ ...items, target, classOf });
      const all = [flat, ...(classes ? [classes] : []), ...few, mix];
      for (const policy of all) expectClose(policy.fillRate, fillRate, { abs: 1e-11 });
      const margin = 1e-9 * flat.safetyStockValue + 1e-12;
      const values = [flat, ...few.slice(1)].map((policy) => policy.safetyStockValue);
      values.forEach((value, i) => expect(value).toBeLessThanOrEqual((values[i - 1] ?? Infinity) + margin));
      for (const policy of all) {
        expect(policy.safetyStockValue).toBeGreaterThanOrEqual(mix.safetyStockValue - margin);
        expect(policy.safetyStockValue).toBeLessThanOrEqual(flat.safetyStockValue + margin);
      }
    }),
    { seed: 76, numRuns: 40 },
  );
});

test("a budget buys the mix's service, and simpler policies cost more than it", () => {
  const price = priceOfSimplicity({ ...direct.items, target: 20_000, goal: "budget" });
  expectClose(price.mix.safetyStockValue, 20_000, { rel: 1e-9 });
  expect(price.flat.safetyStockValue).toBeGreaterThan(20_000);
  expectClose(price.flat.fillRate, price.fillRate, { abs: 1e-12 });
});

test("as many levels as items are as good as a level for each", () => {
  const price = priceOfSimplicity({
    demandMean: [100, 400, 200],
    demandSd: [10, 30, 20],
    leadTime: [1, 1, 1],
    unitCost: [50, 5, 20],
    target: 0.995,
  });
  expectClose(price.few[2]?.safetyStockValue, price.mix.safetyStockValue, { rel: 1e-9 });
  expect([...(price.few[2]?.levelOf ?? [])]).toEqual([0, 2, 1]);
});

test("degenerate items: nothing to spend, all alike, one item, items that count nothing", () => {
  const one = { demandMean: [10], demandSd: [3], leadTime: [1], unitCost: [5] };
  const price = priceOfSimplicity({ ...one, target: 0.98 });
  for (const policy of [price.flat, ...price.few])
    expectClose(policy.safetyStockValue, price.mix.safetyStockValue, { rel: 1e-9 });
  expect(priceOfSimplicity({ ...one, target: 0.5 }).few).toHaveLength(1);
  const alike = { demandMean: [5, 5, 5], demandSd: [2, 2, 2], leadTime: [1, 1, 1], unitCost: [3, 3, 3] };
  expect(priceOfSimplicity({ ...alike, target: 0.97 }).few.at(-1)?.levels).toHaveLength(1);
  const idle = priceOfSimplicity({
    demandMean: [10, 0, 10],
    demandSd: [3, 3, 0],
    leadTime: [1, 1, 1],
    unitCost: [5, 5, 5],
    target: 0.98,
    classOf: Uint32Array.of(0, 1, 2),
  });
  expect(idle.classes?.levels.map(({ fillRate }) => fillRate)[1]).toBeNull();
  expectClose(idle.classes?.safetyStockValue, idle.mix.safetyStockValue, { rel: 1e-9 });
});

test("faults", () => {
  const items = { demandMean: [5, 5], demandSd: [2, 2], leadTime: [1, 1], unitCost: [3, 3], target: 0.9 };
  expectFault(() => priceOfSimplicity({ ...items, classOf: Uint32Array.of(0) }), "shape", "classOf", /equally long/);
  expectFault(() => priceOfSimplicity({ ...items, classOf: Uint32Array.of(0, 2) }), "shape", "classOf", /gap/);
  expectFault(() => priceOfSimplicity({ ...items, mostLevels: 0 }), "domain", "mostLevels", /whole number/);
});
