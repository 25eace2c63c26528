import type { ChartAxis, ChartSeries, LineFormat } from "../model/chart";
import { EMU_PER_POINT } from "./sizes";
import { escapeXml, tag } from "./xmlText";

export interface AxisPlan {
  readonly axis: ChartAxis;
  readonly id: number;
  readonly crossing: number;
  readonly position: string;
  readonly category: boolean;
  readonly crossesAtEnd: boolean;
  readonly hidden: boolean;
  /** Whether values stand between the marks of the category axis. */
  readonly between: boolean;
  /** Every how many categories one is named, when set. */
  readonly labelSpacing: unknown;
}

/** A title of a chart or an axis; the size is in hundredths of a point. */
export function richText(text: string, size: number): string {
  const properties = tag("a:defRPr", { sz: size, b: false });
  const run = tag("a:r", {}, tag("a:rPr", { lang: "en-US", sz: size, b: false }), tag("a:t", {}, escapeXml(text)));
  const rich = tag("c:rich", {}, "<a:bodyPr/><a:lstStyle/>", tag("a:p", {}, tag("a:pPr", {}, properties), run));
  return tag("c:title", {}, tag("c:tx", {}, rich), tag("c:overlay", { val: false }));
}

export function axisXml(plan: AxisPlan): string {
  const { axis, id, crossing, position, category } = plan;
  const scaling = tag(
    "c:scaling",
    {},
    axis.logarithmic === true ? tag("c:logBase", { val: 10 }) : "",
    tag("c:orientation", { val: axis.reversed === true ? "maxMin" : "minMax" }),
    axis.maximum === undefined ? "" : tag("c:max", { val: axis.maximum }),
    axis.minimum === undefined ? "" : tag("c:min", { val: axis.minimum }),
  );
  const gridline = tag("c:majorGridlines", {}, lineShape({ color: "#D9D9D9", weight: 0.75 }));
  return tag(
    category ? "c:catAx" : "c:valAx",
    {},
    tag("c:axId", { val: id }),
    scaling,
    tag("c:delete", { val: plan.hidden || !axis.visible }),
    tag("c:axPos", { val: position }),
    axis.majorGridlines === true ? gridline : "",
    axis.minorGridlines === true ? tag("c:minorGridlines") : "",
    axis.title === "" ? "" : richText(axis.title, 1000),
    tag("c:numFmt", { formatCode: axis.numberFormat ?? "General", sourceLinked: axis.numberFormat === undefined }),
    tag("c:majorTickMark", { val: "out" }),
    tag("c:minorTickMark", { val: "none" }),
    tag("c:tickLblPos", { val: "nextTo" }),
    tag("c:crossAx", { val: crossing }),
    tag("c:crosses", { val: plan.crossesAtEnd ? "max" : "autoZero" }),
    category
      ? tag("c:auto", { val: true }) +
          tag("c:lblAlgn", { val: "ctr" }) +
          tag("c:lblOffset", { val: 100 }) +
          (typeof plan.labelSpacing === "number" ? tag("c:tickLblSkip", { val: plan.labelSpacing }) : "")
      : tag("c:crossBetween", { val: plan.between ? "between" : "midCat" }),
    !category && axis.majorUnit !== undefined ? tag("c:majorUnit", { val: axis.majorUnit }) : "",
  );
}

export const DASHES: Readonly<Record<string, string>> = {
  Dash: "dash",
  DashDot: "dashDot",
  DashDotDot: "lgDashDotDot",
  Dot: "sysDot",
  RoundDot: "sysDot",
};

function line({ color, weight, style }: LineFormat): string {
  const width = weight === undefined ? undefined : Math.round(weight * EMU_PER_POINT);
  if (style === "None") return tag("a:ln", { w: width }, "<a:noFill/>");
  const dash = DASHES[style ?? ""];
  const solid = color === undefined ? "" : solidFill(color);
  return tag(
    "a:ln",
    { w: width, cap: "rnd" },
    solid,
    dash === undefined ? "" : tag("a:prstDash", { val: dash }),
    "<a:round/>",
  );
}

export function solidFill(color: string): string {
  return tag("a:solidFill", {}, tag("a:srgbClr", { val: color.replace("#", "").toUpperCase() }));
}

function lineShape(format: LineFormat): string {
  return tag("c:spPr", {}, line(format));
}

/** Fill and line of a series. A line's colour may be given as fill, as Office does. */
export function shapeXml({ format }: ChartSeries, lineLike: boolean, drawsLine: boolean): string {
  const { fill, line: given = {} } = format;
  if (lineLike) {
    if (!drawsLine) return tag("c:spPr", {}, tag("a:ln", { w: 19_050 }, "<a:noFill/>"));
    const color = given.color ?? fill;
    return color === undefined && Object.keys(given).length === 0
      ? ""
      : tag("c:spPr", {}, line({ weight: 2.25, ...given, ...(color === undefined ? {} : { color }) }));
  }
  const parts = (fill === undefined ? "" : solidFill(fill)) + (Object.keys(given).length === 0 ? "" : line(given));
  return parts === "" ? "" : tag("c:spPr", {}, parts);
}

export const LABEL_POSITIONS: Readonly<Record<string, string>> = {
  Center: "ctr",
  InsideEnd: "inEnd",
  InsideBase: "inBase",
  OutsideEnd: "outEnd",
  Left: "l",
  Right: "r",
  Top: "t",
  Bottom: "b",
  BestFit: "bestFit",
};

export function labelsXml({ dataLabels = {} }: ChartSeries): string {
  const { numberFormat, position, showValue = true, showCategoryName = false } = dataLabels;
  const place = LABEL_POSITIONS[position ?? ""];
  return tag(
    "c:dLbls",
    {},
    numberFormat === undefined ? "" : tag("c:numFmt", { formatCode: numberFormat, sourceLinked: false }),
    place === undefined ? "" : tag("c:dLblPos", { val: place }),
    tag("c:showLegendKey", { val: false }),
    tag("c:showVal", { val: showValue }),
    tag("c:showCatName", { val: showCategoryName }),
    tag("c:showSerName", { val: false }),
    tag("c:showPercent", { val: false }),
    tag("c:showBubbleSize", { val: false }),
  );
}
