import { toA1, columnName } from "../model/address";
import type { ConditionalFormat, ScalePoint } from "../model/conditionalFormat";
import type { StyleSheet } from "./styleSheet";
import { argb } from "./styleSheet";
import { escapeXml, tag } from "./xmlText";

export interface ConditionalXml {
  /** The elements <conditionalFormatting>. */
  readonly rules: string;
  /** What newer Excel needs to know about data bars, for the sheet's extension list; "" when nothing. */
  readonly extension: string;
}

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";

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

export const POINT_TYPES: Readonly<Record<string, string>> = {
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Percentile: "percentile",
  Formula: "formula",
  Automatic: "min",
};

export function conditionalFormatsXml(formats: readonly ConditionalFormat[], looks: StyleSheet): ConditionalXml {
  const extensions: string[] = [];
  const rules = formats.map((format, index) => {
    const id = `{00000000-000E-0000-0000-${String(index + 1).padStart(12, "0")}}`;
    const rule = ruleXml(format, id, looks);
    if (format.type === "DataBar") extensions.push(dataBarExtension(format, id));
    return tag("conditionalFormatting", { sqref: toA1(format.range) }, rule);
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

function ruleXml(format: ConditionalFormat, id: string, looks: StyleSheet): string {
  const { rule, type } = format;
  const shared = { priority: format.priority + 1, stopIfTrue: format.stopIfTrue ? true : null };
  const styled = { dxfId: looks.difference(format.format), ...shared };
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
    case "IconSet": {
      const icons = rule.icons ?? [];
      const set = tag("iconSet", { iconSet: iconSetName(rule.iconSet) }, ...icons.map(pointXml));
      return tag("cfRule", { type: "iconSet", ...shared }, set);
    }
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
  const cell = firstCell(format);
  const simple: Readonly<Record<string, readonly [string, string | null]>> = {
    Blanks: ["containsBlanks", `LEN(TRIM(${cell}))=0`],
    NonBlanks: ["notContainsBlanks", `LEN(TRIM(${cell}))>0`],
    Errors: ["containsErrors", `ISERROR(${cell})`],
    NonErrors: ["notContainsErrors", `NOT(ISERROR(${cell}))`],
    DuplicateValues: ["duplicateValues", null],
    UniqueValues: ["uniqueValues", null],
    AboveAverage: ["aboveAverage", null],
    BelowAverage: ["aboveAverage", null],
  };
  const criterion = format.rule.criterion ?? "Blanks";
  const [type, test] = simple[criterion] ?? ["containsBlanks", `LEN(TRIM(${cell}))=0`];
  const below = criterion === "BelowAverage" ? { aboveAverage: false } : {};
  return tag("cfRule", { type, ...styled, ...below }, test === null ? "" : formula(test));
}

function formula(text: string): string {
  return tag("formula", {}, escapeXml(text.replace(/^=/, "")));
}

function pointXml(point: ScalePoint): string {
  const type = POINT_TYPES[point.type] ?? "min";
  const value = point.formula === undefined || point.formula === null ? null : String(point.formula).replace(/^=/, "");
  return tag("cfvo", { type, val: type === "min" || type === "max" ? null : value });
}

function dataBarExtension({ rule, range }: ConditionalFormat, id: string): string {
  const end = (point: ScalePoint | undefined, automatic: string): string => {
    const type = POINT_TYPES[point?.type ?? ""] ?? "min";
    if (type === "min" || type === "max") {
      const exact = point?.type === "LowestValue" || point?.type === "HighestValue";
      return tag("x14:cfvo", { type: exact ? type : automatic });
    }
    return tag("x14:cfvo", { type }, tag("xm:f", {}, escapeXml(String(point?.formula ?? 0).replace(/^=/, ""))));
  };
  const bar = tag(
    "x14:dataBar",
    { minLength: 0, maxLength: 100, gradient: rule.dataBar?.gradient === true ? null : false },
    end(rule.minimum, "autoMin"),
    end(rule.maximum, "autoMax"),
    tag("x14:negativeFillColor", { rgb: "FFFF0000" }),
    tag("x14:axisColor", { rgb: "FF000000" }),
  );
  return tag(
    "x14:conditionalFormatting",
    { "xmlns:xm": XM },
    tag("x14:cfRule", { type: "dataBar", id }, bar),
    tag("xm:sqref", {}, toA1(range)),
  );
}

/** Office says ThreeArrows, files say 3Arrows. */
const COUNTS: Readonly<Record<string, string>> = { Three: "3", Four: "4", Five: "5" };

function iconSetName(name: string | undefined): string {
  return (name ?? "ThreeTrafficLights1").replace(/^(Three|Four|Five)/, (word) => COUNTS[word] ?? "3");
}
