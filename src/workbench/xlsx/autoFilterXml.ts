import type { Rect } from "../model/address";
import { toA1 } from "../model/address";
import type { XmlElement } from "./package";
import { child, childrenNamed, denies, elements, localName, says } from "./package";
import type { Attributes } from "./xmlText";
import { tag } from "./xmlText";

/**
 * Filters as files hold them and as Office's FilterCriteria: filterOn Values, Custom, TopItems, BottomItems,
 * TopPercent, BottomPercent, Dynamic. Filters by colour and icon are neither read nor written.
 */
interface Criteria {
  readonly filterOn?: unknown;
  readonly criterion1?: unknown;
  readonly criterion2?: unknown;
  readonly operator?: unknown;
  readonly values?: unknown;
  readonly dynamicCriteria?: unknown;
}

const OPERATORS: readonly (readonly [string, string])[] = [
  [">=", "greaterThanOrEqual"],
  ["<=", "lessThanOrEqual"],
  ["<>", "notEqual"],
  [">", "greaterThan"],
  ["<", "lessThan"],
  ["=", "equal"],
];

const TOP: Readonly<Record<string, Attributes>> = {
  TopItems: {},
  TopPercent: { percent: true },
  BottomItems: { top: false },
  BottomPercent: { top: false, percent: true },
};

export function autoFilterXml(range: Rect, criteria: ReadonlyMap<number, unknown>): string {
  const columns = [...criteria]
    .sort(([a], [b]) => a - b)
    .map(([column, given]) => {
      const inside = criteriaXml(given as Criteria);
      return inside === "" ? "" : tag("filterColumn", { colId: column }, inside);
    });
  return tag("autoFilter", { ref: toA1(range) }, ...columns);
}

function criteriaXml(given: Criteria): string {
  const filterOn = String(given.filterOn);
  const first = textOf(given.criterion1);
  if (filterOn === "Values" && Array.isArray(given.values)) return valuesXml(given.values);
  if (filterOn === "Custom" && first !== "") {
    const second = textOf(given.criterion2);
    const conditions = [first, second].filter((item) => item !== "").map(conditionXml);
    return tag("customFilters", { and: given.operator === "And" && second !== "" ? true : null }, ...conditions);
  }
  if (Object.hasOwn(TOP, filterOn)) return tag("top10", { ...TOP[filterOn], val: first === "" ? 10 : first });
  if (filterOn === "Dynamic" && typeof given.dynamicCriteria === "string") {
    const name = given.dynamicCriteria;
    return tag("dynamicFilter", { type: dynamicInFile(name) });
  }
  return "";
}

/** Excel writes M1 … M12 and Q1 … Q4 where the API says AllDatesInPeriodJanuary and so on. */
const PERIODS: ReadonlyMap<string, string> = new Map([
  ...["January", "February", "March", "April", "May", "June", "July", "August", "September", "October"]
    .concat("November", "December")
    .map((month, index) => [`AllDatesInPeriod${month}`, `M${index + 1}`] as const),
  ...[1, 2, 3, 4].map((quarter) => [`AllDatesInPeriodQuarter${quarter}`, `Q${quarter}`] as const),
]);
const dynamicInFile = (name: string): string => PERIODS.get(name) ?? name.charAt(0).toLowerCase() + name.slice(1);
const dynamicFromFile = (name: string): string =>
  [...PERIODS].find(([, inFile]) => inFile === name)?.[0] ?? name.charAt(0).toUpperCase() + name.slice(1);

const textOf = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

function valuesXml(values: readonly unknown[]): string {
  const texts = values.filter((item) => typeof item === "string" || typeof item === "number").map(String);
  const items = texts.filter((text) => text !== "").map((val) => tag("filter", { val }));
  const dates = values.flatMap((item) => (isDate(item) ? [dateXml(item)] : []));
  return tag("filters", { blank: texts.includes("") ? true : null }, ...items, ...dates);
}

interface FilterDate {
  readonly date: string;
  readonly specificity: string;
}
const isDate = (item: unknown): item is FilterDate =>
  typeof item === "object" && item !== null && typeof (item as Partial<FilterDate>).date === "string";
