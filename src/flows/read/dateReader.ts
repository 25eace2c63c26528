import type { Cell } from "../table";
import { daysInMonth, serialOf } from "./calendar";
import { monthOf } from "./monthOf";

export type DateOrder = "auto" | "dayFirst" | "monthFirst";

/** Excel serials of the years 1930 to 2100: a number outside is not taken for a date. */
const EARLIEST = 10_959;
const LATEST = 73_415;
/** Cells that tell the order, spread over the whole column: lines sorted by date may begin with weeks of low days. */
const SAMPLE = 20_000;
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const NUMERIC = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;
const DAY_NAME_YEAR = /^(\d{1,2})[-\s./]+([a-zäéûç]{3,})\.?[-\s./,]+(\d{4}|\d{2})(?!\d)/i;
const NAME_DAY_YEAR = /^([a-zäéûç]{3,})\.?[-\s]+(\d{1,2})(?:st|nd|rd|th)?,?[-\s]+(\d{4})(?!\d)/i;
const YEAR_MONTH = /^(\d{4})[-/.](\d{1,2})$/;

export interface DateReader {
  /** Excel serial with the time of day where one is given, null for blank, NaN for no date. */
  readonly read: (cell: Cell | undefined) => number | null;
  readonly order: "dayFirst" | "monthFirst";
  /** True when texts such as 03/04/2011 occur and nothing in the column tells day from month. */
  readonly ambiguous: boolean;
}

/**
 * Reads the dates of one column: Excel dates, ISO texts and the usual written forms. Whether 03/04 is the third of April or
 * the fourth of March is learned from the column as a whole.
 */
export function dateReader(column: readonly Cell[], wanted: DateOrder = "auto"): DateReader {
  const learned = wanted === "auto" ? learnOrder(column) : { order: wanted, ambiguous: false };
  const known = new Map<string, number | null>();
  const read = (cell: Cell | undefined): number | null => {
    if (typeof cell === "number") return cell >= EARLIEST && cell <= LATEST ? cell : fromCompact(String(cell));
    if (cell === null || cell === undefined) return null;
    if (typeof cell !== "string") return NaN;
    let serial = known.get(cell);
    if (serial === undefined) {
      serial = cell.trim() === "" ? null : parseDate(cell.trim(), learned.order);
      known.set(cell, serial);
    }
    return serial;
  };
  return { read, ...learned };
}

function learnOrder(column: readonly Cell[]): { order: "dayFirst" | "monthFirst"; ambiguous: boolean } {
  let day = 0;
  let month = 0;
  let either = 0;
  const step = Math.max(1, Math.floor(column.length / SAMPLE));
  for (let row = 0; row < column.length; row += step) {
    const cell = column[row];
    const parts = typeof cell === "string" ? NUMERIC.exec(cell.trim()) : null;
    if (!parts) continue;
    if (Number(parts[1]) > 12 || parts[2] === ".") day += 1;
    else if (Number(parts[3]) > 12) month += 1;
    else if (parts[1] !== parts[3]) either += 1;
  }
  return { order: month > day ? "monthFirst" : "dayFirst", ambiguous: either > 0 && day === 0 && month === 0 };
}

function parseDate(text: string, order: "dayFirst" | "monthFirst"): number {
  const time = timeOf(text);
  let parts = ISO.exec(text);
  if (parts) return valid(Number(parts[1]), Number(parts[2]), Number(parts[3])) + time;
  parts = NUMERIC.exec(text);
  if (parts) {
    const [first, second, year] = [Number(parts[1]), Number(parts[3]), fullYear(parts[4] ?? "")];
    const dayFirst = first > 12 || (second <= 12 && (order === "dayFirst" || parts[2] === "."));
    return (dayFirst ? valid(year, second, first) : valid(year, first, second)) + time;
  }
  parts = DAY_NAME_YEAR.exec(text);
  if (parts) return valid(fullYear(parts[3] ?? ""), monthOf(parts[2] ?? ""), Number(parts[1])) + time;
  parts = NAME_DAY_YEAR.exec(text);
  if (parts) return valid(Number(parts[3]), monthOf(parts[1] ?? ""), Number(parts[2])) + time;
  parts = YEAR_MONTH.exec(text);
  if (parts) return valid(Number(parts[1]), Number(parts[2]), 1);
  return fromCompact(text);
}

/** 20111209, as many systems export it. */
function fromCompact(text: string): number {
  const parts = COMPACT.exec(text);
  return parts ? valid(Number(parts[1]), Number(parts[2]), Number(parts[3])) : NaN;
}

function valid(year: number, month: number, day: number): number {
  if (!(month >= 1 && month <= 12 && year >= 1930 && year <= 2100)) return NaN;
  return day >= 1 && day <= daysInMonth(year, month) ? serialOf(year, month, day) : NaN;
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function timeOf(text: string): number {
  const parts = /[\sT](\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]m)?/i.exec(text);
  if (!parts) return 0;
  const hour = (Number(parts[1]) % (parts[4] ? 12 : 24)) + (parts[4]?.toLowerCase() === "pm" ? 12 : 0);
  return (hour * 3600 + Number(parts[2]) * 60 + Number(parts[3] ?? 0)) / 86_400;
}
