import { readEntered } from "../../../model/enteredText";
import type { WorksheetFunction } from "../../functionCall";
import { worksheetFunction } from "../../functionCall";
import { raise } from "../../value";
import { toText } from "../../coerce";
import { cellFunction, numberFunction, toolPakFunction } from "../lifted";
import { DAY, EPOCH } from "../../../model/serialDay";
import { calendarDay, dayOfWeek, daysInMonth, serialOf } from "./calendar";

function date(year: number, month: number, day: number): number {
  const whole = Math.trunc(year);
  if (whole < 0 || whole > 9999) raise("#NUM!");
  return serialOf(whole < 1900 ? whole + 1900 : whole, Math.trunc(month), Math.trunc(day));
}

function monthsLater(serial: number, months: number): number {
  const { year, month, day } = calendarDay(serial);
  const later = calendarDay(serialOf(year, month + Math.trunc(months), 1));
  return serialOf(later.year, later.month, Math.min(day, daysInMonth(later.year, later.month)));
}

function endOfMonth(serial: number, months: number): number {
  const { year, month } = calendarDay(serial);
  return serialOf(year, month + Math.trunc(months) + 1, 1) - 1;
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
  if (serial < 0) raise("#NUM!");
  const day = (dayOfWeek(serial) + 7 - start) % 7;
  return type === 3 ? day : day + 1;
}

function secondsOf(serial: number): number {
  if (serial < 0) raise("#NUM!");
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
  YEAR: numberFunction(1, 1, (serial = 0) => calendarDay(serial).year),
  MONTH: numberFunction(1, 1, (serial = 0) => calendarDay(serial).month),
  DAY: numberFunction(1, 1, (serial = 0) => calendarDay(serial).day),
  EDATE: toolPakFunction(2, 2, monthsLater),
  EOMONTH: toolPakFunction(2, 2, endOfMonth),
  WEEKDAY: numberFunction(1, 2, weekday, [0, 1]),
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
