import { fillRate, normalQuantile, safetyStock, serviceMix } from "../../../src/engine";
import { serviceLevels } from "../../../src/flows/serviceLevels/flow";
import { keptByClass } from "../../../src/flows/serviceLevels/kept";
import { heldPromises } from "../../../src/flows/serviceLevels/promises";
import { agreementsOf, itemsOf, MONTH, salesOf, shop } from "./shop";

const { result, findings, rows } = shop();
const at = (key: string, of = result) => of.items.findIndex((item) => item.key === key);

test("items are read as planned with: mean, deviation, lead time in months, cost, order quantity", () => {
  expect(result.items.map(({ key }) => key)).toEqual(["dear", "cheap", "middle", "steady"]);
  expect(result.leftOut).toEqual([{ reason: "no demand in the data", count: 1 }]);
  const middle = result.items[at("middle")]!;
  // Twelve months 60 above and below the mean: the sum of squares is 12 · 60², over 11.
  expect(middle.demandSd).toBeCloseTo(60 * Math.sqrt(12 / 11), 9);
  expect(middle).toMatchObject({ demandMean: 200, unitCost: 20, orderQuantity: 200, segment: "BX", target: 0.97 });
  expect(middle.leadTime).toBeCloseTo(2, 9);
  expect(middle.leadTimeSd).toBeCloseTo(0.25, 9);
  expect(rows.used).toBe(5);
});

test("the targets of the classes come to what the formulas for single items give", () => {
  let [missed, weight, value] = [0, 0, 0];
  for (const item of result.items) {
    const stock = safetyStock({ ...item, cycleServiceLevel: item.target });
    missed += item.demandMean * (1 - fillRate({ ...item, safetyStock: stock }));
    weight += item.demandMean;
    value += stock * item.unitCost;
  }
  expect(result.targets?.fillRate).toBeCloseTo(1 - missed / weight, 12);
  expect(result.targets?.safetyStockValue).toBeCloseTo(value, 8);
});

test("all policies give the same service, and none costs less than a level for each item", () => {
  const { price, targets } = result;
  expect(price?.fillRate).toBeCloseTo(targets?.fillRate ?? 0, 12);
  const mix = price?.mix.safetyStockValue ?? Infinity;
  for (const policy of [price!.flat, price!.classes!, ...price!.few, targets!]) {
    expect(policy.fillRate).toBeCloseTo(price?.fillRate ?? 0, 10);
    expect(policy.safetyStockValue).toBeGreaterThanOrEqual(mix - 1e-6);
  }
  expect(price!.classes!.safetyStockValue).toBeLessThanOrEqual(price!.flat.safetyStockValue);
  expect(price!.classes!.safetyStockValue).toBeLessThanOrEqual(targets!.safetyStockValue);
});

test("a fill rate or a budget may be given instead", () => {
  const asked = shop({ goal: "fillRate", fillRate: 0.99, proposal: "item" }).result;
  expect(asked.proposal?.fillRate).toBeCloseTo(0.99, 9);
  const bought = shop({ goal: "budget", budget: 1500, proposal: "item" }).result;
  expect(bought.proposal?.safetyStockValue).toBeCloseTo(1500, 5);
  const direct = serviceMix({
    demandMean: bought.items.map(({ demandMean }) => demandMean),
    demandSd: bought.items.map(({ demandSd }) => demandSd),
    leadTime: bought.items.map(({ leadTime }) => leadTime),
    leadTimeSd: bought.items.map(({ leadTimeSd }) => leadTimeSd),
    unitCost: bought.items.map(({ unitCost }) => unitCost),
    orderQuantity: bought.items.map(({ orderQuantity }) => orderQuantity),
    target: 1500,
    goal: "budget",
  });
  expect(bought.proposal?.fillRate).toBeCloseTo(direct.fillRate, 9);
});

test("a level each, one a class, or few: the proposal holds what was chosen", () => {
  const byClass = shop({ proposal: "class" }).result;
  expect(byClass.proposed[at("dear")]).toBe(byClass.proposed[at("steady")]);
  expect(byClass.proposal?.safetyStockValue).toBeCloseTo(byClass.price!.classes!.safetyStockValue, 6);
  const few = shop({ proposal: "few", levels: 2 }).result;
  expect(new Set(few.proposed).size).toBe(2);
  expect(few.proposal?.safetyStockValue).toBeCloseTo(few.price!.few[1]!.safetyStockValue, 6);
});

