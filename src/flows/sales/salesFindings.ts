import type { Finding, MappedTable, RowCount, SettingValues } from "../define";
import { FindingList } from "../read/findings";
import { remarksInto } from "../read/remarksInto";
import { readSettings } from "../settings";
import type { SalesLines } from "./salesLines";
import { REASON } from "./salesLines";

/** Reasons in words for the run block. */
const LEFT_OUT: Readonly<Record<keyof typeof REASON, string>> = {
  used: "",
  blank: "blank row",
  noItem: "no item code",
  noDate: "no date, or none that can be read",
  noQuantity: "no quantity, or none that is a number",
  service: "code of a service, not of a product",
  noPrice: "no price, or none that is a number",
  negativePrice: "negative price",
  zeroPrice: "price is zero",
  duplicate: "line repeated",
  cancelledPair: "sold and cancelled on the same day",
  return: "return or cancellation",
  partPeriod: "in an incomplete period at the end of the data",
};

/** What the passes over the lines have met. */
interface Met {
  readonly repeated: readonly number[];
  readonly negativePeriods: number;
  readonly oneOffs: readonly number[];
}

/** What was met while reading, with the rule that was applied to it, and the account of all rows. */
export function salesFindings(
  lines: SalesLines,
  { repeated, negativePeriods, oneOffs }: Met,
  mapped: MappedTable,
  settings: SettingValues,
): { findings: Finding[]; rows: RowCount } {
  const read = readSettings(settings);
  const list = new FindingList("sales");
  const columnOf = (role: string): number => mapped.mapping[role]?.[0] ?? 0;
  const names = Object.keys(REASON) as (keyof typeof REASON)[];
  const columns: Readonly<Record<keyof typeof REASON, number>> = {
    used: 0,
    blank: columnOf("item"),
    noItem: columnOf("item"),
    noDate: columnOf("date"),
    noQuantity: columnOf("quantity"),
    service: columnOf("item"),
    noPrice: columnOf(mapped.mapping["value"] ? "value" : "price"),
    negativePrice: columnOf(mapped.mapping["value"] ? "value" : "price"),
    zeroPrice: columnOf(mapped.mapping["value"] ? "value" : "price"),
    duplicate: columnOf("order"),
    cancelledPair: columnOf("quantity"),
    return: columnOf("quantity"),
    partPeriod: columnOf("date"),
  };
  const counts = new Array<number>(names.length).fill(0);
  for (let row = 0; row < lines.count; row++) {
    const reason = lines.reason[row] ?? 0;
    counts[reason] = (counts[reason] ?? 0) + 1;
    const name = names[reason] ?? "used";
    if (name !== "used") list.meet(name, row, columns[name]);
    else if ((lines.quantity[row] ?? 0) < 0) list.meet("netted", row, columns.return);
  }
  if (read.text("duplicates") === "keep") for (const row of repeated) list.meet("repeated", row, columns.duplicate);
  for (const row of oneOffs) list.meet("oneOff", row, columns.return);
  const findings = list.list({
    noItem: { severity: "warning", title: "Lines without an item code", rule: "Left out." },
    noDate: { severity: "warning", title: "Lines without a date that can be read", rule: "Left out." },
    noQuantity: { severity: "warning", title: "Lines whose quantity is not a number", rule: "Left out." },
    noPrice: { severity: "warning", title: "Lines whose price is not a number", rule: "Left out." },
    negativePrice: {
      severity: "warning",
      title: "Lines with a negative price",
      rule: "Left out: bookings, not sales.",
    },
    cancelledPair: {
      severity: "warning",
      title: "Lines sold and cancelled on the same day",
      rule: "Both left out.",
      setting: "sameDayCancellations",
    },
    return: { severity: "info", title: "Returns and cancellations", rule: "Left out.", setting: "returns" },
    oneOff: {
      severity: "warning",
      title: "Lines that are more than half of all an item ever sold",
      rule: "Kept: look whether it was a one-time event.",
    },
    netted: {
      severity: "info",
      title: "Returns and cancellations",
      rule: "Taken off the sales of their period.",
      setting: "returns",
    },
    zeroPrice: { severity: "info", title: "Lines with a price of zero", rule: "Left out.", setting: "zeroPrice" },
    service: {
      severity: "info",
      title: "Lines of services and bookings",
      rule: "Left out.",
      setting: "serviceCodes",
    },
    duplicate: { severity: "info", title: "Lines that repeat another", rule: "Left out.", setting: "duplicates" },
    repeated: { severity: "info", title: "Lines that repeat another", rule: "Kept.", setting: "duplicates" },
    partPeriod: {
      severity: "info",
      title: "Lines in an incomplete period at the end of the data",
      rule: "Left out.",
      setting: "partPeriods",
    },
    blank: { severity: "info", title: "Blank rows", rule: "Left out." },
  });
  const remark = remarksInto(findings, "sales");
  const merged = lines.index.merged;
  remark("info", "Codes that differ from another only in capitals", merged, "Added up as one item.", "mergeCase");
  const clipped = "Counted as no demand.";
  remark("info", "Periods in which an item had more returns than sales", negativePeriods, clipped, "returns");
  if (lines.ambiguousDates) {
    const rule = "Read as day, month, year.";
    remark("warning", "Dates that could be read either way", lines.count, rule, "dateOrder");
  }
  const leftOut = names.flatMap((name, reason) =>
    name !== "used" && (counts[reason] ?? 0) > 0 ? [{ reason: LEFT_OUT[name], rows: counts[reason] ?? 0 }] : [],
  );
  return { findings, rows: { read: lines.count, used: counts[0] ?? 0, leftOut } };
}
