import { toNumber, toText } from "../../coerce";
import type { WorksheetFunction } from "../../functionCall";
import { raise } from "../../value";
import { cellFunction, numberFunction, toolPakFunction } from "../lifted";
import type { CalendarDay } from "./calendar";
import { calendarDay, daysInMonth, isLeapYear, serialOf } from "./calendar";

/** Years, months and days between two dates. */

function isMonthEnd({ year, month, day }: CalendarDay): boolean {
  return day === daysInMonth(year, month);
}

function commercialDays(start: CalendarDay, end: CalendarDay, startDay: number, endDay: number): number {
  return (end.year - start.year) * 360 + (end.month - start.month) * 30 + endDay - startDay;
}

/** The European method: a 31st counts as the 30th. */
function europeanDays(start: CalendarDay, end: CalendarDay): number {
  return commercialDays(start, end, Math.min(start.day, 30), Math.min(end.day, 30));
}

/** DAYS360 in the American way: the last of a month counts as the 30th when it is the start. */
function days360(from: number, to: number, european: number): number {
  const [start, end] = [calendarDay(from), calendarDay(to)];
  if (european !== 0) return europeanDays(start, end);
  const startDay = isMonthEnd(start) ? 30 : start.day;
  return commercialDays(start, end, startDay, end.day === 31 && startDay === 30 ? 30 : end.day);
}

/** Days of the American 30/360 year as YEARFRAC counts them: the end of February is a 30th on both sides. */
function securitiesDays(start: CalendarDay, end: CalendarDay): number {
  const februaryStart = start.month === 2 && isMonthEnd(start);
  const februaryEnd = end.month === 2 && isMonthEnd(end);
  const startDay = februaryStart ? 30 : Math.min(start.day, 30);
  const endDay = (februaryStart && februaryEnd) || (end.day === 31 && startDay === 30) ? 30 : end.day;
  return commercialDays(start, end, startDay, endDay);
}

/** Actual days over the length of the year, or over the mean length of the years touched. */
function actualYears(from: number, to: number): number {
  const [start, end] = [calendarDay(from), calendarDay(to)];
  const laterInYear = end.month > start.month || (end.month === start.month && end.day > start.day);
  const overOneYear = end.year > start.year + 1 || (end.year > start.year && laterInYear);
  if (!overOneYear) return (to - from) / (touchesLeapDay(from, to, start, end) ? 366 : 365);
  let days = 0;
  for (let year = start.year; year <= end.year; year++) days += isLeapYear(year) ? 366 : 365;
  return (to - from) / (days / (end.year - start.year + 1));
}

function touchesLeapDay(from: number, to: number, start: CalendarDay, end: CalendarDay): boolean {
  if (start.year === end.year) return isLeapYear(start.year);
  return [start.year, end.year].some((year) => {
    const leapDay = isLeapYear(year) ? serialOf(year, 2, 29) : -1;
    return leapDay >= from && leapDay <= to;
  });
}

function yearFraction(first: number, second: number, basis: number): number {
  const [from, to] = [Math.trunc(Math.min(first, second)), Math.trunc(Math.max(first, second))];
  const [start, end] = [calendarDay(from), calendarDay(to)];
  switch (Math.trunc(basis)) {
    case 0:
      return securitiesDays(start, end) / 360;
    case 1:
      return actualYears(from, to);
    case 2:
      return (to - from) / 360;
    case 3:
      return (to - from) / 365;
    case 4:
      return europeanDays(start, end) / 360;
    default:
      return raise("#NUM!");
  }
}

function difference(from: number, to: number, unit: string): number {
  if (Math.floor(from) > Math.floor(to)) raise("#NUM!", "The first date is after the second.");
  const [start, end] = [calendarDay(from), calendarDay(to)];
  const months = (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day ? 1 : 0);
  switch (unit.toLowerCase()) {
    case "y":
      return Math.floor(months / 12);
    case "m":
      return months;
    case "d":
      return Math.floor(to) - Math.floor(from);
    case "ym":
      return months % 12;
    case "yd":
      return Math.floor(to) - serialOf(start.year + Math.floor(months / 12), start.month, start.day);
    case "md":
      return end.day >= start.day ? end.day - start.day : Math.floor(to) - serialOf(end.year, end.month - 1, start.day);
    default:
      return raise("#NUM!", "The unit is y, m, d, ym, yd or md.");
  }
}

export const spanFunctions: Readonly<Record<string, WorksheetFunction>> = {
  DAYS: numberFunction(2, 2, (end = 0, start = 0) => Math.floor(end) - Math.floor(start)),
  DAYS360: numberFunction(2, 3, (from = 0, to = 0, european = 0) => days360(from, to, european), [0, 0, 0]),
  YEARFRAC: toolPakFunction(2, 3, (from = 0, to = 0, basis = 0) => yearFraction(from, to, basis), [0, 0, 0]),
  DATEDIF: cellFunction(3, 3, (from = null, to = null, unit = null) =>
    difference(toNumber(from), toNumber(to), toText(unit)),
  ),
};
