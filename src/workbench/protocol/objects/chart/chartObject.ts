import type { Chart } from "../../../model/chart";
import { finite, oneOf, text } from "../../core/arguments";
import { bind } from "../../core/bind";
import { invalidArgument } from "../../core/errors";
import { registerEvent } from "../../core/events";
import type { HostClass, Scalar } from "../../core/hostClass";
import type { HostObject } from "../../core/hostObject";
import { readRange } from "../../core/readRange";
import { columnPosition, rowPosition } from "../../core/sheetGeometry";
import { sheetObject } from "../sheet/sheetObject";
import { axesObject } from "./axesObject";
import { chartTypes } from "./chartTypes";
import { chartLegendObject } from "./chartLegendObject";
import { chartTitleObject } from "./chartTitleObject";
import { kept } from "./kept";
import { keptFormat } from "./keptFormat";
import { chartKeeper } from "./keeper";
import type { OnChart } from "./onChart";
import { chartChanged } from "./onChart";
import { seriesCollectionObject } from "./seriesCollectionObject";
import { seriesFromRange } from "./seriesFromRange";

const plotAreaClass: HostClass<OnChart> = {
  name: "ChartPlotArea",
  scalars: kept("ChartPlotArea", (target: OnChart) => chartKeeper(target, "plotArea")),
  navigation: {
    format: (target) => keptFormat("ChartPlotAreaFormat", (part) => chartKeeper(target, `plotArea.format.${part}`)),
  },
};

const chartClass: HostClass<OnChart> = {
  name: "Chart",
  identity: ({ chart }) => ({ Id: chart.id }),
  scalars: {
    id: { get: ({ chart }) => chart.id },
    name: {
      get: ({ chart }) => chart.name,
      set: (target, value) => {
        if (text(value) === "") throw invalidArgument();
        target.chart.name = text(value);
        chartChanged(target);
      },
    },
    chartType: {
      get: ({ chart }) => chart.type,
      set: (target, value) => {
        target.chart.type = oneOf(value, chartTypes);
        chartChanged(target);
      },
    },
    left: edge("left"),
    top: edge("top"),
    width: edge("width"),
    height: edge("height"),
    ...kept("Chart", (target: OnChart) => chartKeeper(target, "chart")),
  },
  navigation: {
    title: chartTitleObject,
    legend: chartLegendObject,
    plotArea: (target) => bind(plotAreaClass, target),
    axes: axesObject,
    series: seriesCollectionObject,
    format: (target) => keptFormat("ChartAreaFormat", (part) => chartKeeper(target, chartFormat(part))),
    worksheet: ({ host, sheet }) => sheetObject(host, sheet),
  },
  methods: {
    setPosition,
    setData: (target, source, seriesBy) => {
      const by = oneOf(seriesBy ?? "Auto", ["Auto", "Columns", "Rows"]);
      target.chart.series = seriesFromRange(readRange(target.host, target.sheet, source), by, target.chart.type);
      chartChanged(target);
    },
    activate: ({ host, sheet, chart }) => host.workbook.activateChart({ sheet, chart }),
    delete: ({ host, sheet, chart }) => {
      if (host.workbook.activeChart?.chart === chart) host.workbook.activateChart(null);
      sheet.charts = sheet.charts.filter((other) => other !== chart);
      host.workbook.emit("chart", { sheet, chart, change: "deleted" });
    },
  },
  events: registerEvent,
};

export function chartObject(target: OnChart): HostObject {
  return bind(chartClass, target);
}

/** The area's own settings stand beside those of its font, border and fill. */
function chartFormat(part: string): string {
  return part === "" ? "chart.format" : `chart.format.${part}`;
}

function edge(name: keyof Chart["rect"]): Scalar<OnChart> {
  return {
    get: ({ chart }) => chart.rect[name],
    set: (target, value) => {
      if (finite(value) < 0) throw invalidArgument();
      target.chart.rect = { ...target.chart.rect, [name]: value };
      chartChanged(target);
    },
  };
}

/** From the top left corner of one cell to the bottom right corner of another (or of the same). */
function setPosition(target: OnChart, startCell: unknown, endCell: unknown): void {
  const { host, sheet, chart } = target;
  const start = readRange(host, sheet, startCell).rect;
  const end = endCell === undefined ? null : readRange(host, sheet, endCell).rect;
  const left = columnPosition(sheet, start.column);
  const top = rowPosition(sheet, start.row);
  chart.rect = {
    left,
    top,
    width: end ? columnPosition(sheet, end.column + end.columns) - left : chart.rect.width,
    height: end ? rowPosition(sheet, end.row + end.rows) - top : chart.rect.height,
  };
  chartChanged(target);
}
