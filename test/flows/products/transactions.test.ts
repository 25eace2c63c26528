import type { SettingValues } from "../../../src/flows/define";
import type { PreparedProducts } from "../../../src/flows/products/prepared";
import { products } from "../../../src/flows/products/flow";
import { initialSettings } from "../../../src/flows/settings";
import type { Cell } from "../../../src/flows/table";
import { mapped, tableOf } from "../support/tableOf";

const HEADINGS = ["Order", "Date", "Item", "Text", "Qty", "Price", "Customer"];
const ROLES = {
  order: "Order",
  date: "Date",
  item: "Item",
  description: "Text",
  quantity: "Qty",
  price: "Price",
  customer: "Customer",
};
/** Two whole months of two items, so that a further line shows what it does. */
const FRAME: Cell[][] = [
  ["1", "2011-01-01", "10", "Cup", 5, 2, "a"],
  ["2", "2011-02-28", "10", "Cup", 7, 2, "a"],
  ["3", "2011-01-15", "20", "Plate", 1, 10, "b"],
];

function prepare(rows: Cell[][], settings: SettingValues = {}) {
  const sales = mapped(tableOf(HEADINGS, [...FRAME, ...rows]), "transactions", ROLES);
  return products.prepare({ sales }, { ...initialSettings(products), ...settings });
}
const itemOf = (prepared: PreparedProducts, key: string | number) => {
  const at = prepared.keys.indexOf(key);
  return { demand: prepared.demand[at], revenue: prepared.revenue?.[at], quantity: prepared.quantity[at] };
};
const countOf = (preparation: ReturnType<typeof prepare>, title: RegExp): number =>
  preparation.findings.filter((finding) => title.test(finding.title)).reduce((sum, { count }) => sum + count, 0);

test("lines are added up by item and month", () => {
  const { prepared, rows, summary } = prepare([["4", "2011-02-10", "20", "Plate", 2, 11, "a"]]);
  expect(prepared.periods).toEqual(["2011-01", "2011-02"]);
  expect(itemOf(prepared, "10")).toEqual({ demand: [5, 7], revenue: 24, quantity: 12 });
  expect(itemOf(prepared, "20")).toEqual({ demand: [1, 2], revenue: 32, quantity: 3 });
  expect(prepared.descriptions).toEqual(["Cup", "Plate"]);
  expect(prepared.lines).toEqual([2, 2]);
  expect(rows).toEqual({ read: 4, used: 4, leftOut: [] });
  expect(summary).toBe("2 items over 2 months, 2011-01-01 to 2011-02-28");
});

test("a return is taken off its month, or left out", () => {
  const back: Cell[][] = [["C5", "2011-02-20", "10", "Cup", -3, 2, "a"]];
  expect(itemOf(prepare(back).prepared, "10")).toEqual({ demand: [5, 4], revenue: 18, quantity: 9 });
  const left = prepare(back, { returns: "leaveOut" });
  expect(itemOf(left.prepared, "10").demand).toEqual([5, 7]);
  expect(left.rows.leftOut).toEqual([{ reason: "return or cancellation", rows: 1 }]);
});

test("the number of a cancelled order makes its quantity a return, whatever its sign", () => {
  expect(itemOf(prepare([["C5", "2011-02-20", "10", "Cup", 3, 2, "a"]]).prepared, "10").demand).toEqual([5, 4]);
  const kept = prepare([["C5", "2011-02-20", "10", "Cup", 3, 2, "a"]], { cancelledPrefixes: [] });
  expect(itemOf(kept.prepared, "10").demand).toEqual([5, 10]);
  expect(itemOf(prepare([["COD7", "2011-02-20", "10", "Cup", 3, 2, "a"]]).prepared, "10").demand).toEqual([5, 10]);
});

test("a sale cancelled on the same day leaves no trace even when returns are left out", () => {
  const mistake: Cell[][] = [
    ["6", "2011-02-09 09:15", "23843", "Paper craft", 80995, 2.08, "b"],
    ["C7", "2011-02-09 09:27", "23843", "Paper craft", -80995, 2.08, "b"],
  ];
  const preparation = prepare(mistake, { returns: "leaveOut" });
  expect(preparation.prepared.keys).toEqual(["10", "20"]);
  expect(countOf(preparation, /cancelled on the same day/)).toBe(2);
  expect(preparation.findings[0]).toMatchObject({ severity: "warning", setting: "sameDayCancellations" });
  expect(prepare(mistake, { returns: "leaveOut", sameDayCancellations: false }).prepared.keys).toContain("23843");
  const otherCustomer = [mistake[0]!, [...mistake[1]!.slice(0, 6), "c"]];
  expect(prepare(otherCustomer, { returns: "leaveOut" }).prepared.keys).toContain("23843");
});

