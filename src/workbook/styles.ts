import { palette } from "./palette";
import type { StyleName } from "./port";

interface Style {
  readonly fill?: string;
  readonly font: Excel.Interfaces.RangeFontUpdateData;
  readonly horizontalAlignment?: "Left" | "Center" | "Right";
  readonly verticalAlignment?: "Top" | "Center" | "Bottom";
  readonly wrapText?: boolean;
  readonly rule?: string;
}

const classCell = (fill: string, color: string): Style => ({
  fill,
  font: { color, bold: true },
  horizontalAlignment: "Center",
});

/** How the named styles look. No merged cells anywhere. */
const STYLES: Readonly<Record<StyleName, Style>> = {
  title: { font: { bold: true, size: 16, color: palette.brand }, verticalAlignment: "Center" },
  heading: {
    fill: palette.brand,
    font: { bold: true, color: palette.onBrand },
    verticalAlignment: "Center",
    wrapText: true,
  },
  note: { font: { italic: true, color: palette.textMuted }, verticalAlignment: "Top" },
  label: { font: { bold: true, color: palette.text } },
  body: { font: { color: palette.text }, verticalAlignment: "Top", rule: palette.rule },
  "cell-a": classCell(palette.classA, palette.onClassA),
  "cell-b": classCell(palette.classB, palette.onClassB),
  "cell-c": classCell(palette.classC, palette.onClassC),
};

/** Dresses a range of `rows` rows in a named style. */
export function applyStyle(range: Excel.Range, rows: number, name: StyleName): void {
  const style = STYLES[name];
  const { format } = range;
  format.font.set(style.font);
  if (style.fill) format.fill.color = style.fill;
  if (style.horizontalAlignment) format.horizontalAlignment = style.horizontalAlignment;
  if (style.verticalAlignment) format.verticalAlignment = style.verticalAlignment;
  if (style.wrapText) format.wrapText = true;
  if (!style.rule) return;
  const edges = rows > 1 ? (["EdgeBottom", "InsideHorizontal"] as const) : (["EdgeBottom"] as const);
  for (const edge of edges) {
    const border = format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = style.rule;
  }
}
