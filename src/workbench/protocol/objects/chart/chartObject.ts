import type { Chart } from "../../../model/chart";
import { finite, flag, oneOf, text } from "../../core/arguments";
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
import { kept, keptFormat } from "./extras";
import type { OnChart } from "./onChart";
import { chartChanged } from "./onChart";
import { seriesCollectionObject } from "./seriesCollectionObject";
import { seriesFromRange } from "./seriesFromRange";

const titleClass: HostClass<OnChart> = {
  name: "ChartTitle",
  scalars: {
    text: {
      get: ({ chart }) => chart.title.text,
      set: (target, value) => {
        target.chart.title = { text: text(value), visible: true };
        chartChanged(target);
      },
    },
    visible: {
      get: ({ chart }) => chart.title.visible,
      set: (target, value) => {
        target.chart.title = { ...target.chart.title, visible: flag(value) };
        chartChanged(target);
      },
    },
    ...kept(() => "title", "ChartTitle"),
  },
  navigation: { format: (target) => keptFormat(target, "title") },
};

const legendPositions = ["Top", "Bottom", "Left", "Right", "Corner"] as const;

const legendClass: HostClass<OnChart> = {
  name: "ChartLegend",
  scalars: {
    visible: {
      get: ({ chart }) => chart.legend.visible,
      set: (target, value) => {
        target.chart.legend.visible = flag(value);
        chartChanged(target);
      },
    },
    position: {
      get: ({ chart }) => chart.legend.position,
      set: (target, value) => {
        target.chart.legend.position = oneOf(value, legendPositions);
        chartChanged(target);
      },
    },
    ...kept(() => "legend", "ChartLegend"),
  },
  navigation: { format: (target) => keptFormat(target, "legend") },
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
    ...kept(() => "chart", "Chart"),
  },
  navigation: {
    title: (target) => bind(titleClass, target),
    legend: (target) => bind(legendClass, target),
    axes: axesObject,
    series: seriesCollectionObject,
    format: (target) => keptFormat(target, "chart"),
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
