import type { CellValue } from "../../../model/cellValue";
import { toInteger, toNumber } from "../../coerce";
import type { FunctionCall, WorksheetFunction } from "../../functionCall";
import { worksheetFunction } from "../../functionCall";
import { lift } from "../../operators";
import type { Content } from "../../value";
import { asMatrix, raise } from "../../value";
import { refuseRange } from "../lifted";
import { calendarDay, dayOfWeek } from "./calendar";

/** Which days of the week are free, from Monday on. */
type Weekend = readonly boolean[];

const SATURDAY_SUNDAY = "0000011";
const CODES: Readonly<Record<number, string>> = {
  1: SATURDAY_SUNDAY,
  2: "1000001",
  3: "1100000",
  4: "0110000",
  5: "0011000",
  6: "0001100",
  7: "0000110",
  11: "0000001",
  12: "1000000",
  13: "0100000",
  14: "0010000",
  15: "0001000",
  16: "0000100",
  17: "0000010",
};

/** What days are worked on: the days of the week and the single days off. */
class WorkCalendar {
  readonly perWeek: number;
  private readonly holidays: ReadonlySet<number>;

  constructor(
    private readonly weekend: Weekend,
    holidays: readonly number[],
  ) {
    this.perWeek = weekend.filter((free) => !free).length;
    this.holidays = new Set(holidays.filter((day) => !this.isWeekend(day)));
  }

  isWorkday(day: number): boolean {
    return !this.isWeekend(day) && !this.holidays.has(day);
  }

  /** Workdays from one day to another, both counted; negative backwards. */
  count(start: number, end: number): number {
    if (start > end) return -this.count(end, start);
    const weeks = Math.floor((end - start + 1) / 7);
    let total = weeks * this.perWeek;
    for (let day = start + weeks * 7; day <= end; day++) if (!this.isWeekend(day)) total++;
    for (const day of this.holidays) if (day >= start && day <= end) total--;
    return total;
  }

  /** The day a number of workdays later, or earlier. */
  after(start: number, days: number): number {
    const step = days < 0 ? -1 : 1;
    let left = Math.abs(days);
    let day = start;
    while (left > 0) {
      day += step;
      if (this.isWorkday(day)) left--;
    }
    return day;
  }

  private isWeekend(day: number): boolean {
    return this.weekend[(dayOfWeek(day) + 6) % 7] ?? false;
  }
}

function weekendOf(cell: CellValue): Weekend {
  const pattern = typeof cell === "string" && /^[01]{7}$/.test(cell) ? cell : null;
  if (pattern === null && typeof cell === "string") raise("#VALUE!");
  const code = pattern ?? CODES[toInteger(cell)] ?? raise("#NUM!");
  return Array.from(code, (digit) => digit === "1");
}

function calendarOf(call: FunctionCall, weekendAt: number | null, holidaysAt: number): WorkCalendar {
  const standard = weekendAt === null || call.omitted(weekendAt);
  const weekend = weekendOf(standard ? SATURDAY_SUNDAY : call.cell(weekendAt));
  const given: Content = call.content(holidaysAt);
  const holidays = asMatrix(given)
    .flat()
    .filter((cell) => cell !== null && cell !== "")
    .map((cell) => Math.trunc(toNumber(cell)));
  return new WorkCalendar(weekend, holidays);
}

function dayOf(cell: CellValue): number {
  const day = Math.trunc(toNumber(cell));
  calendarDay(day);
  return day;
}

function eachDay(call: FunctionCall, run: (first: CellValue, second: CellValue) => number): Content {
  refuseRange(call, 0);
  refuseRange(call, 1);
  return lift(([first = null, second = null]) => run(first, second), [call.content(0), call.content(1)]);
}

function netWorkdays(weekendAt: number | null, holidaysAt: number): WorksheetFunction {
  return worksheetFunction(2, holidaysAt + 1, (call) => {
    const calendar = calendarOf(call, weekendAt, holidaysAt);
    return eachDay(call, (start, end) => calendar.count(dayOf(start), dayOf(end)));
  });
}

function workday(weekendAt: number | null, holidaysAt: number): WorksheetFunction {
  return worksheetFunction(2, holidaysAt + 1, (call) => {
    const calendar = calendarOf(call, weekendAt, holidaysAt);
    if (calendar.perWeek === 0) raise("#VALUE!", "No day of the week is a workday.");
    return eachDay(call, (start, days) => {
      const count = toInteger(days);
      // No workday lies that far from any day of the calendar.
      if (Math.abs(count) > 3_000_000) raise("#NUM!");
      return dayOf(calendar.after(dayOf(start), count));
    });
  });
}

export const workdayFunctions: Readonly<Record<string, WorksheetFunction>> = {
  NETWORKDAYS: netWorkdays(null, 2),
  "NETWORKDAYS.INTL": netWorkdays(2, 3),
  WORKDAY: workday(null, 2),
  "WORKDAY.INTL": workday(2, 3),
};
