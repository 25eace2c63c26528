import { join } from "node:path";
import { readCsv } from "./readCsv";

/** Totals of one item by month: gross sales and returns apart. Money in pence. */
export interface RetailItem {
  readonly code: string;
  readonly description: string;
  readonly lines: readonly number[];
  readonly quantity: readonly number[];
  readonly pence: readonly number[];
  readonly returnLines: readonly number[];
  readonly returnQuantity: readonly number[];
  readonly returnPence: readonly number[];
}
export interface RetailFigures {
  readonly source: string;
  readonly months: readonly string[];
  readonly items: readonly RetailItem[];
  /** Lines that are no products, e.g. postage: they show the rule for service codes. */
  readonly services: readonly RetailItem[];
}

const MONTHS = ["2010-12", ...Array.from({ length: 11 }, (_, index) => `2011-${String(index + 1).padStart(2, "0")}`)];
const ITEMS = 600;
/** The best sellers whole, then every k-th of the rest: the sample keeps the long tail. */
const TOP = 100;
const SERVICES = ["POST", "DOT", "M"];

interface Tally {
  code: string;
  readonly descriptions: Map<string, number>;
  readonly lines: number[];
  readonly quantity: number[];
  readonly pence: number[];
  readonly returnLines: number[];
  readonly returnQuantity: number[];
  readonly returnPence: number[];
}

export function retailFigures(lab: string): RetailFigures {
  const tallies = new Map<string, Tally>();
  for (const row of readCsv(join(lab, "data/online-retail/online_retail.csv.gz"))) count(tallies, row);
  const products = [...tallies.values()]
    .filter(({ code }) => /^\d{5}/.test(code))
    .map(finish)
    .filter((item) => total(item.pence) > 0)
    .sort((a, b) => total(b.pence) - total(a.pence) || a.code.localeCompare(b.code));
  const step = (products.length - TOP) / (ITEMS - TOP);
  const tail = Array.from({ length: ITEMS - TOP }, (_, index) => products[TOP + Math.floor(index * step)]!);
  return {
    source:
      "Monthly totals by item computed from: Chen, D. (2015), Online Retail, UCI Machine Learning Repository 352, doi:10.24432/C5BW33 (CC0 in the R package onlineretail; CC BY 4.0 at UCI)",
    months: MONTHS,
    items: [...products.slice(0, TOP), ...tail],
    services: SERVICES.flatMap((code) => (tallies.has(code) ? [finish(tallies.get(code)!)] : [])),
  };
}

function count(tallies: Map<string, Tally>, row: Record<string, string>): void {
  const month = MONTHS.indexOf((row["InvoiceDate"] ?? "").slice(0, 7));
  const [quantity, price] = [Number(row["Quantity"]), Number(row["UnitPrice"])];
  const invoice = row["InvoiceNo"] ?? "";
  const cancelled = invoice.startsWith("C");
  if (month < 0 || !(price > 0) || invoice.startsWith("A") || cancelled !== quantity < 0) return;
  const tally = tallyOf(tallies, (row["StockCode"] ?? "").toUpperCase());
  const pence = Math.round(quantity * price * 100);
  const description = (row["Description"] ?? "").trim();
  tally.descriptions.set(description, (tally.descriptions.get(description) ?? 0) + 1);
  tally[cancelled ? "returnLines" : "lines"][month]! += 1;
  tally[cancelled ? "returnQuantity" : "quantity"][month]! += quantity;
  tally[cancelled ? "returnPence" : "pence"][month]! += pence;
}

function tallyOf(tallies: Map<string, Tally>, code: string): Tally {
  const zeros = (): number[] => MONTHS.map(() => 0);
  const tally = tallies.get(code) ?? {
    code,
    descriptions: new Map<string, number>(),
    lines: zeros(),
    quantity: zeros(),
    pence: zeros(),
    returnLines: zeros(),
    returnQuantity: zeros(),
    returnPence: zeros(),
  };
  tallies.set(code, tally);
  return tally;
}

function finish({ descriptions, ...rest }: Tally): RetailItem {
  const [description = ""] = [...descriptions].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))[0] ?? [];
  return { ...rest, description };
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
