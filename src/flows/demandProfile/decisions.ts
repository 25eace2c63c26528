import type { Finding, MappedTable } from "../define";
import { cellText } from "../read/cellText";
import { FindingList } from "../read/findings";
import { numberReader } from "../read/numberReader";
import type { Sales } from "../sales/sales";
import type { Cell } from "../table";
import { itemFinder } from "./itemFinder";
import { periodFinder } from "./periodFinder";

/** What the user decided on one number of an earlier ledger. */
export interface Decision {
  readonly keep: boolean;
  readonly old: number;
  /** The number that stands instead; null leaves it to the proposal. */
  readonly replacement: number | null;
  readonly reason: string;
}
export type ItemDecisions = ReadonlyMap<number, Decision>;

const NO = new Set(["NO", "N", "FALSE", "0", "NEIN", "NON", "NEE", "REJECT", "REJECTED"]);
const YES = new Set(["", "YES", "Y", "TRUE", "1", "JA", "OUI", "SI", "SÍ", "ACCEPT", "ACCEPTED"]);

/** Reads a ledger back: decisions by item and period. A decision on a number that has changed since is asked again. */
export function readDecisions(
  mapped: MappedTable | undefined,
  { keys, periods, demand }: Sales,
): { decisions: ReadonlyMap<number, ItemDecisions>; findings: readonly Finding[] } {
  const decisions = new Map<number, Map<number, Decision>>();
  if (!mapped) return { decisions, findings: [] };
  const { table, mapping } = mapped;
  const list = new FindingList("ledger");
  const at = (role: string): number => mapping[role]?.[0] ?? -1;
  const column = (role: string): readonly Cell[] => table.columns[at(role)] ?? [];
  const [items, when, keeps, reasons] = [column("item"), column("period"), column("keep"), column("reason")];
  const who = column("decided");
  const [olds, news] = [column("old"), column("replacement")];
  const [readOld, readNew] = [numberReader(olds), numberReader(news)];
  const [findItem, findPeriod] = [itemFinder(keys), periodFinder(periods, when)];
  for (let row = 0; row < table.rowCount; row++) {
    if (cellText(items[row]) === "") continue;
    const [item, period] = [findItem(items[row]), findPeriod(when[row])];
    const current = demand[item]?.[period] ?? null;
    const [old, replacement] = [readOld(olds[row]), readNew(news[row])];
    const word = cellText(keeps[row]).toUpperCase();
    const waits = cellText(who[row]) === "waits" && NO.has(word);
    if (waits) list.meet("waits", row, at("keep"));
    else if (current === null) list.meet("gone", row, at("item"));
    else if (old === null || Number.isNaN(old) || !sameNumber(old, current)) list.meet("changed", row, at("old"));
    else if (replacement !== null && !(replacement >= 0)) list.meet("faulty", row, at("replacement"));
    else {
      if (!NO.has(word) && !YES.has(word)) list.meet("unclear", row, at("keep"));
      const ofItem = decisions.get(item) ?? new Map<number, Decision>();
      decisions.set(item, ofItem);
      ofItem.set(period, { keep: !NO.has(word), old, replacement, reason: cellText(reasons[row]) });
    }
  }
  const findings = list.list({
    changed: {
      severity: "warning",
      title: "Decisions on numbers that have changed since",
      rule: "The decision no longer counts: look at the new proposal in the ledger.",
    },
    unclear: { severity: "warning", title: "Decisions that are neither yes nor no", rule: "Taken as yes." },
    faulty: { severity: "warning", title: "New numbers that are no demand", rule: "The row does not count." },
    waits: { severity: "info", title: "Ledger rows that waited", rule: "They are asked again." },
    gone: {
      severity: "info",
      title: "Ledger rows of items or periods that the demand no longer has",
      rule: "Left out.",
    },
  });
  return { decisions, findings };
}

/** Equal but for the digits that a sheet or a file may lose. */
function sameNumber(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b));
}
