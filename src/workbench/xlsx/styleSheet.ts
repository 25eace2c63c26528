import type { ConditionalFormat } from "../model/conditionalFormat";
import type { StyleParts } from "../model/namedStyle";
import type { CellStyle } from "../model/style";
import type { Workbook } from "../model/workbook";
import { alignmentXml, argb, borderXml, fillXml, fontXml } from "./lookXml";
import { cellStyleXml, usedNamedStyles } from "./namedStylesXml";
import { BUILT_IN_FORMATS } from "./builtInFormats";
import { SPREADSHEET, XML_DECLARATION, tag } from "./xmlText";

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
  private readonly standard: CellStyle;
  private readonly fonts: Entries;
  private readonly fills = new Entries([
    tag("fill", {}, tag("patternFill", { patternType: "none" })),
    tag("fill", {}, tag("patternFill", { patternType: "gray125" })),
  ]);
  private readonly borders = new Entries([NO_BORDER]);
  /** In the order of the file the workbook came from: other parts name them by number. */
  private readonly differences: string[];
  private readonly cells: string[] = [];
  private readonly named: string[] = [];
  private readonly names: string[] = [];

  constructor(private readonly workbook: Workbook) {
    const { styles, kept } = workbook;
    this.standard = kept.standardFont?.look ?? { fontName: "Calibri", fontSize: 11 };
    this.fonts = new Entries([kept.standardFont?.xml ?? fontXml(this.standard)]);
    this.differences = [...kept.differences];
    const numbers = new Map<string, number>();
    for (const style of usedNamedStyles(workbook)) {
      numbers.set(style.name, numbers.size + 1);
      this.named.push(this.look(style.look, null, style.includes));
      this.names.push(cellStyleXml(style, numbers.size));
    }
    for (let id = 0; id < styles.size; id++) {
      const style = styles.get(id);
      this.cells.push(this.look(style, numbers.get(style.named ?? "") ?? 0, null));
    }
  }

  /** The number of a conditional format's look, or undefined when it has none. */
  difference(format: ConditionalFormat): number | undefined {
    const xml = this.differenceXml(format);
    if (xml === null) return undefined;
    const known = this.differences.indexOf(xml);
    return known >= 0 ? known : this.differences.push(xml) - 1;
  }

  xml(): string {
    const formats = [...this.formats].map(([formatCode, numFmtId]) => tag("numFmt", { numFmtId, formatCode }));
    const normal = tag("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 });
    const usual = { count: 0, defaultTableStyle: "TableStyleMedium2", defaultPivotStyle: "PivotStyleLight16" };
    return (
      XML_DECLARATION +
      tag(
        "styleSheet",
        { xmlns: SPREADSHEET },
        formats.length === 0 ? "" : tag("numFmts", { count: formats.length }, ...formats),
        this.fonts.list("fonts"),
        this.fills.list("fills"),
        this.borders.list("borders"),
        tag("cellStyleXfs", { count: this.named.length + 1 }, normal, ...this.named),
        tag("cellXfs", { count: this.cells.length }, ...this.cells),
        tag(
          "cellStyles",
          { count: this.names.length + 1 },
          tag("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 }),
          ...this.names,
        ),
        tag("dxfs", { count: this.differences.length }, ...this.differences),
        this.workbook.kept.tableStyles ?? tag("tableStyles", usual),
      )
    );
  }

  private differenceXml({ format, kept }: ConditionalFormat): string | null {
    if (typeof kept?.["dxf"] === "string" && kept["dxfAs"] === JSON.stringify(format)) return kept["dxf"];
    const { fill, fontColor, bold, italic, numberFormat } = format;
    const underline = kept?.["underline"] === "Single" || kept?.["underline"] === "Double" ? kept["underline"] : null;
    const strike = kept?.["strikethrough"] === true;
    const font = [
      bold === undefined ? "" : tag("b", { val: bold }),
      italic === undefined ? "" : tag("i", { val: italic }),
      strike ? "<strike/>" : "",
      underline === null ? "" : tag("u", { val: underline === "Double" ? "double" : null }),
      fontColor === undefined ? "" : tag("color", { rgb: argb(fontColor) }),
    ].join("");
    const parts = [
      font === "" ? "" : tag("font", {}, font),
      numberFormat === undefined
        ? ""
        : tag("numFmt", { numFmtId: this.formatId(numberFormat), formatCode: numberFormat }),
      fill === undefined ? "" : tag("fill", {}, tag("patternFill", {}, tag("bgColor", { rgb: argb(fill) }))),
    ].join("");
    return parts === "" ? null : tag("dxf", {}, parts);
  }

  private formatId(format: string): number {
    const builtIn = Object.hasOwn(BUILT_IN_FORMATS, format) ? BUILT_IN_FORMATS[format] : undefined;
    if (builtIn !== undefined) return builtIn;
    const known = this.formats.get(format);
    if (known !== undefined) return known;
    const id = 164 + this.formats.size;
    this.formats.set(format, id);
    return id;
  }

  /** A look as an element xf: of cells with the number of their named style, of a named style with what it includes. */
  private look(style: CellStyle, named: number | null, includes: StyleParts | null): string {
    const numFmtId = this.formatId(style.numberFormat ?? "General");
    const fontId = FONT.some((key) => style[key] !== undefined)
      ? this.fonts.add(fontXml({ ...this.standard, ...style }))
      : 0;
    const fillId = style.fill === undefined && style.pattern === undefined ? 0 : this.fills.add(fillXml(style));
    const borderId = style.borders === undefined ? 0 : this.borders.add(borderXml(style.borders));
    const alignment = alignmentXml(style);
    const protection =
      style.locked === false || style.formulaHidden === true
        ? tag("protection", {
            locked: style.locked ?? null,
            hidden: style.formulaHidden ? true : null,
          })
        : "";
    const applies = (used: boolean, part: keyof StyleParts): boolean | null => {
      if (includes) return !includes[part] ? false : null;
      return used || (named ?? 0) > 0 ? true : null;
    };
    return tag(
      "xf",
      {
        numFmtId,
        fontId,
        fillId,
        borderId,
        xfId: named,
        applyNumberFormat: applies(numFmtId !== 0, "number"),
        applyFont: applies(fontId !== 0, "font"),
        applyFill: applies(fillId !== 0, "patterns"),
        applyBorder: applies(borderId !== 0, "borders"),
        applyAlignment: applies(alignment !== "", "alignment"),
        applyProtection: applies(protection !== "", "protection"),
      },
      alignment,
      protection,
    );
  }
}

const FONT = [
  "bold",
  "italic",
  "strikethrough",
  "underline",
  "underlineStyle",
  "subscript",
  "superscript",
  "fontSize",
  "fontName",
  "fontColor",
] as const satisfies readonly (keyof CellStyle)[];
