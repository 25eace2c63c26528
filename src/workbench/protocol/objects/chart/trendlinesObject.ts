import type { ChartTrendline } from "../../../model/chart";
import { oneOf, text } from "../../core/arguments";
import { bind } from "../../core/bind";
import { collection } from "../../core/collection";
import { invalidArgument } from "../../core/errors";
import type { HostClass } from "../../core/hostClass";
import type { HostObject } from "../../core/hostObject";
import { kept } from "./kept";
import { keptFormat } from "./keptFormat";
import { trendlineKeeper } from "./keeper";
import type { OnSeries, OnTrendline } from "./onChart";
import { chartChanged } from "./onChart";

const types = ["Linear", "Exponential", "Logarithmic", "MovingAverage", "Polynomial", "Power"] as const;

/** Trend lines are kept with their series, not drawn. */
const trendlineClass: HostClass<OnTrendline> = {
  name: "ChartTrendline",
  identity: ({ series, trendline }) => ({ _Id: String(series.trendlines?.indexOf(trendline) ?? -1) }),
  scalars: {
    type: {
      get: ({ trendline }) => trendline.type,
      set: (target, value) => {
        target.trendline.type = oneOf(value, types);
        chartChanged(target);
      },
      kept: true,
    },
    name: {
      get: ({ series, trendline }) => trendline.name || `${trendline.type} (${series.name})`,
      set: (target, value) => {
        target.trendline.name = text(value);
        chartChanged(target);
      },
      kept: true,
    },
    ...kept("ChartTrendline", (target: OnTrendline) => trendlineKeeper(target)),
  },
  navigation: {
    format: (target) => keptFormat("ChartTrendlineFormat", (part) => trendlineKeeper(target, `format.${part}.`)),
  },
  methods: {
    delete: (target) => {
      target.series.trendlines = target.series.trendlines?.filter((other) => other !== target.trendline) ?? [];
      chartChanged(target);
    },
  },
};

const trendlinesClass = collection<OnSeries, ChartTrendline>({
  name: "ChartTrendlineCollection",
  all: ({ series }) => series.trendlines ?? [],
  wrap: (target, trendline) => bind(trendlineClass, { ...target, trendline }),
  matches: () => false,
  methods: {
    add: (target, type) => {
      const trendline: ChartTrendline = { type: oneOf(type ?? "Linear", types), name: "", extras: {} };
      target.series.trendlines = [...(target.series.trendlines ?? []), trendline];
      chartChanged(target);
      return bind(trendlineClass, { ...target, trendline });
    },
    getItem: (target, index) => {
      const trendline = target.series.trendlines?.[Number(index)];
      if (!trendline) throw invalidArgument();
      return bind(trendlineClass, { ...target, trendline });
    },
  },
});

export function trendlinesObject(target: OnSeries): HostObject {
  return bind(trendlinesClass, target);
}
