import { parseA1 } from "../model/address";
import type {
  ConditionalFormat,
  ConditionalFormatRule,
  ConditionalFormatType,
  ScalePoint,
} from "../model/conditionalFormat";
import type { Sheet } from "../model/sheet";
import { OPERATORS, POINT_TYPES } from "./conditionalFormatsXml";
import type { XmlElement } from "./package";
import { child, childrenNamed, descend, textOf } from "./package";
import type { Colors } from "./readColors";
import type { FileStyles } from "./readStyles";

interface Found {
  readonly type: ConditionalFormatType;
  readonly rule: ConditionalFormatRule;
}

/** Rules of kinds the workbench has no word for are left out. */
export function readConditionalFormats(
  sheet: Sheet,
  worksheet: XmlElement,
  looks: FileStyles,
  colors: Colors,
): ConditionalFormat[] {
  const solidBars = barsWithoutGradient(worksheet);
  const formats: ConditionalFormat[] = [];
  for (const group of childrenNamed(worksheet, "conditionalFormatting")) {
    const areas = (group.attributes["sqref"] ?? "").split(" ").map(parseA1);
    for (const element of childrenNamed(group, "cfRule")) {
      const found = ruleOf(element, colors, solidBars);
      const { dxfId, priority, stopIfTrue } = element.attributes;
      for (const range of areas) {
        if (!found || !range) continue;
        formats.push({
          id: sheet.workbook.newId(),
          ...found,
          range,
          format: { ...(dxfId === undefined ? {} : looks.differences[Number(dxfId)]) },
          priority: Number(priority ?? 1) - 1,
          stopIfTrue: stopIfTrue === "1",
        });
      }
    }
  }
  return formats.sort((a, b) => a.priority - b.priority);
}

function keyOf(table: Readonly<Record<string, string>>, value: string | undefined): string | undefined {
  return Object.entries(table).find(([, inFile]) => inFile === value)?.[0];
}

const TEXT_OPERATORS: Readonly<Record<string, string>> = {
  containsText: "Contains",
  notContainsText: "NotContains",
  beginsWith: "BeginsWith",
  endsWith: "EndsWith",
};
const CRITERIA: Readonly<Record<string, string>> = {
  containsBlanks: "Blanks",
  notContainsBlanks: "NonBlanks",
  containsErrors: "Errors",
  notContainsErrors: "NonErrors",
  duplicateValues: "DuplicateValues",
  uniqueValues: "UniqueValues",
};

function ruleOf(element: XmlElement, colors: Colors, solidBars: ReadonlySet<string>): Found | null {
  const { type = "", operator, text = "", rank, percent, bottom, aboveAverage } = element.attributes;
  const formulas = childrenNamed(element, "formula").map((item) => `=${textOf(item)}`);
  const textOperator = TEXT_OPERATORS[type];
  if (textOperator !== undefined) return { type: "ContainsText", rule: { operator: textOperator, text } };
  const criterion = CRITERIA[type];
  if (criterion !== undefined) return { type: "PresetCriteria", rule: { criterion } };
  switch (type) {
    case "cellIs": {
      const rule: ConditionalFormatRule = { operator: keyOf(OPERATORS, operator) ?? "EqualTo" };
      if (formulas[0] !== undefined) rule.formula1 = formulas[0];
      if (formulas[1] !== undefined) rule.formula2 = formulas[1];
      return { type: "CellValue", rule };
    }
    case "expression":
      return { type: "Custom", rule: { formula: formulas[0] ?? "=FALSE" } };
    case "aboveAverage":
      return { type: "PresetCriteria", rule: { criterion: aboveAverage === "0" ? "BelowAverage" : "AboveAverage" } };
    case "top10": {
      const topBottom = (bottom === "1" ? "Bottom" : "Top") + (percent === "1" ? "Percent" : "Items");
      return { type: "TopBottom", rule: { topBottom, rank: Number(rank ?? 10) } };
    }
    case "colorScale":
      return { type: "ColorScale", rule: scaleOf(child(element, "colorScale"), colors) };
    case "dataBar":
      return { type: "DataBar", rule: barOf(element, colors, solidBars) };
    case "iconSet": {
      const set = child(element, "iconSet");
      return { type: "IconSet", rule: { iconSet: iconSetName(set?.attributes["iconSet"]), icons: pointsOf(set) } };
    }
    default:
      return null;
  }
}

function pointsOf(element: XmlElement | null): ScalePoint[] {
  return childrenNamed(element, "cfvo").map(({ attributes }) => {
    const type = keyOf(POINT_TYPES, attributes["type"]) ?? "LowestValue";
    const value = attributes["val"];
    return value === undefined ? { type } : { type, formula: type === "Formula" ? `=${value}` : value };
  });
}

function scaleOf(element: XmlElement | null, colors: Colors): ConditionalFormatRule {
  const named = childrenNamed(element, "color").map((item) => colors.of(item) ?? "#FFFFFF");
  const points = pointsOf(element).map((point, index): ScalePoint => ({ ...point, color: named[index] ?? "#FFFFFF" }));
  const [first, second, third] = points;
  const rule: ConditionalFormatRule = {};
  if (first) rule.minimum = first;
  if (third && second) rule.midpoint = second;
  const last = third ?? second;
  if (last) rule.maximum = last;
  return rule;
}

function barOf(element: XmlElement, colors: Colors, solidBars: ReadonlySet<string>): ConditionalFormatRule {
  const bar = child(element, "dataBar");
  const [minimum, maximum] = pointsOf(bar);
  const id = textOf(descend(element, "extLst", "ext", "id"));
  return {
    ...(minimum && { minimum }),
    ...(maximum && { maximum }),
    dataBar: {
      color: colors.of(child(bar, "color")) ?? "#638EC6",
      gradient: !solidBars.has(id),
      showValue: bar?.attributes["showValue"] !== "0",
    },
  };
}

/** Ids of data bars that newer Excel fills without a gradient. */
function barsWithoutGradient(worksheet: XmlElement): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const extension of childrenNamed(child(worksheet, "extLst"), "ext")) {
    for (const group of childrenNamed(child(extension, "conditionalFormattings"), "conditionalFormatting")) {
      for (const rule of childrenNamed(group, "cfRule")) {
        if (child(rule, "dataBar")?.attributes["gradient"] === "0") ids.add(rule.attributes["id"] ?? "");
      }
    }
  }
  return ids;
}

const COUNTS: Readonly<Record<string, string>> = { "3": "Three", "4": "Four", "5": "Five" };

function iconSetName(name: string | undefined): string {
  return (name ?? "3TrafficLights1").replace(/^[345]/, (count) => COUNTS[count] ?? "Three");
}
