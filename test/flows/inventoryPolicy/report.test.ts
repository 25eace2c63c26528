import type { SettingValues } from "../../../src/flows/define";
import { inventoryPolicy } from "../../../src/flows/inventoryPolicy/flow";
import type { InventoryResult } from "../../../src/flows/inventoryPolicy/analyse";
import { prepareInventory } from "../../../src/flows/inventoryPolicy/prepare";
import type { TablePart } from "../../../src/flows/report";
import { mapped, tableOf } from "../support/tableOf";
import { initial, itemTable, MONTHS, planned, planOf, SALES_HEADINGS, salesTable, shop } from "./shop";

function reportOf(result: InventoryResult, settings: SettingValues = {}, live = false) {
  return inventoryPolicy.report(result, {
    settings: { ...initial, ...settings },
    rows: { read: 6, used: 6, leftOut: [] },
    ...{ version: "1.0.0", when: "2026-01-31T10:00:00Z", origins: {}, forms: {}, mapped: [], live },
  });
}
function table(result: InventoryResult, key: string, settings: SettingValues = {}, live = false): TablePart {
  const parts = reportOf(result, settings, live).sheets.flatMap((sheet) => sheet.parts);
  const found = parts.find((part): part is TablePart => part.kind === "table" && part.key === key);
  if (!found) throw new Error(`no table ${key}`);
  return found;
}
/** The row of an item by the keys of the columns. */
function rowOf({ columns }: TablePart, item: string) {
  const at = columns[0]!.values.indexOf(item);
  return Object.fromEntries(columns.map(({ key, values }) => [key, values[at]]));
}
const CODES = { codes: "sap", plant: "1000", validAfter: 1 };

describe("the table to load", () => {
  test("holds what each policy needs, in whole units, and nothing that it does not use", () => {
    const result = shop({ adjust: "free", ...CODES });
    const parameters = table(result, "stockParameters", CODES);
    const steady = planOf(result, "steady");
    expect(rowOf(parameters, "steady")).toMatchObject({
      ...{ plant: "1000", planning: "VB", lot: "FX", class: "AX", change: "changed" },
      safetyStock: Math.ceil(steady.applied.safetyStock),
      reorderPoint: steady.applied.level,
      ...{ maximum: null, orderQuantity: 150, minimumOrder: 25, rounding: 25, leadTime: 31, review: 1 },
      // 1 February 2026 as Excel counts days.
      validFrom: 46054,
    });
    const weekly = planOf(result, "weekly").applied;
    expect(rowOf(parameters, "weekly")).toMatchObject({
      ...{ planning: "R1", lot: "HB", reorderPoint: null, maximum: weekly.maximum, orderQuantity: null, review: 7 },
    });
    expect(rowOf(parameters, "lumpy")).toMatchObject({ planning: "VB", lot: "HB", orderQuantity: null });
    expect(rowOf(parameters, "cheap")).toMatchObject({ planning: "PD", lot: "EX", safetyStock: 0, reorderPoint: 0 });
    expect(rowOf(parameters, "gone")).toMatchObject({ planning: "ND", change: "no new orders" });
    expect(parameters.columns.every(({ formula }) => formula === undefined)).toBe(true);
  });

  test("its codes are explained, those that it uses", () => {
    const codes = table(shop(), "stockCodes");
    const used = table(shop(), "stockParameters");
    const explained = codes.columns.find(({ key }) => key === "planningCode")!.values;
    for (const code of used.columns.find(({ key }) => key === "planning")!.values) expect(explained).toContain(code);
  });
});

test("stock before and after adds up, and the first sentence names the same numbers", () => {
  const result = shop();
  const classes = table(result, "stockClasses");
  const all = rowOf({ ...classes, columns: classes.columns }, "All");
  const sum = (key: string) =>
    classes.columns
      .find((column) => column.key === key)!
      .values.slice(0, -1)
      .reduce<number>((a, b) => a + Number(b), 0);
  for (const key of ["items", "stocked", "valueToday", "valueCompared", "safetyValue", "cycleValue"])
    expect(Number(all[key])).toBeCloseTo(sum(key), 6);
  const [first] = inventoryPolicy.sentences(result);
  expect(first).toContain(String(Math.round(Number(all["valueToday"]))).replace(/(\d)(\d{3})$/, "$1,$2"));
  expect(first).toMatch(/at equal service \(\d+(\.\d+)? %\) the new parameters (free|would tie up) about [\d,]+/i);
});

