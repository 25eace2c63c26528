import { readFileSync } from "node:fs";
import { join } from "node:path";
import { categorySample } from "../../scripts/samples/categorySample";
import { costToServeSample } from "../../scripts/samples/costToServeSample";
import type { OrderFigures } from "../../scripts/samples/orderFigures";
import { productSample } from "../../scripts/samples/productSample";
import { retailFigures, type RetailFigures } from "../../scripts/samples/retailFigures";
import type { Sample } from "../../scripts/samples/sample";
import type { SupplyFigures } from "../../scripts/samples/supplyFigures";
import { root } from "../house/rooms";
import { labFolder, labTest } from "../support/lab";

const json = (path: string): unknown => JSON.parse(readFileSync(join(root, path), "utf8"));
const figures = {
  retail: json("scripts/samples/figures/retail.json") as RetailFigures,
  supply: json("scripts/samples/figures/supply.json") as SupplyFigures,
  orders: json("scripts/samples/figures/orders.json") as OrderFigures,
};
const built: Readonly<Record<string, Sample>> = {
  products: productSample(figures.retail),
  categories: categorySample(figures.supply),
  costToServe: costToServeSample(figures.orders),
};

test.each(Object.keys(built))("the shipped sample %s is what the script builds", (name) => {
  expect(json(`assets/samples/${name}.json`)).toEqual(JSON.parse(JSON.stringify(built[name])));
});

test.each(Object.entries(built))("the sample %s says where it comes from and is rectangular", (_, sample) => {
  expect(sample.origin).not.toBe("");
  expect(sample.licence).toMatch(/^CC/);
  for (const sheet of sample.sheets) {
    expect(sheet.types).toHaveLength(sheet.headings.length);
    expect(new Set(sheet.columns.map((column) => column.length)).size).toBe(1);
  }
});

test("the invoice lines of every item and month add up to the real totals", () => {
  const sheet = built["products"]!.sheets[0]!;
  const [, days = [], items = [], , quantities = [], values = []] = sheet.columns;
  const sums = new Map<string, { quantity: number; pence: number }>();
  items.forEach((item, row) => {
    const date = new Date((Number(days[row]) - 25569) * 864e5);
    const key = `${String(item)} ${date.toISOString().slice(0, 7)}`;
    const sum = sums.get(key) ?? { quantity: 0, pence: 0 };
    sum.quantity += Number(quantities[row]);
    sum.pence += Math.round(Number(values[row]) * 100);
    sums.set(key, sum);
  });
  for (const item of [...figures.retail.items, ...figures.retail.services])
    figures.retail.months.forEach((month, index) => {
      const sum = sums.get(`${item.code} ${month}`) ?? { quantity: 0, pence: 0 };
      const real = {
        quantity: item.quantity[index]! + item.returnQuantity[index]!,
        pence: item.pence[index]! + item.returnPence[index]!,
      };
      expect([item.code, month, sum]).toEqual([item.code, month, real]);
    });
});

test("the cost pools are the assumed rates times the real driver volumes", () => {
  const [customers, pools] = built["costToServe"]!.sheets;
  const volume = (driver: string): number =>
    (customers!.columns[customers!.headings.indexOf(driver)] as number[]).reduce((sum, value) => sum + value, 0);
  const [, drivers = [], costs = []] = pools!.columns;
  expect(drivers.map((driver, index) => Number(costs[index]) / volume(String(driver)))).toEqual([9, 4, 1.5, 18, 6]);
});

labTest("the retailer's figures are the totals of the full file", () => {
  expect(retailFigures(labFolder!)).toEqual(figures.retail);
});
