import { flag, text } from "../../core/arguments";
import { bind } from "../../core/bind";
import { collection } from "../../core/collection";
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
  methods: {
    clear: (target) => {
      const { fill, numberFormat } = target.format.format;
      target.format.format = {
        ...(fill === undefined ? {} : { fill }),
        ...(numberFormat === undefined ? {} : { numberFormat }),
      };
      formatChanged(target);
    },
  },
};

const sides = ["top", "bottom", "left", "right"] as const;
type Side = (typeof sides)[number];

/** Borders are kept, not drawn. */
const borderClass = (side: Side): HostClass<OnFormat> => ({
  name: "ConditionalRangeBorder",
  identity: () => ({ _Id: side }),
  scalars: {
    sideIndex: { get: () => sideIndex(side) },
    style: keptSetting(`border.${side}.style`, "None"),
    color: keptSetting(`border.${side}.color`, "#000000"),
  },
});

interface OnBorder {
  readonly target: OnFormat;
}

const bordersClass: HostClass<OnBorder> = {
  ...collection<OnBorder, Side>({
    name: "ConditionalRangeBorderCollection",
    all: () => sides,
    wrap: ({ target }, side) => bind(borderClass(side), target),
    matches: (side, key) => sideIndex(side) === key,
  }),
  navigation: Object.fromEntries(
    sides.map((side) => [side, ({ target }: OnBorder): HostObject => bind(borderClass(side), target)]),
  ),
};

function sideIndex(side: Side): string {
  return `Edge${side.charAt(0).toUpperCase()}${side.slice(1)}`;
}

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
  navigation: {
    fill: (target) => bind(fillClass, target),
    font: (target) => bind(fontClass, target),
    borders: (target) => bind(bordersClass, { target }),
  },
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
