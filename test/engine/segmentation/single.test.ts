import fc from "fast-check";
import { concentration, kraljic, tier } from "../../../src/engine";
import published from "../../fixtures/segmentation.json";
import { expectClose } from "../../support/expectClose";
import { expectFault } from "../../support/expectFault";
import { frozen } from "../../support/frozen";

describe("kraljic", () => {
  test("the R package's quadrants; its axis is the ease of supply, so risk = 1 − x, and it calls routine non-critical", () => {
    const { inputs, expected } = published["kraljic-quadrants"];
    const names = { "Non-critical": "routine", Leverage: "leverage", Strategic: "strategic" } as const;
    const found = inputs.x.map((x, i) => kraljic({ supplyRisk: 1 - x, profitImpact: inputs.y[i] ?? 0 }));
    expect(found).toEqual(expected.quadrant.map((name) => names[name as keyof typeof names]));
  });
  test("on the cut is high, also where that package gives no answer", () => {
    expect(kraljic({ supplyRisk: 0.5, profitImpact: 0.2 })).toBe("bottleneck");
    expect(kraljic({ supplyRisk: 0.2, profitImpact: 0.5 })).toBe("leverage");
    // A sum that misses the cut by rounding only still is on it.
    expect(kraljic({ supplyRisk: 0.1 + 0.2, profitImpact: 0.3, riskCut: 0.3, impactCut: 0.1 + 0.2 })).toBe("strategic");
  });
  test("another scale with its cuts", () => {
    expect(kraljic({ supplyRisk: 4, profitImpact: 2, riskCut: 3, impactCut: 3 })).toBe("bottleneck");
    expect(kraljic({ supplyRisk: 4, profitImpact: 2, riskCut: 3, impactCut: 3, cutsGiven: true })).toBe("bottleneck");
  });
  test("mirrored scores swap leverage and bottleneck", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (a, b) => {
        const swap = { leverage: "bottleneck", bottleneck: "leverage", strategic: "strategic", routine: "routine" };
        const found = kraljic(frozen({ supplyRisk: a, profitImpact: b }));
        expect(kraljic({ supplyRisk: b, profitImpact: a })).toBe(swap[found]);
      }),
    );
  });
  test("faults", () => {
    expectFault(() => kraljic({ supplyRisk: 4, profitImpact: 0.2 }), "domain", "supplyRisk", /give riskCut/);
    expectFault(() => kraljic({ supplyRisk: 0.4, profitImpact: -1 }), "domain", "profitImpact", /give impactCut/);
    const given = { riskCut: 0.5, impactCut: 0.5, cutsGiven: false };
    expectFault(() => kraljic({ supplyRisk: 4, profitImpact: 0.2, ...given }), "domain", "supplyRisk", /give riskCut/);
    expectFault(() => kraljic({ supplyRisk: NaN, profitImpact: 0 }), "domain", "supplyRisk", /finite/);
    expectFault(() => kraljic({ supplyRisk: 0, profitImpact: 0, riskCut: Infinity }), "domain", "riskCut", /finite/);
  });
});

describe("tier", () => {
  const bands = { boundaries: [10, 50], labels: ["bronze", "silver", "gold"] };

  test("a boundary belongs to the band above it", () => {
    const labels = [-1, 9.99, 10, 49, 50, 1e9].map((value) => tier(frozen({ value, ...bands })));
    expect(labels).toEqual(["bronze", "bronze", "silver", "silver", "gold", "gold"]);
  });
  test("a higher value never has a lower band", () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (a, b) => {
          const place = (value: number) => bands.labels.indexOf(tier({ value, ...bands }));
          expect(place(Math.min(a, b))).toBeLessThanOrEqual(place(Math.max(a, b)));
        },
      ),
    );
  });
  test("faults", () => {
    expectFault(() => tier({ value: NaN, ...bands }), "domain", "value", /finite/);
    expectFault(
      () => tier({ value: 1, boundaries: [5, 5], labels: ["a", "b", "c"] }),
      "domain",
      "boundaries",
      /must rise/,
    );
    expectFault(
      () => tier({ value: 1, boundaries: [5], labels: ["a"] }),
      "shape",
      "labels",
      /1 entries but boundaries \+ 1 has 2/,
    );
  });
});

describe("concentration", () => {
  test("the examples of the authorities, which print the index times 10,000", () => {
    const { inputs, expected, tolerance } = published["hhi-doj"];
    const [found] = concentration(frozen({ values: inputs.shares_pct }));
    expectClose((found?.herfindahl ?? 0) * 10000, expected.hhi, tolerance);
    expectClose(found?.effectiveSuppliers, expected.effective_suppliers, tolerance);
    for (const [i, values] of published["hhi-others"].inputs.shares_pct.entries())
      expectClose(
        (concentration({ values })[0]?.herfindahl ?? 0) * 10000,
        published["hhi-others"].expected.hhi[i] ?? 0,
        { rel: 1e-12 },
      );
  });
  test("groups in order of first appearance; zero, credits and blanks take no part", () => {
    const values = [60, 40, 5, -5, null, 0];
    const groups = ["steel", "Steel", "wood", "wood", "wood", "glass"];
    expect(concentration({ values, groups })).toEqual([
      {
        group: "steel",
        herfindahl: expect.closeTo(0.52, 12) as number,
        largestShare: 0.6,
        effectiveSuppliers: expect.closeTo(1 / 0.52, 12) as number,
      },
      { group: "wood", herfindahl: 1, largestShare: 1, effectiveSuppliers: 1 },
      { group: "glass", herfindahl: 0, largestShare: 0, effectiveSuppliers: 0 },
    ]);
  });
  test("lies between one over the number of suppliers and one", () => {
    const spend = fc.array(fc.double({ min: 1e-3, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(spend, (values) => {
        const [found] = concentration({ values });
        expect(found?.herfindahl).toBeGreaterThanOrEqual((1 / values.length) * (1 - 1e-12));
        expect(found?.herfindahl).toBeLessThanOrEqual(1 + 1e-12);
        expect(found?.largestShare).toBeLessThanOrEqual(1);
      }),
    );
  });
  test("faults", () => {
    expectFault(() => concentration({ values: [NaN] }), "domain", "values", /row 1.*finite/);
    expectFault(() => concentration({ values: [1], groups: [] }), "shape", "groups", /equally long/);
  });
});
