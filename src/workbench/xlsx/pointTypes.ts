import type { ScalePoint } from "../model/conditionalFormat";
import { tag } from "./xmlText";

/** Office's words for what an end of a scale, bar or icon is measured by, and those of files. */
export const POINT_TYPES: Readonly<Record<string, string>> = {
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Percentile: "percentile",
  Formula: "formula",
  Automatic: "min",
};

export function pointXml(point: ScalePoint): string {
  const type = POINT_TYPES[point.type] ?? "min";
  const value = point.formula === undefined || point.formula === null ? null : String(point.formula).replace(/^=/, "");
  return tag("cfvo", {
    type,
    val: type === "min" || type === "max" ? null : (value ?? 0),
    gte: point.operator === "GreaterThan" ? false : null,
  });
}
