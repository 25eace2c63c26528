import { fullAddress } from "../../../model/address";
import type { ChartSeries } from "../../../model/chart";
import { finite, flag, oneOf, text } from "../../core/arguments";
import { bind } from "../../core/bind";
import { color } from "../../core/color";
import type { HostClass, Scalar } from "../../core/hostClass";
import type { HostObject } from "../../core/hostObject";
import { readRange } from "../../core/readRange";
import { chartTypes } from "./chartTypes";
import { kept } from "./extras";
import type { OnSeries } from "./onChart";
import { chartChanged } from "./onChart";
import { seriesFormatObject } from "./seriesFormatObject";
import { seriesLabelsObject } from "./seriesLabelsObject";

const seriesClass: HostClass<OnSeries> = {
  name: "ChartSeries",
  identity: ({ chart, series }) => ({ _Index: chart.series.indexOf(series) }),
  scalars: {
    name: {
      get: ({ series }) => series.name,
      set: (target, value) => {
        delete target.series.nameReference;
        change(target, { name: text(value) });
      },
    },
    chartType: {
      get: ({ chart, series }) => series.type ?? chart.type,
      set: (target, value) => change(target, { type: oneOf(value, chartTypes) }),
    },
    axisGroup: {
      get: ({ series }) => series.axisGroup ?? "Primary",
      set: (target, value) => change(target, { axisGroup: oneOf(value, ["Primary", "Secondary"]) }),
    },
    hasDataLabels: {
      get: ({ series }) => series.hasDataLabels,
      set: (target, value) => change(target, { hasDataLabels: flag(value) }),
    },
    smooth: {
      get: ({ series }) => series.smooth ?? false,
      set: (target, value) => change(target, { smooth: flag(value) }),
    },
    markerStyle: {
      get: ({ series }) => series.markerStyle ?? "Automatic",
      set: (target, value) => change(target, { markerStyle: text(value) }),
    },
    markerBackgroundColor: {
      get: ({ series }) => series.markerColor ?? "",
      set: (target, value) => change(target, { markerColor: color(value) }),
    },
    markerForegroundColor: {
      get: ({ series }) => series.markerColor ?? "",
      set: (target, value) => change(target, { markerColor: color(value) }),
    },
    markerSize: number("markerSize", 5),
    gapWidth: number("gapWidth", 219),
    overlap: number("overlap", 0),
    plotOrder: { get: ({ chart, series }) => chart.series.indexOf(series) + 1 },
    ...kept(({ chart, series }: OnSeries) => `series.${chart.series.indexOf(series)}`, "ChartSeries"),
  },
  navigation: { format: seriesFormatObject, dataLabels: seriesLabelsObject },
  methods: {
    setValues: (target, range) => change(target, { values: reference(target, range) }),
    setXAxisValues: (target, range) => change(target, { categories: reference(target, range) }),
    delete: (target) => {
      target.chart.series = target.chart.series.filter((other) => other !== target.series);
      chartChanged(target);
    },
  },
};

export function seriesObject(target: OnSeries): HostObject {
  return bind(seriesClass, target);
}

function change(target: OnSeries, properties: Partial<ChartSeries>): void {
  Object.assign(target.series, properties);
  chartChanged(target);
}

function number(name: "markerSize" | "gapWidth" | "overlap", usual: number): Scalar<OnSeries> {
  return {
    get: ({ series }) => series[name] ?? usual,
    set: (target, value) => change(target, { [name]: finite(value) }),
  };
}

function reference({ host, sheet }: OnSeries, range: unknown): string {
  const place = readRange(host, sheet, range);
  return `=${fullAddress(place.sheet.name, place.rect, true)}`;
}
