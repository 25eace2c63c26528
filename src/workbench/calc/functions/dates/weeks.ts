import type { WorksheetFunction } from "../../functionCall";
import { raise } from "../../value";
import { numberFunction, toolPakFunction } from "../lifted";
import { calendarDay, dayOfWeek, serialOf } from "./calendar";

/** First day of the week by type number, as a day of the week (0 = Sunday). */
const STARTS: Readonly<Record<number, number>> = { 1: 0, 2: 1, 11: 1, 12: 2, 13: 3, 14: 4, 15: 5, 16: 6, 17: 0 };
const ISO_WEEKS = 21;

/** Week of the year: the week with 1 January is the first. */
function weekNumber(serial: number, type: number): number {
  const kind = Math.trunc(type);
  if (kind === ISO_WEEKS) return isoWeek(serial);
  const start = STARTS[kind];
  if (start === undefined) return raise("#NUM!");
  const newYear = serialOf(calendarDay(serial).year, 1, 1);
  const before = (dayOfWeek(newYear) + 7 - start) % 7;
  return Math.floor((Math.floor(serial) - newYear + before) / 7) + 1;
}

/** ISO 8601: weeks begin on Monday; the week with the first Thursday is the first. */
function isoWeek(serial: number): number {
  const day = Math.floor(serial);
  const thursday = day + 3 - ((dayOfWeek(day) + 6) % 7);
  const newYear = serialOf(calendarDay(Math.max(0, thursday)).year, 1, 1);
  return Math.floor((thursday - newYear) / 7) + 1;
}

export const weekFunctions: Readonly<Record<string, WorksheetFunction>> = {
  WEEKNUM: toolPakFunction(1, 2, (serial = 0, type = 1) => weekNumber(serial, type), [0, 1]),
  ISOWEEKNUM: numberFunction(1, 1, (serial = 0) => (serial < 0 ? raise("#NUM!") : isoWeek(serial))),
};
