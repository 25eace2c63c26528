import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import {
  auditStockPlan,
  EMPTY_PLAN_ITEM,
  normalCdf,
  normalQuantile,
  safetyStockForFillRate,
} from "../../../../src/engine";
import type { PlanItem, PlanUnits } from "../../../../src/engine";

const MONTH = 365 / 12;
const units: PlanUnits = { demand: "month", leadTime: "day", review: "day", service: "cycle" };

/** Items of a made-up plan: demand by the month, lead times in days, no two alike. */
function makeItems(count: number, more: Partial<PlanItem> = {}, seed = 7): readonly PlanItem[] {
  const random = xoroshiro128plus(seed);
  const between = (low: number, high: number) => low + (uniformInt(random, 0, 10_000) / 10_000) * (high - low);
  return Array.from({ length: count }, () => {
    const demandMean = Math.round(between(100, 3000));
    return {
      ...EMPTY_PLAN_ITEM,
      demandMean,
      demandSd: Math.round(demandMean * between(0.15, 0.6)),
      leadTime: Math.round(between(8, 80)),
      leadTimeSd: Math.round(between(2, 14)),
      reviewPeriod: 7,
      serviceLevel: [0.9, 0.95, 0.98, 0.99][uniformInt(random, 0, 3)]!,
      unitCost: Math.round(between(100, 5000)) / 100,
      orderingCost: 40,
      holdingRate: 0.22,
      ...more,
    };
  });
}

interface Numbers {
  readonly z: number;
  readonly p: number;
  readonly s: number;
  readonly d: number;
  /** Lead time, its deviation and the review period, in months. */
  readonly L: number;
  readonly sL: number;
  readonly R: number;
  readonly days: number;
}
const numbersOf = (item: PlanItem): Numbers => ({
  z: normalQuantile(item.serviceLevel!),
  p: item.serviceLevel!,
  s: item.demandSd!,
  d: item.demandMean!,
  L: item.leadTime! / MONTH,
  sL: item.leadTimeSd! / MONTH,
  R: item.reviewPeriod! / MONTH,
  days: item.leadTime!,
});
const { sqrt } = Math;
const right = ({ z, s, d, L, sL, R }: Numbers): number => z * sqrt((L + R) * s ** 2 + d ** 2 * sL ** 2);

/** Each formula with its mistake, written out here a second time. */
const PLANTED: Readonly<Record<string, (numbers: Numbers) => number>> = {
  bothTails: ({ p, ...rest }) => right({ ...rest, p, z: normalQuantile((1 + p) / 2) }),
  shareAsFactor: (n) => right({ ...n, z: n.p }),
  densityForQuantile: (n) => right({ ...n, z: normalCdf(n.p) }),
  otherTail: (n) => -right(n),
  factorLeftOut: (n) => right({ ...n, z: 1 }),
  "fixedFactor:2": (n) => right({ ...n, z: 2 }),
  meanForSd: (n) => right({ ...n, s: n.d }),
  varianceForSd: (n) => right({ ...n, s: n.s ** 2 }),
  "sdTimes1.25": (n) => right({ ...n, s: 1.25 * n.s }),
  rootMissing: ({ z, s, d, L, sL, R }) => z * sqrt(((L + R) * s) ** 2 + (d * sL) ** 2),
  reviewLeftOut: (n) => right({ ...n, R: 0 }),
  intervalLeftOut: ({ z, s, d, sL }) => z * sqrt(s ** 2 + (d * sL) ** 2),
  leadTimeLeftOut: (n) => right({ ...n, L: 0 }),
  notConverted: (n) => right({ ...n, L: n.days }),
  "takenAs:week": (n) => right({ ...n, L: n.L * 7 }),
  "convertedTo:week": (n) => right({ ...n, L: n.days / 7 }),
  workingDays: (n) => right({ ...n, L: n.days / 21 }),
  supplyLeftOut: (n) => right({ ...n, sL: 0 }),
  supplyOutsideRoot: ({ z, s, d, L, sL, R }) => z * (s * sqrt(L + R) + d * sL),
  demandLeftOut: ({ z, d, sL }) => z * d * sL,
  supplyNotSquared: ({ z, s, d, L, sL, R }) => z * sqrt((L + R) * s ** 2 + d * sL),
  "cover:14": ({ d }) => (d / MONTH) * 14,
  "leadTimeDemand:0.5": ({ d, L }) => 0.5 * d * L,
  "flat:100": () => 100,
  none: () => 0,
};

