import type { IBorderData, IBorderStyleData, IStyleData } from "@univerjs/core";
import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { BorderLine, CellStyle } from "../model/style";

export const FONT_NAME = "Arial";
export const FONT_SIZE = 10;

const horizontal: Readonly<Record<string, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
};
const vertical: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};
const dashes: Readonly<Record<string, BorderStyleTypes>> = {
  Dash: BorderStyleTypes.DASHED,
  DashDot: BorderStyleTypes.DASH_DOT,
  DashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  Dot: BorderStyleTypes.DOTTED,
  Double: BorderStyleTypes.DOUBLE,
};
const weights: Readonly<Record<string, BorderStyleTypes>> = {
  Hairline: BorderStyleTypes.HAIR,
  Medium: BorderStyleTypes.MEDIUM,
  Thick: BorderStyleTypes.THICK,
};

export function ruleLine(color: string): IBorderStyleData {
  return { s: BorderStyleTypes.THIN, cl: { rgb: color } };
}

function borderLine(line: BorderLine): IBorderStyleData {
  return { s: dashes[line.style] ?? weights[line.weight ?? ""] ?? BorderStyleTypes.THIN, cl: { rgb: line.color } };
}

function borders(lines: NonNullable<CellStyle["borders"]>): IBorderData {
  const drawn = ([line, key]: readonly [BorderLine | undefined, keyof IBorderData]): [string, IBorderStyleData][] =>
    line && line.style !== "None" ? [[key, borderLine(line)]] : [];
  return Object.fromEntries(
    (
      [
        [lines.top, "t"],
        [lines.bottom, "b"],
        [lines.left, "l"],
        [lines.right, "r"],
      ] as const
    ).flatMap(drawn),
  );
}

/** The view's way of saying the model's style. */
export function univerStyle(style: CellStyle): IStyleData {
  const out: IStyleData = {};
  if (style.fill) out.bg = { rgb: style.fill };
  if (style.fontColor) out.cl = { rgb: style.fontColor };
  if (style.fontName) out.ff = style.fontName;
  // Sheets are written with Excel's 11 point body font; the view's body font is a little wider.
  if (style.fontSize) out.fs = style.fontSize === 11 ? FONT_SIZE : style.fontSize;
  if (style.bold) out.bl = BooleanNumber.TRUE;
  if (style.italic) out.it = BooleanNumber.TRUE;
  if (style.underline) out.ul = { s: BooleanNumber.TRUE };
  if (style.strikethrough) out.st = { s: BooleanNumber.TRUE };
  const across = style.horizontal && horizontal[style.horizontal];
  if (across !== undefined) out.ht = across;
  const down = style.vertical && vertical[style.vertical];
  if (down !== undefined) out.vt = down;
  if (style.wrap) out.tb = WrapStrategy.WRAP;
  if (style.indent) out.pd = { l: style.indent * 9 };
  if (style.rotation) out.tr = { a: -style.rotation };
  if (style.borders) out.bd = borders(style.borders);
  return out;
}
