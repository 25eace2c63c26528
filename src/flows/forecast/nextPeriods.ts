import { monthOf } from "../read/monthOf";
import { dateReader } from "../read/dateReader";
import { periodLabel, periodOf } from "../read/period";
import type { PeriodKind } from "../read/period";

const MONTH = /(?:^|\D)((?:19|20)\d{2})[-/._ ]?(0[1-9]|1[0-2])$/;
const NAMED_MONTH = /(?:^|[^\p{L}])(\p{L}{3,})\.?[-/' ]((?:19|20)?\d{2})$/u;
const QUARTER = /(?:^|\D)((?:19|20)\d{2})[-_ ]?Q([1-4])$/i;
const DAY = /^(?:19|20)\d{2}-\d{2}-\d{2}$/;
const NUMBER = /^(.*?)(\d{1,4})$/;

/** Headings of the periods that follow, in the form in which periods are written here: "2011-12", "2011 Q4", "P13". */
export function nextPeriods(periods: readonly string[], count: number): string[] {
  const steps = Array.from({ length: count }, (_, step) => step + 1);
  const last = (periods.at(-1) ?? "").trim();
  const known = datedPeriod(last);
  if (known) return steps.map((step) => periodLabel(known.period + step, known.kind));
  const number = NUMBER.exec(last);
  if (number) return steps.map((step) => `${number[1] ?? ""}${String(Number(number[2]) + step)}`);
  return steps.map((step) => `Ahead ${String(step)}`);
}

/** The period that a heading names, where it names one with its year. */
export function datedPeriod(heading: string): { readonly kind: PeriodKind; readonly period: number } | null {
  const quarter = QUARTER.exec(heading);
  if (quarter) return { kind: "quarter", period: Number(quarter[1]) * 4 + Number(quarter[2]) - 1 };
  const month = MONTH.exec(heading);
  if (month) return { kind: "month", period: Number(month[1]) * 12 + Number(month[2]) - 1 };
  const named = NAMED_MONTH.exec(heading);
  const number = named ? monthOf(named[1] ?? "") : 0;
  if (named && number > 0) {
    const year = Number(named[2]);
    return { kind: "month", period: (year < 100 ? year + 2000 : year) * 12 + number - 1 };
  }
  if (!DAY.test(heading)) return null;
  const day = dateReader([heading], "auto").read(heading);
  return day === null || Number.isNaN(day) ? null : { kind: "week", period: periodOf(day, "week") };
}
