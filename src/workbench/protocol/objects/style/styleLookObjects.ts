import type { BorderLine, Borders } from "../../../model/style";
import { finite, flag, oneOf, text } from "../../core/arguments";
import { bind } from "../../core/bind";
import { collection } from "../../core/collection";
import { color } from "../../core/color";
import type { HostClass } from "../../core/hostClass";
import type { HostObject } from "../../core/hostObject";
import type { OnStyle } from "./onStyle";
import { changeLook, lookProperty, styleOf } from "./onStyle";

const fontClass: HostClass<OnStyle> = {
  name: "RangeFont",
  scalars: {
    bold: lookProperty("bold", false, (value) => flag(value) || null),
    italic: lookProperty("italic", false, (value) => flag(value) || null),
    strikethrough: lookProperty("strikethrough", false, (value) => flag(value) || null),
    underline: lookProperty(
      "underline",
      "None",
      (value) => oneOf(value, ["None", "Single"]) === "Single" || null,
      () => "Single",
    ),
    color: lookProperty("fontColor", "#000000", color),
    name: lookProperty("fontName", "Calibri", text),
    size: lookProperty("fontSize", 11, finite),
  },
};

const fillClass: HostClass<OnStyle> = {
  name: "RangeFill",
  scalars: { color: lookProperty("fill", "#FFFFFF", color) },
  methods: { clear: (target) => changeLook(target, { fill: null }) },
};

const sides = { EdgeTop: "top", EdgeBottom: "bottom", EdgeLeft: "left", EdgeRight: "right" } as const;
type SideIndex = keyof typeof sides;

interface OnBorder extends OnStyle {
  readonly side: SideIndex;
}

const lineStyles = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;

const borderClass: HostClass<OnBorder> = {
  name: "RangeBorder",
  identity: ({ side }) => ({ Id: side }),
  scalars: {
    sideIndex: { get: ({ side }) => side },
    style: {
      get: (target) => lineOf(target)?.style ?? "None",
      set: (target, value) => {
        const style = oneOf(value, lineStyles);
        draw(target, style === "None" ? null : { style });
      },
    },
    color: {
      get: (target) => lineOf(target)?.color ?? "#000000",
      set: (target, value) => draw(target, { color: color(value) }),
    },
    weight: {
      get: (target) => lineOf(target)?.weight ?? "Thin",
      set: (target, value) => draw(target, { weight: oneOf(value, ["Hairline", "Thin", "Medium", "Thick"]) }),
    },
  },
};

const bordersClass = collection<OnStyle, SideIndex>({
  name: "RangeBorderCollection",
  all: () => Object.keys(sides) as SideIndex[],
  wrap: (target, side) => bind(borderClass, { ...target, side }),
  matches: (side, key) => side === key,
});

export const styleFontObject = (target: OnStyle): HostObject => bind(fontClass, target);
export const styleFillObject = (target: OnStyle): HostObject => bind(fillClass, target);
export const styleBordersObject = (target: OnStyle): HostObject => bind(bordersClass, target);

function lineOf(target: OnBorder): BorderLine | undefined {
  return styleOf(target).look.borders?.[sides[target.side]];
}

function draw(target: OnBorder, change: Partial<BorderLine> | null): void {
  const side = sides[target.side];
  const { [side]: before, ...others }: Borders = styleOf(target).look.borders ?? {};
  const line = change && { style: "Continuous", color: "#000000", ...before, ...change };
  const borders = line ? { ...others, [side]: line } : others;
  changeLook(target, { borders: Object.keys(borders).length === 0 ? null : borders });
}
