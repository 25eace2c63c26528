import { arc, pie } from "d3-shape";
import type { ChartData } from "./chartData";
import type { Frame } from "./drawChart";
import { svg } from "./svg";

const colors = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

/** The first series as slices, each with its category beside it. */
export function drawPie(data: ChartData, frame: Frame): SVGElement {
  const values = (data.series[0]?.values ?? []).map((value) => Math.max(0, value ?? 0));
  const radius = Math.min(frame.right - frame.left, frame.bottom - frame.top) / 2;
  const slice = arc<{ startAngle: number; endAngle: number }>().innerRadius(0).outerRadius(radius);
  const outside = arc<{ startAngle: number; endAngle: number }>()
    .innerRadius(radius + 10)
    .outerRadius(radius + 10);
  const slices = pie<number>()
    .sort(null)(values)
    .flatMap((one, index) => {
      const fill = colors[index % colors.length];
      const [x, y] = outside.centroid(one);
      const text = svg(
        "text",
        { x, y, "font-size": 10, "text-anchor": x < 0 ? "end" : "start", fill: "#595959" },
        data.categories[index] ?? "",
      );
      return [svg("path", { d: slice(one) ?? "", fill, stroke: "#FFFFFF" }), text];
    });
  const place = `translate(${(frame.left + frame.right) / 2} ${(frame.top + frame.bottom) / 2})`;
  return svg("g", { transform: place }, ...slices);
}
