import type { Finding, MappedTable, SettingValues } from "../define";
import { readSales } from "../sales/readSales";
import type { Sales } from "../sales/sales";
import { itemFinder } from "./itemFinder";
import { periodFinder } from "./readOverrides";
import type { History } from "./prepared";

/** Sell-out by row of the sales and in their periods; null where the till says nothing. */
export interface SellOut {
  readonly demand: readonly (History | null)[];
  readonly items: number;
}

/** Reads point-of-sale data as sales are read, and puts them beside the sales of the same items and periods. */
export function readSellOut(
  mapped: MappedTable | undefined,
  settings: SettingValues,
  sales: Sales,
): { sellOut: SellOut | null; findings: readonly Finding[] } {
  if (!mapped) return { sellOut: null, findings: [] };
  const { prepared } = readSales(mapped, { ...settings, beforeFirstSale: "outside" });
  const [itemOf, placeOf] = [itemFinder(sales.keys), periodFinder(sales.periods)];
  const named = prepared.periods.map(placeOf);
  // Columns that name no common period are taken to end with the same one.
  const shift = sales.periods.length - prepared.periods.length;
  const places = named.some((at) => at >= 0) ? named : named.map((_, at) => at + shift);
  const demand = sales.keys.map((): History | null => null);
  let [items, strangers] = [0, 0];
  for (const [row, key] of prepared.keys.entries()) {
    const item = itemOf(key);
    if (item < 0) {
      strangers += 1;
      continue;
    }
    const units = new Array<number | null>(sales.periods.length).fill(null);
    for (const [at, place] of places.entries()) if (place >= 0) units[place] = prepared.demand[row]?.[at] ?? null;
    demand[item] = units;
    items += 1;
  }
  const finding = (severity: Finding["severity"], title: string, count: number, rule: string): Finding[] =>
    count > 0 ? [{ severity, title, count, rule, input: "sellOut", places: [] }] : [];
  return {
    sellOut: { demand, items },
    findings: [
      ...finding("info", "Items at the till that you do not sell", strangers, "Left out."),
      ...(named.some((at) => at >= 0)
        ? []
        : finding(
            "warning",
            "Periods at the till that have other names than yours",
            named.length,
            "Both tables are taken to end with the same period.",
          )),
    ],
  };
}
