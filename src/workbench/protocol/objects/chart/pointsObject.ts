import type { ChartPoint } from "../../../model/chart";
import { flag } from "../../core/arguments";
import { bind } from "../../core/bind";
import { collection } from "../../core/collection";
import { color } from "../../core/color";
import type { HostClass } from "../../core/hostClass";
import type { HostObject } from "../../core/hostObject";
import { outgoing } from "../../core/outgoing";
import { kept } from "./kept";
import { keptFormat } from "./keptFormat";
import type { Keeper } from "./keeper";
import { pointKeeper } from "./keeper";
import type { OnPoint, OnSeries } from "./onChart";
import { chartChanged } from "./onChart";
import { referencedPlace } from "./referencedPlace";

const fillClass: HostClass<OnPoint> = {
  name: "ChartFill",
  scalars: {},
  methods: {
    setSolidColor: (target, value) => change(target, { fill: color(value) }),
    clear: ({ series, index, ...target }) => {
      const kept = Object.entries(series.points?.[index] ?? {}).filter(([name]) => name !== "fill");
      series.points = { ...series.points, [index]: Object.fromEntries(kept) };
      chartChanged(target);
    },
  },
};

const borderClass: HostClass<Keeper> = {
  name: "ChartBorder",
  scalars: kept("ChartBorder", (keeper: Keeper) => keeper),
  methods: { clear: (keeper) => keeper.write("lineStyle", "None") },
};

const pointFormatClass: HostClass<OnPoint> = {
  name: "ChartPointFormat",
  scalars: {},
  navigation: {
    fill: (target) => bind(fillClass, target),
    border: (target) => bind(borderClass, pointKeeper(target, "border.")),
  },
};

const pointLabelClass: HostClass<OnPoint> = {
  name: "ChartDataLabel",
  scalars: kept("ChartDataLabel", (target: OnPoint) => pointKeeper(target, "label.")),
  navigation: {
    format: (target) => keptFormat("ChartDataLabelFormat", (part) => pointKeeper(target, `label.format.${part}.`)),
  },
};

const pointClass: HostClass<OnPoint> = {
  name: "ChartPoint",
  scalars: {
    value: {
      get: ({ host, series, index }) => {
        const place = referencedPlace(host, series.values);
        if (!place) return null;
        const { row, column, columns } = place.rect;
        return outgoing(place.sheet.value(row + Math.floor(index / columns), column + (index % columns)));
      },
    },
    hasDataLabel: {
      get: ({ series, index }) => series.points?.[index]?.hasDataLabel ?? series.hasDataLabels,
      set: (target, value) => change(target, { hasDataLabel: flag(value) }),
    },
    ...kept("ChartPoint", (target: OnPoint) => pointKeeper(target)),
  },
  navigation: {
    format: (target) => bind(pointFormatClass, target),
    dataLabel: (target) => bind(pointLabelClass, target),
  },
};

/** One point for each cell the series takes its values from. */
const pointsClass = collection<OnSeries, number>({
  name: "ChartPointsCollection",
  all: ({ host, series }) => {
    const place = referencedPlace(host, series.values);
    return Array.from({ length: place ? place.rect.rows * place.rect.columns : 0 }, (_point, index) => index);
  },
  wrap: ({ host, sheet, chart, series }, index) => bind(pointClass, { host, sheet, chart, series, index }),
  matches: () => false,
});

export function pointsObject(target: OnSeries): HostObject {
  return bind(pointsClass, target);
}

function change(target: OnPoint, properties: ChartPoint): void {
  const { series, index } = target;
  series.points = { ...series.points, [index]: { ...series.points?.[index], ...properties } };
  chartChanged(target);
}