const DATE_PARTS = ["year", "month", "day", "hour", "minute", "second"] as const;

function dateXml({ date, specificity }: FilterDate): string {
  const numbers = date.split(/\D+/).map(Number);
  const depth = Math.max(0, DATE_PARTS.indexOf(specificity.toLowerCase() as (typeof DATE_PARTS)[number]));
  const parts = DATE_PARTS.slice(0, depth + 1).map((name, index) => [name, numbers[index] ?? 1] as const);
  return tag("dateGroupItem", { ...Object.fromEntries(parts), dateTimeGrouping: DATE_PARTS[depth] });
}

function conditionXml(condition: string): string {
  const [mark, operator] = OPERATORS.find(([sign]) => condition.startsWith(sign)) ?? ["", "equal"];
  return tag("customFilter", { operator: operator === "equal" ? null : operator, val: condition.slice(mark.length) });
}

export function readAutoFilter(element: XmlElement): Map<number, unknown> {
  const criteria = new Map<number, unknown>();
  for (const column of childrenNamed(element, "filterColumn")) {
    const [kind] = elements(column);
    const found = kind && criteriaOf(kind);
    const number = Number(column.attributes["colId"]);
    if (found && Number.isInteger(number) && number >= 0) criteria.set(number, found);
  }
  return criteria;
}

function criteriaOf(element: XmlElement): Criteria | null {
  const { attributes } = element;
  switch (localName(element)) {
    case "filters": {
      const texts = childrenNamed(element, "filter").map((item) => item.attributes["val"] ?? "");
      const dates = childrenNamed(element, "dateGroupItem").map(dateOf);
      return { filterOn: "Values", values: [...texts, ...(says(attributes["blank"]) ? [""] : []), ...dates] };
    }
    case "customFilters": {
      const [first, second] = childrenNamed(element, "customFilter").map(conditionOf);
      if (first === undefined) return null;
      const operator = says(attributes["and"]) ? "And" : "Or";
      return { filterOn: "Custom", criterion1: first, ...(second !== undefined && { criterion2: second, operator }) };
    }
    case "top10": {
      const end = denies(attributes["top"]) ? "Bottom" : "Top";
      const unit = says(attributes["percent"]) ? "Percent" : "Items";
      return { filterOn: `${end}${unit}`, criterion1: attributes["val"] ?? "10" };
    }
    case "dynamicFilter":
      return { filterOn: "Dynamic", dynamicCriteria: dynamicFromFile(attributes["type"] ?? "unknown") };
    default:
      return null;
  }
}

function conditionOf({ attributes }: XmlElement): string {
  const sign = OPERATORS.find(([, name]) => name === attributes["operator"])?.[0] ?? "=";
  return sign + (attributes["val"] ?? "");
}

function dateOf({ attributes }: XmlElement): FilterDate {
  const specificity = attributes["dateTimeGrouping"] ?? "day";
  const depth = Math.max(0, DATE_PARTS.indexOf(specificity as (typeof DATE_PARTS)[number]));
  const numbers = DATE_PARTS.slice(0, depth + 1).map((name) => (attributes[name] ?? "1").padStart(2, "0"));
  const date = numbers.slice(0, 3).join("-") + (numbers.length > 3 ? `T${numbers.slice(3).join(":")}` : "");
  return { date, specificity: specificity.charAt(0).toUpperCase() + specificity.slice(1) };
}

/** What the user is told of filters that are not kept. */
export const FILTERS_BY_LOOK = "Filters by colour or icon (the rows they hide stay hidden)";

/** Whether a filter of a file is of a kind that is not read: by colour or by icon. */
export function filtersByLook(element: XmlElement | null): boolean {
  return childrenNamed(element, "filterColumn").some(
    (column) => child(column, "colorFilter") ?? child(column, "iconFilter"),
  );
}

/** Whether a filter set here is of a kind that is not written. */
export function isByLook(criteria: ReadonlyMap<number, unknown>): boolean {
  return [...criteria.values()].some((given) =>
    ["CellColor", "FontColor", "Icon"].includes(String((given as Criteria).filterOn)),
  );
}
