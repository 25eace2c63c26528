import { DAY, EPOCH, LAST_DAY } from "../../../model/serialDay";
import { raise } from "../../value";

/** Excel's calendar of days since the end of 1899, in which 1900 is a leap year and day 0 is called 0 January 1900. */

export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

export function calendarDay(serial: number): CalendarDay {
  const whole = Math.floor(serial);
  if (whole < 0 || whole > LAST_DAY) raise("#NUM!");
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  if (whole === 60) return { year: 1900, month: 2, day: 29 };
  const date = new Date(EPOCH + (whole < 60 ? whole + 1 : whole) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The serial of a day; months and days beyond their range run on into the next year or month. */
export function serialOf(year: number, month: number, day: number): number {
  const first = Math.round((Date.UTC(year, month - 1, 1) - EPOCH) / DAY);
  const serial = (first < 61 ? first - 1 : first) + day - 1;
  return serial >= 0 && serial <= LAST_DAY ? serial : raise("#NUM!");
}

export function daysInMonth(year: number, month: number): number {
  return year === 1900 && month === 2 ? 29 : new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function isLeapYear(year: number): boolean {
  return daysInMonth(year, 2) === 29;
}

/** 0 (Sunday) to 6. */
export function dayOfWeek(serial: number): number {
  return (((Math.floor(serial) - 1) % 7) + 7) % 7;
}
