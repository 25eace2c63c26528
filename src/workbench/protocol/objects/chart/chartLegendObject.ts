import type { ChartSeries } from "../../../model/chart";
import { flag, oneOf } from "../../core/arguments";
import { bind } from "../../core/bind";
import { collection } from "../../core/collection";
import type { HostClass } from "../../core/hostClass";
import type { HostObject } from "../../core/hostObject";
import { kept } from "./kept";
import { keptFormat } from "./keptFormat";
import { chartKeeper, seriesKeeper } from "./keeper";
import type { OnChart, OnSeries } from "./onChart";
import { chartChanged } from "./onChart";

const legendPositions = ["Top", "Bottom", "Left", "Right", "Corner"] as const;

const legendEntryClass: HostClass<OnSeries> = {
  name: "ChartLegendEntry",
  scalars: {
    index: { get: ({ chart, series }) => chart.series.indexOf(series) },
    ...kept("ChartLegendEntry", (target: OnSeries) => seriesKeeper(target, "legendEntry.")),
  },
};

/** One entry for each series. */
const legendEntriesClass = collection<OnChart, ChartSeries>({
  name: "ChartLegendEntryCollection",
  all: ({ chart }) => chart.series,
  wrap: ({ host, sheet, chart }, series) => bind(legendEntryClass, { host, sheet, chart, series }),
  matches: () => false,
});

const legendClass: HostClass<OnChart> = {
  name: "ChartLegend",
  scalars: {
    visible: {
      get: ({ chart }) => chart.legend.visible,
      set: (target, value) => {
        target.chart.legend = { ...target.chart.legend, visible: flag(value) };
        chartChanged(target);
      },
    },
    position: {
      get: ({ chart }) => chart.legend.position,
      set: (target, value) => {
        target.chart.legend = { ...target.chart.legend, position: oneOf(value, legendPositions) };
        chartChanged(target);
      },
    },
    ...kept("ChartLegend", (target: OnChart) => chartKeeper(target, "legend")),
  },
  navigation: {
    format: (target) => keptFormat("ChartLegendFormat", (part) => chartKeeper(target, `legend.format.${part}`)),
    legendEntries: (target) => bind(legendEntriesClass, target),
  },
};

export function chartLegendObject(target: OnChart): HostObject {
  return bind(legendClass, target);
}
