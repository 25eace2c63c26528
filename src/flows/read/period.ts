import { dateOf, isoDate, serialOf } from "./calendar";

export type PeriodKind = "week" | "month" | "quarter";

/** Running number of the period a day lies in; neighbours differ by one. Weeks begin on Monday. */
export function periodOf(serial: number, kind: PeriodKind): number {
  if (kind === "week") return Math.floor((Math.floor(serial) - 2) / 7);
  const { year, month } = dateOf(serial);
  return kind === "month" ? year * 12 + month - 1 : year * 4 + Math.floor((month - 1) / 3);
}

/** Serial of the first day of a period. */
export function periodStart(period: number, kind: PeriodKind): number {
  if (kind === "week") return period * 7 + 2;
  if (kind === "month") return serialOf(Math.floor(period / 12), (period % 12) + 1, 1);
  return serialOf(Math.floor(period / 4), (period % 4) * 3 + 1, 1);
}

/** "2011-12", "2011 Q4", or the Monday of the week, "2011-12-05". */
export function periodLabel(period: number, kind: PeriodKind): string {
  if (kind === "week") return isoDate(periodStart(period, kind));
  if (kind === "month") return `${String(Math.floor(period / 12))}-${String((period % 12) + 1).padStart(2, "0")}`;
  return `${String(Math.floor(period / 4))} Q${String((period % 4) + 1)}`;
}
