import type { KeptSettings } from "../../../model/chart";
import type { OnChart, OnPoint, OnSeries, OnTrendline } from "./onChart";
import { chartChanged } from "./onChart";

/** Where settings of a part of a chart are kept that the workbench does not draw. */
export interface Keeper {
  read(name: string): unknown;
  write(name: string, value: unknown): void;
}

/** Kept with the chart, e.g. under "title.overlay". */
export function chartKeeper(target: OnChart, part: string): Keeper {
  const { chart } = target;
  return {
    read: (name) => chart.extras[`${part}.${name}`],
    write: (name, value) => {
      chart.extras = { ...chart.extras, [`${part}.${name}`]: value };
      chartChanged(target);
    },
  };
}

/** Kept with the series, so that it stays with it when other series come and go. */
export function seriesKeeper(target: OnSeries, part = ""): Keeper {
  const { series } = target;
  return {
    read: (name) => series.extras?.[part + name],
    write: (name, value) => {
      series.extras = { ...series.extras, [part + name]: value };
      chartChanged(target);
    },
  };
}

export function pointKeeper(target: OnPoint, part = ""): Keeper {
  const { series, index } = target;
  const kept = (): KeptSettings => series.points?.[index]?.extras ?? {};
  return {
    read: (name) => kept()[part + name],
    write: (name, value) => {
      const point = { ...series.points?.[index], extras: { ...kept(), [part + name]: value } };
      series.points = { ...series.points, [index]: point };
      chartChanged(target);
    },
  };
}

export function trendlineKeeper(target: OnTrendline, part = ""): Keeper {
  const { trendline } = target;
  return {
    read: (name) => trendline.extras[part + name],
    write: (name, value) => {
      trendline.extras = { ...trendline.extras, [part + name]: value };
      chartChanged(target);
    },
  };
}
