import { toA1, columnName } from "../model/address";
import { movedRule } from "../calc/movedRule";
import type { ConditionalFormat, ConditionalFormatRule } from "../model/conditionalFormat";
import { pointXml } from "./pointTypes";
import type { StyleSheet } from "./styleSheet";
import { dataBarExtension, iconSetExtension, iconSetXml, isNewerIconSet } from "./iconsAndBars";
import { argb } from "./lookXml";
import { presets } from "./presetCriteria";
import { escapeXml, tag } from "./xmlText";

export interface ConditionalXml {
  /** The elements <conditionalFormatting>. */
  readonly rules: string;
  /** What newer Excel needs to know about data bars, for the sheet's extension list; "" when nothing. */
  readonly extension: string;
}

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";

/** Office's word for a rule's operator and the file's. */
export const OPERATORS: Readonly<Record<string, string>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
};

export function conditionalFormatsXml(formats: readonly ConditionalFormat[], looks: StyleSheet): ConditionalXml {
  const extensions: string[] = [];
  const rules = joined(formats).map(({ format, sqref }, index) => {
    const id = `{00000000-000E-0000-0000-${String(index + 1).padStart(12, "0")}}`;
    if (isNewerIconSet(format)) {
      extensions.push(iconSetExtension(format, sqref, id));
      return "";
    }
    const rule = ruleXml(format, id, looks);
    if (format.type === "DataBar") extensions.push(dataBarExtension(format, sqref, id));
    return tag("conditionalFormatting", { sqref }, rule);
  });
  const extension =
    extensions.length === 0
      ? ""
      : tag(
          "ext",
          { "xmlns:x14": X14, uri: "{78C0D931-6437-407d-A8EE-F0AAD7539E65}" },
          tag("x14:conditionalFormattings", {}, ...extensions),
        );
  return { rules: rules.join(""), extension };
}

/** A rule over several areas is several formats here; they are written as the one they were. */
function joined(formats: readonly ConditionalFormat[]): { format: ConditionalFormat; sqref: string }[] {
  const groups = new Map<unknown, ConditionalFormat[]>();
  for (const format of formats) {
    const group = format.kept?.["group"] ?? format;
    const known = groups.get(group);
    if (known?.[0] && sameRule(known[0], format)) known.push(format);
    else groups.set(known ? format : group, [format]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    if (group.length === 1) return [{ format: first, sqref: toA1(first.range) }];
    const row = Math.min(...group.map(({ range }) => range.row));
    const column = Math.min(...group.map(({ range }) => range.column));
    const rule = movedRule(first.rule, row - first.range.row, column - first.range.column);
    const range = { row, column, rows: 1, columns: 1 };
    return [{ format: { ...first, rule, range }, sqref: group.map((item) => toA1(item.range)).join(" ") }];
  });
}

function sameRule(a: ConditionalFormat, b: ConditionalFormat): boolean {
  const moved = movedRule(a.rule, b.range.row - a.range.row, b.range.column - a.range.column);
  const plain = ({ type, format, priority, stopIfTrue }: ConditionalFormat, rule: ConditionalFormatRule): string =>
    JSON.stringify([type, format, priority, stopIfTrue, rule]);
  return plain(a, moved) === plain(b, b.rule);
}

function ruleXml(format: ConditionalFormat, id: string, looks: StyleSheet): string {
  const { rule, type } = format;
  const shared = { priority: format.priority + 1, stopIfTrue: format.stopIfTrue ? true : null };
  const styled = { dxfId: looks.difference(format), ...shared };
  switch (type) {
    case "CellValue": {
      const operator = OPERATORS[rule.operator ?? ""] ?? "equal";
      const formulas = [rule.formula1, rule.formula2].filter((item) => item !== undefined && item !== "");
      return tag("cfRule", { type: "cellIs", ...styled, operator }, ...formulas.map((item) => formula(String(item))));
    }
    case "ContainsText":
      return textRule(format, styled);
    case "Custom":
      return tag("cfRule", { type: "expression", ...styled }, formula(rule.formula ?? "FALSE"));
    case "TopBottom": {
      const kind = rule.topBottom ?? "TopItems";
      const attributes = {
        percent: kind.endsWith("Percent") ? true : null,
        bottom: kind.startsWith("Bottom") ? true : null,
      };
      return tag("cfRule", { type: "top10", ...styled, ...attributes, rank: rule.rank ?? 10 });
    }
    case "PresetCriteria":
      return presetRule(format, styled);
    case "ColorScale": {
      const points = [rule.minimum, rule.midpoint, rule.maximum].filter((point) => point !== undefined);
      const colors = points.map((point) => tag("color", { rgb: argb(point.color ?? "#FFFFFF") }));
      return tag(
        "cfRule",
        { type: "colorScale", ...shared },
        tag("colorScale", {}, ...points.map(pointXml), ...colors),
      );
    }
    case "DataBar": {
      const color = tag("color", { rgb: argb(rule.dataBar?.color ?? "#638EC6") });
      const bar = tag(
        "dataBar",
        { showValue: rule.dataBar?.showValue === false ? false : null },
        pointXml(rule.minimum ?? { type: "LowestValue" }),
        pointXml(rule.maximum ?? { type: "HighestValue" }),
        color,
      );
      const link = tag(
        "ext",
        { "xmlns:x14": X14, uri: "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" },
        tag("x14:id", {}, id),
      );
      return tag("cfRule", { type: "dataBar", ...shared }, bar, tag("extLst", {}, link));
    }
    case "IconSet":
      return tag("cfRule", { type: "iconSet", ...shared }, iconSetXml(format));
  }
}

type Styled = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** First cell of a format's range, as its formulas name it. */
function firstCell({ range }: ConditionalFormat): string {
  return `${columnName(range.column)}${range.row + 1}`;
}

function textRule(format: ConditionalFormat, styled: Styled): string {
  const text = format.rule.text ?? "";
  const quoted = `"${text.replaceAll('"', '""')}"`;
  const cell = firstCell(format);
  const kinds: Readonly<Record<string, readonly [string, string, string]>> = {
    Contains: ["containsText", "containsText", `NOT(ISERROR(SEARCH(${quoted},${cell})))`],
    NotContains: ["notContainsText", "notContains", `ISERROR(SEARCH(${quoted},${cell}))`],
    BeginsWith: ["beginsWith", "beginsWith", `LEFT(${cell},LEN(${quoted}))=${quoted}`],
    EndsWith: ["endsWith", "endsWith", `RIGHT(${cell},LEN(${quoted}))=${quoted}`],
  };
  const [type, operator, test] = kinds[format.rule.operator ?? "Contains"] ?? ["containsText", "containsText", "FALSE"];
  return tag("cfRule", { type, ...styled, operator, text }, formula(test));
}

function presetRule(format: ConditionalFormat, styled: Styled): string {
  const criterion = format.rule.criterion ?? "Blanks";
  const { type, attributes = {}, test } = presets.get(criterion) ?? presets.get("Blanks") ?? { type: "containsBlanks" };
  const own = test === undefined ? "" : formula(test(firstCell(format)));
  return tag("cfRule", { type, ...styled, ...attributes }, own);
}

function formula(text: string): string {
  return tag("formula", {}, escapeXml(text.replace(/^=/, "")));
}
