import type { CellValue } from "../../model/cellValue";
import { DAY, EPOCH } from "../../model/serialDay";

export type SeriesKind = "Series" | "Days" | "Weekdays" | "Months" | "Years" | "LinearTrend" | "GrowthTrend" | "Copy";

/** The value `step` places beyond the end of the given ones. */
export type Continue = (step: number) => CellValue;

/** How values go on. `dated` tells that the numbers are dates; `kind` null leaves the choice to what they are. */
export function fillSeries(values: readonly CellValue[], kind: SeriesKind | null, dated: boolean): Continue {
  const repeat: Continue = (step) => values[(step - 1) % values.length] ?? null;
  if (kind === "Copy") return repeat;
  const numbers = values.filter((value) => typeof value === "number");
  if (numbers.length === values.length && numbers.length > 0) {
    return continueNumbers(numbers, kind ?? automatic(numbers, dated), dated, repeat);
  }
  return continueTexts(values, kind) ?? repeat;
}

/** One number is repeated, one date goes on by days, several numbers follow their trend. */
function automatic(numbers: readonly number[], dated: boolean): SeriesKind {
  if (numbers.length > 1) return "LinearTrend";
  return dated ? "Days" : "Copy";
}

function continueNumbers(numbers: readonly number[], kind: SeriesKind, dated: boolean, repeat: Continue): Continue {
  const last = numbers.at(-1) ?? 0;
  const increment = numbers.length > 1 ? last - (numbers.at(-2) ?? 0) : 1;
  switch (kind) {
    case "Copy":
      return repeat;
    case "GrowthTrend": {
      const logs = numbers.map((value) => Math.log(value));
      if (logs.some((value) => !Number.isFinite(value))) return repeat;
      const line = trend(logs);
      return (step) => Math.exp(line(step));
    }
    case "Weekdays":
      return (step) => weekday(last, step);
    case "Months":
      return (step) => monthsLater(last, step * monthsBetween(numbers));
    case "Years":
      return (step) => monthsLater(last, step * 12 * Math.max(1, Math.round(monthsBetween(numbers) / 12)));
    case "Days":
      return (step) => last + step * increment;
    default:
      return numbers.length === 1 || (dated && numbers.length === 2)
        ? (step) => last + step * increment
        : trend(numbers);
  }
}

/** The line of least squares through the values, read beyond their end. */
function trend(values: readonly number[]): (step: number) => number {
  const count = values.length;
  const middle = (count - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const upper = values.reduce((sum, value, index) => sum + (index - middle) * (value - mean), 0);
  const lower = values.reduce((sum, _value, index) => sum + (index - middle) ** 2, 0);
  const slope = lower === 0 ? 1 : upper / lower;
  return (step) => tidy(mean + slope * (count - 1 + step - middle));
}

/** Takes the noise of the last digits away. */
function tidy(value: number): number {
  return Number(value.toPrecision(14));
}

function weekday(from: number, step: number): number {
  let serial = from;
  // Serial 1 was a Sunday, 7 a Saturday.
  for (let left = step; left > 0;) {
    serial++;
    if (serial % 7 !== 0 && serial % 7 !== 1) left--;
  }
  return serial;
}

function monthsLater(serial: number, months: number): number {
  const date = new Date(EPOCH + Math.floor(serial) * DAY);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Math.round((Date.UTC(year, month, Math.min(date.getUTCDate(), lastDay)) - EPOCH) / DAY);
}

function monthsBetween(numbers: readonly number[]): number {
  const [before, last] = numbers.slice(-2);
  if (before === undefined || last === undefined) return 1;
  const [a, b] = [new Date(EPOCH + before * DAY), new Date(EPOCH + last * DAY)];
  const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
  return months === 0 ? 1 : months;
}

const lists: readonly (readonly string[])[] = [
  ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
  ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
  ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  [
    "January",
    "February",
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
  ],
  ["Q1", "Q2", "Q3", "Q4"],
];

/** Names of days and months go round; a text that ends in a number counts on. */
function continueTexts(values: readonly CellValue[], kind: SeriesKind | null): Continue | null {
  const last = values.at(-1);
  if (typeof last !== "string" || (kind !== null && kind !== "Series")) return null;
  const list = lists.find((names) => names.some((name) => name.toLowerCase() === last.toLowerCase()));
  if (list) {
    const place = (value: CellValue | undefined): number =>
      list.findIndex((name) => typeof value === "string" && name.toLowerCase() === value.toLowerCase());
    const step = values.length > 1 && place(values.at(-2)) >= 0 ? place(last) - place(values.at(-2)) : 1;
    return (at) => list[(((place(last) + at * step) % list.length) + list.length) % list.length] ?? null;
  }
  const parts = values.map((value) => /^(.*?)(\d+)$/s.exec(typeof value === "string" ? value : ""));
  if (parts.some((part) => part?.[1] !== parts[0]?.[1] || part === null)) return null;
  const counters = parts.map((part) => Number(part?.[2]));
  const step = counters.length > 1 ? (counters.at(-1) ?? 0) - (counters.at(-2) ?? 0) : 1;
  const width = parts.at(-1)?.[2]?.length ?? 0;
  return (at) => {
    const next = (counters.at(-1) ?? 0) + at * step;
    return `${parts[0]?.[1] ?? ""}${String(Math.abs(next)).padStart(width, "0")}`;
  };
}
