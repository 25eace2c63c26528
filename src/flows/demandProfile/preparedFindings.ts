import type { Finding, MappedTable } from "../define";
import { count } from "../format";
import type { PreparedProfile } from "./prepared";

/** Periods of a season, by what a period is. */
const CYCLES: Readonly<Record<string, number>> = { week: 52, month: 12, quarter: 4 };

/** What the data as a whole allow, and what cleansing did. */
export function preparedFindings(
  { sales, period, replaced, items, leadTimes }: PreparedProfile,
  tables: Readonly<Record<string, MappedTable>>,
  seasonLength: number,
): Finding[] {
  const findings: Finding[] = [];
  const add = (
    severity: Finding["severity"],
    input: string,
    title: string,
    found: number,
    rule: string,
    setting?: string,
  ) => {
    if (found > 0)
      findings.push({ severity, title, count: found, rule, input, places: [], ...(setting ? { setting } : {}) });
  };
  const kept = replaced.filter(({ keep }) => keep);
  add(
    "info",
    "sales",
    "Numbers replaced by what is usual",
    kept.length,
    "Each is a row of the ledger, and is taken back by a no there.",
    "method",
  );
  add(
    "info",
    "ledger",
    "Replacements that you rejected",
    replaced.filter(({ keep, decided }) => !keep && decided === "by you").length,
    "These numbers stay as they were sold.",
  );
  add(
    "info",
    "sales",
    "Numbers out of line in the newest periods",
    replaced.filter(({ decided }) => decided === "waits").length,
    "They stay as sold until the next period shows whether the level has moved.",
    "newest",
  );
  const cycle = CYCLES[period.name];
  if (cycle !== undefined && cycle !== seasonLength && sales.keys.length > 0) {
    const title = `Season length that does not fit ${period.name}s`;
    add(
      "warning",
      "sales",
      title,
      1,
      `A year of ${period.name}s has ${String(cycle)}; ${String(seasonLength)} is looked for.`,
      "seasonLength",
    );
  }
  if (sales.periods.length < 2 * seasonLength) {
    const rule = `A season needs two cycles of ${String(seasonLength)}; there are ${count(sales.periods.length)} ${sales.periodName}s. None is looked for.`;
    add("info", "sales", "Items whose history is too short to show a season", sales.keys.length, rule, "seasonLength");
  }
  const unknown = sales.keys.filter((_, item) => !leadTimes[item] && (items.numbers.leadTime?.[item] ?? null) === null);
  if (tables["items"] || tables["receipts"]) {
    const rule = "Their lead time is not judged, unless the setting assumes one.";
    add("warning", "items", "Items without a lead time", unknown.length, rule, "unknownLeadTime");
  } else {
    const rule =
      "Demand is not held against supply: give item data with lead times, deliveries on time and minimum orders.";
    add(
      "info",
      "sales",
      "Items of which nothing is known about their supply",
      sales.keys.length,
      rule,
      "unknownLeadTime",
    );
  }
  for (const [field, title] of [
    ["supplierReliability", "Items without a share of deliveries on time"],
    ["minimumOrder", "Items without a minimum order"],
  ] as const) {
    const known = items.numbers[field];
    if (!known) continue;
    const missing = known.filter((value, item) => value === null && items.rows[item] !== null).length;
    add("info", "items", title, missing, "They are not judged by it.");
  }
  return findings;
}
