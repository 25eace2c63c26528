import type { ReportColumn, ReportSheet, RunPart, Scalar } from "../report";
import type { ProfileResult } from "./classify";
import type { Replacement } from "./cleanseItem";
import { LEDGER_HEADINGS } from "./inputs";

/** Every number that was replaced or proposed, to be decided on and given to the next run; null where there is none. */
export function ledgerSheet(result: ProfileResult, run: RunPart): ReportSheet | null {
  const { prepared } = result;
  const { sales } = prepared;
  const rank = new Map(prepared.order.map((item, at) => [item, at]));
  const rows = [...prepared.replaced].sort(
    (a, b) => (rank.get(a.item) ?? 0) - (rank.get(b.item) ?? 0) || a.period - b.period,
  );
  if (rows.length === 0) return null;
  const column = (
    key: string,
    heading: string,
    type: ReportColumn["type"],
    of: (row: Replacement) => Scalar,
  ): ReportColumn => ({ key, heading, type, values: rows.map(of) });
  const described = sales.descriptions.some((text) => text !== "");
  return {
    key: "ledger",
    name: "Cleansing ledger",
    title: "Every number that was replaced",
    note:
      'Write "no" under Keep where a number was real, or another number under New demand; add rows of your own. Then run again and choose this table as your cleansing ledger. ' +
      "What you decided stays decided as long as the number sold is the same; rows that wait are asked again.",
    parts: [
      {
        kind: "table",
        key: "ledger",
        title: "Cleansing ledger",
        freezeColumns: 1,
        columns: [
          column("item", "Item", "text", ({ item }) => sales.keys[item] ?? ""),
          column("period", LEDGER_HEADINGS.period, "text", ({ period }) => sales.periods[period] ?? ""),
          column("old", LEDGER_HEADINGS.old, "number", ({ old }) => old),
          {
            ...column("replacement", LEDGER_HEADINGS.replacement, "number", ({ replacement }) => replacement),
            edit: { minimum: 0, maximum: 1e12 },
          },
          {
            ...column("keep", LEDGER_HEADINGS.keep, "text", ({ keep }) => (keep ? "yes" : "no")),
            edit: { choices: ["yes", "no"] },
          },
          {
            ...column("change", "Change (units)", "number", ({ old, replacement }) => replacement - old),
            formula: "={column:replacement}-{column:old}",
          },
          column("rule", "Rule", "text", ({ rule }) => rule),
          column("decided", "Decided", "text", ({ decided }) => decided),
          column("row", "Row on the demand sheets", "integer", ({ item }) => (rank.get(item) ?? 0) + 1),
          column("number", "Number of the period", "integer", ({ period }) => period + 1),
          ...(described
            ? [column("description", "Description", "text", ({ item }) => sales.descriptions[item] || null)]
            : []),
          column("reason", "Reason", "text", ({ reason }) => reason),
        ],
      },
      run,
    ],
  };
}
