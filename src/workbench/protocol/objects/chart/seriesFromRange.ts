import type { Rect } from "../../../model/address";
import { fullAddress } from "../../../model/address";
import type { ChartSeries } from "../../../model/chart";
import type { Sheet } from "../../../model/sheet";
import type { Place } from "../../core/readRange";

/**
 * Series as Excel takes them from a range: headings give names, a first column of texts (for scatter charts: the first
 * column) gives categories. By columns when the range is at least as tall as wide.
 */
export function seriesFromRange(place: Place, by: "Auto" | "Columns" | "Rows", chartType: string): ChartSeries[] {
  const { sheet, rect } = place;
  const byColumns = by === "Columns" || (by === "Auto" && rect.rows >= rect.columns);
  const line = (index: number): Rect =>
    byColumns ? { ...rect, column: rect.column + index, columns: 1 } : { ...rect, row: rect.row + index, rows: 1 };
  const count = byColumns ? rect.columns : rect.rows;
  const length = byColumns ? rect.rows : rect.columns;
  const hasNames =
    length > 1 && isHeading(sheet, byColumns ? { ...rect, rows: 1 } : { ...rect, columns: 1 }, count > 1);
  const hasCategories = count > 1 && (/^(XYScatter|Bubble)/.test(chartType) || hasText(sheet, body(line(0))));
  const categories = hasCategories ? reference(sheet, body(line(0))) : "";
  if (chartType === "Bubble") return bubbles();
  return Array.from({ length: hasCategories ? count - 1 : count }, (_series, index) => {
    const cells = line(hasCategories ? index + 1 : index);
    const name = sheet.value(cells.row, cells.column);
    return {
      name: hasNames && name !== null ? String(name) : `Series${index + 1}`,
      ...(hasNames ? { nameReference: reference(sheet, { ...cells, rows: 1, columns: 1 }) } : {}),
      values: reference(sheet, body(cells)),
      categories,
      format: {},
      hasDataLabels: false,
    };
  });

  /** After the positions come pairs of heights and sizes; a last height without sizes has bubbles of one size. */
  function bubbles(): ChartSeries[] {
    const pairs = Math.ceil((count - 1) / 2);
    return Array.from({ length: pairs }, (_series, index) => {
      const heights = line(1 + 2 * index);
      const name = sheet.value(heights.row, heights.column);
      return {
        name: hasNames && name !== null ? String(name) : `Series${index + 1}`,
        ...(hasNames ? { nameReference: reference(sheet, { ...heights, rows: 1, columns: 1 }) } : {}),
        values: reference(sheet, body(heights)),
        ...(2 + 2 * index < count ? { bubbleSizes: reference(sheet, body(line(2 + 2 * index))) } : {}),
        categories: reference(sheet, body(line(0))),
        format: {},
        hasDataLabels: false,
      };
    });
  }

  /** A line without its heading. */
  function body(cells: Rect): Rect {
    if (!hasNames) return cells;
    return byColumns
      ? { ...cells, row: cells.row + 1, rows: cells.rows - 1 }
      : { ...cells, column: cells.column + 1, columns: cells.columns - 1 };
  }
}

/** Headings are texts; the corner above the categories may be blank or anything. */
function isHeading(sheet: Sheet, cells: Rect, skipCorner: boolean): boolean {
  const start = skipCorner ? 1 : 0;
  for (let i = start; i < Math.max(cells.rows, cells.columns); i++) {
    const row = cells.rows > 1 ? cells.row + i : cells.row;
    const column = cells.rows > 1 ? cells.column : cells.column + i;
    if (typeof sheet.value(row, column) === "string") return true;
  }
  return false;
}

function hasText(sheet: Sheet, cells: Rect): boolean {
  let found = false;
  sheet.forEachValue(cells, (value) => {
    if (typeof value === "string") found = true;
  });
  return found;
}

function reference(sheet: Sheet, rect: Rect): string {
  return `=${fullAddress(sheet.name, rect, true)}`;
}
