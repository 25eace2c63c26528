import { scaleBand, scaleLinear, scaleLog, type ScaleBand, type ScaleContinuousNumeric } from "d3-scale";
import type { Chart, ChartAxis } from "../../model/chart";
import type { ChartData, SeriesData } from "./chartData";
import type { Frame } from "./drawChart";

export type NumberScale = ScaleContinuousNumeric<number, number>;
export interface Scales {
  readonly category: ScaleBand<string>;
  /** Positions across, for a scatter only. */
  readonly across: NumberScale | null;
  readonly value: NumberScale;
  readonly secondary: NumberScale | null;
}

/** The key of a category is its index: texts may repeat. */
export const categoryKey = (index: number): string => String(index);

export function chartScales(chart: Chart, data: ChartData, frame: Frame, horizontal: boolean): Scales {
  const upright: [number, number] = [frame.bottom, frame.top];
  const level: [number, number] = [frame.left, frame.right];
  const primary = data.series.filter((one) => !one.secondary);
  const secondary = data.series.filter((one) => one.secondary);
  const scatter = data.series.some((one) => one.kind === "scatter");
  const bars = data.series.some((one) => one.kind === "column" || one.kind === "bar");
  const keys = data.categories.map((_, index) => categoryKey(index));
  const gap = (data.series.find((one) => one.source.gapWidth !== undefined)?.source.gapWidth ?? 80) / 100;
  return {
    category: scaleBand(keys, horizontal ? (chart.axes.category.reversed ? [frame.top, frame.bottom] : upright) : level)
      .paddingInner(bars ? gap / (1 + gap) : 0)
      .paddingOuter(bars ? gap / (1 + gap) / 2 : 0),
    across: scatter ? numberScale(chart.axes.category, acrossExtent(data.series), level) : null,
    value: numberScale(chart.axes.value, valueExtent(data, primary), horizontal ? level : upright),
    secondary:
      secondary.length > 0 ? numberScale(chart.axes.secondaryValue, valueExtent(data, secondary), upright) : null,
  };
}

function numberScale(axis: ChartAxis, [low, high]: readonly [number, number], range: [number, number]): NumberScale {
  const domain = [axis.minimum ?? low, axis.maximum ?? high];
  const ends = axis.reversed ? [...range].reverse() : range;
  if (axis.logarithmic) {
    const [from = 1, to = 10] = domain;
    return scaleLog([Math.max(from, 1e-6), Math.max(to, 1e-5)], ends);
  }
  const scale = scaleLinear(domain, ends);
  return axis.minimum === undefined && axis.maximum === undefined ? scale.nice(6) : scale;
}

/** From the lowest to the highest value, and always including zero. */
function valueExtent(data: ChartData, series: readonly SeriesData[]): readonly [number, number] {
  if (data.stacked === "percent") return [0, 1];
  const stackable = series.filter((one) => one.kind === "column" || one.kind === "bar" || one.kind === "area");
  const single = data.stacked === "stacked" ? series.filter((one) => !stackable.includes(one)) : series;
  const values = single.flatMap((one) => one.values.filter((value) => value !== null));
  if (data.stacked === "stacked") {
    data.categories.forEach((_, index) => {
      const here = stackable.map((one) => one.values[index] ?? 0);
      values.push(here.reduce((sum, value) => sum + Math.max(0, value), 0));
      values.push(here.reduce((sum, value) => sum + Math.min(0, value), 0));
    });
  }
  let [low, high] = [0, 0];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  // Sums of shares are a hair over one; that must not add a tick.
  return high > low ? [rounded(low), rounded(high)] : [0, 1];
}

const rounded = (value: number): number => Number(value.toPrecision(9));

function acrossExtent(series: readonly SeriesData[]): readonly [number, number] {
  const values = series.flatMap((one) => one.across.filter((value) => value !== null));
  const low = values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const high = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  if (!(high > low)) return [0, Math.max(1, Number.isFinite(high) ? high : 1)];
  return [low > 0 && low < high / 3 ? 0 : low, high];
}
