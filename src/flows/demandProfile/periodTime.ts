import { serialOf } from "../read/calendar";
import type { PeriodKind } from "../read/period";
import { periodLabel, periodOf } from "../read/period";

/** Which periods the headings stand for, and the running number of the last; null where they do not tell. */
export function periodTime(periods: readonly string[]): { readonly kind: PeriodKind; readonly last: number } | null {
  const label = periods.at(-1) ?? "";
  const quarter = /^(\d{4}) Q([1-4])$/.exec(label);
  if (quarter)
    return { kind: "quarter", last: periodOf(serialOf(Number(quarter[1]), 3 * Number(quarter[2]), 1), "quarter") };
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(label);
  if (!parts) return null;
  const kind = parts[3] === undefined ? "month" : "week";
  return { kind, last: periodOf(serialOf(Number(parts[1]), Number(parts[2]), Number(parts[3] ?? 1)), kind) };
}

/** The heading that a coming period would have; null where the headings do not tell how they go on. */
export function laterLabel(periods: readonly string[], steps: number): string | null {
  const time = periodTime(periods);
  return time && periodLabel(time.last + steps, time.kind);
}
