import { CellError } from "../../model/cellValue";
import type { Chart, ChartSeries } from "../../model/chart";
import type { Workbook } from "../../model/workbook";
import { displayText } from "../displayText";
import { type ReferencedCell, referencedCells } from "./referencedCells";

export type SeriesKind = "column" | "bar" | "line" | "area" | "scatter" | "pie";

export interface SeriesData {
  readonly source: ChartSeries;
  readonly name: string;
  readonly kind: SeriesKind;
  readonly secondary: boolean;
  readonly color: string;
  /** Null where the cell holds no number. */
  readonly values: readonly (number | null)[];
  /** Number format of the first value's cell; axes without a format of their own take it. */
  readonly numberFormat: string | undefined;
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

const numberOrNull = ({ value }: ReferencedCell): number | null => (typeof value === "number" ? value : null);

/** A cell as the chart writes it, in the cell's own number format. */
function label({ value, numberFormat }: ReferencedCell): string {
  if (value === null || value instanceof CellError) return "";
  return displayText(value, numberFormat, 1000, 9).text;
}

/** The numbers and names behind a chart, read from the cells it refers to. */
export function chartData(workbook: Workbook, chart: Chart): ChartData {
  const series = chart.series.map((source, index): SeriesData => {
    const kind = kindOf(source.type ?? chart.type);
    const cells = referencedCells(workbook, source.values);
    const named = source.nameReference ? referencedCells(workbook, source.nameReference)[0] : undefined;
    return {
      source,
      name: named ? label(named) : source.name,
      kind,
      secondary: source.axisGroup === "Secondary",
      color: seriesColor(source, kind) ?? themeColors[index % themeColors.length] ?? "#4472C4",
      values: cells.map(numberOrNull),
      numberFormat: cells[0]?.numberFormat,
      across: referencedCells(workbook, source.categories).map(numberOrNull),
    };
  });
  const longest = Math.max(0, ...series.map((one) => one.values.length));
  const named = chart.series.find((one) => one.categories !== "");
  const texts = named ? referencedCells(workbook, named.categories).map(label) : [];
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
