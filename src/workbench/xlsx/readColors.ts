import type { XmlElement } from "./package";
import { child, childrenNamed, descend, elements } from "./package";

/** Excel's numbered colours of old (8 to 63 repeat 0 to 7 and go on). */
const INDEXED = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 " +
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF " +
  "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

const OFFICE_THEME = "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");
/** Files number light before dark, the theme lists dark before light. */
const THEME_ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

/** The same by name. */
export const OFFICE_COLORS: Readonly<Record<string, string>> = Object.fromEntries(
  THEME_ORDER.map((name, index) => [name, OFFICE_THEME[index] ?? "000000"]),
);

const ALIASES: Readonly<Record<string, string>> = { bg1: "lt1", tx1: "dk1", bg2: "lt2", tx2: "dk2" };

/** Turns the ways a file names colours into #RRGGBB. */
export class Colors {
  private readonly theme: readonly string[];
  private readonly palette: readonly string[];

  constructor(theme: XmlElement | null, styles: XmlElement | null) {
    const scheme = descend(theme, "themeElements", "clrScheme");
    this.theme = OFFICE_THEME.map((usual, index) => {
      const [color] = elements(child(scheme, THEME_ORDER[index] ?? "") ?? EMPTY);
      const given = color?.attributes["lastClr"] ?? color?.attributes["val"];
      return given !== undefined && isHex(given) ? given : usual;
    });
    const own = childrenNamed(descend(styles, "colors", "indexedColors"), "rgbColor");
    this.palette = own.map(({ attributes }) => (attributes["rgb"] ?? "").slice(-6));
  }

  /** The colour of an element <color>, <fgColor> …, or undefined for none and automatic. */
  of(element: XmlElement | null): string | undefined {
    if (!element) return undefined;
    const { rgb, theme, indexed, tint } = element.attributes;
    const base =
      rgb !== undefined
        ? rgb.slice(-6)
        : theme !== undefined
          ? this.theme[Number(theme)]
          : indexed !== undefined
            ? this.indexed(Number(indexed))
            : undefined;
    return base === undefined || !isHex(base) ? undefined : `#${tinted(base.toUpperCase(), Number(tint ?? 0))}`;
  }

  /** A colour of the theme by its name in drawings: accent1, tx1 … */
  named(name: string): string | undefined {
    const key = ALIASES[name] ?? name;
    const rgb = this.theme[THEME_ORDER.indexOf(key)];
    return rgb === undefined ? undefined : `#${rgb.toUpperCase()}`;
  }

  private indexed(number: number): string | undefined {
    const own = this.palette[number];
    if (own !== undefined) return own;
    return number >= 64 ? undefined : INDEXED[number < 8 ? number : number - 8];
  }
}

const EMPTY: XmlElement = { type: "element", name: "none", attributes: {}, children: [] };

const isHex = (text: string): boolean => /^[0-9a-f]{6}$/i.test(text);

/** Lightens (tint above 0) or darkens a colour. */
function tinted(rgb: string, tint: number): string {
  if (tint === 0 || !Number.isFinite(tint)) return rgb;
  const parts = [0, 2, 4].map((start) => {
    const part = parseInt(rgb.slice(start, start + 2), 16);
    const changed = tint < 0 ? part * (1 + tint) : part + (255 - part) * tint;
    return Math.round(Math.min(255, Math.max(0, changed)))
      .toString(16)
      .padStart(2, "0");
  });
  return parts.join("").toUpperCase();
}
