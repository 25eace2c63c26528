import type { Finding, MappedTable, SettingValues } from "../define";
import type { ItemData } from "../itemData/itemData";
import { readSales } from "../sales/readSales";
import { itemFinder } from "./itemFinder";
import type { History } from "./prepared";

/** A row of the long-range plan, and the rows of the sales that it speaks of. */
export interface PlanRow {
  readonly name: string;
  readonly kind: "item" | "product group" | "segment";
  readonly items: readonly number[];
  readonly periods: readonly string[];
  readonly units: History;
}

/** Reads the long-range plan by item, product group or segment. */
export function readPlan(
  mapped: MappedTable | undefined,
  settings: SettingValues,
  keys: readonly (string | number)[],
  segments: readonly string[],
  items: ItemData,
): { plan: readonly PlanRow[]; findings: readonly Finding[] } {
  if (!mapped) return { plan: [], findings: [] };
  const { prepared } = readSales(mapped, { ...settings, blankPeriods: "missing" });
  const itemOf = itemFinder(keys);
  const families = grouped(items.texts.family ?? []);
  const classes = grouped(segments);
  const rows = prepared.keys.map((key, row): PlanRow => {
    const [name, item] = [String(key), itemOf(key)];
    const common = { name, periods: prepared.periods, units: prepared.demand[row] ?? [] };
    if (item >= 0) return { ...common, kind: "item", items: [item] };
    const family = families.get(name.toUpperCase());
    if (family) return { ...common, kind: "product group", items: family };
    return { ...common, kind: "segment", items: classes.get(name.toUpperCase()) ?? [] };
  });
  const strangers = rows.filter((row) => row.items.length === 0).length;
  return {
    plan: rows.filter((row) => row.items.length > 0),
    findings:
      strangers === 0
        ? []
        : [
            {
              severity: "warning",
              title: "Rows of the long-range plan that name no item, product group or segment",
              count: strangers,
              rule: "Left out.",
              input: "plan",
              places: [],
            },
          ],
  };
}

/** Rows by what they belong to, in capitals. */
export function grouped(names: readonly (string | null)[]): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const [row, name] of names.entries()) {
    if (name === null || name === "") continue;
    const rows = groups.get(name.toUpperCase());
    if (rows) rows.push(row);
    else groups.set(name.toUpperCase(), [row]);
  }
  return groups;
}
