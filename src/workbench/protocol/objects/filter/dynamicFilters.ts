import type { CellValue } from "../../../model/cellValue";
import { DAY, EPOCH } from "../../../model/serialDay";

type Period = (today: Date) => readonly [from: Date, before: Date];

const day = (from: Date, days: number): Date =>
  new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth(), from.getUTCDate() + days));
const monthOf = (from: Date, months: number): Date =>
  new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1));
const yearOf = (from: Date, years: number): Date => new Date(Date.UTC(from.getUTCFullYear() + years, 0, 1));

const days =
  (first: number): Period =>
  (today) => [day(today, first), day(today, first + 1)];
/** Weeks begin on Sunday here. */
const weeks =
  (first: number): Period =>
  (today) => {
    const sunday = day(today, -today.getUTCDay() + 7 * first);
    return [sunday, day(sunday, 7)];
  };
const months =
  (first: number): Period =>
  (today) => [monthOf(today, first), monthOf(today, first + 1)];
const quarters =
  (first: number): Period =>
  (today) => {
    const start = monthOf(today, -(today.getUTCMonth() % 3) + 3 * first);
    return [start, monthOf(start, 3)];
  };
const years =
  (first: number): Period =>
  (today) => [yearOf(today, first), yearOf(today, first + 1)];

const periods: Readonly<Record<string, Period>> = {
  Yesterday: days(-1),
  Today: days(0),
  Tomorrow: days(1),
  LastWeek: weeks(-1),
  ThisWeek: weeks(0),
  NextWeek: weeks(1),
  LastMonth: months(-1),
  ThisMonth: months(0),
  NextMonth: months(1),
  LastQuarter: quarters(-1),
  ThisQuarter: quarters(0),
  NextQuarter: quarters(1),
  LastYear: years(-1),
  ThisYear: years(0),
  NextYear: years(1),
  YearToDate: (today) => [yearOf(today, 0), day(today, 1)],
};

/** As Excel's library spells them, "Februray" included. */
const monthNames = [
  "January",
  "Februray",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const inPeriod = "AllDatesInPeriod";

export function isDynamicFilter(name: string): boolean {
  return name === "AboveAverage" || name === "BelowAverage" || Object.hasOwn(periods, name) || monthsOf(name) !== null;
}

/** The test a dynamic filter stands for, given all values of the column. Dates go by the machine's calendar day. */
export function dynamicFilter(name: string, values: readonly CellValue[], now: Date): (value: CellValue) => boolean {
  const numbers = values.filter((value) => typeof value === "number");
  if (name === "AboveAverage" || name === "BelowAverage") {
    const average = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
    return (value) => typeof value === "number" && (name === "AboveAverage" ? value > average : value < average);
  }
  const named = monthsOf(name);
  if (named) return (value) => typeof value === "number" && named.includes(dateOf(value).getUTCMonth());
  const period = periods[name];
  if (!period) return () => false;
  const today = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
  const [from, before] = period(today);
  return (value) => typeof value === "number" && dateOf(value) >= from && dateOf(value) < before;
}

/** The date and time of a serial number. */
export function dateOf(serial: number): Date {
  return new Date(EPOCH + Math.round(serial * DAY));
}

function monthsOf(name: string): number[] | null {
  if (!name.startsWith(inPeriod)) return null;
  const rest = name.slice(inPeriod.length);
  const quarter = /^Quarter([1-4])$/.exec(rest)?.[1];
  if (quarter !== undefined) return [0, 1, 2].map((month) => (Number(quarter) - 1) * 3 + month);
  const month = monthNames.indexOf(rest);
  return month < 0 ? null : [month];
}