describe("a known mistake in a column of safety stocks", () => {
  const items = makeItems(60);
  const numbers = items.map(numbersOf);

  test.each(Object.entries(PLANTED))(
    "%s is found in every row that has it, and no right row is blamed",
    (id, formula) => {
      const wrong = (row: number) => row % 4 === 1;
      const values = numbers.map((known, row) => Math.round(wrong(row) ? formula(known) : right(known)));
      const rows = auditStockPlan({ quantity: "safetyStock", items, values, units });
      rows.forEach((row, at) => {
        expect(row.shouldBe).toBeCloseTo(right(numbers[at]!), 8);
        // A wrong formula may land on the right number by chance: then there is nothing to find.
        const telling = Math.abs(values[at]! - right(numbers[at]!)) > Math.max(1, 0.005 * right(numbers[at]!));
        expect([at, row.status, row.mistakes]).toEqual(
          wrong(at) && telling ? [at, "mistake", [id]] : [at, "right", []],
        );
      });
    },
  );

  test("two mistakes at once are found where one does not explain the number", () => {
    const both = ({ z, d, L }: Numbers) => z * d * sqrt(L);
    const steady = items.map((item) => ({ ...item, leadTimeSd: 0 }));
    const values = numbers.map((known, row) => Math.round(row < 20 ? both(known) : right({ ...known, sL: 0 })));
    const rows = auditStockPlan({ quantity: "safetyStock", items: steady, values, units });
    for (const row of rows.slice(0, 20)) expect(row.mistakes).toEqual(["meanForSd", "reviewLeftOut"]);
    for (const row of rows.slice(20)) expect(row.status).toBe("right");
  });

  test("rounding, a factor of 1.65 and months of 30 days are no mistakes", () => {
    const at95 = items.map((item) => ({ ...item, serviceLevel: 0.95 }));
    for (const round of [Math.round, Math.ceil, Math.floor, (value: number) => Math.round(value * 100) / 100]) {
      const exact = numbers.map((known) => round(right({ ...known, z: 1.65 })));
      const thirty = numbers.map(({ days, ...known }) =>
        round(right({ ...known, days, z: normalQuantile(0.95), L: days / 30 })),
      );
      for (const values of [exact, thirty]) {
        const rows = auditStockPlan({ quantity: "safetyStock", items: at95, values, units });
        expect(rows.map(({ status }) => status)).toEqual(rows.map(() => "right"));
      }
    }
  });

  test("numbers that nobody computed stay without an explanation", () => {
    const random = xoroshiro128plus(99);
    const values = numbers.map((known) => Math.round((right(known) * (uniformInt(random, 30, 400) + 0.5)) / 100));
    const rows = auditStockPlan({ quantity: "safetyStock", items, values, units });
    const blamed = rows.filter(({ status }) => status === "mistake");
    expect(blamed.length).toBeLessThanOrEqual(3);
  });

  test("no blame by chance: over many columns of arbitrary numbers hardly a row is explained", () => {
    let blamed = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const random = xoroshiro128plus(seed);
      const values = numbers.map((known) =>
        Math.round(right(known) * Math.exp(uniformInt(random, -2000, 2000) / 1000)),
      );
      const rows = auditStockPlan({ quantity: "safetyStock", items, values, units });
      blamed += rows.filter(({ status }) => status === "mistake").length;
    }
    // 40 columns of 60 rows.
    expect(blamed / 2400).toBeLessThan(0.03);
  });
});

test("blank numbers and rows without inputs are told from wrong ones", () => {
  const [item] = makeItems(1);
  const items = [item!, { ...item!, demandSd: null }, { ...item!, leadTime: null }, { ...item!, serviceLevel: null }];
  const rows = auditStockPlan({ quantity: "safetyStock", items, values: [null, 5, 5, 5], units });
  expect(rows.map(({ status }) => status)).toEqual(["empty", "notChecked", "notChecked", "notChecked"]);
});

