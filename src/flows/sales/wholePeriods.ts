import type { PeriodKind } from "../read/period";
import { periodOf, periodStart } from "../read/period";

/**
 * Days that may be missing at the edge of a whole period: a month may begin or end with a long week-end, a week of a
 * business that rests on Saturday and Sunday ends on Friday.
 */
const MAY_MISS: Readonly<Record<PeriodKind, number>> = { week: 2, month: 4, quarter: 7 };

/** First and last period that the data cover as a whole; the only periods there are when none is whole. */
export function wholePeriods(firstDay: number, lastDay: number, kind: PeriodKind): { first: number; last: number } {
  const [begin, end] = [periodOf(firstDay, kind), periodOf(lastDay, kind)];
  const first = Math.floor(firstDay) - periodStart(begin, kind) > MAY_MISS[kind] ? begin + 1 : begin;
  const last = periodStart(end + 1, kind) - 1 - Math.floor(lastDay) > MAY_MISS[kind] ? end - 1 : end;
  return first <= last ? { first, last } : { first: begin, last: end };
}
