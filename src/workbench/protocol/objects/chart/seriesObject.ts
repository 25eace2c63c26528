import type { ChartSeries } from "../../../model/chart";
import { finite, flag, oneOf, text, wholeNumber } from "../../core/arguments";
import { bind } from "../../core/bind";
import { cellText } from "../../core/cellText";
import { color } from "../../core/color";
import { invalidArgument } from "../../core/errors";
import type { HostClass, Scalar } from "../../core/hostClass";
import type { HostObject } from "../../core/hostObject";
import { chartTypes } from "./chartTypes";
import { kept } from "./kept";
import { keptFormat } from "./keptFormat";
import type { Keeper } from "./keeper";
import { seriesKeeper } from "./keeper";
import type { OnSeries } from "./onChart";
import { chartChanged } from "./onChart";
import { pointsObject } from "./pointsObject";
import { referencedPlace } from "./referencedPlace";
import { referenceTo } from "./referenceTo";
import { seriesDimensions } from "./seriesDimensions";
import { seriesFormatObject } from "./seriesFormatObject";
import { seriesLabelsObject } from "./seriesLabelsObject";
import { trendlinesObject } from "./trendlinesObject";

const itself = (keeper: Keeper): Keeper => keeper;
const binOptionsClass: HostClass<Keeper> = { name: "ChartBinOptions", scalars: kept("ChartBinOptions", itself) };
const boxwhiskerOptionsClass: HostClass<Keeper> = {
  name: "ChartBoxwhiskerOptions",
  scalars: kept("ChartBoxwhiskerOptions", itself),
};
const errorBarsClass: HostClass<Keeper> = {
  name: "ChartErrorBars",
  scalars: kept("ChartErrorBars", itself),
  navigation: {
    format: (keeper) =>
      keptFormat("ChartErrorBarsFormat", (part) => ({
        read: (name) => keeper.read(`format.${part}.${name}`),
        write: (name, value) => keeper.write(`format.${part}.${name}`, value),
      })),
  },
};

const seriesClass: HostClass<OnSeries> = {
  name: "ChartSeries",
  identity: ({ chart, series }) => ({ _Index: chart.series.indexOf(series) }),
  scalars: {
    name: { get: seriesName, set: setSeriesName },
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
    plotOrder: { get: ({ chart, series }) => chart.series.indexOf(series) + 1, set: setPlotOrder },
    ...kept("ChartSeries", (target: OnSeries) => seriesKeeper(target)),
  },
  navigation: {
    format: seriesFormatObject,
    dataLabels: seriesLabelsObject,
    points: pointsObject,
    trendlines: trendlinesObject,
    xErrorBars: (target) => bind(errorBarsClass, seriesKeeper(target, "xErrorBars.")),
    yErrorBars: (target) => bind(errorBarsClass, seriesKeeper(target, "yErrorBars.")),
    binOptions: (target) => bind(binOptionsClass, seriesKeeper(target, "binOptions.")),
    boxwhiskerOptions: (target) => bind(boxwhiskerOptionsClass, seriesKeeper(target, "boxwhiskerOptions.")),
  },
  methods: {
    ...seriesDimensions,
    setValues: (target, range) => change(target, { values: referenceTo(target, range) }),
    setXAxisValues: (target, range) => change(target, { categories: referenceTo(target, range) }),
    setBubbleSizes: (target, range) => change(target, { bubbleSizes: referenceTo(target, range) }),
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

function setPlotOrder(target: OnSeries, value: unknown): void {
  const { chart, series } = target;
  const place = wholeNumber(value);
  if (place < 1 || place > chart.series.length) throw invalidArgument();
  const others = chart.series.filter((other) => other !== series);
  others.splice(place - 1, 0, series);
  chart.series = others;
  chartChanged(target);
}

/** The text of the cell the name was taken from, as Excel shows it, or the name itself. */
function seriesName({ host, series }: OnSeries): string {
  const place = referencedPlace(host, series.nameReference);
  return place ? cellText(place.sheet, place.rect.row, place.rect.column) : series.name;
}

/** A formula takes the name from a cell. */
function setSeriesName(target: OnSeries, value: unknown): void {
  const name = text(value);
  const place = name.startsWith("=") ? referencedPlace(target.host, name) : null;
  delete target.series.nameReference;
  if (place) {
    change(target, { nameReference: name, name: cellText(place.sheet, place.rect.row, place.rect.column) });
  } else {
    change(target, { name });
  }
}
