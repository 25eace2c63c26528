import type { XmlElement } from "./package";
import { childrenNamed, denies, says } from "./package";
import type { FoundRule } from "./readConditionalFormats";
import { pointsOf } from "./readConditionalFormats";

const COUNTS: ReadonlyMap<string, string> = new Map([
  ["3", "Three"],
  ["4", "Four"],
  ["5", "Five"],
]);

/** Icons as Office's API has them: style and criteria. */
export function readIconSet(element: XmlElement | null): FoundRule {
  const { iconSet, showValue, reverse } = element?.attributes ?? {};
  const icons = childrenNamed(element, "cfIcon").map(({ attributes }) => ({
    set: nameOf(attributes["iconSet"]),
    index: Number(attributes["iconId"] ?? 0),
  }));
  const criteria = pointsOf(element).map((point, index) => {
    const { type, formula = null, operator = "GreaterThanOrEqual" } = point;
    const custom = icons[index];
    return {
      type: index === 0 ? "Invalid" : type,
      operator,
      formula: index === 0 ? "" : formula,
      ...(custom && { customIcon: custom }),
    };
  });
  const kept: Record<string, unknown> = { iconStyle: nameOf(iconSet), iconCriteria: criteria };
  if (says(reverse)) kept["reverseIconOrder"] = true;
  if (denies(showValue)) kept["showIconOnly"] = true;
  return { type: "IconSet", rule: {}, kept };
}

function nameOf(name = "3TrafficLights1"): string {
  return name.replace(/^[345]/, (count) => COUNTS.get(count) ?? "Three");
}
