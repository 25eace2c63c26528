import type { MappedTable, Preparation, SettingValues } from "../define";
import { counted } from "../format";
import { cellText } from "../read/cellText";
import { currencyOf } from "../read/currencyOf";
import { FindingList } from "../read/findings";
import { numberReader } from "../read/numberReader";
import { periodOrder } from "../read/periodOrder";
import { readSettings } from "../settings";
import type { Cell } from "../table";
import { ItemIndex } from "./itemIndex";
import type { Sales } from "./sales";
import { serviceCodes } from "./serviceCodes";

/** From a table with the periods side by side to demand per item. Rows of one item are added up. */
export function prepareWide(mapped: MappedTable, settings: SettingValues): Preparation<Sales> {
  const { table, mapping } = mapped;
  const read = readSettings(settings);
  const given = mapping["periods"] ?? [];
  const order = periodOrder(given.map((position) => table.headings[position] ?? ""));
  const positions = order ? order.map((at) => given[at] ?? 0) : given;
  const column = (role: string): readonly Cell[] | null => table.columns[mapping[role]?.[0] ?? -1] ?? null;
  const numbers = (role: string, unknown = 0) => {
    const cells = column(role);
    const reader = cells && numberReader(cells);
    const known = (number: number | null): number => (number === null || Number.isNaN(number) ? unknown : number);
    return reader && ((row: number): number => known(reader(cells[row])));
  };
  const [items, texts] = [column("item") ?? [], column("description")];
  const [price, value, cost] = [numbers("price"), numbers("value"), numbers("unitCost", NaN)];
  const periods = positions.map((position) => {
    const cells = table.columns[position] ?? [];
    return { position, cells, reader: numberReader(cells) };
  });
  const index = new ItemIndex(read.flag("mergeCase"));
  const rowsOf: number[][] = [];
  const list = new FindingList("sales");
  const itemColumn = mapping["item"]?.[0] ?? 0;
  for (const [at, position] of positions.entries()) if (position !== given[at]) list.meet("order", 0, position);
  const found = Array.from({ length: table.rowCount }, (_, row) => index.of(items[row]));
  const services = serviceCodes(index.names, read.texts("serviceCodes"), false);
  for (const [row, item] of found.entries()) {
    if (item < 0)
      list.meet(periods.some(({ cells }) => (cells[row] ?? null) !== null) ? "noItem" : "blank", row, itemColumn);
    else if (services[item]) list.meet("service", row, itemColumn);
    else (rowsOf[item] ??= []).push(row);
  }
  const products = rowsOf.flatMap((rows, item) => (rows.length > 0 ? [{ rows, item }] : []));
  for (const { rows } of products) for (const row of rows.slice(1)) list.meet("repeated", row, itemColumn);
  const moneyColumn = mapping["value"]?.[0] ?? mapping["price"]?.[0];
  const money = moneyColumn === undefined ? null : (table.columns[moneyColumn] ?? []);
  const moneyReader = money && numberReader(money);
  if (money && moneyReader && moneyColumn !== undefined) {
    for (const row of products.flatMap(({ rows }) => rows)) {
      const known = moneyReader(money[row]);
      if (known === null || Number.isNaN(known)) list.meet("noMoney", row, moneyColumn);
    }
  }

  const blanks = read.text("blankPeriods");
  const demand = products.map(({ rows }) => {
    const sums = periods.map(({ position, cells, reader }) => {
      let sum: number | null = null;
      for (const row of rows) {
        const units = reader(cells[row]);
        if (units !== null && Number.isNaN(units)) list.meet("noNumber", row, position);
        else if (units !== null && units < 0) list.meet("negative", row, position);
        if (units !== null && !Number.isNaN(units)) sum = (sum ?? 0) + Math.max(0, units);
      }
      return sum;
    });
    return fillBlanks(sums, blanks);
  });
  const quantity = demand.map((row) => row.reduce<number>((sum, units) => sum + (units ?? 0), 0));
  const overRows = (of: (row: number) => number) =>
    products.map(({ rows }) => rows.reduce((sum, row) => sum + of(row), 0));
  const unitsOf = (row: number): number =>
    periods.reduce((sum, { cells, reader }) => sum + Math.max(0, reader(cells[row]) || 0), 0);
  const revenue = value ? overRows(value) : price && overRows((row) => unitsOf(row) * price(row));
  const costs = cost && overRows((row) => unitsOf(row) * cost(row));
  const prepared: Sales = {
    keys: products.map(({ item }) => index.keys[item] ?? ""),
    descriptions: products.map(({ rows }) => cellText(texts?.[rows[0] ?? 0])),
    periods: positions.map((position) => table.headings[position] ?? `Column ${String(position + 1)}`),
    periodName: "period",
    demand,
    quantity,
    revenue,
    // An item without a known cost has no margin that could be compared: it counts as 0.
    margin: revenue && costs ? revenue.map((money, at) => money - (costs[at] ?? NaN) || 0) : null,
    lines: null,
    currency: currencyOf(mapped, ["value", "price"]),
  };
  const [oldest, newest] = [positions[0], positions.at(-1)].map((position) => table.headings[position ?? 0] ?? "");
  const findings = list.list({
    order: {
      severity: "info",
      title: "Periods that do not stand in the order of time",
      rule: `Put in order: from ${oldest ?? ""} to ${newest ?? ""}.`,
    },
    noItem: { severity: "warning", title: "Rows without an item code", rule: "Left out." },
    noNumber: {
      severity: "warning",
      title: "Cells among the periods that are not numbers",
      rule: "Taken as not known.",
    },
    negative: { severity: "warning", title: "Periods with a negative quantity", rule: "Counted as no demand." },
    noMoney: {
      severity: "warning",
      title: value ? "Rows without a value" : "Rows without a price",
      rule: "Their value counts as 0, so they have no class by value.",
      setting: "basis",
    },
    repeated: { severity: "info", title: "Further rows of an item", rule: "Added up.", setting: "mergeCase" },
    service: { severity: "info", title: "Rows of services and bookings", rule: "Left out.", setting: "serviceCodes" },
    blank: { severity: "info", title: "Blank rows", rule: "Left out." },
  });
  const leftOut = [
    { reason: "no item code", rows: list.count("noItem") },
    { reason: "code of a service, not of a product", rows: list.count("service") },
    { reason: "blank row", rows: list.count("blank") },
  ].filter(({ rows }) => rows > 0);
  const used = table.rowCount - leftOut.reduce((sum, { rows }) => sum + rows, 0);
  const summary = `${counted(prepared.keys.length, "item")} over ${counted(positions.length, "period")}`;
  return {
    prepared,
    findings,
    rows: { read: table.rowCount, used, leftOut },
    summary,
  };
}

/** Blank cells become zeros where the setting says so; what stays null is outside the item's life or not known. */
function fillBlanks(history: readonly (number | null)[], blanks: string): readonly (number | null)[] {
  if (blanks === "missing") return history;
  if (blanks === "zero") return history.map((units) => units ?? 0);
  const first = history.findIndex((units) => units !== null);
  const last = history.findLastIndex((units) => units !== null);
  return history.map((units, period) => (period < first || period > last ? null : (units ?? 0)));
}
