import type { ConditionalFormat } from "../model/conditionalFormat";
import type { BorderLine, CellStyle, StyleTable } from "../model/style";
import { SPREADSHEET, XML_DECLARATION, tag } from "./xmlText";

const BUILT_IN_FORMATS: Readonly<Record<string, number>> = {
  General: 0,
  "0": 1,
  "0.00": 2,
  "#,##0": 3,
  "#,##0.00": 4,
  "0%": 9,
  "0.00%": 10,
  "0.00E+00": 11,
  "# ?/?": 12,
  "# ??/??": 13,
  "m/d/yyyy": 14,
  "d-mmm-yy": 15,
  "d-mmm": 16,
  "mmm-yy": 17,
  "h:mm AM/PM": 18,
  "h:mm:ss AM/PM": 19,
  "h:mm": 20,
  "h:mm:ss": 21,
  "m/d/yyyy h:mm": 22,
  "@": 49,
};

export const builtInFormats: ReadonlyMap<number, string> = new Map(
  Object.entries(BUILT_IN_FORMATS).map(([format, id]) => [id, format]),
);

const ALIGNMENTS: Readonly<Record<string, string>> = { CenterAcrossSelection: "centerContinuous" };

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

/** Numbered lists of a style sheet: every distinct text once. */
class Entries {
  private readonly ids = new Map<string, number>();
  constructor(initial: readonly string[]) {
    for (const text of initial) this.add(text);
  }
  add(text: string): number {
    const known = this.ids.get(text);
    if (known !== undefined) return known;
    this.ids.set(text, this.ids.size);
    return this.ids.size - 1;
  }
  list(name: string): string {
    return this.ids.size === 0 ? "" : tag(name, { count: this.ids.size }, ...this.ids.keys());
  }
}

const NO_BORDER = tag("border", {}, "<left/><right/><top/><bottom/><diagonal/>");

/** Collects the looks of a workbook into the part xl/styles.xml. Style numbers are those of the style table. */
export class StyleSheet {
  private readonly formats = new Map<string, number>();
  private readonly fonts = new Entries([font({})]);
  private readonly fills = new Entries([
    tag("fill", {}, tag("patternFill", { patternType: "none" })),
    tag("fill", {}, tag("patternFill", { patternType: "gray125" })),
  ]);
  private readonly borders = new Entries([NO_BORDER]);
  private readonly differences = new Entries([]);
  private readonly cells: string[] = [];

  constructor(styles: StyleTable) {
    for (let id = 0; id < styles.size; id++) this.cells.push(this.cell(styles.get(id)));
  }

  /** The number of a conditional format's look, or undefined when it has none. */
  difference(look: ConditionalFormat["format"]): number | undefined {
    const { fill, fontColor, bold, italic, numberFormat } = look;
    const parts = [
      fontColor === undefined && bold === undefined && italic === undefined
        ? ""
        : tag(
            "font",
            {},
            bold === undefined ? "" : tag("b", { val: bold }),
            italic === undefined ? "" : tag("i", { val: italic }),
            fontColor === undefined ? "" : tag("color", { rgb: argb(fontColor) }),
          ),
      numberFormat === undefined
        ? ""
        : tag("numFmt", { numFmtId: this.formatId(numberFormat), formatCode: numberFormat }),
      fill === undefined ? "" : tag("fill", {}, tag("patternFill", {}, tag("bgColor", { rgb: argb(fill) }))),
    ].join("");
    return parts === "" ? undefined : this.differences.add(tag("dxf", {}, parts));
  }

  xml(): string {
    const formats = [...this.formats].map(([formatCode, numFmtId]) => tag("numFmt", { numFmtId, formatCode }));
    return (
      XML_DECLARATION +
      tag(
        "styleSheet",
        { xmlns: SPREADSHEET },
        formats.length === 0 ? "" : tag("numFmts", { count: formats.length }, ...formats),
        this.fonts.list("fonts"),
        this.fills.list("fills"),
        this.borders.list("borders"),
        tag("cellStyleXfs", { count: 1 }, tag("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
        tag("cellXfs", { count: this.cells.length }, ...this.cells),
        tag("cellStyles", { count: 1 }, tag("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })),
        this.differences.list("dxfs") || tag("dxfs", { count: 0 }),
        tag("tableStyles", {
          count: 0,
          defaultTableStyle: "TableStyleMedium2",
          defaultPivotStyle: "PivotStyleLight16",
        }),
      )
    );
  }

  private formatId(format: string): number {
    const builtIn = BUILT_IN_FORMATS[format];
    if (builtIn !== undefined) return builtIn;
    const known = this.formats.get(format);
    if (known !== undefined) return known;
    const id = 164 + this.formats.size;
    this.formats.set(format, id);
    return id;
  }

  private cell(style: CellStyle): string {
    const numFmtId = this.formatId(style.numberFormat ?? "General");
    const fontId = this.fonts.add(font(style));
    const fillId = style.fill === undefined ? 0 : this.fills.add(fill(style.fill));
    const borderId = style.borders === undefined ? 0 : this.borders.add(border(style));
    const alignment = alignmentOf(style);
    return tag(
      "xf",
      {
        numFmtId,
        fontId,
        fillId,
        borderId,
        xfId: 0,
        applyNumberFormat: numFmtId === 0 ? null : true,
        applyFont: fontId === 0 ? null : true,
        applyFill: fillId === 0 ? null : true,
        applyBorder: borderId === 0 ? null : true,
        applyAlignment: alignment === "" ? null : true,
        applyProtection: style.locked === false ? true : null,
      },
      alignment,
      style.locked === false ? tag("protection", { locked: false }) : "",
    );
  }
}

function font(style: CellStyle): string {
  return tag(
    "font",
    {},
    style.bold === true ? "<b/>" : "",
    style.italic === true ? "<i/>" : "",
    style.strikethrough === true ? "<strike/>" : "",
    style.underline === true ? "<u/>" : "",
    tag("sz", { val: style.fontSize ?? 11 }),
    style.fontColor === undefined ? "" : tag("color", { rgb: argb(style.fontColor) }),
    tag("name", { val: style.fontName ?? "Calibri" }),
    tag("family", { val: 2 }),
  );
}

function fill(color: string): string {
  const pattern = tag(
    "patternFill",
    { patternType: "solid" },
    tag("fgColor", { rgb: argb(color) }),
    '<bgColor indexed="64"/>',
  );
  return tag("fill", {}, pattern);
}

function border({ borders = {} }: CellStyle): string {
  const side = (name: "left" | "right" | "top" | "bottom"): string => {
    const line = borders[name];
    return line ? tag(name, { style: lineStyle(line) }, tag("color", { rgb: argb(line.color) })) : tag(name);
  };
  return tag("border", {}, side("left"), side("right"), side("top"), side("bottom"), "<diagonal/>");
}

function alignmentOf({ horizontal, vertical, wrap, indent, rotation }: CellStyle): string {
  if ([horizontal, vertical, wrap, indent, rotation].every((item) => item === undefined)) return "";
  const turned = rotation === undefined ? undefined : rotation < 0 ? 90 - rotation : rotation;
  return tag("alignment", {
    horizontal: horizontal && (ALIGNMENTS[horizontal] ?? horizontal.toLowerCase()),
    vertical: vertical?.toLowerCase(),
    wrapText: wrap,
    indent,
    textRotation: turned,
  });
}
