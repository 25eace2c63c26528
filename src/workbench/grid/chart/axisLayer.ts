import type { Chart, ChartAxis } from "../../model/chart";
import { displayText } from "../displayText";
import type { ChartData } from "./chartData";
import { categoryKey, type NumberScale, type Scales } from "./chartScales";
import type { Frame } from "./drawChart";
import { svg } from "./svg";

const INK = "#595959";
const GRID = "#E3E3E3";
const BASE = "#BFBFBF";

/** Gridlines, tick labels and titles of all axes of a chart. */
export function axisLayer(
  chart: Chart,
  data: ChartData,
  scales: Scales,
  frame: Frame,
  horizontal: boolean,
): SVGElement {
  const { category } = chart.axes;
  const value = withFormat(chart.axes.value, data, false);
  const secondaryValue = withFormat(chart.axes.secondaryValue, data, true);
  const parts: SVGElement[] = [];
  const middle = (frame.top + frame.bottom) / 2;
  const centre = (frame.left + frame.right) / 2;
  const below = frame.bottom + 36;
  if (horizontal) {
    parts.push(...levelNumbers(value, scales.value, frame, value.majorGridlines !== false));
    parts.push(...uprightCategories(data, scales, frame));
    parts.push(...title(category, 14, middle, -90), ...title(value, centre, below, 0));
  } else {
    parts.push(...uprightNumbers(value, scales.value, frame, frame.left - 6, "end", value.majorGridlines !== false));
    if (scales.secondary) {
      parts.push(...uprightNumbers(secondaryValue, scales.secondary, frame, frame.right + 6, "start", false));
      parts.push(...title(secondaryValue, frame.right + 50, middle, 90));
    }
    parts.push(
      ...(scales.across ? levelNumbers(category, scales.across, frame, false) : levelCategories(data, scales, frame)),
    );
    parts.push(...title(value, 14, middle, -90), ...title(category, centre, below, 0));
  }
  return svg("g", { "font-size": 10.5, fill: INK }, ...parts);
}

/** An axis without a number format takes the one of the cells it measures. */
function withFormat(axis: ChartAxis, data: ChartData, secondary: boolean): ChartAxis {
  const linked = data.series.find((one) => one.secondary === secondary)?.numberFormat;
  return axis.numberFormat || !linked ? axis : { ...axis, numberFormat: linked };
}

function title(axis: ChartAxis, x: number, y: number, turn: number): SVGElement[] {
  if (!axis.title) return [];
  return [
    svg(
      "text",
      { x, y, "text-anchor": "middle", "font-size": 11.5, transform: `rotate(${turn} ${x} ${y})` },
      axis.title,
    ),
  ];
}

function tickText(axis: ChartAxis, tick: number): string {
  if (axis.numberFormat && axis.numberFormat !== "General") return displayText(tick, axis.numberFormat, 1000, 10).text;
  const size = Math.abs(tick);
  if (size >= 1e6) return `${Number((tick / 1e6).toPrecision(4))}M`;
  return displayText(Number(tick.toPrecision(10)), size >= 1000 ? "#,##0" : undefined, 1000, 10).text;
}

function uprightNumbers(
  axis: ChartAxis,
  scale: NumberScale,
  frame: Frame,
  x: number,
  anchor: "start" | "end",
  gridlines: boolean,
): SVGElement[] {
  if (!axis.visible) return [];
  return scale.ticks(5).flatMap((tick) => {
    const y = Math.round(scale(tick)) + 0.5;
    const line = svg("line", { x1: frame.left, x2: frame.right, y1: y, y2: y, stroke: tick === 0 ? BASE : GRID });
    const text = svg("text", { x, y: y + 3.5, "text-anchor": anchor }, tickText(axis, tick));
    return gridlines ? [line, text] : [text];
  });
}

function levelNumbers(axis: ChartAxis, scale: NumberScale, frame: Frame, gridlines: boolean): SVGElement[] {
  const base = svg("line", { x1: frame.left, x2: frame.right, y1: frame.bottom, y2: frame.bottom, stroke: BASE });
  const ticks = scale.ticks(6).flatMap((tick) => {
    const x = Math.round(scale(tick)) + 0.5;
    const text = svg("text", { x, y: frame.bottom + 16, "text-anchor": "middle" }, tickText(axis, tick));
    return gridlines ? [svg("line", { x1: x, x2: x, y1: frame.top, y2: frame.bottom, stroke: GRID }), text] : [text];
  });
  return axis.visible ? [base, ...ticks] : [base];
}

/** As many category labels as there is room for, evenly spread. */
function levelCategories(data: ChartData, scales: Scales, frame: Frame): SVGElement[] {
  const base = svg("line", { x1: frame.left, x2: frame.right, y1: frame.bottom, y2: frame.bottom, stroke: BASE });
  const longest = Math.max(1, ...data.categories.map((text) => Math.min(14, text.length)));
  const room = Math.max(1, Math.floor((frame.right - frame.left) / (longest * 6 + 8)));
  const every = Math.max(1, Math.ceil(data.categories.length / room));
  const labels = data.categories.flatMap((text, index) => {
    if (index % every !== 0) return [];
    const x = (scales.category(categoryKey(index)) ?? 0) + scales.category.bandwidth() / 2;
    return [svg("text", { x, y: frame.bottom + 16, "text-anchor": "middle" }, shortened(text, 14))];
  });
  return [base, ...labels];
}

function uprightCategories(data: ChartData, scales: Scales, frame: Frame): SVGElement[] {
  const room = Math.max(1, Math.floor((frame.bottom - frame.top) / 13));
  const every = Math.max(1, Math.ceil(data.categories.length / room));
  return data.categories.flatMap((text, index) => {
    if (index % every !== 0) return [];
    const y = (scales.category(categoryKey(index)) ?? 0) + scales.category.bandwidth() / 2 + 3.5;
    return [svg("text", { x: frame.left - 6, y, "text-anchor": "end" }, shortened(text, 24))];
  });
}

function shortened(text: string, letters: number): string {
  return text.length > letters ? `${text.slice(0, letters - 1)}…` : text;
}