test("a target of units met from stock, put into the quantile for cycles, is seen as that", () => {
  const items = makeItems(30, { orderQuantity: 900, serviceLevel: 0.97, reviewPeriod: null });
  const numbers = items.map((item) => numbersOf({ ...item, reviewPeriod: 0 }));
  const filled = numbers.map(({ s, L, d, sL }) =>
    safetyStockForFillRate({
      fillRate: 0.97,
      demandSd: s,
      leadTime: L,
      demandMean: d,
      leadTimeSd: sL,
      orderQuantity: 900,
    }),
  );
  const values = numbers.map((known, row) => Math.round(row < 10 ? right(known) : filled[row]!));
  const rows = auditStockPlan({ quantity: "safetyStock", items, values, units: { ...units, service: "fill" } });
  expect(rows.slice(0, 10).map(({ mistakes }) => mistakes)).toEqual(Array(10).fill(["fillRateAsCycle"]));
  expect(rows.slice(10).map(({ status }) => status)).toEqual(Array(20).fill("right"));
});

test("what the history tells: population deviation, mean absolute deviation, zeros left out", () => {
  const items = makeItems(30).map((item) => ({
    ...item,
    populationSd: item.demandSd! * sqrt(11 / 12),
    meanAbsoluteDeviation: item.demandSd! * 0.77,
    sdWithoutZeros: item.demandSd! * 0.6,
  }));
  for (const id of ["populationSd", "meanAbsoluteDeviation", "sdWithoutZeros"] as const) {
    const values = items.map((item, row) => {
      const known = numbersOf(item);
      return Math.round(right(row < 12 ? { ...known, s: item[id] } : known));
    });
    const rows = auditStockPlan({ quantity: "safetyStock", items, values, units });
    const name = { populationSd: "populationSd", meanAbsoluteDeviation: "madForSd", sdWithoutZeros: "zerosLeftOut" }[
      id
    ];
    const found = rows.slice(0, 12).filter(({ mistakes }) => mistakes[0] === name);
    expect(found.length).toBeGreaterThanOrEqual(10);
    expect(rows.slice(12).every(({ status }) => status === "right")).toBe(true);
  }
});

test("an error of one period ahead times the root is wrong where errors over the lead time are known", () => {
  const measured = makeItems(30, { leadTimeSd: null }).map((item, row) => ({ ...item, errorSd: 500 + 37 * row }));
  const smoothed = makeItems(30, { leadTimeSd: null, smoothing: 0.3, leadTime: 75 });
  for (const items of [measured, smoothed]) {
    const values = items.map((item) => {
      const { z, s, L, R } = numbersOf({ ...item, leadTimeSd: 0 });
      return Math.round(z * s * sqrt(L + R));
    });
    const rows = auditStockPlan({ quantity: "safetyStock", items, values, units });
    expect(rows.filter(({ mistakes }) => mistakes[0] === "oneStepError").length).toBeGreaterThanOrEqual(28);
  }
  // Graves: s · √( n · (1 + α(n − 1) + α²(n − 1)(2n − 1)/6) ).
  const [item] = smoothed;
  const n = 82 / MONTH;
  const growth = 1 + 0.3 * (n - 1) + (0.09 * (n - 1) * (2 * n - 1)) / 6;
  const [row] = auditStockPlan({ quantity: "safetyStock", items: [item!], values: [1], units });
  expect(row?.shouldBe).toBeCloseTo(normalQuantile(item!.serviceLevel!) * item!.demandSd! * sqrt(n * growth), 8);
});