test("more returns than sales in a month count as no demand", () => {
  const preparation = prepare([["C5", "2011-02-20", "10", "Cup", -9, 2, "a"]]);
  expect(itemOf(preparation.prepared, "10").demand).toEqual([5, 0]);
  expect(countOf(preparation, /more returns than sales/)).toBe(1);
});

test("codes of services are left out by the list and by having no digit", () => {
  const rows: Cell[][] = [
    ["8", "2011-01-20", "post", "Postage", 1, 18, "a"],
    ["8", "2011-01-20", "BANK CHARGES", "Bank", 1, 15, "a"],
    ["8", "2011-01-20", "Adjust2", "Adjustment", 1, 15, "a"],
    ...Array.from({ length: 40 }, (_, at): Cell[] => ["9", "2011-01-20", String(100 + at), "Thing", 1, 1, "a"]),
    ["8", "2011-01-20", "CHEQUE", "Cheque", 1, 15, "a"],
  ];
  const preparation = prepare(rows);
  expect(preparation.prepared.keys).toHaveLength(42);
  expect(countOf(preparation, /services/)).toBe(4);
  expect(prepare(rows, { serviceCodes: [] }).prepared.keys).toContain("Adjust2");
  expect(prepare(rows, { codesWithoutDigits: false }).prepared.keys).toContain("CHEQUE");
});

test("where codes are words, words are products", () => {
  const rows: Cell[][] = [
    ["8", "2011-01-20", "Anvil", "", 1, 18, "a"],
    ["8", "2011-01-20", "Hammer", "", 1, 15, "a"],
  ];
  expect(prepare(rows).prepared.keys).toEqual(["10", "20", "Anvil", "Hammer"]);
});

test("codes that differ in capitals or blanks are one item; numbers keep their type", () => {
  const rows: Cell[][] = [
    ["8", "2011-01-20", "85a", "", 1, 1, "a"],
    ["8", "2011-01-21", " 85A ", "", 2, 1, "a"],
    ["8", "2011-01-21", 77, "", 2, 1, "a"],
  ];
  const preparation = prepare(rows);
  expect(preparation.prepared.keys).toEqual(["10", "20", "85a", 77]);
  expect(itemOf(preparation.prepared, "85a").quantity).toBe(3);
  expect(countOf(preparation, /capitals/)).toBe(1);
  expect(prepare(rows, { mergeCase: false }).prepared.keys).toEqual(["10", "20", "85a", "85A", 77]);
});

test("rows that cannot be used are counted once each, with their reason and place", () => {
  const preparation = prepare([
    [null, null, null, null, null, null, null],
    ["9", "2011-01-20", null, "", 1, 1, "a"],
    ["9", "soon", "10", "", 1, 1, "a"],
    ["9", "2011-01-20", "10", "", "many", 1, "a"],
    ["9", "2011-01-20", "10", "", 1, null, "a"],
    ["9", "2011-01-20", "10", "", 1, 0, "a"],
    ["9", "2011-01-20", "10", "", 1, -5, "a"],
    ["9", { error: "#N/A" }, "10", "", 1, 1, "a"],
  ]);
  expect(preparation.rows.read).toBe(11);
  expect(preparation.rows.used).toBe(3);
  expect(preparation.rows.leftOut.reduce((sum, { rows }) => sum + rows, 0)).toBe(8);
  const noDate = preparation.findings.find(({ title }) => title.includes("without a date"));
  expect(noDate).toMatchObject({
    count: 2,
    input: "sales",
    places: [
      { row: 5, column: 1 },
      { row: 10, column: 1 },
    ],
  });
});

test("a line that occurs twice is shown and kept, or dropped", () => {
  const twice: Cell[][] = [["1", "2011-01-01", "10", "Cup", 5, 2, "a"]];
  const kept = prepare(twice);
  expect([itemOf(kept.prepared, "10").demand, countOf(kept, /repeat/)]).toEqual([[10, 7], 1]);
  const dropped = prepare(twice, { duplicates: "drop" });
  expect(itemOf(dropped.prepared, "10").demand).toEqual([5, 7]);
  expect(dropped.rows.leftOut).toEqual([{ reason: "line repeated", rows: 1 }]);
  expect(countOf(prepare([["1", "2011-01-01", "10", "Cup", 5, 2, "z"]]), /repeat/)).toBe(0);
});

