import type { BorderLine, Borders, CellStyle } from "../model/style";
import type { XmlElement } from "./package";
import { child, denies, elements, localName, says } from "./package";
import { patternFromFile } from "./patterns";
import type { Colors } from "./readColors";

/** Fonts, fills, borders and alignments of a style sheet as pieces of a cell's look. */

export type Changeable<T> = { -readonly [K in keyof T]: T[K] };

export function isOn(element: XmlElement | null): boolean {
  return element !== null && !denies(element.attributes["val"]);
}

const UNDERLINES: ReadonlyMap<string, NonNullable<CellStyle["underlineStyle"]>> = new Map([
  ["double", "Double"],
  ["singleAccounting", "SingleAccountant"],
  ["doubleAccounting", "DoubleAccountant"],
]);

export function fontOf(element: XmlElement, colors: Colors): CellStyle {
  const style: Changeable<CellStyle> = {};
  if (isOn(child(element, "b"))) style.bold = true;
  if (isOn(child(element, "i"))) style.italic = true;
  if (isOn(child(element, "strike"))) style.strikethrough = true;
  const underline = child(element, "u");
  const line = underline?.attributes["val"] ?? "single";
  if (underline && line !== "none") {
    style.underline = true;
    const special = UNDERLINES.get(line);
    if (special) style.underlineStyle = special;
  }
  const raised = child(element, "vertAlign")?.attributes["val"];
  if (raised === "superscript") style.superscript = true;
  if (raised === "subscript") style.subscript = true;
  const size = Number(child(element, "sz")?.attributes["val"] ?? NaN);
  if (size >= 1 && size <= 409) style.fontSize = size;
  const name = child(element, "name")?.attributes["val"];
  if (name !== undefined) style.fontName = name;
  const color = colors.of(child(element, "color"));
  if (color !== undefined) style.fontColor = color;
  return style;
}

export function fillOf(element: XmlElement, colors: Colors): CellStyle {
  const gradient = child(element, "gradientFill");
  if (gradient) {
    const stop = colors.of(child(child(gradient, "stop"), "color"));
    return stop === undefined ? {} : { fill: stop };
  }
  const pattern = child(element, "patternFill");
  const kind = pattern?.attributes["patternType"] ?? "none";
  const front = colors.of(child(pattern, "fgColor"));
  const back = colors.of(child(pattern, "bgColor"));
  if (kind === "none") return {};
  if (kind === "solid") {
    const fill = front ?? back;
    return fill === undefined ? {} : { fill };
  }
  const ours = patternFromFile.get(kind);
  // The second fill of every file is gray125 without colours; no cell uses it.
  if (ours === undefined) return {};
  return {
    pattern: ours,
    ...(back !== undefined && { fill: back }),
    ...(front !== undefined && { patternColor: front }),
  };
}

const LINES: ReadonlyMap<string, readonly [string, string]> = new Map([
  ["thin", ["Continuous", "Thin"]],
  ["hair", ["Continuous", "Hairline"]],
  ["medium", ["Continuous", "Medium"]],
  ["thick", ["Continuous", "Thick"]],
  ["double", ["Double", "Thick"]],
  ["dotted", ["Dot", "Thin"]],
  ["dashed", ["Dash", "Thin"]],
  ["mediumDashed", ["Dash", "Medium"]],
  ["dashDot", ["DashDot", "Thin"]],
  ["mediumDashDot", ["DashDot", "Medium"]],
  ["dashDotDot", ["DashDotDot", "Thin"]],
  ["mediumDashDotDot", ["DashDotDot", "Medium"]],
  ["slantDashDot", ["SlantDashDot", "Medium"]],
]);

export function bordersOf(element: XmlElement, colors: Colors): Borders {
  const found: Changeable<Borders> = {};
  for (const side of elements(element)) {
    const [style, weight] = LINES.get(side.attributes["style"] ?? "") ?? [];
    if (style === undefined || weight === undefined) continue;
    const line: BorderLine = { style, weight, color: colors.of(child(side, "color")) ?? "#000000" };
    const name = localName(side);
    if (name === "left" || name === "start") found.left = line;
    else if (name === "right" || name === "end") found.right = line;
    else if (name === "top") found.top = line;
    else if (name === "bottom") found.bottom = line;
    else if (name === "diagonal") {
      if (says(element.attributes["diagonalDown"])) found.diagonalDown = line;
      if (says(element.attributes["diagonalUp"])) found.diagonalUp = line;
    }
  }
  return found;
}

const HORIZONTAL: ReadonlyMap<string, NonNullable<CellStyle["horizontal"]>> = new Map([
  ["left", "Left"],
  ["center", "Center"],
  ["right", "Right"],
  ["fill", "Fill"],
  ["justify", "Justify"],
  ["centerContinuous", "CenterAcrossSelection"],
  ["distributed", "Distributed"],
]);
/** At the bottom is where untouched cells have their text. */
const VERTICAL: ReadonlyMap<string, NonNullable<CellStyle["vertical"]>> = new Map([
  ["top", "Top"],
  ["center", "Center"],
  ["justify", "Justify"],
  ["distributed", "Distributed"],
]);

export function alignmentOf(element: XmlElement): CellStyle {
  const given = child(element, "alignment")?.attributes ?? {};
  const style: Changeable<CellStyle> = {};
  const across = HORIZONTAL.get(given["horizontal"] ?? "");
  if (across) style.horizontal = across;
  const down = VERTICAL.get(given["vertical"] ?? "");
  if (down) style.vertical = down;
  if (says(given["wrapText"])) style.wrap = true;
  if (says(given["shrinkToFit"])) style.shrink = true;
  if (says(given["justifyLastLine"])) style.autoIndent = true;
  const indent = Number(given["indent"] ?? 0);
  if (indent >= 1 && indent <= 250) style.indent = Math.floor(indent);
  const turn = Number(given["textRotation"] ?? 0);
  if (turn >= 1 && (turn <= 180 || turn === 255)) style.rotation = turn > 90 && turn <= 180 ? 90 - turn : turn;
  if (given["readingOrder"] === "1") style.readingOrder = "LeftToRight";
  if (given["readingOrder"] === "2") style.readingOrder = "RightToLeft";
  return style;
}
