import type { Finding, MappedTable } from "../define";
import { cellText } from "../read/cellText";
import { FindingList } from "../read/findings";
import { numberReader } from "../read/numberReader";
import { itemFinder } from "./itemFinder";
import { datedPeriod } from "./nextPeriods";

/** A number that somebody put in place of the forecast, for a period that is still to come or has come since. */
export interface Override {
  readonly item: number;
  readonly period: string;
  /** Its place on the time axis: a period of the history, or periods.length + step for one ahead. */
  readonly at: number;
  readonly baseline: number | null;
  readonly units: number;
  readonly reason: string;
  readonly author: string;
}

/** Reads the consensus forms that came back; what names no known item or period is left out with a finding. */
export function readOverrides(
  mapped: MappedTable | undefined,
  keys: readonly (string | number)[],
  periods: readonly string[],
): { overrides: readonly Override[]; findings: readonly Finding[] } {
  if (!mapped) return { overrides: [], findings: [] };
  const { table, mapping } = mapped;
  const list = new FindingList("consensus");
  const column = (role: string) => table.columns[mapping[role]?.[0] ?? -1] ?? [];
  const [items, named, values, baselines] = [column("item"), column("period"), column("override"), column("baseline")];
  const [reasons, authors] = [column("reason"), column("author")];
  const [readValue, readBaseline] = [numberReader(values), numberReader(baselines)];
  const [itemOf, placeOf] = [itemFinder(keys), periodFinder(periods)];
  const places = new Map<string, Override>();
  for (let row = 0; row < table.rowCount; row += 1) {
    const units = readValue(values[row] ?? null);
    if (units === null) continue;
    const period = cellText(named[row]);
    const [item, at] = [itemOf(items[row]), placeOf(period)];
    if (!(units >= 0)) list.meet("faulty", row, mapping["override"]?.[0] ?? 0);
    else if (item < 0) list.meet("unknown", row, mapping["item"]?.[0] ?? 0);
    else if (at < 0) list.meet("elsewhere", row, mapping["period"]?.[0] ?? 0);
    else {
      const baseline = readBaseline(baselines[row] ?? null);
      const [reason, author] = [cellText(reasons[row]), cellText(authors[row])];
      if (reason === "") list.meet("unreasoned", row, mapping["reason"]?.[0] ?? 0);
      const known = baseline !== null && !Number.isNaN(baseline) ? baseline : null;
      places.set(`${String(item)} ${String(at)}`, { item, period, at, baseline: known, units, reason, author });
    }
  }
  return {
    overrides: [...places.values()],
    findings: list.list({
      faulty: { severity: "warning", title: "Overrides that are no number of units", rule: "Left out." },
      unknown: { severity: "warning", title: "Overrides for items that are not sold", rule: "Left out." },
      elsewhere: {
        severity: "warning",
        title: "Overrides for periods that are neither in the sales nor ahead",
        rule: "Left out.",
      },
      unreasoned: { severity: "info", title: "Overrides without a reason", rule: "Used; the form asks for one." },
    }),
  };
}

/** Place of a period by its heading, or by its month or quarter where both tell it; -1 where neither does. */
export function periodFinder(periods: readonly string[]): (heading: string) => number {
  const places = new Map<string, number>();
  for (const [at, heading] of periods.entries()) {
    places.set(heading.trim().toLowerCase(), at);
    const dated = datedPeriod(heading.trim());
    if (dated) places.set(`${dated.kind} ${String(dated.period)}`, at);
  }
  return (heading) => {
    const known = places.get(heading.trim().toLowerCase());
    const dated = known === undefined ? datedPeriod(heading.trim()) : null;
    return known ?? (dated ? (places.get(`${dated.kind} ${String(dated.period)}`) ?? -1) : -1);
  };
}
