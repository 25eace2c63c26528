import { parseA1 } from "../model/address";
import type { Rect } from "../model/address";
import type {
  ConditionalFormat,
  ConditionalFormatRule,
  ConditionalFormatType,
  ScalePoint,
} from "../model/conditionalFormat";
import type { Sheet } from "../model/sheet";
import { movedRule } from "../calc/movedRule";
import { OPERATORS } from "./conditionalFormatsXml";
import type { XmlElement } from "./package";
import { child, childrenNamed, denies, descend, says, textOf } from "./package";
import { POINT_TYPES } from "./pointTypes";
import { presetFromFile } from "./presetCriteria";
import type { Colors } from "./readColors";
import { readIconSet } from "./readIconSet";
import { readNewerBars, withNewerBar } from "./readNewerBars";
import type { FileStyles } from "./readStyles";

export interface FoundRule {
  readonly type: ConditionalFormatType;
  readonly rule: ConditionalFormatRule;
  readonly kept?: Readonly<Record<string, unknown>>;
}

export function readConditionalFormats(
  sheet: Sheet,
  worksheet: XmlElement,
  looks: FileStyles,
  colors: Colors,
  lose: (what: string) => void,
): ConditionalFormat[] {
  const bars = readNewerBars(worksheet, colors);
  const formats: ConditionalFormat[] = [];
  const add = (element: XmlElement, areas: readonly Rect[]): void => {
    const found = ruleOf(element, colors);
    if (!found) {
      lose("Conditional formats of a kind that is not known");
      return;
    }
    const newer = bars.get(textOf(descend(element, "extLst", "ext", "id")));
    const { rule, kept = {}, type } = newer && found.type === "DataBar" ? withNewerBar(found, newer) : found;
    const { dxfId, priority, stopIfTrue } = element.attributes;
    const row = Math.min(...areas.map((area) => area.row));
    const column = Math.min(...areas.map((area) => area.column));
    const format = { ...(dxfId === undefined ? {} : looks.differences[Number(dxfId)]) };
    const dxf = sheet.workbook.kept.differences[Number(dxfId)];
    const group = areas.length > 1 ? { group: sheet.workbook.newId() } : {};
    const all = {
      ...kept,
      ...group,
      ...(dxf !== undefined && isRicher(dxf) && { dxf, dxfAs: JSON.stringify(format) }),
    };
    const order = Number(priority ?? 1) - 1;
    for (const range of areas) {
      formats.push({
        id: sheet.workbook.newId(),
        type,
        // Formulas are those of the upper left cell of all areas.
        rule: movedRule(rule, range.row - row, range.column - column),
        range,
        format: { ...format },
        ...(Object.keys(all).length > 0 && { kept: all }),
        priority: Number.isFinite(order) ? order : formats.length,
        stopIfTrue: says(stopIfTrue),
      });
    }
  };
  for (const group of childrenNamed(worksheet, "conditionalFormatting")) {
    const areas = areasOf(group.attributes["sqref"] ?? "");
    if (areas.length > 0) for (const element of childrenNamed(group, "cfRule")) add(element, areas);
  }
  for (const extension of childrenNamed(child(worksheet, "extLst"), "ext")) {
    for (const group of childrenNamed(child(extension, "conditionalFormattings"), "conditionalFormatting")) {
      const areas = areasOf(textOf(child(group, "sqref")));
      const own = childrenNamed(group, "cfRule").filter(({ attributes }) => attributes["type"] !== "dataBar");
      if (areas.length > 0) for (const element of own) add(element, areas);
    }
  }
  return formats.sort((a, b) => a.priority - b.priority);
}

const areasOf = (sqref: string): Rect[] =>
  sqref
    .trim()
    .split(/\s+/)
    .flatMap((text) => parseA1(text) ?? []);

/** True for looks with more than colours, bold, italic and a number format: borders, patterns, underlines. */
const isRicher = (dxf: string): boolean =>
  /<(?:border|alignment|protection|strike|u|vertAlign|gradientFill)\b|theme=|indexed=|patternType="(?!solid|none)/.test(
    dxf,
  );

function keyOf(table: Readonly<Record<string, string>>, value: string | undefined): string | undefined {
  return Object.entries(table).find(([, inFile]) => inFile === value)?.[0];
}

const TEXT_OPERATORS: ReadonlyMap<string, string> = new Map([
  ["containsText", "Contains"],
  ["notContainsText", "NotContains"],
  ["beginsWith", "BeginsWith"],
  ["endsWith", "EndsWith"],
]);

function ruleOf(element: XmlElement, colors: Colors): FoundRule | null {
  const { type = "", operator, text = "", rank, percent, bottom } = element.attributes;
  // Rules of Excel 2010 have their formulas in another element.
  const plain = childrenNamed(element, "formula");
  const formulas = (plain.length > 0 ? plain : childrenNamed(element, "f")).map((item) => `=${textOf(item)}`);
  const textOperator = TEXT_OPERATORS.get(type);
  if (textOperator !== undefined) return { type: "ContainsText", rule: { operator: textOperator, text } };
  switch (type) {
    case "cellIs": {
      const rule: ConditionalFormatRule = { operator: keyOf(OPERATORS, operator) ?? "EqualTo" };
      if (formulas[0] !== undefined) rule.formula1 = formulas[0];
      if (formulas[1] !== undefined) rule.formula2 = formulas[1];
      return { type: "CellValue", rule };
    }
    case "expression":
      return { type: "Custom", rule: { formula: formulas[0] ?? "=FALSE" } };
    case "top10": {
      const topBottom = (says(bottom) ? "Bottom" : "Top") + (says(percent) ? "Percent" : "Items");
      return { type: "TopBottom", rule: { topBottom, rank: Number(rank ?? 10) } };
    }
    case "colorScale":
      return { type: "ColorScale", rule: scaleOf(child(element, "colorScale"), colors) };
    case "dataBar":
      return { type: "DataBar", rule: barOf(child(element, "dataBar"), colors) };
    case "iconSet":
      return readIconSet(child(element, "iconSet"));
    default: {
      const criterion = presetFromFile(type, element.attributes);
      return criterion === undefined ? null : { type: "PresetCriteria", rule: { criterion } };
    }
  }
}

export function pointsOf(element: XmlElement | null): ScalePoint[] {
  return childrenNamed(element, "cfvo").map((item) => {
    const { type: kind, val, gte } = item.attributes;
    const type = kind === "autoMin" || kind === "autoMax" ? "Automatic" : (keyOf(POINT_TYPES, kind) ?? "LowestValue");
    const value = val ?? (child(item, "f") ? textOf(child(item, "f")) : undefined);
    const operator = denies(gte) ? { operator: "GreaterThan" } : {};
    const measured = type !== "LowestValue" && type !== "HighestValue" && type !== "Automatic";
    if (value === undefined || !measured) return { type, ...operator };
    return { type, formula: type === "Formula" ? `=${value}` : value, ...operator };
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

function barOf(bar: XmlElement | null, colors: Colors): ConditionalFormatRule {
  const [minimum, maximum] = pointsOf(bar);
  return {
    ...(minimum && { minimum }),
    ...(maximum && { maximum }),
    dataBar: {
      color: colors.of(child(bar, "color")) ?? "#638EC6",
      gradient: true,
      showValue: !denies(bar?.attributes["showValue"]),
    },
  };
}
