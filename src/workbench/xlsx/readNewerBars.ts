import type { XmlElement } from "./package";
import { child, childrenNamed, denies, says } from "./package";
import type { Colors } from "./readColors";
import type { FoundRule } from "./readConditionalFormats";

/** What Excel 2010 and later say about a data bar, by the id its rule has for that. */
export interface NewerBar {
  readonly gradient: boolean;
  /** Automatic ends, which Excel 2007 does not know. */
  readonly automatic: readonly boolean[];
  readonly kept: Readonly<Record<string, unknown>>;
}

export function readNewerBars(worksheet: XmlElement, colors: Colors): ReadonlyMap<string, NewerBar> {
  const bars = new Map<string, NewerBar>();
  for (const extension of childrenNamed(child(worksheet, "extLst"), "ext")) {
    for (const group of childrenNamed(child(extension, "conditionalFormattings"), "conditionalFormatting")) {
      for (const rule of childrenNamed(group, "cfRule")) {
        const bar = child(rule, "dataBar");
        if (bar) bars.set(rule.attributes["id"] ?? "", newerBar(bar, colors));
      }
    }
  }
  return bars;
}

function newerBar(bar: XmlElement, colors: Colors): NewerBar {
  const { gradient, negativeBarColorSameAsPositive, axisPosition } = bar.attributes;
  const kept: Record<string, unknown> = {};
  const color = (name: string, element: string, usual: string): void => {
    const found = colors.of(child(bar, element));
    if (found !== undefined && found !== usual) kept[name] = found;
  };
  color("negativeFillColor", "negativeFillColor", "#FF0000");
  color("axisColor", "axisColor", "#000000");
  color("borderColor", "borderColor", "");
  if (says(negativeBarColorSameAsPositive)) kept["matchPositiveFillColor"] = true;
  if (axisPosition === "none") kept["axisFormat"] = "None";
  if (axisPosition === "middle") kept["axisFormat"] = "CellMidPoint";
  const automatic = childrenNamed(bar, "cfvo").map(({ attributes }) => /^auto/.test(attributes["type"] ?? ""));
  return { gradient: !denies(gradient), automatic, kept };
}

export function withNewerBar(found: FoundRule, { gradient, automatic, kept }: NewerBar): FoundRule {
  const { dataBar, minimum, maximum } = found.rule;
  const [low = false, high = false] = automatic;
  return {
    ...found,
    rule: {
      ...found.rule,
      ...(minimum && low && { minimum: { type: "Automatic" } }),
      ...(maximum && high && { maximum: { type: "Automatic" } }),
      ...(dataBar && { dataBar: { ...dataBar, gradient } }),
    },
    kept,
  };
}
