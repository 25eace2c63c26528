import type { PeriodKind } from "../read/period";
import { periodOf } from "../read/period";
import type { SalesLines } from "./salesLines";
import { REASON } from "./salesLines";
import { wholePeriods } from "./wholePeriods";

/** First and last period of the analysis, and the days of the first and the last line in them. */
export interface Span {
  readonly first: number;
  readonly last: number;
  readonly firstDay: number;
  readonly lastDay: number;
}

/**
 * Finds the periods that the used lines cover. Lines in a part of a period at either end are marked when these are to be
 * dropped, unless the dates stand for whole periods.
 */
export function coveredSpan({ count, date, reason }: SalesLines, kind: PeriodKind, drop: boolean): Span | null {
  let firstDay = Infinity;
  let lastDay = -Infinity;
  for (let row = 0; row < count; row++) {
    if (reason[row] !== REASON.used) continue;
    const day = date[row] ?? NaN;
    if (day < firstDay) firstDay = day;
    if (day > lastDay) lastDay = day;
  }
  if (firstDay > lastDay) return null;
  if (!drop || isStamped(date, reason, kind))
    return { first: periodOf(firstDay, kind), last: periodOf(lastDay, kind), firstDay, lastDay };
  const { first, last } = wholePeriods(firstDay, lastDay, kind);
  const used = { first, last, firstDay: Infinity, lastDay: -Infinity };
  for (let row = 0; row < count; row++) {
    if (reason[row] !== REASON.used) continue;
    const day = date[row] ?? NaN;
    const period = periodOf(day, kind);
    if (period < first || period > last) reason[row] = REASON.partPeriod;
    else {
      used.firstDay = Math.min(used.firstDay, day);
      used.lastDay = Math.max(used.lastDay, day);
    }
  }
  return used;
}

/** True when no period holds two different days: such dates stand for whole periods, e.g. the first of each month. */
function isStamped(date: Float64Array, reason: Uint8Array, kind: PeriodKind): boolean {
  const dayOf = new Map<number, number>();
  for (let row = 0; row < date.length; row++) {
    if (reason[row] !== REASON.used) continue;
    const day = Math.floor(date[row] ?? 0);
    const period = periodOf(day, kind);
    const known = dayOf.get(period);
    if (known === undefined) dayOf.set(period, day);
    else if (known !== day) return false;
  }
  return dayOf.size > 1;
}
