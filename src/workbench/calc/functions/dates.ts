import { readEntered } from "../../model/enteredText";
import type { WorksheetFunction } from "../functionCall";
import { worksheetFunction } from "../functionCall";
import { raise } from "../value";
import { toText } from "../coerce";
import { cellFunction, numberFunction } from "./lifted";

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** Excel takes 1900 for a leap year: its days 1 to 59 are a day ahead of the calendar. */
function calendarDate(serial: number): Date {
  if (serial < 0) raise("#NUM!");
  const day = Math.floor(serial);
  return new Date(EPOCH + (day < 60 ? day + 1 : day) * DAY);
}

function serialOf(year: number, monthIndex: number, day: number): number {
  const days = Math.round((Date.UTC(year, monthIndex, day) - EPOCH) / DAY);
  const serial = days < 61 ? days - 1 : days;
  return serial < 0 || !Number.isFinite(serial) ? raise("#NUM!") : serial;
}

function date(year: number, month: number, day: number): number {
  const whole = Math.trunc(year);
  if (whole < 0 || whole > 9999) raise("#NUM!");
  return serialOf(whole < 1900 ? whole + 1900 : whole, Math.trunc(month) - 1, Math.trunc(day));
}

function monthsLater(serial: number, months: number): number {
  const start = calendarDate(serial);
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth() + Math.trunc(months)];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return serialOf(year, month, Math.min(start.getUTCDate(), lastDay));
}

function endOfMonth(serial: number, months: number): number {
  const start = calendarDate(serial);
  return serialOf(start.getUTCFullYear(), start.getUTCMonth() + Math.trunc(months) + 1, 0);
}

/** First day of the week by Excel's type number, as a day of the week (0 = Sunday). */
const WEEK_STARTS: Readonly<Record<number, number>> = {
  1: 0,
  2: 1,
  3: 1,
  11: 1,
  12: 2,
  13: 3,
  14: 4,
  15: 5,
  16: 6,
  17: 0,
};

function weekday(serial: number, type: number): number {
  const start = WEEK_STARTS[type];
  if (start === undefined) return raise("#NUM!");
  const day = (((Math.floor(serial) - 1) % 7) + 7 - start) % 7;
  return type === 3 ? day : day + 1;
}

function secondsOf(serial: number): number {
  return Math.round((serial - Math.floor(serial)) * 86_400) % 86_400;
}

function valueOfText(part: (value: number) => number): WorksheetFunction {
  return cellFunction(1, 1, (cell = null) => {
    const entered = readEntered(toText(cell));
    if (!("value" in entered) || typeof entered.value !== "number" || entered.numberFormat === undefined) {
      return raise("#VALUE!");
    }
    return part(entered.value);
  });
}

function serialNow(local: Date): number {
  return (local.getTime() - local.getTimezoneOffset() * 60_000 - EPOCH) / DAY;
}

export const dateFunctions: Readonly<Record<string, WorksheetFunction>> = {
  DATE: numberFunction(3, 3, date),
  YEAR: numberFunction(1, 1, (serial) => calendarDate(serial).getUTCFullYear()),
  MONTH: numberFunction(1, 1, (serial) => calendarDate(serial).getUTCMonth() + 1),
  DAY: numberFunction(1, 1, (serial) => calendarDate(serial).getUTCDate()),
  EDATE: numberFunction(2, 2, monthsLater),
  EOMONTH: numberFunction(2, 2, endOfMonth),
  WEEKDAY: numberFunction(1, 2, weekday, [0, 1]),
  DAYS: numberFunction(2, 2, (end, start) => Math.floor(end) - Math.floor(start)),
  TIME: numberFunction(3, 3, (hours, minutes, seconds) => {
    const total = Math.trunc(hours) * 3600 + Math.trunc(minutes) * 60 + Math.trunc(seconds);
    return total < 0 ? raise("#NUM!") : (total % 86_400) / 86_400;
  }),
  HOUR: numberFunction(1, 1, (serial) => Math.floor(secondsOf(serial) / 3600)),
  MINUTE: numberFunction(1, 1, (serial) => Math.floor(secondsOf(serial) / 60) % 60),
  SECOND: numberFunction(1, 1, (serial) => secondsOf(serial) % 60),
  DATEVALUE: valueOfText(Math.floor),
  TIMEVALUE: valueOfText((value) => value - Math.floor(value)),
  TODAY: worksheetFunction(0, 0, ({ evaluator }) => Math.floor(serialNow(evaluator.context.now()))),
  NOW: worksheetFunction(0, 0, ({ evaluator }) => serialNow(evaluator.context.now())),
};
