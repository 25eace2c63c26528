import type { BorderLine, Borders, CellStyle } from "../model/style";
import { PATTERNS } from "./patterns";
import { tag } from "./xmlText";

/** Pieces of a cell's look as elements of a style sheet. */

/** #RRGGBB as files write colours. */
export function argb(color: string): string {
  return `FF${color.replace("#", "").toUpperCase()}`;
}

export function lineStyle({ style, weight }: BorderLine): string {
  if (style === "Double") return "double";
  if (style === "Dot") return "dotted";
  if (style === "Dash") return weight === "Medium" ? "mediumDashed" : "dashed";
  if (style === "DashDot") return weight === "Medium" ? "mediumDashDot" : "dashDot";
  if (style === "DashDotDot") return weight === "Medium" ? "mediumDashDotDot" : "dashDotDot";
  if (style === "SlantDashDot") return "slantDashDot";
  return weight === "Hairline" ? "hair" : weight === "Medium" ? "medium" : weight === "Thick" ? "thick" : "thin";
}

const UNDERLINES = { Double: "double", SingleAccountant: "singleAccounting", DoubleAccountant: "doubleAccounting" };

export function fontXml(style: CellStyle): string {
  const raised = style.superscript === true ? "superscript" : style.subscript === true ? "subscript" : null;
  return tag(
    "font",
    {},
    style.bold === true ? "<b/>" : "",
    style.italic === true ? "<i/>" : "",
    style.strikethrough === true ? "<strike/>" : "",
    style.underline === true ? tag("u", { val: style.underlineStyle && UNDERLINES[style.underlineStyle] }) : "",
    raised === null ? "" : tag("vertAlign", { val: raised }),
    tag("sz", { val: style.fontSize ?? 11 }),
    style.fontColor === undefined ? "" : tag("color", { rgb: argb(style.fontColor) }),
    tag("name", { val: style.fontName ?? "Calibri" }),
    tag("family", { val: 2 }),
  );
}

export function fillXml({ fill, pattern, patternColor }: CellStyle): string {
  const patternType = pattern === undefined ? undefined : PATTERNS.get(pattern);
  const front = patternType === undefined ? fill : patternColor;
  const back = patternType === undefined ? undefined : fill;
  return tag(
    "fill",
    {},
    tag(
      "patternFill",
      { patternType: patternType ?? "solid" },
      front === undefined ? "" : tag("fgColor", { rgb: argb(front) }),
      back === undefined ? '<bgColor indexed="64"/>' : tag("bgColor", { rgb: argb(back) }),
    ),
  );
}

export function borderXml(borders: Borders): string {
  const side = (name: string, line: BorderLine | undefined): string =>
    line ? tag(name, { style: lineStyle(line) }, tag("color", { rgb: argb(line.color) })) : tag(name);
  const { left, right, top, bottom, diagonalDown, diagonalUp } = borders;
  return tag(
    "border",
    { diagonalUp: diagonalUp ? true : null, diagonalDown: diagonalDown ? true : null },
    side("left", left),
    side("right", right),
    side("top", top),
    side("bottom", bottom),
    side("diagonal", diagonalDown ?? diagonalUp),
  );
}

const READING = { LeftToRight: 1, RightToLeft: 2 };

export function alignmentXml(style: CellStyle): string {
  const { horizontal, vertical, wrap, indent, rotation, shrink, autoIndent, readingOrder } = style;
  const attributes = {
    horizontal: horizontal === "CenterAcrossSelection" ? "centerContinuous" : horizontal && horizontal.toLowerCase(),
    vertical: vertical?.toLowerCase(),
    textRotation: rotation === undefined ? undefined : rotation < 0 ? 90 - rotation : rotation,
    wrapText: wrap,
    indent,
    justifyLastLine: autoIndent,
    shrinkToFit: shrink,
    readingOrder: readingOrder && READING[readingOrder],
  };
  return Object.values(attributes).every((value) => value === undefined) ? "" : tag("alignment", attributes);
}
