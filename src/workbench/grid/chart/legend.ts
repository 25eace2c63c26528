import type { ChartData } from "./chartData";
import { svg } from "./svg";

/** Names of the series beside their colours, centred in one line. */
export function legend(data: ChartData, width: number, y: number): SVGElement {
  const lengths = data.series.map((one) => 26 + one.name.length * 6);
  let x = (width - lengths.reduce((sum, length) => sum + length, 0)) / 2;
  const entries = data.series.flatMap((one, index) => {
    const left = x;
    x += lengths[index] ?? 0;
    const thin = one.kind === "line";
    return [
      svg("rect", { x: left, y: y - (thin ? 5 : 9), width: 12, height: thin ? 2.5 : 10, fill: one.color }),
      svg("text", { x: left + 17, y, "font-size": 11, fill: "#595959" }, one.name),
    ];
  });
  return svg("g", {}, ...entries);
}