test("a part of a month at either end is left out unless wanted", () => {
  const rows: Cell[][] = [
    ["9", "2011-03-09", "10", "", 4, 2, "a"],
    ["9", "2010-12-20", "10", "", 4, 2, "a"],
  ];
  const whole = prepare(rows);
  expect(whole.prepared.periods).toEqual(["2011-01", "2011-02"]);
  expect(whole.rows.leftOut).toEqual([{ reason: "in an incomplete period at the end of the data", rows: 2 }]);
  expect(prepare(rows, { partPeriods: "keep" }).prepared.periods).toEqual(["2010-12", "2011-01", "2011-02", "2011-03"]);
});

test("a month that ends on a Friday or begins after New Year's weekend is whole", () => {
  expect(prepare([["9", "2011-04-28", "10", "", 4, 2, "a"]]).prepared.periods.at(-1)).toBe("2011-04");
});

test("dates that stand for whole months are whole months", () => {
  const monthly = ["2011-01-01", "2011-02-01", "2011-03-01"].map((date): Cell[] => ["", date, "10", "", 4, 2, ""]);
  const sales = mapped(tableOf(HEADINGS, monthly), "transactions", ROLES);
  expect(products.prepare({ sales }, initialSettings(products)).prepared.demand).toEqual([[4, 4, 4]]);
});

test("a line that outweighs all others of its item is shown", () => {
  const many = Array.from({ length: 12 }, (_, at): Cell[] => [`${at}x`, "2011-01-15", "40", "", 3, 2, "a"]);
  const preparation = prepare([...many, ["z", "2011-01-16", "40", "", 500, 2, "a"]]);
  expect(preparation.findings.find(({ title }) => title.includes("more than half"))).toMatchObject({
    count: 1,
    places: [{ row: 15, column: 4 }],
  });
});

test("an item's life begins with its first sale, or with the data", () => {
  const late: Cell[][] = [["9", "2011-02-20", "30", "", 4, 2, "a"]];
  expect(itemOf(prepare(late).prepared, "30").demand).toEqual([null, 4]);
  expect(itemOf(prepare(late, { beforeFirstSale: "zero" }).prepared, "30").demand).toEqual([0, 4]);
});

test("weeks and quarters", () => {
  const { prepared } = prepare([], { period: "quarter", partPeriods: "keep" });
  expect([prepared.periods, itemOf(prepared, "10").demand]).toEqual([["2011 Q1"], [12]]);
  const weekly = prepare([], { period: "week", partPeriods: "keep" }).prepared;
  expect(weekly.periods).toHaveLength(10);
  expect(weekly.periods[0]).toBe("2010-12-27");
});

test("a value column is used instead of a price, and a table without money is classified by quantity", () => {
  const headings = ["When", "What", "Many", "Amount (GBP)"];
  const rows: Cell[][] = [
    ["2011-01-01", "1", "1.000,0", "1.234,50"],
    ["2011-01-31", "1", "-2", "3,00"],
  ];
  const roles = { date: "When", item: "What", quantity: "Many", value: "Amount (GBP)" };
  const settings = initialSettings(products);
  const sales = mapped(tableOf(headings, rows), "transactions", roles);
  const { prepared } = products.prepare({ sales }, settings);
  expect(prepared).toMatchObject({ revenue: [1231.5], quantity: [998], currency: "GBP" });
  const bare = mapped(tableOf(headings, rows), "transactions", { date: "When", item: "What", quantity: "Many" });
  const unpriced = products.prepare({ sales: bare }, settings).prepared;
  expect(unpriced.revenue).toBeNull();
  expect(products.run(unpriced, settings).basis).toBe("quantity");
});

test("a table in which no line can be used says so and does not fail", () => {
  const sales = mapped(tableOf(HEADINGS, [["1", "soon", "10", "", 1, 1, "a"]]), "transactions", ROLES);
  const settings = initialSettings(products);
  const { prepared, rows } = products.prepare({ sales }, settings);
  const result = products.run(prepared, settings);
  expect(rows.used).toBe(0);
  expect(products.sentences(result)[0]).toMatch(/No item is left/);
  expect(products.pictures(result, settings)).toHaveLength(3);
});
