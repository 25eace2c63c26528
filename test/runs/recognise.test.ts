import { findFlow } from "../../src/flows";
import { products } from "../../src/flows/products/flow";
import type { Cell } from "../../src/flows/table";
import { headingScore, headingWords } from "../../src/runs/recognise/headingScore";
import { isUnmistakable } from "../../src/runs/recognise/isUnmistakable";
import { looksLikePeriod } from "../../src/runs/recognise/looksLikePeriod";
import { recognise } from "../../src/runs/recognise/recognise";

const sales = products.inputs[0]!;
function columnsOf(columns: Readonly<Record<string, readonly Cell[]>>) {
  const headings = Object.keys(columns);
  const { form, mapping, confidence, missing } = recognise(sales, headings, Object.values(columns));
  const named = Object.fromEntries(
    Object.entries(mapping).map(([role, positions]) => [
      role,
      positions.map((position) => headings[position]).join("|"),
    ]),
  );
  return { form, named, confidence, missing };
}

test("spellings of a heading are taken apart alike", () => {
  expect(headingWords("StockCode")).toEqual(["stock", "code"]);
  expect(headingWords("order date (DateOrders)")).toEqual(["order", "date"]);
  expect(headingWords("Désignation_article")).toEqual(["designation", "article"]);
});

test("scores fall from the same words to nearly the same", () => {
  const synonyms = ["unit price"];
  const scores = ["Unit price (GBP)", "UnitPrice", "unitprice", "Unit price old", "Unit prise", "Customer"];
  const found = scores.map((heading) => headingScore(heading, synonyms));
  expect(found.slice(0, 2)).toEqual([1, 1]);
  expect(found[2]).toBeGreaterThan(found[3]!);
  expect(found[3]).toBeGreaterThan(0.5);
  expect(found[4]).toBeGreaterThan(0.7);
  expect(found[5]).toBe(0);
});

test.each([
  "2011-12",
  "qty_2010-12",
  "Jan 2011",
  "Dez 11",
  "KW 12",
  "Week12",
  "Q3",
  "Period 4",
  "2011",
  "201112",
  "M07",
])("%s looks like a period", (heading) => expect(looksLikePeriod(heading)).toBe(true));
test.each(["Quantity", "Price", "Marketing", "Item 2", "Decision", "Cost"])("%s does not", (heading) => {
  expect(looksLikePeriod(heading)).toBe(false);
});

test("an English export", () => {
  const { form, named, missing } = columnsOf({
    InvoiceNo: ["536365", "536366"],
    StockCode: ["85123A", "71053"],
    Description: ["LIGHT HOLDER", "LANTERN"],
    Quantity: [6, 8],
    InvoiceDate: ["2010-12-01 08:26", "2010-12-01 08:28"],
    UnitPrice: [2.55, 3.39],
    CustomerID: [17850, 17851],
    Country: ["United Kingdom", "France"],
  });
  expect(form).toBe("transactions");
  expect(missing).toEqual([]);
  expect(named).toEqual({
    order: "InvoiceNo",
    item: "StockCode",
    description: "Description",
    quantity: "Quantity",
    date: "InvoiceDate",
    price: "UnitPrice",
    customer: "CustomerID",
  });
});

test("a German export with decimal commas", () => {
  const { named } = columnsOf({
    Belegnummer: ["4711", "4712"],
    Buchungsdatum: ["09.12.2011", "10.12.2011"],
    Materialnummer: ["100-200", "100-201"],
    Materialkurztext: ["Schraube", "Mutter"],
    Menge: ["1.000,0", "12,5"],
    "Nettowert (EUR)": ["1.234,56", "7,10"],
    Kundennummer: ["K1", "K2"],
  });
  expect(named).toMatchObject({
    date: "Buchungsdatum",
    item: "Materialnummer",
    description: "Materialkurztext",
    quantity: "Menge",
    value: "Nettowert (EUR)",
    order: "Belegnummer",
    customer: "Kundennummer",
  });
});

test("a shop's export with many like headings", () => {
  const { named } = columnsOf({
    "Category Name": ["Camping", "Fishing"],
    "order date (DateOrders)": ["1/1/2015 2:06", "1/31/2015 3:00"],
    "Order Id": [7, 8],
    "Order Item Product Price": [299.98, 50],
    "Order Item Quantity": [1, 2],
    "Order Item Total": [251.98, 90],
    "Product Card Id": [957, 365],
    "Product Name": ["Comfort Bike", "Rod"],
  });
  expect(named).toMatchObject({
    date: "order date (DateOrders)",
    item: "Product Card Id",
    quantity: "Order Item Quantity",
    value: "Order Item Total",
    description: "Product Name",
  });
});

test("periods side by side", () => {
  const { form, named } = columnsOf({
    StockCode: ["a1", "a2"],
    Description: ["Cup", "Plate"],
    "qty_2010-12": [5, null],
    "qty_2011-01": [7, 2],
    "qty_2011-02": [7, 2],
    revenue_gbp: [100, 20],
  });
  expect(form).toBe("wide");
  expect(named).toMatchObject({
    item: "StockCode",
    periods: "qty_2010-12|qty_2011-01|qty_2011-02",
    value: "revenue_gbp",
  });
});

test("content decides against a heading that lies, and finds a column without a useful heading", () => {
  const { named, confidence } = columnsOf({
    Item: ["a1", "a2"],
    Date: ["not yet", "unknown"],
    "Column 3": ["2011-01-01", "2011-01-02"],
    Quantity: [1, 2],
  });
  expect(named).toMatchObject({ item: "Item", date: "Column 3", quantity: "Quantity" });
  expect(confidence["date"]).toBeLessThan(0.5);
  expect(confidence["item"]).toBeGreaterThan(0.9);
});

test("what is not there is said to be missing", () => {
  expect(columnsOf({ Colour: ["red", "blue"], Shape: ["round", "square"] }).missing.length).toBeGreaterThan(0);
});

describe("a table that is not plainly meant for an optional input is not taken unasked", () => {
  const input = findFlow("inventoryPolicy").inputs.find(({ id }) => id === "targets")!;
  const forecast = findFlow("inventoryPolicy").inputs.find(({ id }) => id === "forecast")!;
  const sure = (wanted: typeof input, headings: string[], columns: Cell[][]) =>
    isUnmistakable(recognise(wanted, headings, columns));
  const items = ["A", "B", "C"];
  const levels = [0.9, 0.95, 0.99];

  test("levels of items are, promises to customers are not", () => {
    expect(sure(input, ["Item", "Cycle service level"], [items, levels])).toBe(true);
    expect(sure(input, ["Customer", "Item or class", "Promised fill rate"], [["X", "Y", "Z"], items, levels])).toBe(
      false,
    );
  });
  test("months to come are a forecast, a mean a month is not", () => {
    expect(sure(forecast, ["Item", "2026-01", "2026-02"], [items, [1, 2, 3], [2, 3, 4]])).toBe(true);
    expect(sure(forecast, ["Item", "Demand a month (units)"], [items, [1, 2, 3]])).toBe(false);
  });
});
