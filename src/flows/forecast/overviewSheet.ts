import type { ReportPart, ReportSheet, RunPart, TablePart } from "../report";
import { segmentsTable, stepsTable } from "./accuracySheet";
import { columnOf } from "./columns";
import { ALL } from "./league";
import { drawnSeries, errorTitle, seriesTitle } from "./pictures";
import type { ForecastResult } from "./result";
import { forecastSentences } from "./sentences";

/** What was found, the drawn item, and the segments beside each other. */
export function overviewSheet(result: ForecastResult, run: RunPart): ReportSheet {
  const tested = result.segments.some(({ used }) => used.wape !== null);
  return {
    key: "forecastOverview",
    name: "Forecast overview",
    title: "Forecast by segment",
    note: forecastSentences(result).join(" "),
    parts: [
      segmentsTable(result),
      ...(tested ? errorCharts(result) : []),
      ...(result.drawn >= 0 ? drawnParts(result) : []),
      run,
    ],
  };
}

function errorCharts(result: ForecastResult): ReportPart[] {
  const segments = result.segments.filter(({ segment }) => segment !== ALL);
  return [
    {
      kind: "chart",
      title: errorTitle(result),
      chart: "column",
      table: "forecastSegments",
      categories: "segment",
      series: [{ column: "wape" }, { column: "naive" }],
      categoryAxisTitle: "Segment",
      valueAxisTitle: "Error in relation to demand (WAPE)",
      valueType: "share",
      scales: { value: { minimum: 0 } },
      alternativeText: `Error of the forecast and of the last period repeated, by segment. ${errorTitle(result)}.`,
    },
    {
      kind: "chart",
      title: `Exceptions by segment: ${String(result.exceptions.length)} items`,
      chart: "column",
      table: "forecastSegments",
      categories: "segment",
      series: [{ column: "exceptions", labels: true }],
      rows: segments.length,
      categoryAxisTitle: "Segment",
      valueAxisTitle: "Items beyond their tolerance",
      scales: { value: { minimum: 0 } },
      alternativeText: "Number of items beyond the tolerance of their segment, by segment.",
    },
    stepsTable(result),
    {
      kind: "chart",
      title: "What each step of choosing the method takes off the error",
      chart: "bar",
      table: "forecastSteps",
      categories: "step",
      series: [{ column: "wape", labels: true }],
      categoryAxisTitle: "Step",
      valueAxisTitle: "Error over all items (WAPE)",
      valueType: "share",
      scales: { value: { minimum: 0 } },
      alternativeText: "Error over all items for each way of choosing the forecast method.",
    },
  ];
}

function drawnParts(result: ForecastResult): ReportPart[] {
  const series = drawnSeries(result, result.drawn);
  const title = seriesTitle(result, result.drawn);
  const rows = series.periods.map((_, at) => at);
  const table: TablePart = {
    kind: "table",
    key: "forecastDrawn",
    title,
    columns: [
      columnOf(rows, "period", "Period", "text", (at) => series.periods[at] ?? ""),
      columnOf(rows, "demand", "Demand (units)", "number", (at) => series.observed[at] ?? null),
      columnOf(rows, "then", "Forecast as of then (units)", "number", (at) => series.heldOut[at] ?? null),
      columnOf(rows, "forecast", "Forecast (units)", "number", (at) => series.forecast[at] ?? null),
      columnOf(rows, "low", "Low end of the band (units)", "number", (at) => series.low[at] ?? null),
      columnOf(rows, "high", "High end of the band (units)", "number", (at) => series.high[at] ?? null),
    ],
  };
  return [
    {
      kind: "chart",
      title,
      chart: "line",
      table: "forecastDrawn",
      categories: "period",
      series: ["demand", "then", "forecast", "low", "high"].map((column) => ({ column })),
      categoryAxisTitle: "Period",
      valueAxisTitle: "Units",
      alternativeText: `Demand over time with the forecast and its band. ${title}.`,
    },
    table,
  ];
}
