import type { Finding, MappedTable } from "../define";
import { cellText } from "../read/cellText";
import { FindingList } from "../read/findings";
import { numberReader } from "../read/numberReader";
import type { SettingReader } from "../settings";
import { ageSettings } from "./ageSettings";
import type { AgeBucket } from "./prepared";

/** Buckets from rising first days: each ends the day before the next begins. */
function bucketsFrom(rows: readonly { from: number; share: number; reason: string }[]): AgeBucket[] {
  return rows.map(({ from, share, reason }, at) => {
    const next = rows[at + 1]?.from;
    const to = next === undefined ? null : next - 1;
    const label =
      to === null ? (from === 0 ? "all ages" : `over ${String(from - 1)}`) : `${String(from)}-${String(to)}`;
    return { from, to, label, share, reason };
  });
}

/** The buckets of the settings: one more than cuts, each with its share and why. */
export function bucketsOf(read: SettingReader): AgeBucket[] {
  const froms = [0, ...read.numbers("ageCuts").map((cut) => Math.floor(cut) + 1)];
  return bucketsFrom(
    froms.map((from, at) => {
      const id = `provision${String(Math.min(5, at + 1))}`;
      return { from, share: read.number(id), reason: ageSettings.find((setting) => setting.id === id)?.reason ?? "" };
    }),
  );
}

/** Position of the bucket that an age lies in. */
export function bucketAt(buckets: readonly AgeBucket[], age: number): number {
  return Math.max(
    0,
    buckets.findLastIndex(({ from }) => age >= from),
  );
}

/** The user's own buckets from a table, in the order of age. */
export function readBuckets(mapped: MappedTable): { buckets: AgeBucket[] | null; findings: Finding[] } {
  const { table, mapping } = mapped;
  const list = new FindingList("buckets");
  const [fromColumn, shareColumn] = [mapping["from"]?.[0] ?? 0, mapping["share"]?.[0] ?? 0];
  const [froms, shares] = [table.columns[fromColumn] ?? [], table.columns[shareColumn] ?? []];
  const reasons = table.columns[mapping["reason"]?.[0] ?? -1] ?? [];
  const [readFrom, readShare] = [numberReader(froms), numberReader(shares)];
  const rows = new Map<number, { from: number; share: number; reason: string }>();
  for (let row = 0; row < table.rowCount; row++) {
    const [from, share] = [readFrom(froms[row]), readShare(shares[row])];
    if (from === null && share === null) continue;
    if (from === null || !(from >= 0)) list.meet("from", row, fromColumn);
    else if (share === null || !(share >= 0 && share <= 1)) list.meet("share", row, shareColumn);
    else rows.set(Math.floor(from), { from: Math.floor(from), share, reason: cellText(reasons[row]) });
  }
  const sorted = [...rows.values()].sort((a, b) => a.from - b.from);
  if (sorted.length > 0 && (sorted[0]?.from ?? 0) > 0) sorted.unshift({ from: 0, share: 0, reason: "Fresh stock." });
  const findings = list.list({
    from: { severity: "warning", title: "Age buckets without a first day", rule: "Left out." },
    share: { severity: "warning", title: "Age buckets whose share is not between 0 and 1", rule: "Left out." },
  });
  return { buckets: sorted.length > 0 ? bucketsFrom(sorted) : null, findings };
}
