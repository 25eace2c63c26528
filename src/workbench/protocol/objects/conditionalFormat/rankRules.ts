import { fields, finite, text } from "../../core/arguments";
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
        target.format.rule = { rank: finite(rank), topBottom: text(type) };
        formatChanged(target);
      },
    },
  },
  navigation: { format: formatOfRule },
};

/** Blanks, duplicates, dates and the like. */
export const presetRule: HostClass<OnFormat> = {
  name: "PresetCriteriaConditionalFormat",
  scalars: {
    rule: {
      get: ({ format: { rule } }) => ({ criterion: rule.criterion ?? "Blanks" }),
      set: (target, value) => {
        target.format.rule = { criterion: text(fields(value)["criterion"]) };
        formatChanged(target);
      },
    },
  },
  navigation: { format: formatOfRule },
};

/** Icons by value: kept, not drawn. */
export const iconSet: HostClass<OnFormat> = {
  name: "IconSetConditionalFormat",
  scalars: {
    style: keptSetting("iconStyle", "ThreeTrafficLights1"),
    criteria: keptSetting("iconCriteria", []),
    reverseIconOrder: keptSetting("reverseIconOrder", false),
    showIconOnly: keptSetting("showIconOnly", false),
  },
};
