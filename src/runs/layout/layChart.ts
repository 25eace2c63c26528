import type { ChartPart, ColumnType } from "../../flows/report";
import { classColour, SERIES } from "../classColours";
import { numberFormat } from "./numberFormat";
import type { TablePlaces } from "./place";
import { dataReference } from "./place";
import type { SheetDraft } from "./sheetDraft";

/** Size of a chart: about 480 by 300 points at usual widths and row heights. */
export const CHART = { characters: 76, rows: 18 } as const;

/** Puts a native chart at a cell; gives the first free column to its right. */
export function layChart(draft: SheetDraft, part: ChartPart, places: TablePlaces, row: number, column: number): number {
  const place = places.get(part.table);
  if (!place) throw new RangeError(`The chart "${part.title}" points at "${part.table}", which is not in the report.`);
  const endColumn = draft.columnAfter(column, CHART.characters);
  draft.charts.push({
    title: part.title,
    kind: part.chart,
    categories: dataReference(place, part.categories, part.categories, part.rows),
    series: part.series.map(({ column: key, segment, ...looks }, at) => ({
      ...looks,
      name: place.part.columns.find((candidate) => candidate.key === key)?.heading ?? key,
      values: dataReference(place, key, key, part.rows),
      colour: segment === undefined ? (SERIES[at % SERIES.length] ?? SERIES[0]) : classColour(segment).fill,
    })),
    categoryAxisTitle: part.categoryAxisTitle,
    valueAxisTitle: part.valueAxisTitle,
    ...(part.secondaryAxisTitle !== undefined ? { secondaryAxisTitle: part.secondaryAxisTitle } : {}),
    ...(part.categoryType ? { categoryFormat: axisFormat(part.categoryType) } : {}),
    ...(part.valueType ? { valueFormat: axisFormat(part.valueType) } : {}),
    ...(part.secondaryType ? { secondaryFormat: axisFormat(part.secondaryType) } : {}),
    ...(part.scales ? { scales: part.scales } : {}),
    place: { row, column, endRow: row + CHART.rows, endColumn },
    alternativeText: part.alternativeText,
  });
  return endColumn + 1;
}

function axisFormat(type: ColumnType): string {
  if (type === "share") return "0%";
  return type === "number" ? "0.0" : numberFormat(type, [1000]);
}