test("without parameters of today nothing is compared, and that is said", () => {
  const result = planned({ sales: salesTable() });
  const [first] = inventoryPolicy.sentences(result);
  expect(first).toMatch(/^The new parameters hold .* nothing is known of today's\.$/);
  expect(table(result, "stockClasses").columns.map(({ key }) => key)).not.toContain("valueToday");
  const [bars] = inventoryPolicy.pictures(result, initial);
  expect(bars).toMatchObject({ kind: "bars", series: ["Safety stock", "Cycle stock"] });
  expect(reportOf(result).sheets.map(({ key }) => key)).not.toContain("orderProposals");
});

test("pictures draw the item that was asked for", () => {
  const result = shop();
  const [bars, curve, series, histogram] = inventoryPolicy.pictures(result, { ...initial, drawn: "LUMPY" });
  expect(bars).toMatchObject({ kind: "bars", series: ["Today", "New"] });
  expect(curve?.kind === "curve" && curve.marks.map(({ label }) => label)).toEqual(["Today", "New"]);
  expect(series).toMatchObject({ kind: "series", periods: MONTHS });
  const level = planOf(result, "lumpy").applied.level;
  expect(series?.kind === "series" && series.lines.map(({ label, values }) => [label, values[0]])).toEqual([
    ["Demand", 0],
    ["Reorder point", level],
    ["Safety stock", Math.max(0, planOf(result, "lumpy").applied.safetyStock)],
  ]);
  expect(histogram?.kind === "histogram" && histogram.bins.reduce((sum, { count }) => sum + count, 0)).toBe(3);
});

test("every number of an item is explained with the numbers put in", () => {
  const lines = (key: string) =>
    Object.fromEntries(
      inventoryPolicy
        .explain(shop(), key)!
        .lines.map(({ label, value, because }) => [label, `${value} | ${because ?? ""}`]),
    );
  const steady = lines("steady");
  expect(steady["Expected demand per month"]).toMatch(/^100 \|/);
  expect(steady["Economic order quantity"]).toBe("150 | √(2 × 1,200 × 10 / 1.200), minimum 0, multiple 25");
  expect(steady["Its spread"]).toContain("√(1.00 × ");
  expect(steady["Cycles without a stock-out"]).toBe("99 % | the playbook for class AX");
  expect(steady["To order today"]).toContain("100 on hand + 50 on order");
  expect(steady["Suits management by the supplier"]).toContain("0.4 × volume 1.00");
  expect(lines("prompt")["Push or pull"]).toBe("pull to order | customers wait 2 days, the lead time is 2");
  expect(inventoryPolicy.explain(shop(), "cheap")?.verdict).toContain("bought to order");
  expect(inventoryPolicy.explain(shop(), "gone")?.verdict).toContain("not ordered any more");
  expect(inventoryPolicy.explain(shop(), "nothing")).toBeNull();
  expect(inventoryPolicy.search(shop(), "ur", 3)).toEqual(["lumpy"]);
});

describe("what is given beside the sales", () => {
  const wide = (
    roles: Record<string, string | readonly string[]>,
    form: string,
    headings: string[],
    rows: (string | number | null)[][],
  ) => mapped(tableOf(headings, rows), form, roles);
  const forecast = wide(
    { item: "Item", periods: ["M1", "M2"], errorSd: "RMSE" },
    "forecast",
    ["Item", "M1", "M2", "RMSE"],
    [
      ["STEADY", 200, 100, 12],
      ["lumpy", "soon", 5, null],
      ["unknown", 1, 1, 1],
    ],
  );

  test("a forecast takes the place of the sales, with its own error", () => {
    const result = shop({ adjust: "free" }, { forecast });
    expect(planOf(result, "steady")).toMatchObject({ intervalMean: 200, demand: { mean: 200, source: "forecast" } });
    expect(planOf(result, "steady").intervalSd).toBeCloseTo(12, 9);
    expect(planOf(result, "weekly").demand.source).toBe("history");
    const report = reportOf(result, {}, true);
    // Draws and forms of a history cannot give the same numbers: no sheet of demand, no formula over it.
    expect(report.sheets.map(({ key }) => key)).not.toContain("stockDemand");
    const why = table(result, "stockWhy", {}, true);
    expect(why.columns.find(({ key }) => key === "safetyStock")?.formula).toBeUndefined();
    const series = inventoryPolicy.pictures(result, { ...initial, drawn: "steady" })[2];
    expect(series?.kind === "series" && series.periods.slice(-2)).toEqual(["2026-01", "2026-02"]);
    expect(series?.kind === "series" && series.lines[1]).toMatchObject({ role: "forecast" });
  });

  test("what is wrong in a table is found and named", () => {
    const targets = wide(
      { item: "Item", serviceLevel: "Level" },
      "targets",
      ["Item", "Level"],
      [
        ["steady", 95],
        ["lumpy", -1],
        ["prompt", 1],
        ["unknown", 0.9],
      ],
    );
    const { findings } = prepareInventory({ sales: salesTable(), items: itemTable(), forecast, targets }, initial);
    const found = Object.fromEntries(findings.map(({ title, count }) => [title, count]));
    expect(found).toMatchObject({
      "Items without a forecast": 4,
      "Service levels written as percent": 1,
      "Service levels that are no share": 1,
      "Service levels of 100 %": 1,
      "Items without a level of their own": 4,
      "Rows of items without sales": 1,
      "Items without a safety stock or reorder point of today": 2,
    });
  });

  test("lead times are measured on receipts", () => {
    const day = (text: string) => text;
    const receipts = wide(
      { item: "Item", ordered: "Ordered", received: "Received" },
      "receipts",
      ["Item", "Ordered", "Received"],
      [
        ["steady", day("2025-01-01"), day("2025-01-11")],
        ["steady", day("2025-02-01"), day("2025-02-15")],
        ["steady", day("2025-03-01"), day("2025-03-19")],
      ],
    );
    const { conditions } = planOf(shop({}, { receipts }), "steady");
    expect(conditions).toMatchObject({ leadDays: 14, leadDaysSd: 4, leadFrom: "receipts" });
  });
});

describe("a level of demand that has changed", () => {
  const changed = [20, 22, 19, 21, 20, 18, 60, 62, 58, 61, 63, 59];
  const sales = mapped(tableOf(SALES_HEADINGS, [["up", "", 5, ...changed]]), "wide", {
    item: "Item",
    price: "Price",
    periods: MONTHS,
  });
  test("is marked, and followed where that is wanted", () => {
    const marked = planOf(planned({ sales }), "up");
    expect(marked).toMatchObject({ shift: { period: 6, before: 20 } });
    expect(marked.demand.mean).toBeCloseTo(40.25, 9);
    const followed = planOf(planned({ sales }, { shift: "follow" }), "up");
    expect(followed.demand.mean).toBeCloseTo(60.5, 9);
    expect(followed.demand.sd).toBeLessThan(3);
    expect(inventoryPolicy.sentences(planned({ sales })).join(" ")).toContain("1 item has changed its level of demand");
  });
});

describe("thin data never break it", () => {
  const one = (values: readonly (number | null)[], settings: SettingValues) => {
    const sales = mapped(tableOf(SALES_HEADINGS, [["x", "", null, ...values]]), "wide", {
      item: "Item",
      periods: MONTHS,
    });
    return planned({ sales }, settings);
  };
  test.each([
    ["one period", [5]],
    ["all zero", Array<number>(12).fill(0)],
    ["nothing at all", []],
    ["negative", [-5, -3, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0]],
    ["huge", Array<number>(12).fill(1e15)],
    ["tiny", [1e-9, 2e-9, 1e-9]],
  ] as const)("%s", (_, values) => {
    for (const settings of [{}, { basis: "fill" }, { spread: "errors" }, { shift: "follow", followErrors: true }]) {
      const result = one(values, settings);
      const report = reportOf(result, settings, true);
      const text = JSON.stringify([
        report,
        inventoryPolicy.pictures(result, initial),
        inventoryPolicy.sentences(result),
      ]);
      expect(text).not.toMatch(/NaN|Infinity|undefined/);
      expect(JSON.stringify(inventoryPolicy.explain(result, "x"))).not.toMatch(/NaN|Infinity|undefined/);
    }
  });
  test("no item at all says so", () => {
    const sales = mapped(tableOf(SALES_HEADINGS, []), "wide", { item: "Item", periods: MONTHS });
    const result = planned({ sales });
    expect(inventoryPolicy.sentences(result)).toEqual([expect.stringContaining("No item is left")]);
    expect(JSON.stringify([reportOf(result), inventoryPolicy.pictures(result, initial)])).not.toMatch(/NaN|Infinity/);
  });
});
