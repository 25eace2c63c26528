import type { ConditionalFormat } from "../model/conditionalFormat";
import type { BorderLine, Borders, CellStyle } from "../model/style";
import type { PackageReader, XmlElement } from "./package";
import { child, childrenNamed, descend, elements, localName } from "./package";
import type { Colors } from "./readColors";
import { builtInFormats } from "./styleSheet";

export interface FileStyles {
  /** Looks of cells by the number cells have. */
  readonly cells: readonly CellStyle[];
  /** Looks of conditional formats. */
  readonly differences: readonly ConditionalFormat["format"][];
}

type Changeable<T> = { -readonly [K in keyof T]: T[K] };

export function readStyles(reader: PackageReader, colors: Colors): FileStyles {
  const root = reader.xml("xl/styles.xml");
  const formats = new Map(builtInFormats);
  for (const item of childrenNamed(child(root, "numFmts"), "numFmt")) {
    formats.set(Number(item.attributes["numFmtId"]), item.attributes["formatCode"] ?? "General");
  }
  const fonts = childrenNamed(child(root, "fonts"), "font").map((item) => fontOf(item, colors));
  const standard = fonts[0] ?? {};
  const fills = childrenNamed(child(root, "fills"), "fill").map((item) => fillOf(item, colors));
  const borders = childrenNamed(child(root, "borders"), "border").map((item) => bordersOf(item, colors));
  const cells = childrenNamed(child(root, "cellXfs"), "xf").map((item): CellStyle => {
    const { numFmtId = "0", fontId = "0", fillId = "0", borderId = "0" } = item.attributes;
    const style: Changeable<CellStyle> = { ...unlike(fonts[Number(fontId)] ?? {}, standard), ...alignmentOf(item) };
    const format = formats.get(Number(numFmtId)) ?? "General";
    if (format !== "General") style.numberFormat = format;
    const fill = fills[Number(fillId)];
    if (fill !== undefined) style.fill = fill;
    const lines = borders[Number(borderId)];
    if (lines && Object.keys(lines).length > 0) style.borders = lines;
    if (child(item, "protection")?.attributes["locked"] === "0") style.locked = false;
    return style;
  });
  return { cells, differences: childrenNamed(child(root, "dxfs"), "dxf").map((item) => differenceOf(item, colors)) };
}

/** Only what differs from the standard font: the rest goes without saying. */
function unlike(font: CellStyle, standard: CellStyle): CellStyle {
  const entries: [string, unknown][] = Object.entries(font);
  const usual: Record<string, unknown> = { ...standard };
  return Object.fromEntries(entries.filter(([key, value]) => usual[key] !== value));
}

function on(element: XmlElement | null): boolean {
  return element !== null && element.attributes["val"] !== "0" && element.attributes["val"] !== "false";
}

function fontOf(element: XmlElement, colors: Colors): CellStyle {
  const style: Changeable<CellStyle> = {};
  if (on(child(element, "b"))) style.bold = true;
  if (on(child(element, "i"))) style.italic = true;
  if (on(child(element, "strike"))) style.strikethrough = true;
  const underline = child(element, "u");
  if (underline && underline.attributes["val"] !== "none") style.underline = true;
  const size = child(element, "sz")?.attributes["val"];
  if (size !== undefined) style.fontSize = Number(size);
  const name = child(element, "name")?.attributes["val"];
  if (name !== undefined) style.fontName = name;
  const color = colors.of(child(element, "color"));
  if (color !== undefined) style.fontColor = color;
  return style;
}

function fillOf(element: XmlElement, colors: Colors): string | undefined {
  const pattern = child(element, "patternFill");
  const kind = pattern?.attributes["patternType"];
  if (!pattern || kind === "none" || kind === "gray125" || kind === undefined) return undefined;
  return colors.of(child(pattern, "fgColor")) ?? colors.of(child(pattern, "bgColor"));
}

const LINES: Readonly<Record<string, readonly [string, string]>> = {
  thin: ["Continuous", "Thin"],
  hair: ["Continuous", "Hairline"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  double: ["Double", "Thick"],
  dotted: ["Dot", "Thin"],
  dashed: ["Dash", "Thin"],
  mediumDashed: ["Dash", "Medium"],
  dashDot: ["DashDot", "Thin"],
  mediumDashDot: ["DashDot", "Medium"],
  dashDotDot: ["DashDotDot", "Thin"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  slantDashDot: ["SlantDashDot", "Medium"],
};

function bordersOf(element: XmlElement, colors: Colors): Borders {
  const found: Record<string, BorderLine> = {};
  for (const side of elements(element)) {
    const [style, weight] = LINES[side.attributes["style"] ?? ""] ?? [];
    if (style === undefined || weight === undefined) continue;
    found[localName(side)] = { style, weight, color: colors.of(child(side, "color")) ?? "#000000" };
  }
  const { top, bottom, left, right } = found;
  return { ...(top && { top }), ...(bottom && { bottom }), ...(left && { left }), ...(right && { right }) };
}

const HORIZONTAL: Readonly<Record<string, NonNullable<CellStyle["horizontal"]>>> = {
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
};
const VERTICAL: Readonly<Record<string, NonNullable<CellStyle["vertical"]>>> = {
  top: "Top",
  center: "Center",
  bottom: "Bottom",
  justify: "Justify",
  distributed: "Distributed",
};

function alignmentOf(element: XmlElement): CellStyle {
  const { horizontal, vertical, wrapText, indent, textRotation } = child(element, "alignment")?.attributes ?? {};
  const style: Changeable<CellStyle> = {};
  const across = HORIZONTAL[horizontal ?? ""];
  if (across) style.horizontal = across;
  const down = VERTICAL[vertical ?? ""];
  if (down) style.vertical = down;
  if (wrapText === "1" || wrapText === "true") style.wrap = true;
  if (indent !== undefined && indent !== "0") style.indent = Number(indent);
  const turn = Number(textRotation ?? 0);
  if (turn !== 0) style.rotation = turn > 90 && turn <= 180 ? 90 - turn : turn;
  return style;
}

function differenceOf(element: XmlElement, colors: Colors): ConditionalFormat["format"] {
  const look: ConditionalFormat["format"] = {};
  const font = child(element, "font");
  const fontColor = colors.of(child(font, "color"));
  if (fontColor !== undefined) look.fontColor = fontColor;
  const bold = child(font, "b");
  if (bold) look.bold = on(bold);
  const italic = child(font, "i");
  if (italic) look.italic = on(italic);
  const pattern = descend(element, "fill", "patternFill");
  const fill = colors.of(child(pattern, "bgColor")) ?? colors.of(child(pattern, "fgColor"));
  if (fill !== undefined) look.fill = fill;
  const format = child(element, "numFmt")?.attributes["formatCode"];
  if (format !== undefined) look.numberFormat = format;
  return look;
}
