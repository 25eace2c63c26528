import type { CellStyle } from "./style";

/** What a named style decides about; the rest it leaves to the cell. */
export interface StyleParts {
  number: boolean;
  alignment: boolean;
  font: boolean;
  borders: boolean;
  patterns: boolean;
  protection: boolean;
}

export interface NamedStyle {
  /** As Excel shows it and files call it, e.g. "Heading 1". */
  readonly name: string;
  /** As Office's API calls it, e.g. "Heading1". */
  readonly apiName: string;
  readonly builtIn: boolean;
  look: CellStyle;
  includes: StyleParts;
}

/** Which part of a style each of its properties belongs to. */
const partOf: Readonly<Record<keyof Omit<CellStyle, "named">, keyof StyleParts>> = {
  numberFormat: "number",
  fill: "patterns",
  pattern: "patterns",
  patternColor: "patterns",
  fontColor: "font",
  fontName: "font",
  fontSize: "font",
  bold: "font",
  italic: "font",
  underline: "font",
  underlineStyle: "font",
  strikethrough: "font",
  subscript: "font",
  superscript: "font",
  horizontal: "alignment",
  vertical: "alignment",
  wrap: "alignment",
  indent: "alignment",
  rotation: "alignment",
  shrink: "alignment",
  autoIndent: "alignment",
  readingOrder: "alignment",
  borders: "borders",
  locked: "protection",
  formulaHidden: "protection",
};

/** A cell's look after it was given a named style: the parts the style includes are the style's. */
export function withNamedStyle(cell: CellStyle, style: NamedStyle): CellStyle {
  const kept = Object.entries(cell).filter(([name]) => !decides(style, name));
  const given = Object.entries(style.look).filter(([name]) => decides(style, name));
  const link = style.name === "Normal" ? {} : { named: style.name };
  return { ...Object.fromEntries([...kept, ...given]), ...link };
}

/** A cell's look after its style changed: what was set on the cell itself stays. */
export function followNamedStyle(cell: CellStyle, before: CellStyle, style: NamedStyle): CellStyle {
  if ((cell.named ?? "Normal") !== style.name) return cell;
  const names = new Set([...Object.keys(before), ...Object.keys(style.look)]) as Set<keyof CellStyle>;
  const changed: [string, unknown][] = [...names]
    .filter((name) => decides(style, name) && JSON.stringify(cell[name]) === JSON.stringify(before[name]))
    .map((name) => [name, style.look[name]]);
  const next: [string, unknown][] = Object.entries({ ...cell, ...Object.fromEntries(changed) });
  return Object.fromEntries(next.filter(([, value]) => value !== undefined));
}

function decides(style: NamedStyle, name: string): boolean {
  if (name === "named") return true;
  return style.includes[partOf[name as keyof typeof partOf]];
}
