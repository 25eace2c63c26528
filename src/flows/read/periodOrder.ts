import { monthOf } from "./monthOf";

/** When a period is: with a year it can be compared with all others, without one only with its neighbours. */
interface PeriodTime {
  readonly kind: "year" | "quarter" | "month" | "week" | "day" | "number" | "name";
  readonly at: number;
}

const PARTS = String.raw`(?:^|[^\d])((?:19|20)\d{2})`;
const DAY = new RegExp(`${PARTS}[-/.]?(\\d{2})[-/.]?(\\d{2})(?!\\d)`);
const MONTH = new RegExp(`${PARTS}[-/._ ]?(?:m|p)?(0[1-9]|1[0-2])(?!\\d)`, "i");
const MONTH_YEAR = /(?:^|\D)(0?[1-9]|1[0-2])[-/. ]((?:19|20)\d{2})(?!\d)/;
const WEEK = /(?:^|[^a-z])(?:w|kw|wk|week|woche|semaine|semana)[-_. ]?(\d{1,2})(?!\d)/i;
const QUARTER = /(?:^|[^a-z])(?:q|quarter|quartal)[-_. ]?([1-4])(?!\d)/i;
const YEAR = new RegExp(`${PARTS}(?!\\d)`);
const NAMED = /(?:^|[^\p{L}])(\p{L}{3,})(?!\p{L})/gu;
const SHORT_YEAR = /[-/' ](\d{2})(?!\d)/;
const NUMBER = /(\d{1,3})\D*$/;

/**
 * Positions of headings in the order of time, or null where they stand in it already or do not tell. Periods with a
 * year are sorted; without one (P3, Dec) only a row that runs backwards is turned round, because a year may begin anywhere.
 */
export function periodOrder(headings: readonly string[]): number[] | null {
  const times = headings.map(timeOf);
  const [first] = times;
  if (headings.length < 3 || !first || times.some((time) => time?.kind !== first.kind)) return null;
  const at = times.map((time) => time?.at ?? 0);
  if (new Set(at).size < at.length) return null;
  const steps = at.slice(1).map((value, index) => value - (at[index] ?? 0));
  const up = steps.filter((step) => step > 0).length;
  if (up === steps.length) return null;
  const order = [...at.keys()];
  if (first.kind !== "number" && first.kind !== "name") return order.sort((a, b) => (at[a] ?? 0) - (at[b] ?? 0));
  // One step up is where the year begins.
  return up <= 1 && steps.length - up > 1 ? order.reverse() : null;
}

function timeOf(heading: string): PeriodTime | null {
  const number = (text: string | undefined): number => Number(text ?? 0);
  const year = number(YEAR.exec(heading)?.[1]);
  const week = WEEK.exec(heading);
  const quarter = QUARTER.exec(heading);
  if (week) return year ? { kind: "week", at: year * 53 + number(week[1]) } : { kind: "number", at: number(week[1]) };
  if (quarter)
    return year ? { kind: "quarter", at: year * 4 + number(quarter[1]) } : { kind: "number", at: number(quarter[1]) };
  const day = DAY.exec(heading);
  if (day) return { kind: "day", at: (number(day[1]) * 12 + number(day[2])) * 31 + number(day[3]) };
  const month = MONTH.exec(heading);
  if (month) return { kind: "month", at: number(month[1]) * 12 + number(month[2]) };
  const turned = MONTH_YEAR.exec(heading);
  if (turned) return { kind: "month", at: number(turned[2]) * 12 + number(turned[1]) };
  const name = [...heading.matchAll(NAMED)].map(([, word]) => monthOf(word ?? "")).find((found) => found > 0);
  if (name !== undefined) {
    const short = SHORT_YEAR.exec(heading);
    if (year || short) return { kind: "month", at: (year || 2000 + number(short?.[1])) * 12 + name };
    return { kind: "name", at: name };
  }
  if (year) return { kind: "year", at: year };
  const last = NUMBER.exec(heading);
  return last ? { kind: "number", at: number(last[1]) } : null;
}
