import { readFileSync } from "node:fs";
import { join } from "node:path";
import { categorySample } from "../../scripts/samples/categorySample";
import { costToServeSample } from "../../scripts/samples/costToServeSample";
import type { OrderFigures } from "../../scripts/samples/orderFigures";
import { productSample } from "../../scripts/samples/productSample";
import { retailFigures, type RetailFigures } from "../../scripts/samples/retailFigures";
import type { Sample } from "../../scripts/samples/sample";
import { stockPlan } from "../../scripts/samples/stockPlan/stockPlanSample";
import type { SupplyFigures } from "../../scripts/samples/supplyFigures";
import { itemInput } from "../../src/flows/itemData/itemInput";
import { ITEM_ROLES } from "../../src/flows/itemData/itemRoles";
import { recognise } from "../../src/runs/recognise/recognise";
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
  stockPlan: stockPlan(figures.retail).sample,
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

describe("item data of the products", () => {
  const { headings, columns } = built["products"]!.sheets[1]!;
  const column = (heading: string) => columns[headings.indexOf(heading)]!;
  const numbers = (heading: string) => column(heading) as readonly number[];

  test("every heading is recognised as what it is", () => {
    const input = itemInput(
      ITEM_ROLES.map(({ id }) => id),
      false,
    );
    const { mapping } = recognise(
      input,
      headings,
      columns.map((values) => values.slice(0, 30)),
    );
    const labels = new Map(input.forms[0]!.roles.map(({ id, label }) => [id, label]));
    const found = Object.entries(mapping).map(([role, [position]]) => [headings[position ?? -1], labels.get(role)]);
    expect(found.toSorted()).toEqual(headings.map((heading) => [heading, heading.replace(" (GBP)", "")]).toSorted());
  });

  test("the items are those of the invoice lines, but for a few that nobody entered", () => {
    const sold = new Set(figures.retail.items.map(({ code }) => code));
    const listed = new Set(column("Item").map(String));
    expect(listed.size).toBe(columns[0]!.length);
    expect([...listed].filter((code) => !sold.has(code))).toEqual([]);
    expect(sold.size - listed.size).toBe(5);
  });

  test("cost is 45 to 60 % of the real average price, but for pennies rounded", () => {
    const prices = new Map(
      figures.retail.items.map(({ code, pence, quantity }) => [code, total(pence) / 100 / total(quantity)]),
    );
    for (const [row, cost] of column("Cost per unit (GBP)").entries()) {
      const price = prices.get(String(column("Item")[row]))!;
      if (cost === null) continue;
      expect(cost).toBeGreaterThanOrEqual(0.45 * price - 0.006);
      expect(cost).toBeLessThanOrEqual(0.6 * price + 0.006);
    }
  });

  test("today's safety stock is two weeks of average demand since the first sale, for every item", () => {
    const demand = new Map(figures.retail.items.map(({ code, quantity }) => [code, quantity]));
    numbers("Safety stock today").forEach((units, row) => {
      const quantity = demand.get(String(column("Item")[row]))!;
      const life = quantity.slice(quantity.findIndex((value) => value > 0));
      expect(units).toBe(Math.ceil((total(life) / life.length / (365 / 12)) * 14));
    });
  });

  test("orders are whole packs of at least the minimum, and nothing lies where nothing is on hand", () => {
    numbers("Order quantity today").forEach((quantity, row) => {
      expect(quantity % numbers("Order multiple")[row]!).toBe(0);
      expect(quantity).toBeGreaterThanOrEqual(numbers("Minimum order")[row]!);
      expect(numbers("On order")[row]! % quantity).toBe(0);
      expect(column("Age of stock (days)")[row] === null).toBe(column("Stock on hand")[row] === 0);
    });
  });

  test("it holds what an analysis of stock looks for: stock-outs, too much, dead stock, cells left empty", () => {
    const onHand = numbers("Stock on hand");
    const cover = onHand.map((units, row) => (units / numbers("Safety stock today")[row]!) * 14);
    expect(onHand.filter((units) => units === 0).length).toBeGreaterThan(30);
    expect(cover.filter((days) => days > 365).length).toBeGreaterThan(10);
    expect(numbers("Age of stock (days)").filter((days) => days > 365).length).toBeGreaterThan(10);
    for (const heading of ["Cost per unit (GBP)", "Lead time (days)", "Lead time deviation (days)"])
      expect(column(heading).filter((value) => value === null).length).toBeGreaterThan(0);
  });

  test("the notes say what is real and what is assumed", () => {
    const notes = built["products"]!.notes.join(" ");
    expect(notes).toContain("Everything else there is an assumption");
  });
});

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

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