describe("reorder points", () => {
  const items = makeItems(60);
  const numbers = items.map(numbersOf);
  const demand = ({ d, L, R }: Numbers) => d * (L + R);
  const cases: Readonly<Record<string, (numbers: Numbers) => number>> = {
    safetyStockLeftOut: demand,
    leadTimeDemandLeftOut: right,
    rootOnDemand: (n) => n.d * sqrt(n.L + n.R) + right(n),
    reviewLeftOut: (n) => n.d * n.L + right(n),
    onePeriodOfDemand: (n) => n.d + right(n),
    notConverted: (n) => n.d * (n.days + n.R) + right(n),
    "inSafetyStock:supplyLeftOut": (n) => demand(n) + right({ ...n, sL: 0 }),
    "inSafetyStock:shareAsFactor": (n) => demand(n) + right({ ...n, z: n.p }),
    "cover:60": ({ d }) => (d / MONTH) * 60,
  };

  test.each(Object.entries(cases))("%s", (id, formula) => {
    const values = numbers.map((known, row) =>
      Math.round(row % 3 === 0 ? formula(known) : demand(known) + right(known)),
    );
    const rows = auditStockPlan({ quantity: "reorderPoint", items, values, units });
    rows.forEach((row, at) => {
      const known = numbers[at]!;
      expect(row.shouldBe).toBeCloseTo(demand(known) + right(known), 7);
      if (at % 3 !== 0) expect([at, row.status]).toEqual([at, "right"]);
    });
    const found = rows.filter(({ mistakes }) => mistakes[0] === id).length;
    expect(found).toBeGreaterThanOrEqual(18);
  });

  test("a safety stock that is wrong is carried over, and not blamed a second time", () => {
    const wrong = items.map((item, row) => ({ ...item, safetyStock: Math.round(right({ ...numbers[row]!, sL: 0 })) }));
    const values = wrong.map((item, row) => Math.round(demand(numbers[row]!) + item.safetyStock));
    const rows = auditStockPlan({ quantity: "reorderPoint", items: wrong, values, units });
    const carried = rows.filter(({ mistakes }) => mistakes.join() === "carriedOver").length;
    expect(carried + rows.filter(({ status }) => status === "right").length).toBe(60);
    expect(carried).toBeGreaterThan(50);
  });
});

describe("order quantities", () => {
  const items = makeItems(60);
  const best = (item: PlanItem, demand = 12, holding = item.holdingRate! * item.unitCost!) =>
    sqrt((2 * item.demandMean! * demand * 40) / holding);
  const cases: Readonly<Record<string, (item: PlanItem) => number>> = {
    demandAMonth: (item) => best(item, 1),
    demandAWeek: (item) => best(item, 12 / 52),
    costLeftOut: (item) => best(item, 12, 0.22),
    rateLeftOut: (item) => best(item, 12, item.unitCost!),
    rateInPercent: (item) => best(item, 12, 22 * item.unitCost!),
    twoLeftOut: (item) => best(item) / sqrt(2),
    rootMissing: (item) => best(item) ** 2,
    "cover:30": (item) => (item.demandMean! / MONTH) * 30,
    "leadTimeDemand:1": (item) => (item.demandMean! * item.leadTime!) / MONTH,
  };

  test.each(Object.entries(cases))("%s", (id, formula) => {
    const values = items.map((item, row) => Math.round(row % 3 === 0 ? formula(item) : best(item)));
    const rows = auditStockPlan({ quantity: "orderQuantity", items, values, units });
    rows.forEach((row, at) => {
      expect(row.shouldBe).toBeCloseTo(best(items[at]!), 8);
      if (at % 3 !== 0) expect([at, row.status]).toEqual([at, "right"]);
    });
    expect(rows.filter(({ mistakes }) => mistakes[0] === id).length).toBeGreaterThanOrEqual(18);
  });

  test("packs and minimum orders are part of the right number, whichever way it is rounded to packs", () => {
    const packed = makeItems(40, { orderMultiple: 24, minimumOrder: 100 });
    const up = packed.map((item) => Math.ceil(Math.max(100, best(item)) / 24) * 24);
    const rows = auditStockPlan({ quantity: "orderQuantity", items: packed, values: up, units });
    expect(rows.map(({ status }) => status)).toEqual(rows.map(() => "right"));
    const bare = packed.map((item) => Math.round(best({ ...item, orderingCost: 40 })));
    const ignored = auditStockPlan({ quantity: "orderQuantity", items: packed, values: bare, units });
    const blamed = ignored.filter(({ mistakes }) => mistakes.join() === "limitsIgnored").length;
    expect(blamed).toBeGreaterThan(25);
    expect(blamed + ignored.filter(({ status }) => status === "right").length).toBe(40);
  });
});

test("values and items must be equally many, and the tolerance a share", () => {
  expect(() => auditStockPlan({ quantity: "safetyStock", items: [], values: [1], units })).toThrow("equally long");
  expect(() => auditStockPlan({ quantity: "safetyStock", items: [], values: [], units, tolerance: 1 })).toThrow(
    "tolerance",
  );
  expect(auditStockPlan({ quantity: "safetyStock", items: [], values: [], units })).toEqual([]);
});
