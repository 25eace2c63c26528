import type { ConditionalFormat } from "../model/conditionalFormat";
import { builtInStyles } from "../model/builtInStyles";
import type { CellStyle } from "../model/style";
import type { Workbook } from "../model/workbook";
import { elementXml, namespacesOf } from "./elementXml";
import type { XmlElement } from "./package";
import { child, childrenNamed, denies, descend } from "./package";
import { alignmentOf, bordersOf, fillOf, fontOf, isOn } from "./readLook";
import type { Changeable } from "./readLook";
import type { Colors } from "./readColors";
import { builtInFormats } from "./builtInFormats";

export interface FileStyles {
  /** Looks of cells by the number cells have. */
  readonly cells: readonly CellStyle[];
  /** Looks of conditional formats. */
  readonly differences: readonly ConditionalFormat["format"][];
}

export function readStyles(root: XmlElement | null, colors: Colors, { kept, namedStyles: own }: Workbook): FileStyles {
  if (!root) return { cells: [], differences: [] };
  const formats = new Map(builtInFormats);
  for (const item of childrenNamed(child(root, "numFmts"), "numFmt")) {
    formats.set(Number(item.attributes["numFmtId"]), item.attributes["formatCode"] ?? "General");
  }
  const fontElements = childrenNamed(child(root, "fonts"), "font");
  const fonts = fontElements.map((item) => fontOf(item, colors));
  const standard = fonts[0] ?? {};
  const fills = childrenNamed(child(root, "fills"), "fill").map((item) => fillOf(item, colors));
  if (childrenNamed(child(root, "fills"), "fill").some((item) => child(item, "gradientFill"))) {
    kept.lost.add("Gradient fills of cells (their first colour stays)");
  }
  const borders = childrenNamed(child(root, "borders"), "border").map((item) => bordersOf(item, colors));
  const lookOf = (item: XmlElement): Changeable<CellStyle> => {
    const { numFmtId = "0", fontId = "0", fillId = "0", borderId = "0" } = item.attributes;
    const style: Changeable<CellStyle> = {
      ...unlike(fonts[Number(fontId)] ?? {}, standard),
      ...alignmentOf(item),
      ...fills[Number(fillId)],
    };
    const format = formats.get(Number(numFmtId)) ?? "General";
    if (format !== "General") style.numberFormat = format;
    const lines = borders[Number(borderId)];
    if (lines && Object.keys(lines).length > 0) style.borders = lines;
    const { locked, hidden } = child(item, "protection")?.attributes ?? {};
    if (denies(locked)) style.locked = false;
    if (hidden === "1" || hidden === "true") style.formulaHidden = true;
    return style;
  };
  const names = readNamedStyles(root, lookOf, own);
  const cells = childrenNamed(child(root, "cellXfs"), "xf").map((item): CellStyle => {
    const name = names.get(item.attributes["xfId"] ?? "0");
    return name === undefined ? lookOf(item) : { ...lookOf(item), named: name };
  });
  const differences = childrenNamed(child(root, "dxfs"), "dxf");
  const around = namespacesOf(root);
  kept.differences = differences.map((item) => elementXml(item, around));
  const [first] = fontElements;
  if (first) kept.standardFont = { xml: elementXml(first, around), look: standard };
  const tables = child(root, "tableStyles");
  if (tables) kept.tableStyles = elementXml(tables, around);
  return { cells, differences: differences.map((item) => differenceOf(item, colors)) };
}

/** Takes the named styles in, and gives their names by the numbers cells have for them. */
function readNamedStyles(
  root: XmlElement,
  lookOf: (item: XmlElement) => CellStyle,
  own: Workbook["namedStyles"],
): ReadonlyMap<string, string> {
  const looks = childrenNamed(child(root, "cellStyleXfs"), "xf");
  const names = new Map<string, string>();
  for (const { attributes } of childrenNamed(child(root, "cellStyles"), "cellStyle")) {
    const { name = "", xfId = "0", builtinId } = attributes;
    const look = looks[Number(xfId)];
    if (!look || name === "" || xfId === "0" || builtinId === "0" || names.has(xfId)) continue;
    names.set(xfId, name);
    const brought = builtInStyles.find((style) => style.name === name);
    const applies = (part: string): boolean => !denies(look.attributes[`apply${part}`]);
    own.set(name, {
      name,
      apiName: brought?.apiName ?? name,
      builtIn: brought !== undefined,
      look: lookOf(look),
      includes: {
        number: applies("NumberFormat"),
        alignment: applies("Alignment"),
        font: applies("Font"),
        borders: applies("Border"),
        patterns: applies("Fill"),
        protection: applies("Protection"),
      },
    });
  }
  return names;
}

/** Only what differs from the standard font: the rest goes without saying. */
function unlike(font: CellStyle, standard: CellStyle): CellStyle {
  const entries: [string, unknown][] = Object.entries(font);
  const usual: Record<string, unknown> = { ...standard };
  return Object.fromEntries(entries.filter(([key, value]) => usual[key] !== value));
}

function differenceOf(element: XmlElement, colors: Colors): ConditionalFormat["format"] {
  const look: ConditionalFormat["format"] = {};
  const font = child(element, "font");
  const fontColor = colors.of(child(font, "color"));
  if (fontColor !== undefined) look.fontColor = fontColor;
  const bold = child(font, "b");
  if (bold) look.bold = isOn(bold);
  const italic = child(font, "i");
  if (italic) look.italic = isOn(italic);
  const pattern = descend(element, "fill", "patternFill");
  const fill = colors.of(child(pattern, "bgColor")) ?? colors.of(child(pattern, "fgColor"));
  if (fill !== undefined) look.fill = fill;
  const format = child(element, "numFmt")?.attributes["formatCode"];
  if (format !== undefined) look.numberFormat = format;
  return look;
}
