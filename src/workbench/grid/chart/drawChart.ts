import type { Chart } from "../../model/chart";
import type { Workbook } from "../../model/workbook";
import { axisLayer } from "./axisLayer";
import { chartData } from "./chartData";
import { chartScales } from "./chartScales";
import { drawPie } from "./drawPie";
import { legend } from "./legend";
import { seriesLayer } from "./seriesLayer";
import { svg } from "./svg";
import { titleLines } from "./titleLines";

/** Pixels from one line of the title to the next. */
const TITLE_LINE = 18;

/** Margins around the plot in pixels, by what has to stand there. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Draws a native chart of the model at a size in pixels, with the parts Excel shows: title, axes, series, legend. */
export function drawChart(workbook: Workbook, chart: Chart, width: number, height: number): SVGElement {
  const data = chartData(workbook, chart);
  const title = chart.title.visible ? chart.title.text : "";
  const lines = titleLines(title, width);
  const showLegend = chart.legend.visible && data.series.length > 1;
  const legendBelow = showLegend && chart.legend.position !== "Top";
  const horizontal = data.series.some((one) => one.kind === "bar");
  const secondary = data.series.some((one) => one.secondary);
  const { category, value, secondaryValue } = chart.axes;
  const upright = horizontal ? category : value;
  const level = horizontal ? value : category;
  const frame: Frame = {
    left: 14 + (horizontal ? categoryRoom(data.categories) : 40) + (upright.title ? 18 : 0),
    top: 12 + (title ? 6 + lines.length * TITLE_LINE : 0) + (showLegend && !legendBelow ? 20 : 0),
    right: width - 18 - (secondary ? 36 + (secondaryValue.title ? 18 : 0) : 0),
    bottom: height - 26 - (level.title ? 18 : 0) - (legendBelow ? 20 : 0),
  };
  const parts: SVGElement[] = [
    svg("rect", { x: 0.5, y: 0.5, width: width - 1, height: height - 1, fill: "#FFFFFF", stroke: "#D9D9D9" }),
  ];
  lines.forEach((line, index) => {
    const y = 25 + index * TITLE_LINE;
    parts.push(svg("text", { x: width / 2, y, "text-anchor": "middle", "font-size": 14, fill: "#404040" }, line));
  });
  if (data.series.some((one) => one.kind === "pie")) {
    parts.push(drawPie(data, frame));
  } else if (frame.right > frame.left && frame.bottom > frame.top) {
    const scales = chartScales(chart, data, frame, horizontal);
    parts.push(axisLayer(chart, data, scales, frame, horizontal), seriesLayer(data, scales, horizontal));
  }
  if (showLegend)
    parts.push(legend(data, width, legendBelow ? height - 12 : title ? 26 + lines.length * TITLE_LINE : 22));
  return svg(
    "svg",
    {
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
      "aria-label": chart.altText || title || chart.name,
      "font-family": "Segoe UI, Arial, sans-serif",
    },
    ...parts,
  );
}

function categoryRoom(categories: readonly string[]): number {
  const longest = Math.max(0, ...categories.map((text) => text.length));
  return Math.min(150, 10 + longest * 5.5);
}
