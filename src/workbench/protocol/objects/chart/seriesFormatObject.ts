import type { LineFormat } from "../../../model/chart";
import { finite, text } from "../../core/arguments";
import { bind } from "../../core/bind";
import { color } from "../../core/color";
import type { HostClass } from "../../core/hostClass";
import type { HostObject } from "../../core/hostObject";
import type { OnSeries } from "./onChart";
import { chartChanged } from "./onChart";

const fillClass: HostClass<OnSeries> = {
  name: "ChartFill",
  scalars: {},
  methods: {
    setSolidColor: (target, value) => {
      target.series.format.fill = color(value);
      chartChanged(target);
    },
    clear: (target) => {
      delete target.series.format.fill;
      chartChanged(target);
    },
  },
};

const lineClass: HostClass<OnSeries> = {
  name: "ChartLineFormat",
  scalars: {
    color: {
      get: ({ series }) => series.format.line?.color ?? "",
      set: (target, value) => changeLine(target, { color: color(value) }),
    },
    weight: {
      get: ({ series }) => series.format.line?.weight ?? 2.25,
      set: (target, value) => changeLine(target, { weight: finite(value) }),
    },
    lineStyle: {
      get: ({ series }) => series.format.line?.style ?? "Continuous",
      set: (target, value) => changeLine(target, { style: text(value) }),
    },
  },
  methods: { clear: (target) => changeLine(target, { style: "None" }) },
};

const seriesFormatClass: HostClass<OnSeries> = {
  name: "ChartSeriesFormat",
  scalars: {},
  navigation: { fill: (target) => bind(fillClass, target), line: (target) => bind(lineClass, target) },
};

export function seriesFormatObject(target: OnSeries): HostObject {
  return bind(seriesFormatClass, target);
}

function changeLine(target: OnSeries, properties: LineFormat): void {
  target.series.format.line = { ...target.series.format.line, ...properties };
  chartChanged(target);
}