test("no item falls below the minimum, and its target stays that of the class", () => {
  const bound = shop({ minimumLevel: 0.85, proposal: "item" }).result;
  for (const level of bound.proposed) expect(level).toBeGreaterThanOrEqual(0.85 - 1e-12);
  expect(bound.price!.mix.safetyStockValue).toBeGreaterThanOrEqual(result.price!.mix.safetyStockValue);
});

test("service can be counted in revenue; without lines, lines are units", () => {
  const revenue = shop({ weighting: "revenue" }).result;
  expect(revenue.counted).toBe("revenue");
  expect(revenue.items[at("dear", revenue)]?.weight).toBe(12 * 100 * 80);
  expect(shop({ weighting: "lines" }).result.counted).toBe("units");
});

test("today's stock is a point of the curve where it is known", () => {
  expect(result.today?.safetyStockValue).toBe(15 * 50 + 200 * 5 + 50 * 20);
  const unknown = shop({}, { items: itemsOf(["dear", "AX", 50, MONTH, 0, null, 100]) }).result;
  expect(unknown.today).toBeNull();
});

test("targets are held against the past", () => {
  const kept = keptByClass(result, (i) => normalQuantile(result.items[i]!.target));
  // 12 months a window of one month for dear, steady and cheap; 11 windows of two months for middle.
  expect(kept.map(({ windows }) => windows)).toEqual([24, 11, 12]);
  // Demand of cheap is 700 in every other month: mean 400, deviation 313 and a level of 0.9 hold up to 801.
  expect(kept[2]).toEqual({ windows: 12, kept: 12 });
  // Without safety stock only the months below the mean would have been served.
  expect(keptByClass(result, () => 0)[2]).toEqual({ windows: 12, kept: 6 });
});

describe("promises to customers", () => {
  const promises = agreementsOf(
    ["Miller", "", 0.9, 100],
    ["Smith", "dear", 99.9, 1000],
    ["Jones", "A", 0.99, null],
    ["Brown", "BX", 0.5, 10],
    ["Green", "nothing", 0.9, 10],
    ["White", "A", "much", 10],
  );
  const given = shop({ proposal: "item" }, { agreements: promises });
  const held = heldPromises(given.result);
  test("are read, faulty ones counted", () => {
    expect(held.map(({ customer }) => customer)).toEqual(["Miller", "Smith", "Jones", "Brown", "Green"]);
    expect(given.findings.find(({ title }) => title.startsWith("Agreements without"))?.count).toBe(1);
  });
  test("everything, an item, a letter, a class: each is held against the fill rates of its items", () => {
    expect(held.map(({ items }) => items)).toEqual([4, 1, 2, 1, 0]);
    expect(held[0]?.byProposal).toBeCloseTo(given.result.proposal?.fillRate ?? 0, 12);
    const own = given.result.proposal?.items[0]?.fillRate ?? 0;
    expect(held[1]?.byProposal).toBeCloseTo(own, 12);
    expect(held[1]).toMatchObject({ promised: 0.999, verdict: "breach" });
    expect(held[1]?.exposure).toBeCloseTo((0.999 - own) * 100 * 1000, 6);
    expect(held[2]?.exposure).toBeNull();
    expect(held[3]).toMatchObject({ verdict: "kept", exposure: 0 });
    expect(held[4]).toMatchObject({ verdict: "no such item", byProposal: null, short: 0 });
  });
  test("the sheet has those at risk first, and the sentences count them", () => {
    const sheet = given.report(false).sheets.find(({ name }) => name === "Customer agreements");
    const part = sheet?.parts[0];
    expect(part?.kind === "table" && part.columns[0]?.values[0]).toBe("Smith");
    expect(serviceLevels.sentences(given.result).at(-1)).toMatch(
      /^\d of 5 promises to customers .* a year in penalties\.$/,
    );
    expect(
      shop()
        .report(false)
        .sheets.map(({ name }) => name),
    ).not.toContain("Customer agreements");
  });
});

