import { area, line } from "d3-shape";
import { displayText } from "../displayText";
import type { ChartData, SeriesData } from "./chartData";
import { categoryKey, type NumberScale, type Scales } from "./chartScales";
import { svg } from "./svg";

/** The marks of all series. Lines stand before columns whatever their order, as in Excel's combinations. */
export function seriesLayer(data: ChartData, scales: Scales, horizontal: boolean): SVGElement {
  const blocks = data.series.filter((one) => one.kind === "column" || one.kind === "bar");
  const others = data.series.filter((one) => !blocks.includes(one));
  return svg(
    "g",
    {},
    ...blockMarks(data, blocks, scales, horizontal),
    ...others.flatMap((one) => (one.kind === "scatter" ? dots(one, scales) : path(one, scales))),
  );
}

function blockMarks(data: ChartData, blocks: readonly SeriesData[], scales: Scales, horizontal: boolean): SVGElement[] {
  const stacked = data.stacked !== "none";
  const band = scales.category.bandwidth();
  const width = stacked ? band : band / Math.max(1, blocks.length);
  const above = data.categories.map(() => 0);
  const under = data.categories.map(() => 0);
  return blocks.flatMap((one, place) => {
    const scale = one.secondary && scales.secondary ? scales.secondary : scales.value;
    return one.values.flatMap((value, index) => {
      if (value === null) return [];
      const total = data.stacked === "percent" ? shareBase(blocks, index) : 1;
      const height = value / total;
      const from = stacked ? ((value >= 0 ? above : under)[index] ?? 0) : 0;
      if (stacked) (value >= 0 ? above : under)[index] = from + height;
      const start = (scales.category(categoryKey(index)) ?? 0) + (stacked ? 0 : place * width);
      const near = Math.min(scale(from), scale(from + height));
      const length = Math.abs(scale(from + height) - scale(from));
      const box = horizontal
        ? { x: near, y: start, width: length, height: width }
        : { x: start, y: near, width, height: length };
      const mark = svg("rect", { ...box, fill: one.color });
      if (!one.source.hasDataLabels) return [mark];
      const text = displayText(value, one.source.dataLabels?.numberFormat, 1000, 10).text;
      const label = horizontal
        ? { x: near + length + 4, y: start + width / 2 + 3.5 }
        : { x: start + width / 2, y: near - 4, "text-anchor": "middle" };
      return [mark, svg("text", { ...label, "font-size": 10, fill: "#404040" }, text)];
    });
  });
}

function shareBase(blocks: readonly SeriesData[], index: number): number {
  return blocks.reduce((sum, one) => sum + Math.abs(one.values[index] ?? 0), 0) || 1;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function points(one: SeriesData, across: (index: number) => number | null, scale: NumberScale): (Point | null)[] {
  return one.values.map((value, index) => {
    const x = across(index);
    return value === null || x === null ? null : { x, y: scale(value) };
  });
}

function path(one: SeriesData, scales: Scales): SVGElement[] {
  const scale = one.secondary && scales.secondary ? scales.secondary : scales.value;
  const middle = scales.category.bandwidth() / 2;
  const places = points(one, (index) => (scales.category(categoryKey(index)) ?? 0) + middle, scale);
  const stroke = { fill: "none", stroke: one.color, "stroke-width": one.source.format.line?.weight ?? 2 };
  const drawn = line<Point | null>(
    (point) => point?.x ?? 0,
    (point) => point?.y ?? 0,
  ).defined((point) => point !== null);
  const outline = svg("path", { d: drawn(places) ?? "", "stroke-linejoin": "round", ...stroke });
  if (one.kind === "area") {
    const base = scale(0);
    const filled = area<Point | null>(
      (point) => point?.x ?? 0,
      base,
      (point) => point?.y ?? base,
    ).defined((point) => point !== null);
    return [svg("path", { d: filled(places) ?? "", fill: one.color, "fill-opacity": 0.35 }), outline];
  }
  const marked = one.source.markerStyle !== undefined && one.source.markerStyle !== "None" && places.length <= 60;
  return marked ? [outline, ...circles(one, places)] : [outline];
}

function dots(one: SeriesData, scales: Scales): SVGElement[] {
  const across = scales.across;
  if (!across) return [];
  const scale = one.secondary && scales.secondary ? scales.secondary : scales.value;
  return circles(
    one,
    points(
      one,
      (index) => {
        const x = one.across[index] ?? null;
        return x === null ? null : across(x);
      },
      scale,
    ),
  );
}

function circles(one: SeriesData, places: readonly (Point | null)[]): SVGElement[] {
  const radius = Math.max(2, (one.source.markerSize ?? 6) / 2);
  return places.flatMap((point) =>
    point ? [svg("circle", { cx: point.x, cy: point.y, r: radius, fill: one.color, "fill-opacity": 0.85 })] : [],
  );
}
