import { concentration } from "../../engine";
import type { MappedTable, Preparation, SettingValues } from "../define";
import { counted } from "../format";
import type { PolicyTable } from "../policyTable";
import { currencyOf } from "../read/currencyOf";
import { FindingList } from "../read/findings";
import { nameIndex } from "../read/nameIndex";
import { numberReader } from "../read/numberReader";
import { readSettings } from "../settings";
import { asShare } from "./asShare";
import type { PreparedCategories, SupplierSpend } from "./prepared";
import { deliveryMeasures, riskCriteria } from "./riskCriteria";

/** From purchase lines to categories with spend, dependence on suppliers and what is known of their deliveries. */
export function prepareSpend(
  mapped: MappedTable,
  settings: SettingValues,
  policy: PolicyTable,
): Preparation<PreparedCategories> {
  const { table, mapping } = mapped;
  const cellsOf = (role: string) => table.columns[mapping[role]?.[0] ?? -1];
  const [categories, suppliers, amounts] = [
    cellsOf("category") ?? [],
    cellsOf("supplier") ?? [],
    cellsOf("spend") ?? [],
  ];
  const readAmount = numberReader(amounts);
  const netted = readSettings(settings).text("negative") === "net";
  const measures = (["leadTime", "leadTimeSd", "lateShare", "countryRisk"] as const).map((role) => {
    const cells = cellsOf(role);
    const reader = cells && numberReader(cells);
    if (!reader) return null;
    const read = (row: number) => reader(cells[row]);
    return role === "lateShare" ? asShare(read, table.rowCount) : read;
  });
  const list = new FindingList("spend");
  const columnOf = (role: string): number => mapping[role]?.[0] ?? 0;
  const categoryNames = nameIndex();
  const supplierNames = nameIndex();
  const sums = new Map<number, Map<number, { spend: number; rows: number[] }>>();
  let used = 0;
  for (let row = 0; row < table.rowCount; row++) {
    const [category, supplier] = [categoryNames.of(categories[row]), supplierNames.of(suppliers[row])];
    const amount = readAmount(amounts[row]);
    if (category < 0) list.meet(amount === null && supplier < 0 ? "blank" : "noCategory", row, columnOf("category"));
    else if (supplier < 0) list.meet("noSupplier", row, columnOf("supplier"));
    else if (amount === null || Number.isNaN(amount)) list.meet("noAmount", row, columnOf("spend"));
    else if (amount < 0 && !netted) list.meet("refund", row, columnOf("spend"));
    else {
      if (amount < 0) list.meet("netted", row, columnOf("spend"));
      used += 1;
      const bySupplier = sums.get(category) ?? new Map<number, { spend: number; rows: number[] }>();
      const sum = bySupplier.get(supplier) ?? { spend: 0, rows: [] };
      sum.spend += amount;
      sum.rows.push(row);
      sums.set(category, bySupplier.set(supplier, sum));
    }
  }
  const all = [...sums].map(([category, bySupplier]) => {
    const entries = [...bySupplier].map(([supplier, { spend, rows }]) => ({
      supplier,
      spend: Math.max(0, spend),
      rows,
    }));
    return {
      name: categoryNames.names[category] ?? "",
      entries,
      spend: entries.reduce((sum, entry) => sum + entry.spend, 0),
    };
  });
  const kept = all.filter(({ spend }) => spend > 0).sort((a, b) => b.spend - a.spend);
  for (let left = all.length - kept.length; left > 0; left--) list.meet("nothing", 0, columnOf("spend"));
  const perCategory = kept.map(({ entries }) => deliveryMeasures(entries, measures));
  const supplierSpend = kept.flatMap(({ name, entries, spend }): SupplierSpend[] =>
    entries
      .map((entry) => ({
        category: name,
        supplier: supplierNames.names[entry.supplier] ?? "",
        spend: entry.spend,
        share: entry.spend / spend,
      }))
      .sort((a, b) => b.spend - a.spend),
  );
  const herfindahl = concentration({
    values: supplierSpend.map(({ spend }) => spend),
    groups: supplierSpend.map(({ category }) => category),
  });
  const prepared: PreparedCategories = {
    keys: kept.map(({ name }) => name),
    spend: kept.map(({ spend }) => spend),
    suppliers: kept.map(({ entries }) => entries.filter(({ spend }) => spend > 0).length),
    largestSupplier: kept.map(({ name }) => supplierSpend.find(({ category }) => category === name)?.supplier ?? ""),
    risk: riskCriteria(
      herfindahl.map((entry) => entry.herfindahl),
      perCategory,
      list,
      columnOf,
    ),
    impact: [],
    supplierSpend,
    currency: currencyOf(mapped, ["spend"]),
    policy,
  };
  const findings = list.list({
    noCategory: { severity: "warning", title: "Rows without a category", rule: "Left out." },
    noSupplier: { severity: "warning", title: "Rows without a supplier", rule: "Left out." },
    noAmount: { severity: "warning", title: "Rows whose spend is not a number", rule: "Left out." },
    unknown: {
      severity: "warning",
      title: "Categories without this measure of risk",
      rule: "The median of the others is taken.",
    },
    refund: { severity: "info", title: "Refunds and credit notes", rule: "Left out.", setting: "negative" },
    netted: { severity: "info", title: "Refunds and credit notes", rule: "Taken off spend.", setting: "negative" },
    nothing: { severity: "info", title: "Categories without any spend in the end", rule: "Left out." },
    blank: { severity: "info", title: "Blank rows", rule: "Left out." },
  });
  const leftOut = Object.entries({
    noCategory: "no category",
    noSupplier: "no supplier",
    noAmount: "spend is not a number",
    refund: "refund or credit note",
    blank: "blank row",
  }).flatMap(([kind, reason]) => (list.count(kind) > 0 ? [{ reason, rows: list.count(kind) }] : []));
  const summary = `${counted(kept.length, "category", "categories")}, ${counted(supplierNames.names.length, "supplier")}`;
  return { prepared, findings, rows: { read: table.rowCount, used, leftOut }, summary };
}
