import type { ConditionalFormat, ScalePoint } from "../model/conditionalFormat";
import { argb } from "./lookXml";
import { POINT_TYPES, pointXml } from "./pointTypes";
import { escapeXml, tag } from "./xmlText";

/** Icon sets and data bars, and what Excel 2010 added to both. */

const XM = "http://schemas.microsoft.com/office/excel/2006/main";

/** Office says ThreeArrows, files say 3Arrows. */
const COUNTS: ReadonlyMap<string, string> = new Map([
  ["Three", "3"],
  ["Four", "4"],
  ["Five", "5"],
]);

/** Sets Excel 2007 does not know: they stand among the extensions only. */
const NEWER = new Set(["3Stars", "3Triangles", "5Boxes"]);

interface IconCriterion {
  readonly type?: string;
  readonly formula?: string | number | null;
  readonly operator?: string;
  readonly customIcon?: { readonly set?: string; readonly index?: number } | null;
}

interface Icons {
  readonly set: string;
  readonly points: readonly ScalePoint[];
  readonly icons: readonly IconCriterion["customIcon"][];
  readonly reverse: boolean;
  readonly only: boolean;
}

const inFile = (set: string): string => set.replace(/^(Three|Four|Five)/, (word) => COUNTS.get(word) ?? word);

/** What the add-in set counts before what the rule came with. */
function iconsOf({ rule, kept = {} }: ConditionalFormat): Icons {
  const style = kept["iconStyle"];
  const set = inFile(typeof style === "string" ? style : (rule.iconSet ?? "ThreeTrafficLights1"));
  const count = Number(set.charAt(0)) || 3;
  const given = Array.isArray(kept["iconCriteria"])
    ? (kept["iconCriteria"] as readonly IconCriterion[])
    : (rule.icons ?? []);
  const points = Array.from({ length: count }, (_, index): ScalePoint => {
    const { type = "Percent", formula = null, operator = "GreaterThanOrEqual" } = given[index] ?? {};
    // Excel wants a value for every icon, the first one's too, which nothing is measured by.
    const value = index === 0 ? "0" : (formula ?? String(Math.round((100 * index) / count)));
    return { type: type === "Invalid" || index === 0 ? "Percent" : type, formula: value, operator };
  });
  const icons = Array.from({ length: count }, (_, index) => {
    const one = given[index];
    return one && "customIcon" in one ? one.customIcon : undefined;
  });
  return { set, points, icons, reverse: kept["reverseIconOrder"] === true, only: kept["showIconOnly"] === true };
}

export function isNewerIconSet(format: ConditionalFormat): boolean {
  if (format.type !== "IconSet") return false;
  const { set, icons } = iconsOf(format);
  return NEWER.has(set) || icons.some((icon) => icon !== undefined && icon !== null);
}

export function iconSetXml(format: ConditionalFormat): string {
  const { set, points, reverse, only } = iconsOf(format);
  const attributes = { iconSet: set, showValue: only ? false : null, reverse: reverse ? true : null };
  return tag("iconSet", attributes, ...points.map(pointXml));
}

export function iconSetExtension(format: ConditionalFormat, sqref: string, id: string): string {
  const { set, points, icons, reverse, only } = iconsOf(format);
  const custom = icons.some((icon) => icon !== undefined && icon !== null);
  const number = Number(set.charAt(0)) || 3;
  const own = icons.map((icon, index) =>
    tag("x14:cfIcon", { iconSet: inFile(icon?.set ?? set), iconId: icon?.index ?? Math.min(index, number - 1) }),
  );
  const body = tag(
    "x14:iconSet",
    { iconSet: set, showValue: only ? false : null, reverse: reverse ? true : null, custom: custom ? true : null },
    ...points.map((point) => newerPoint(point, point.operator === "GreaterThan")),
    ...(custom ? own : []),
  );
  const rule = tag("x14:cfRule", { type: "iconSet", priority: format.priority + 1, id }, body);
  return tag("x14:conditionalFormatting", { "xmlns:xm": XM }, rule, tag("xm:sqref", {}, sqref));
}

function newerPoint(point: ScalePoint, above: boolean): string {
  const type = POINT_TYPES[point.type] ?? "percent";
  const value = escapeXml(String(point.formula ?? 0).replace(/^=/, ""));
  return tag("x14:cfvo", { type, gte: above ? false : null }, tag("xm:f", {}, value));
}

const colorOf = (kept: ConditionalFormat["kept"], name: string, usual: string): string => {
  const value = kept?.[name];
  return typeof value === "string" && /^#[0-9a-f]{6}$/i.test(value) ? argb(value) : usual;
};

export function dataBarExtension({ rule, kept }: ConditionalFormat, sqref: string, id: string): string {
  const end = (point: ScalePoint | undefined, automatic: string): string => {
    const type = POINT_TYPES[point?.type ?? ""] ?? "min";
    if (type === "min" || type === "max") {
      const exact = point?.type === "LowestValue" || point?.type === "HighestValue";
      return tag("x14:cfvo", { type: exact ? type : automatic });
    }
    return newerPoint(point ?? { type: "Number" }, false);
  };
  const border = kept?.["borderColor"];
  const axis = kept?.["axisFormat"];
  const bar = tag(
    "x14:dataBar",
    {
      minLength: 0,
      maxLength: 100,
      border: typeof border === "string" && border !== "" ? true : null,
      gradient: rule.dataBar?.gradient === true ? null : false,
      negativeBarColorSameAsPositive: kept?.["matchPositiveFillColor"] === true ? true : null,
      axisPosition: axis === "None" ? "none" : axis === "CellMidPoint" ? "middle" : null,
    },
    end(rule.minimum, "autoMin"),
    end(rule.maximum, "autoMax"),
    typeof border === "string" && border !== ""
      ? tag("x14:borderColor", { rgb: colorOf(kept, "borderColor", "FF000000") })
      : "",
    tag("x14:negativeFillColor", { rgb: colorOf(kept, "negativeFillColor", "FFFF0000") }),
    tag("x14:axisColor", { rgb: colorOf(kept, "axisColor", "FF000000") }),
  );
  return tag(
    "x14:conditionalFormatting",
    { "xmlns:xm": XM },
    tag("x14:cfRule", { type: "dataBar", id }, bar),
    tag("xm:sqref", {}, sqref),
  );
}
