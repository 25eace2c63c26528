import type { MappedTable, Preparation, SettingValues } from "../define";
import { counted } from "../format";
import type { PolicyTable } from "../policyTable";
import { currencyOf } from "../read/currencyOf";
import { FindingList } from "../read/findings";
import { nameIndex } from "../read/nameIndex";
import { numberReader } from "../read/numberReader";
import { readSettings } from "../settings";
import type { Criterion, PreparedCategories } from "./prepared";

/** From a table with the user's own scores, one row a category. */
export function prepareScores(
  mapped: MappedTable,
  settings: SettingValues,
  policy: PolicyTable,
): Preparation<PreparedCategories> {
  const { table, mapping } = mapped;
  const categories = table.columns[mapping["category"]?.[0] ?? -1] ?? [];
  const unit = readSettings(settings).text("scale") === "unit";
  const columnsOf = (role: string) =>
    (mapping[role] ?? []).map((position) => {
      const cells = table.columns[position] ?? [];
      const reader = numberReader(cells);
      return { position, heading: table.headings[position] ?? "", read: (row: number) => reader(cells[row]) };
    });
  const [risk, impact, spend] = [columnsOf("risk"), columnsOf("impact"), columnsOf("spend")[0]];
  const list = new FindingList("spend");
  const names = nameIndex();
  const rows: number[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    const category = names.of(categories[row]);
    const faulty = [...risk, ...impact].find(({ read }) => {
      const score = read(row);
      return score === null || Number.isNaN(score) || (unit && (score < 0 || score > 1));
    });
    if (category < 0) list.meet("noCategory", row, mapping["category"]?.[0] ?? 0);
    else if (rows[category] !== undefined) list.meet("twice", row, mapping["category"]?.[0] ?? 0);
    else if (faulty) list.meet("noScore", row, faulty.position);
    else rows[category] = row;
  }
  const found = rows.flatMap((row, category) => ({ row, name: names.names[category] ?? "" }));
  const amounts = spend && found.map(({ row }) => Math.max(0, spend.read(row) || 0));
  const order = found.map((_, at) => at);
  if (amounts) order.sort((a, b) => (amounts[b] ?? 0) - (amounts[a] ?? 0) || a - b);
  const criteria = (columns: typeof risk, role: "risk" | "impact"): Criterion[] =>
    columns.map(({ heading, read }, index) => {
      const values = order.map((at) => read(found[at]?.row ?? 0) ?? 0);
      const lowest = values.reduce((low, value) => Math.min(low, value), Infinity);
      const highest = values.reduce((high, value) => Math.max(high, value), -Infinity);
      const [minimum, maximum] = unit ? [0, 1] : [lowest, highest];
      const weight = { setting: `${role}Weights`, index };
      return { key: `${role}${String(index)}`, heading, values, minimum, maximum, weight, type: "number" };
    });
  const prepared: PreparedCategories = {
    keys: order.map((at) => found[at]?.name ?? ""),
    spend: amounts ? order.map((at) => amounts[at] ?? 0) : null,
    suppliers: null,
    largestSupplier: null,
    risk: criteria(risk, "risk"),
    impact: criteria(impact, "impact"),
    supplierSpend: [],
    currency: currencyOf(mapped, ["spend"]),
    policy,
  };
  const findings = list.list({
    noCategory: { severity: "warning", title: "Rows without a category", rule: "Left out." },
    noScore: {
      severity: "warning",
      title: "Rows with a score that is missing, no number or outside the scale",
      rule: "Left out.",
      setting: "scale",
    },
    twice: { severity: "warning", title: "Further rows of a category", rule: "The first row applies." },
  });
  const leftOut = Object.entries({
    noCategory: "no category",
    noScore: "a score is missing or outside the scale",
    twice: "category met before",
  }).flatMap(([kind, reason]) => (list.count(kind) > 0 ? [{ reason, rows: list.count(kind) }] : []));
  const summary = `${counted(found.length, "category", "categories")} with ${counted(risk.length + impact.length, "score")} each`;
  return { prepared, findings, rows: { read: table.rowCount, used: found.length, leftOut }, summary };
}