test("the first sentence names the same numbers as the sheet", () => {
  const [first = ""] = serviceLevels.sentences(result);
  const part = shop()
    .report(false)
    .sheets[0]?.parts.find((one) => one.kind === "table" && one.key === "levelPolicies");
  if (part?.kind !== "table") throw new Error("no table of policies");
  const [names, , , values] = part.columns.map(({ values: cells }) => cells);
  expect(names?.[0]).toBe("Targets by class");
  const flat = Number(values?.[names!.indexOf("One level for all")]);
  expect(first).toContain(Math.round(flat).toLocaleString("en-US"));
  expect(first).toMatch(/^One target of [\d.]+ % for all 4 items costs /);
});

test("an item is explained by what its service costs and weighs", () => {
  const why = serviceLevels.explain(result, "DEAR");
  expect(why?.verdict).toMatch(/^dear gets a level of/);
  const own = why?.lines.find(({ label }) => label.startsWith("Level of its own"));
  expect(own?.because).toContain("= 50 × 100 / (");
  expect(serviceLevels.explain(result, "steady")?.lines.find(({ label }) => label === "Safety stock")?.because).toBe(
    "demand and lead time never vary",
  );
  expect(serviceLevels.explain(result, "idle")).toBeNull();
  expect(serviceLevels.search(result, "dle", 5)).toEqual(["middle"]);
});

test("of the few levels an item has the one that costs least for it", () => {
  const why = serviceLevels.explain(shop({ levels: 2 }).result, "middle")?.lines;
  const because = why?.find(({ label }) => label === "Level proposed")?.because ?? "";
  const sums = [...because.matchAll(/: ([\d,.]+) \+ ([\d,.]+)/g)].map(
    ([, stock = "", missed = ""]) => Number(stock.replaceAll(",", "")) + Number(missed.replaceAll(",", "")),
  );
  expect(sums).toHaveLength(2);
  const place = Number(/^level (\d) of 2/.exec(because)?.[1]);
  expect(sums[place - 1]).toBe(Math.min(...sums));
});

describe("little or nothing to plan", () => {
  test("no item with demand: words instead of numbers", () => {
    const none = shop({}, { sales: salesOf(["a", ...Array<number>(12).fill(0), 5]), items: itemsOf() });
    expect(none.result.price).toBeNull();
    expect(serviceLevels.sentences(none.result).join(" ")).toMatch(/No item has demand and a cost/);
    expect(serviceLevels.pictures(none.result, none.settings)).toEqual([]);
    expect(JSON.stringify(none.report(true))).not.toMatch(/NaN|Infinity/);
  });
  test("one item, one period, items that never vary, a budget of nothing", () => {
    const one = [null, null, null, null, null, null, null, null, null, null, null, 7];
    const cases = [
      shop({}, { sales: salesOf(["a", ...one, 5]), items: itemsOf() }),
      shop({}, { sales: salesOf(["a", ...Array<number>(12).fill(9), 5]), items: itemsOf(["a", "AX", 4, 30, 0, 0, 0]) }),
      shop({ goal: "budget", budget: 0 }),
      shop({ goal: "fillRate", fillRate: 0.5 }),
      shop({ goal: "fillRate", fillRate: 0.9999 }),
    ];
    for (const { result: found, report, settings } of cases) {
      const sentences = serviceLevels.sentences(found);
      const texts = JSON.stringify([sentences, report(true), serviceLevels.pictures(found, settings)]);
      expect(texts).not.toMatch(/NaN|Infinity|undefined/);
      expect(sentences.length).toBeGreaterThanOrEqual(2);
    }
    expect(cases[0]?.result.items[0]?.usualSpread).toBe(true);
    expect(cases[1]?.result.proposal?.safetyStockValue).toBe(0);
  });
  test("without any cost or price, stock is counted in units", () => {
    const bare = { sales: salesOf(["a", ...Array.from({ length: 12 }, (_, i) => i), null]), items: itemsOf() };
    const found = shop({}, bare).result;
    expect(found.items[0]?.unitCost).toBe(1);
    expect(serviceLevels.sentences(found)[0]).toMatch(/costs [\d.,]+ units in safety stock/);
  });
  test("without item data the settings stand in, and that is said", () => {
    const bare = shop({}, { items: itemsOf() });
    expect(bare.result.items[0]).toMatchObject({ unitCost: 80 * 0.6, leadDays: 14 });
    const setting = bare.findings.map((finding) => finding.setting);
    expect(setting).toEqual(expect.arrayContaining(["leadTime", "leadTimeVariation", "costShare"]));
    expect(findings.map((finding) => finding.setting)).not.toContain("leadTime");
  });
});
