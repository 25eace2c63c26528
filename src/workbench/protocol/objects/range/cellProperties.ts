import type { BorderLine, CellStyle } from "../../../model/style";
import { fields } from "../../core/arguments";
import { notImplemented } from "../../core/errors";
import { readMatrix } from "../../core/matrix";
import type { RangeTarget } from "../../core/rangeTarget";

const noLine: BorderLine = { style: "None", color: "#000000", weight: "Thin" };
const line = (border: BorderLine | undefined): object => ({ ...noLine, ...border });

/** Everything the workbench knows of a cell's look, in the form Range.getCellProperties answers. */
function formatOf(style: CellStyle): Readonly<Record<string, object | string | number | boolean>> {
  const { borders } = style;
  return {
    fill: { color: style.fill ?? "#FFFFFF", pattern: style.fill === undefined ? "None" : "Solid" },
    font: {
      name: style.fontName ?? "Calibri",
      size: style.fontSize ?? 11,
      color: style.fontColor ?? "#000000",
      bold: style.bold ?? false,
      italic: style.italic ?? false,
      underline: style.underline ? "Single" : "None",
      strikethrough: style.strikethrough ?? false,
    },
    borders: {
      top: line(borders?.top),
      bottom: line(borders?.bottom),
      left: line(borders?.left),
      right: line(borders?.right),
    },
    horizontalAlignment: style.horizontal ?? "General",
    verticalAlignment: style.vertical ?? "Bottom",
    wrapText: style.wrap ?? false,
    indentLevel: style.indent ?? 0,
    protection: { locked: style.locked ?? true },
  };
}

/** Looks of every cell, as asked for; named styles are always Normal here. */
export function getCellProperties(range: RangeTarget, options: unknown): unknown {
  const asked = fields(options);
  for (const name of Object.keys(asked)) {
    if (name !== "format" && name !== "style") throw notImplemented(`Range.getCellProperties(${name})`);
  }
  const wanted = Object.keys(asked["format"] === undefined ? {} : fields(asked["format"]));
  const answers = new Map<number, object>();
  return readMatrix(range, (row, column) => {
    const id = range.sheet.styleId(row, column);
    const known = answers.get(id);
    if (known) return known;
    const format = formatOf(range.sheet.workbook.styles.get(id));
    for (const name of wanted) if (!(name in format)) throw notImplemented(`CellPropertiesFormat.${name}`);
    const answer = {
      ...(asked["style"] === true ? { style: "Normal" } : {}),
      ...(wanted.length > 0 ? { format: Object.fromEntries(wanted.map((name) => [name, format[name]])) } : {}),
    };
    answers.set(id, answer);
    return answer;
  });
}

/** Which rows are hidden; other row properties are not offered. */
export function getRowProperties({ sheet, rect }: RangeTarget, options: unknown): unknown {
  for (const name of Object.keys(fields(options))) {
    if (name !== "rowHidden" && name !== "rowIndex") throw notImplemented(`Range.getRowProperties(${name})`);
  }
  return Array.from({ length: rect.rows }, (_row, index) => ({
    rowIndex: rect.row + index,
    rowHidden: sheet.hiddenRows.has(rect.row + index),
  }));
}
