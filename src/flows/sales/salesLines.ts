import type { MappedTable, SettingValues } from "../define";
import { dateReader } from "../read/dateReader";
import { numberReader } from "../read/numberReader";
import { readSettings } from "../settings";
import type { Cell } from "../table";
import { ItemIndex } from "./itemIndex";
import { serviceCodes } from "./serviceCodes";

/** Why a line takes no part; 0 is a line that does. */
export const REASON = {
  used: 0,
  blank: 1,
  noItem: 2,
  noDate: 3,
  noQuantity: 4,
  service: 5,
  noPrice: 6,
  negativePrice: 7,
  zeroPrice: 8,
  duplicate: 9,
  cancelledPair: 10,
  return: 11,
  partPeriod: 12,
} as const;

/** Sales lines by column in typed arrays: half a million lines stay small and quick. */
export interface SalesLines {
  readonly count: number;
  readonly index: ItemIndex;
  readonly descriptions: string[];
  readonly item: Int32Array;
  /** Serial of the date with its time; NaN where there is none. */
  readonly date: Float64Array;
  readonly quantity: Float64Array;
  /** Value of the line, NaN without a price; null where the table has neither price nor value. */
  readonly value: Float64Array | null;
  readonly cost: Float64Array | null;
  readonly order: Int32Array | null;
  readonly customer: Int32Array | null;
  readonly reason: Uint8Array;
  readonly ambiguousDates: boolean;
}

/** Reads the mapped columns once and says per line whether it can be used. */
export function readSalesLines({ table, mapping }: MappedTable, settings: SettingValues): SalesLines {
  const read = readSettings(settings);
  const count = table.rowCount;
  const column = (role: string): readonly Cell[] | null => {
    const position = mapping[role]?.[0];
    return position === undefined ? null : (table.columns[position] ?? null);
  };
  const [items, dates, quantities] = [column("item") ?? [], column("date") ?? [], column("quantity") ?? []];
  const [prices, values, costs] = [column("price"), column("value"), column("unitCost")];
  const [texts, orders, customers] = [column("description"), column("order"), column("customer")];

  const dateOrder = read.text("dateOrder");
  const readDate = dateReader(dates, dateOrder === "dayFirst" || dateOrder === "monthFirst" ? dateOrder : "auto");
  const [readQuantity, readPrice] = [numberReader(quantities), numberReader(values ?? prices ?? [])];
  const readCost = numberReader(costs ?? []);
  const keepFree = read.text("zeroPrice") === "keep";
  const cancelled = cancelledOrder(read.texts("cancelledPrefixes"));

  const index = new ItemIndex(read.flag("mergeCase"));
  const orderIndex = new ItemIndex(false);
  const customerIndex = new ItemIndex(false);
  const descriptions: string[] = [];
  const item = new Int32Array(count);
  const date = new Float64Array(count);
  const quantity = new Float64Array(count);
  const value = prices || values ? new Float64Array(count) : null;
  const cost = costs ? new Float64Array(count) : null;
  const order = orders ? new Int32Array(count) : null;
  const customer = customers ? new Int32Array(count) : null;
  const reason = new Uint8Array(count);

  for (let row = 0; row < count; row++) {
    const found = index.of(items[row]);
    item[row] = found;
    const serial = readDate.read(dates[row]);
    const units = readQuantity(quantities[row]);
    date[row] = serial ?? NaN;
    if (found < 0) {
      reason[row] = serial === null && units === null ? REASON.blank : REASON.noItem;
      continue;
    }
    const text = texts?.[row];
    if (!descriptions[found] && typeof text === "string" && (units ?? 0) > 0) descriptions[found] = text.trim();
    if (serial === null || Number.isNaN(serial)) {
      reason[row] = REASON.noDate;
      continue;
    }
    if (units === null || Number.isNaN(units)) {
      reason[row] = REASON.noQuantity;
      continue;
    }
    if (order) order[row] = orderIndex.of(orders?.[row]);
    if (customer) customer[row] = customerIndex.of(customers?.[row]);
    const takenBack = units < 0 || (orders !== null && cancelled(orders[row]));
    quantity[row] = takenBack ? -Math.abs(units) : units;
    if (cost) cost[row] = (readCost(costs?.[row]) ?? NaN) * (quantity[row] ?? 0);
    if (!value) continue;
    const money = readPrice((values ?? prices)?.[row]);
    if (money === null || Number.isNaN(money)) {
      reason[row] = REASON.noPrice;
      continue;
    }
    // A value column usually carries the sign of the quantity; some systems leave it positive on returns.
    const lineValue = values ? (takenBack ? -Math.abs(money) : money) : money * (quantity[row] ?? 0);
    value[row] = lineValue;
    if (money === 0 && !keepFree) reason[row] = REASON.zeroPrice;
    else if (values ? money < 0 && !takenBack : money < 0) reason[row] = REASON.negativePrice;
  }
  const services = serviceCodes(index.names, read.texts("serviceCodes"), read.flag("codesWithoutDigits"));
  for (let row = 0; row < count; row++) {
    if (reason[row] !== REASON.blank && services[item[row] ?? -1] === true) reason[row] = REASON.service;
  }
  const ambiguousDates = readDate.ambiguous;
  return { count, index, descriptions, item, date, quantity, value, cost, order, customer, reason, ambiguousDates };
}

/** Recognises the numbers of cancelled orders by what they begin with, e.g. C536379. */
function cancelledOrder(prefixes: readonly string[]): (cell: Cell | undefined) => boolean {
  const starts = prefixes.map((prefix) => prefix.trim().toUpperCase()).filter((prefix) => prefix !== "");
  if (starts.length === 0) return () => false;
  return (cell) => {
    if (typeof cell !== "string") return false;
    const text = cell.trim().toUpperCase();
    return starts.some((start) => text.startsWith(start) && /^[-\s]?\d+$/.test(text.slice(start.length)));
  };
}
