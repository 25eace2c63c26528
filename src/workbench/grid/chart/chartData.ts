import type { CellValue } from "../../model/cellValue";
import { CellError } from "../../model/cellValue";
import type { Chart, ChartSeries } from "../../model/chart";
import type { Workbook } from "../../model/workbook";
import { displayText } from "../displayText";
import { referenceValues } from "./referenceValues";

export type SeriesKind = "column" | "bar" | "line" | "area" | "scatter" | "pie";

export interface SeriesData {
  readonly source: ChartSeries;
  readonly name: string;
  readonly kind: SeriesKind;
  readonly secondary: boolean;
  readonly color: string;
  /** Null where the cell holds no number. */
  readonly values: readonly (number | null)[];
  /** Positions across for a scatter, numbers only. */
  readonly across: readonly (number | null)[];
}
export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly SeriesData[];
  readonly stacked: "none" | "stacked" | "percent";
}

/** Office's theme colours, for series that name none. */
const themeColors = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

function kindOf(type: string): SeriesKind {
  if (/^XYScatter|^Bubble/.test(type)) return "scatter";
  if (/^Line/.test(type)) return "line";
  if (/^Area/.test(type)) return "area";
  if (/^Bar/.test(type)) return "bar";
  if (/^(Pie|Doughnut)/.test(type)) return "pie";
  return "column";
}

const numberOrNull = (value: CellValue): number | null => (typeof value === "number" ? value : null);

function label(value: CellValue): string {
  if (value === null || value instanceof CellError) return "";
  return displayText(value, undefined, 200, 9).text;
}

/** The numbers and names behind a chart, read from the cells it refers to. */
export function chartData(workbook: Workbook, chart: Chart): ChartData {
  const series = chart.series.map((source, index): SeriesData => {
    const kind = kindOf(source.type ?? chart.type);
    const named = source.nameReference ? referenceValues(workbook, source.nameReference)[0] : undefined;
    return {
      source,
      name: named === undefined || named === null ? source.name : label(named),
      kind,
      secondary: source.axisGroup === "Secondary",
      color: seriesColor(source, kind) ?? themeColors[index % themeColors.length] ?? "#4472C4",
      values: referenceValues(workbook, source.values).map(numberOrNull),
      across: referenceValues(workbook, source.categories).map(numberOrNull),
    };
  });
  const longest = Math.max(0, ...series.map((one) => one.values.length));
  const named = chart.series.find((one) => one.categories !== "");
  const texts = named ? referenceValues(workbook, named.categories).map(label) : [];
  return {
    categories: Array.from({ length: longest }, (_, index) => texts[index] ?? String(index + 1)),
    series,
    stacked: /Stacked100/.test(chart.type) ? "percent" : /Stacked/.test(chart.type) ? "stacked" : "none",
  };
}

function seriesColor(source: ChartSeries, kind: SeriesKind): string | undefined {
  if (kind === "scatter") return source.markerColor ?? source.format.fill ?? source.format.line?.color;
  return kind === "line"
    ? (source.format.line?.color ?? source.format.fill)
    : (source.format.fill ?? source.format.line?.color);
}
