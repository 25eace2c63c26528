/**
 * Which settings make up a conditional format of each type, by the names of Office.js. `part` is the member that
 * holds them; `paths` are loaded to save a rule and set to bring it back.
 */
export interface RuleKind {
  readonly part: string;
  readonly paths: readonly string[];
}

const FORMAT = [
  "format/fill/color",
  "format/font/color",
  "format/font/bold",
  "format/font/italic",
  "format/font/underline",
  "format/font/strikethrough",
  "format/numberFormat",
] as const;

export const RULE_KINDS: Readonly<Record<string, RuleKind>> = {
  CellValue: { part: "cellValue", paths: ["rule", ...FORMAT] },
  ContainsText: { part: "textComparison", paths: ["rule", ...FORMAT] },
  TopBottom: { part: "topBottom", paths: ["rule", ...FORMAT] },
  PresetCriteria: { part: "preset", paths: ["rule", ...FORMAT] },
  Custom: { part: "custom", paths: ["rule/formula", ...FORMAT] },
  ColorScale: { part: "colorScale", paths: ["criteria"] },
  IconSet: { part: "iconSet", paths: ["style", "criteria", "reverseIconOrder", "showIconOnly"] },
  DataBar: {
    part: "dataBar",
    paths: [
      "barDirection",
      "showDataBarOnly",
      "lowerBoundRule",
      "upperBoundRule",
      "axisFormat",
      "axisColor",
      "positiveFormat/fillColor",
      "positiveFormat/borderColor",
      "positiveFormat/gradientFill",
      "negativeFormat/fillColor",
      "negativeFormat/borderColor",
      "negativeFormat/matchPositiveFillColor",
      "negativeFormat/matchPositiveBorderColor",
    ],
  },
};

/** Reads `a/b/c` from what toJSON() of a loaded object gives. */
export function valueAt(source: unknown, path: string): unknown {
  let value: unknown = source;
  for (const name of path.split("/")) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}

/** Builds the nested object that `set` takes from values by path, without what a new rule has anyway. */
export function nested(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(values)) {
    if (isUsual(path, value)) continue;
    const names = path.split("/");
    const last = names.pop() ?? path;
    let target = result;
    for (const name of names) target = (target[name] ??= {}) as Record<string, unknown>;
    target[last] = value;
  }
  return result;
}

function isUsual(path: string, value: unknown): boolean {
  if (value === undefined || value === null || value === "") return true;
  if (path.startsWith("format/")) return value === false || value === "None";
  return valueAt(value, "type") === "Automatic";
}
