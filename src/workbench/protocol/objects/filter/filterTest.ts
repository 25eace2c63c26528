import type { CellValue } from "../../../model/cellValue";
import { LAST_DAY } from "../../../model/serialDay";
import type { CellStyle } from "../../../model/style";
import { criterion } from "../../../calc/functions/criteria";
import { dateOf, dynamicFilter } from "./dynamicFilters";
import type { FilterCriteria, FilterDate, RankFilter } from "./filterCriteria";

export interface FilterCell {
  readonly value: CellValue;
  /** As displayed. */
  readonly text: string;
  readonly look: CellStyle;
}

type Test = (cell: FilterCell) => boolean;

/** Which cells of a column a filter lets through. */
export function filterTest(criteria: FilterCriteria, cells: readonly FilterCell[]): Test {
  switch (criteria.filterOn) {
    case "Values":
      return oneOfValues(criteria.values);
    case "Custom": {
      const first = criterion(criteria.criterion1);
      if (criteria.criterion2 === undefined) return ({ value }) => first(value);
      const second = criterion(criteria.criterion2);
      if (criteria.operator === "Or") return ({ value }) => first(value) || second(value);
      return ({ value }) => first(value) && second(value);
    }
    case "Dynamic": {
      const values = cells.map(({ value }) => value);
      const test = dynamicFilter(criteria.dynamicCriteria, values, new Date());
      return ({ value }) => test(value);
    }
    case "CellColor":
      return ({ look }) => (look.fill ?? "#FFFFFF") === criteria.color;
    case "FontColor":
      return ({ look }) => (look.fontColor ?? "#000000") === criteria.color;
    default:
      return rank(criteria.filterOn, Number(criteria.criterion1), cells);
  }
}

/** Values are compared as displayed, in any case; "" means blank cells. */
function oneOfValues(values: readonly (string | FilterDate)[]): Test {
  const texts = new Set(values.flatMap((value) => (typeof value === "string" ? [value.toLowerCase()] : [])));
  const dates = values.filter((value) => typeof value !== "string");
  return ({ value, text }) =>
    texts.has(text.toLowerCase()) || (isDate(value) && dates.some((date) => sameDate(dateOf(value), date)));
}

function isDate(value: CellValue): value is number {
  return typeof value === "number" && value >= 0 && value < LAST_DAY + 1;
}

function sameDate(date: Date, wanted: FilterDate): boolean {
  // "2026-03-15T10:20:30": a year is 4 characters of it, a month 7, and so on.
  const length = { Year: 4, Month: 7, Day: 10, Hour: 13, Minute: 16, Second: 19 }[wanted.specificity];
  const hasZone = /Z|[+-]\d\d:?\d\d$/.test(wanted.date.slice(10));
  const iso = new Date(hasZone || wanted.date.length <= 10 ? wanted.date : `${wanted.date}Z`).toISOString();
  return date.toISOString().slice(0, length) === iso.slice(0, length);
}

/** The largest or smallest numbers; those equal to the last of them count too. */
function rank(kind: RankFilter, size: number, cells: readonly FilterCell[]): Test {
  const numbers = cells.map(({ value }) => value).filter((value) => typeof value === "number");
  const top = kind.startsWith("Top");
  numbers.sort((a, b) => (top ? b - a : a - b));
  const count = kind.endsWith("Percent") ? Math.max(1, Math.floor((numbers.length * size) / 100)) : size;
  const limit = numbers[Math.min(count, numbers.length) - 1];
  if (limit === undefined) return () => false;
  return ({ value }) => typeof value === "number" && (top ? value >= limit : value <= limit);
}
