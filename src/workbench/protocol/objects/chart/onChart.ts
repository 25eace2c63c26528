import type { Chart, ChartAxis, ChartSeries, ChartTrendline } from "../../../model/chart";
import type { OnSheet } from "../../core/hostContext";

export interface OnChart extends OnSheet {
  readonly chart: Chart;
}
export interface OnSeries extends OnChart {
  readonly series: ChartSeries;
}
export interface OnPoint extends OnSeries {
  readonly index: number;
}
export interface OnTrendline extends OnSeries {
  readonly trendline: ChartTrendline;
}
export interface OnAxis extends OnChart {
  readonly axis: ChartAxis;
  /** Which axis it is: "category", "value" or "secondaryValue"; names its extras. */
  readonly role: keyof Chart["axes"];
}

export function chartChanged({ host, sheet, chart }: OnChart): void {
  host.workbook.emit("chart", { sheet, chart, change: "changed" });
}
