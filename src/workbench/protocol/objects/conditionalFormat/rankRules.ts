import type { ConditionalFormat } from "../../../model/conditionalFormat";
import { fields, oneOf, wholeNumber } from "../../core/arguments";
import { invalidArgument } from "../../core/errors";
import type { HostClass } from "../../core/hostClass";
import { formatOfRule } from "./formatOfRule";
import { keptSetting } from "./keptSetting";
import type { OnFormat } from "./onFormat";
import { formatChanged } from "./onFormat";

/** The highest or lowest cells, by number or per cent. */
export const topBottomRule: HostClass<OnFormat> = {
  name: "TopBottomConditionalFormat",
  scalars: {
    rule: {
      get: ({ format: { rule } }) => ({ rank: rule.rank ?? 10, type: rule.topBottom ?? "TopItems" }),
      set: (target, value) => {
        const { rank, type } = fields(value);
        const read = wholeNumber(rank);
        const isPercent = type === "TopPercent" || type === "BottomPercent";
        if (read < 1 || read > (isPercent ? 100 : 1000)) throw invalidArgument();
        target.format.rule = {
          rank: read,
          topBottom: oneOf(type, ["TopItems", "TopPercent", "BottomItems", "BottomPercent"]),
        };
        formatChanged(target);
      },
    },
  },
  navigation: { format: formatOfRule },
};

const criteria = [
  "Blanks",
  "NonBlanks",
  "Errors",
  "NonErrors",
  "Yesterday",
  "Today",
  "Tomorrow",
  "LastSevenDays",
  "LastWeek",
  "ThisWeek",
  "NextWeek",
  "LastMonth",
  "ThisMonth",
  "NextMonth",
  "AboveAverage",
  "BelowAverage",
  "EqualOrAboveAverage",
  "EqualOrBelowAverage",
  "OneStdDevAboveAverage",
  "OneStdDevBelowAverage",
  "TwoStdDevAboveAverage",
  "TwoStdDevBelowAverage",
  "ThreeStdDevAboveAverage",
  "ThreeStdDevBelowAverage",
  "UniqueValues",
  "DuplicateValues",
] as const;

/** Blanks, duplicates, dates and the like. */
export const presetRule: HostClass<OnFormat> = {
  name: "PresetCriteriaConditionalFormat",
  scalars: {
    rule: {
      get: ({ format: { rule } }) => ({ criterion: rule.criterion ?? "Blanks" }),
      set: (target, value) => {
        target.format.rule = { criterion: oneOf(fields(value)["criterion"], criteria) };
        formatChanged(target);
      },
    },
  },
  navigation: { format: formatOfRule },
};

const usualIcons = "ThreeTrafficLights1";

function styleOf({ kept }: ConditionalFormat): string {
  return typeof kept?.["iconStyle"] === "string" ? kept["iconStyle"] : usualIcons;
}

function iconCount(style: string): number {
  if (style.startsWith("Five")) return 5;
  return style.startsWith("Four") ? 4 : 3;
}

/** Equal shares of the range, rounded as Excel does: 33 and 67 per cent for three icons. The first icon has none. */
function usualCriteria(style: string): unknown[] {
  const count = iconCount(style);
  return Array.from({ length: count }, (_icon, index) =>
    index === 0
      ? {}
      : { type: "Percent", operator: "GreaterThanOrEqual", formula: `=${Math.round((100 * index) / count)}` },
  );
}

/** Icons by value: kept, not drawn. */
export const iconSet: HostClass<OnFormat> = {
  name: "IconSetConditionalFormat",
  scalars: {
    style: keptSetting("iconStyle", usualIcons),
    criteria: {
      get: ({ format }) => format.kept?.["iconCriteria"] ?? usualCriteria(styleOf(format)),
      set: (target, value) => {
        const count = iconCount(styleOf(target.format));
        if (!Array.isArray(value) || value.length !== count) {
          throw invalidArgument(`The icon set needs ${count} criteria, the first of them empty.`);
        }
        target.format.kept = { ...target.format.kept, iconCriteria: value };
        formatChanged(target);
      },
      kept: true,
    },
    reverseIconOrder: keptSetting("reverseIconOrder", false),
    showIconOnly: keptSetting("showIconOnly", false),
  },
};
