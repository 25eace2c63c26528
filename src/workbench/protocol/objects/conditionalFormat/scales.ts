import type { ScalePoint } from "../../../model/conditionalFormat";
import { fields, flag, text } from "../../core/arguments";
import { bind } from "../../core/bind";
import { color } from "../../core/color";
import { notImplemented } from "../../core/errors";
import type { HostClass, Scalar } from "../../core/hostClass";
import { keptSetting } from "./keptSetting";
import type { OnFormat } from "./onFormat";
import { formatChanged } from "./onFormat";

export const colorScale: HostClass<OnFormat> = {
  name: "ColorScaleConditionalFormat",
  scalars: {
    criteria: {
      get: ({ format: { rule } }) => ({
        minimum: rule.minimum,
        maximum: rule.maximum,
        ...(rule.midpoint ? { midpoint: rule.midpoint } : {}),
      }),
      set: (target, value) => {
        const { minimum, midpoint, maximum } = fields(value);
        target.format.rule = {
          minimum: point(minimum),
          maximum: point(maximum),
          ...(midpoint === undefined || midpoint === null ? {} : { midpoint: point(midpoint) }),
        };
        formatChanged(target);
      },
    },
    threeColorScale: { get: ({ format }) => format.rule.midpoint !== undefined },
  },
};

/** The bar Excel draws when nothing else is said. */
const usualBar = { color: "#638EC6", gradient: true, showValue: true };

const positiveBarClass: HostClass<OnFormat> = {
  name: "ConditionalDataBarPositiveFormat",
  scalars: {
    fillColor: {
      get: (target) => barOf(target).color,
      set: (target, value) => changeBar(target, { color: color(value) }),
    },
    gradientFill: {
      get: (target) => barOf(target).gradient,
      set: (target, value) => changeBar(target, { gradient: flag(value) }),
    },
    borderColor: keptSetting("borderColor", ""),
  },
};

const negativeBarClass: HostClass<OnFormat> = {
  name: "ConditionalDataBarNegativeFormat",
  scalars: {
    fillColor: keptSetting("negativeFillColor", "#FF0000"),
    borderColor: keptSetting("negativeBorderColor", ""),
    matchPositiveFillColor: keptSetting("matchPositiveFillColor", false),
    matchPositiveBorderColor: keptSetting("matchPositiveBorderColor", false),
  },
};

export const dataBar: HostClass<OnFormat> = {
  name: "DataBarConditionalFormat",
  scalars: {
    showDataBarOnly: {
      get: (target) => !barOf(target).showValue,
      set: (target, value) => changeBar(target, { showValue: !flag(value) }),
    },
    axisColor: keptSetting("axisColor", "#000000"),
    axisFormat: keptSetting("axisFormat", "Automatic"),
    lowerBoundRule: bound("minimum", "LowestValue"),
    upperBoundRule: bound("maximum", "HighestValue"),
    /** The workbench draws bars from left to right. */
    barDirection: {
      get: () => "LeftToRight",
      set: (_target, value) => {
        if (value !== "LeftToRight" && value !== "Context")
          throw notImplemented("DataBarConditionalFormat.barDirection");
      },
    },
  },
  navigation: {
    positiveFormat: (target) => bind(positiveBarClass, target),
    negativeFormat: (target) => bind(negativeBarClass, target),
  },
};

function barOf({ format }: OnFormat): typeof usualBar {
  return format.rule.dataBar ?? usualBar;
}

function changeBar(target: OnFormat, change: Partial<typeof usualBar>): void {
  target.format.rule.dataBar = { ...barOf(target), ...change };
  formatChanged(target);
}

function bound(name: "minimum" | "maximum", automatic: string): Scalar<OnFormat> {
  return {
    get: ({ format }) => format.rule[name] ?? { type: "Automatic" },
    set: (target, value) => {
      const given = point(value);
      target.format.rule[name] = given.type === "Automatic" ? { type: automatic } : given;
      formatChanged(target);
    },
  };
}

function point(value: unknown): ScalePoint {
  const given = fields(value);
  const { formula } = given;
  return {
    type: text(given["type"]),
    ...(typeof formula === "string" || typeof formula === "number" ? { formula } : {}),
    ...(given["color"] === undefined || given["color"] === null ? {} : { color: color(given["color"]) }),
  };
}
