import { agreementsSheet } from "./agreementsSheet";
import { drawFrom } from "./draw";
import { itemDataSheet } from "./itemData/itemDataSheet";
import type { RetailFigures, RetailItem } from "./retailFigures";
import type { Sample } from "./sample";

const SEED = 2011;
/** A real month of an item is spread over at most so many lines, so that the workbook stays small. */
const LINES_A_MONTH = 3;
const LINES_AN_INVOICE = 12;
const FIRST_INVOICE = 536365;

interface Line {
  readonly day: number;
  readonly item: RetailItem;
  readonly quantity: number;
  readonly pence: number;
}

/** Invoice lines made so that quantity and value add up to the real month of every item. */
export function productSample(figures: RetailFigures): Sample {
  const draw = drawFrom(SEED);
  const below = (limit: number): number => draw.below(limit);
  const lines = [...figures.items, ...figures.services].flatMap((item) =>
    figures.months.flatMap((month, index) => [
      ...spread(
        item,
        month,
        below,
        item.quantity[index]!,
        item.pence[index]!,
        Math.min(LINES_A_MONTH, item.lines[index]!),
      ),
      ...spread(
        item,
        month,
        below,
        item.returnQuantity[index]!,
        item.returnPence[index]!,
        Math.min(1, item.returnLines[index]!),
      ),
    ]),
  );
  lines.sort(
    (a, b) =>
      a.day - b.day || Number(a.quantity < 0) - Number(b.quantity < 0) || a.item.code.localeCompare(b.item.code),
  );
  const invoices = number(lines);
  return {
    title: "Products: twelve months of a gift retailer",
    origin: figures.source,
    licence: "CC BY 4.0",
    notes: [
      "600 of the retailer's items: the hundred best sellers and every sixth or so of the rest.",
      "Quantity and value of each item and month are real totals. The single invoice lines are generated (seed 2011): at most three a month and item, one for its returns, and they add up to the real totals.",
      "POST, DOT and M are postage and manual entries: no products, left out by the rule for service codes.",
      "Real on the sheet Item data: the item codes only. Everything else there is an assumption, generated (seed 352): suppliers and their lead times are invented, cost is 45 to 60 % of the real average price, size and zone follow words of the description.",
      "Stock today is what the real demand of the last lead time would have left under an assumed rule: a safety stock of two weeks of average demand for every item. One item in nine was bought far too much of; five items have no row and some cells are empty, as in any item master.",
      "The customers and promises on the sheet Customer agreements are invented.",
    ],
    sheets: [
      {
        name: "Invoice lines",
        headings: ["Invoice", "Date", "Item", "Description", "Quantity", "Value (GBP)"],
        types: ["text", "date", "text", "text", "integer", "money"],
        columns: [
          invoices,
          lines.map((line) => line.day),
          lines.map((line) => line.item.code),
          lines.map((line) => line.item.description),
          lines.map((line) => line.quantity),
          lines.map((line) => line.pence / 100),
        ],
      },
      itemDataSheet(figures.items),
      agreementsSheet,
    ],
  };
}

function spread(
  item: RetailItem,
  month: string,
  below: (limit: number) => number,
  quantity: number,
  pence: number,
  lines: number,
): Line[] {
  if (lines === 0) return [];
  const [year = 0, monthNumber = 0] = month.split("-").map(Number);
  const first = Date.UTC(year, monthNumber - 1, 1) / 864e5 + 25569;
  const days = new Date(Date.UTC(year, monthNumber, 0)).getUTCDate();
  const weights = Array.from({ length: lines }, () => 1 + below(5));
  const quantities = share(quantity, weights);
  const values = share(pence, quantities.map(Math.abs));
  return quantities.flatMap((part, index) =>
    part === 0 && values[index] === 0
      ? []
      : [{ day: first + below(days), item, quantity: part, pence: values[index]! }],
  );
}

/** Whole shares that add up to the total: each takes its part of what is left. */
function share(total: number, weights: readonly number[]): number[] {
  let [left, weightLeft] = [total, weights.reduce((sum, weight) => sum + weight, 0)];
  return weights.map((weight) => {
    const part = weightLeft === 0 ? left : Math.round((left * weight) / weightLeft);
    left -= part;
    weightLeft -= weight;
    return part;
  });
}

/** Consecutive lines of a day share an invoice; returns get credit notes that begin with C, as at the retailer. */
function number(lines: readonly Line[]): string[] {
  let [current, count] = [FIRST_INVOICE, 0];
  return lines.map((line, index) => {
    const before = lines[index - 1];
    const same = before?.day === line.day && before.quantity < 0 === line.quantity < 0 && count < LINES_AN_INVOICE;
    count = same ? count + 1 : 1;
    if (!same) current += 1;
    return line.quantity < 0 ? `C${current}` : String(current);
  });
}
