import { flag, text } from "../../core/arguments";
import { bind } from "../../core/bind";
import { color } from "../../core/color";
import type { HostClass, Scalar } from "../../core/hostClass";
import type { HostObject } from "../../core/hostObject";
import { keptSetting } from "./keptSetting";
import type { OnFormat } from "./onFormat";
import { formatChanged } from "./onFormat";

const fillClass: HostClass<OnFormat> = {
  name: "ConditionalRangeFill",
  scalars: { color: colorProperty("fill") },
  methods: {
    clear: (target) => {
      delete target.format.format.fill;
      formatChanged(target);
    },
  },
};

const fontClass: HostClass<OnFormat> = {
  name: "ConditionalRangeFont",
  scalars: {
    color: colorProperty("fontColor"),
    bold: yesNo("bold"),
    italic: yesNo("italic"),
    underline: keptSetting("underline", "None"),
    strikethrough: keptSetting("strikethrough", false),
  },
};

const conditionalRangeFormatClass: HostClass<OnFormat> = {
  name: "ConditionalRangeFormat",
  scalars: {
    numberFormat: {
      get: ({ format }) => format.format.numberFormat ?? "",
      set: (target, value) => {
        target.format.format.numberFormat = text(value);
        formatChanged(target);
      },
    },
  },
  navigation: { fill: (target) => bind(fillClass, target), font: (target) => bind(fontClass, target) },
};

/** How cells look that meet the rule. */
export function formatOfRule(target: OnFormat): HostObject {
  return bind(conditionalRangeFormatClass, target);
}

function colorProperty(name: "fill" | "fontColor"): Scalar<OnFormat> {
  return {
    get: ({ format }) => format.format[name] ?? "",
    set: (target, value) => {
      target.format.format[name] = color(value);
      formatChanged(target);
    },
  };
}

function yesNo(name: "bold" | "italic"): Scalar<OnFormat> {
  return {
    get: ({ format }) => format.format[name] ?? false,
    set: (target, value) => {
      target.format.format[name] = flag(value);
      formatChanged(target);
    },
  };
}
