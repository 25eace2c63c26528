import type { SettingValues } from "../../../src/flows/define";
import { products } from "../../../src/flows/products/flow";
import { initialSettings } from "../../../src/flows/settings";
import type { Cell } from "../../../src/flows/table";
import { mapped, tableOf } from "../support/tableOf";

const HEADINGS = ["Part", "Name", "P1", "P2", "P3", "P4", "Price (EUR)", "Cost"];
const ROLES = {
  item: "Part",
  description: "Name",
  periods: ["P1", "P2", "P3", "P4"],
  price: "Price (EUR)",
  unitCost: "Cost",
};

/** Four periods are few, and that is said each time. */
const SHORT = { title: "Items with fewer than 6 periods of history", severity: "info" };

function prepare(rows: Cell[][], settings: SettingValues = {}) {
  const sales = mapped(tableOf(HEADINGS, rows), "wide", ROLES);
  return products.prepare({ sales }, { ...initialSettings(products), ...settings });
}

test("blanks are zeros inside an item's life and nothing at its ends", () => {
  const rows: Cell[][] = [[1, "Bolt", null, 4, null, 6, 2, 1]];
  expect(prepare(rows).prepared.demand).toEqual([[null, 4, 0, 6]]);
  expect(prepare(rows, { blankPeriods: "zero" }).prepared.demand).toEqual([[0, 4, 0, 6]]);
  expect(prepare(rows, { blankPeriods: "missing" }).prepared.demand).toEqual([[null, 4, null, 6]]);
});

test("quantity, revenue and margin follow from the periods, the price and the cost", () => {
  const { prepared } = prepare([[1, "Bolt", 1, 4, null, 5, "2,50", "1,5"]]);
  expect(prepared).toMatchObject({ keys: [1], descriptions: ["Bolt"], quantity: [10], revenue: [25], margin: [10] });
  expect(prepared.currency).toBe("EUR");
  expect(prepared.periods).toEqual(["P1", "P2", "P3", "P4"]);
});

test("rows of one item keep their own price and cost; without a known cost there is no margin", () => {
  const { prepared } = prepare([
    ["a", "", 1, 1, null, null, 10, 4],
    ["a", "", 3, null, null, null, 20, 5],
    ["b", "", 5, 5, null, null, 10, null],
  ]);
  // a: 2 · 10 + 3 · 20 = 80, less 2 · 4 + 3 · 5 = 23.
  expect(prepared).toMatchObject({ quantity: [5, 10], revenue: [80, 100], margin: [57, 0] });
});

test("rows of one item are added up", () => {
  const preparation = prepare([
    ["a", "", 1, 1, 1, 1, 2, 1],
    ["A", "", 2, null, 2, 2, 2, 1],
  ]);
  expect(preparation.prepared.demand).toEqual([[3, 1, 3, 3]]);
  expect(preparation.findings).toMatchObject([{ title: "Further rows of an item", count: 1 }, SHORT]);
});

test("negative and unreadable cells are told with their place", () => {
  const preparation = prepare([["a", "", -1, "?", { error: "#DIV/0!" }, 4, 2, 1]]);
  expect(preparation.prepared.demand).toEqual([[0, 0, 0, 4]]);
  expect(preparation.findings).toMatchObject([
    {
      title: "Cells among the periods that are not numbers",
      places: [
        { row: 0, column: 3 },
        { row: 0, column: 4 },
      ],
    },
    { title: "Periods with a negative quantity", places: [{ row: 0, column: 2 }] },
    SHORT,
  ]);
});

test("an item without any number stays in the table, without a class by variability", () => {
  const { prepared } = prepare([
    ["a", "", 1, 1, 1, 1, 2, 1],
    ["b", "", null, null, null, null, 2, 1],
  ]);
  const result = products.run(prepared, initialSettings(products));
  expect(result.classes).toEqual(["AX", "NN"]);
});

test("without a price the quantity counts, and that is said", () => {
  const sales = mapped(tableOf(["Part", "P1", "P2"], [["a", 1, 2]]), "wide", { item: "Part", periods: ["P1", "P2"] });
  const { prepared, findings } = products.prepare({ sales }, initialSettings(products));
  expect(products.run(prepared, initialSettings(products)).basis).toBe("quantity");
  expect(findings).toMatchObject([SHORT, { title: "Items without a price or value", count: 1, setting: "basis" }]);
});

test("periods given newest first are put into order, and that is said", () => {
  const headings = ["Part", "2012-01", "2011-12", "2011-11"];
  const roles = { item: "Part", periods: ["2012-01", "2011-12", "2011-11"] };
  const sales = mapped(tableOf(headings, [["a", 3, 2, null]]), "wide", roles);
  const { prepared, findings } = products.prepare({ sales }, initialSettings(products));
  expect(prepared.periods).toEqual(["2011-11", "2011-12", "2012-01"]);
  expect(prepared.demand).toEqual([[null, 2, 3]]);
  expect(findings[0]).toMatchObject({
    title: "Periods that do not stand in the order of time",
    rule: "Put in order: from 2011-11 to 2012-01.",
    count: 2,
    places: [
      { row: 0, column: 3 },
      { row: 0, column: 1 },
    ],
  });
});

test("items without a price are told", () => {
  const preparation = prepare([
    ["a", "", 1, 1, 1, 1, 2, 1],
    ["b", "", 1, 1, 1, 1, null, 1],
    ["c", "", 1, 1, 1, 1, "on request", 1],
  ]);
  expect(preparation.prepared.revenue).toEqual([8, 0, 0]);
  expect(preparation.findings).toMatchObject([{ title: "Rows without a price", severity: "warning", count: 2 }, SHORT]);
});
