import { fields, oneOf, text } from "../../core/arguments";
import { color } from "../../core/color";
import { invalidArgument, notImplemented } from "../../core/errors";
import { isDynamicFilter } from "./dynamicFilters";

/** What a column is filtered by, checked. As Excel.FilterCriteria. */
export type FilterCriteria =
  | { readonly filterOn: "Values"; readonly values: readonly (string | FilterDate)[] }
  | {
      readonly filterOn: "Custom";
      readonly criterion1: string;
      readonly criterion2?: string;
      readonly operator?: "And" | "Or";
    }
  | { readonly filterOn: RankFilter; readonly criterion1: string }
  | { readonly filterOn: "Dynamic"; readonly dynamicCriteria: string }
  | { readonly filterOn: "CellColor" | "FontColor"; readonly color: string };

export type RankFilter = (typeof rankFilters)[number];

export interface FilterDate {
  /** ISO date and time. */
  readonly date: string;
  readonly specificity: (typeof specificities)[number];
}

const rankFilters = ["TopItems", "TopPercent", "BottomItems", "BottomPercent"] as const;
const ISO_DATE = /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?$/;
const specificities = ["Year", "Month", "Day", "Hour", "Minute", "Second"] as const;

export function readFilterCriteria(given: unknown): FilterCriteria {
  const { filterOn, values, criterion1, criterion2, operator, dynamicCriteria, color: wanted } = fields(given);
  const kind = oneOf(filterOn, [...rankFilters, "Values", "Custom", "Dynamic", "CellColor", "FontColor", "Icon"]);
  switch (kind) {
    case "Icon":
      throw notImplemented("FilterCriteria.filterOn Icon");
    case "Values":
      if (!Array.isArray(values)) throw invalidArgument();
      return { filterOn: kind, values: values.map(readValue) };
    case "Custom":
      return {
        filterOn: kind,
        criterion1: text(criterion1),
        ...(isGiven(criterion2)
          ? { criterion2: text(criterion2), operator: oneOf(operator ?? "And", ["And", "Or"]) }
          : {}),
      };
    case "Dynamic":
      if (typeof dynamicCriteria !== "string" || !isDynamicFilter(dynamicCriteria)) throw invalidArgument();
      return { filterOn: kind, dynamicCriteria };
    case "CellColor":
    case "FontColor":
      return { filterOn: kind, color: color(wanted) };
    default:
      return { filterOn: kind, criterion1: String(readCount(kind, criterion1)) };
  }
}

function readValue(value: unknown): string | FilterDate {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const { date, specificity } = fields(value);
  if (!ISO_DATE.test(text(date)) || Number.isNaN(Date.parse(text(date)))) throw invalidArgument();
  return { date: text(date), specificity: oneOf(specificity, specificities) };
}

/** Excel takes 1 to 500 items and 1 to 100 percent. */
function readCount(kind: RankFilter, given: unknown): number {
  const count = typeof given === "string" && given.trim() !== "" ? Number(given) : given;
  const most = kind.endsWith("Percent") ? 100 : 500;
  if (typeof count !== "number" || !Number.isInteger(count) || count < 1 || count > most) throw invalidArgument();
  return count;
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== "";
}
