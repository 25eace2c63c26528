import type { Chart } from "../../../model/chart";
import { newChart } from "../../../model/chart";
import { oneOf, text } from "../../core/arguments";
import { bind } from "../../core/bind";
import { collection, sameText } from "../../core/collection";
import { registerEvent } from "../../core/events";
import type { OnSheet } from "../../core/hostContext";
import type { HostObject } from "../../core/hostObject";
import { readRange } from "../../core/readRange";
import { chartObject } from "./chartObject";
import { chartTypes } from "./chartTypes";
import { seriesFromRange } from "./seriesFromRange";
import { requirePermission } from "../../core/requirePermission";

const chartsClass = collection<OnSheet, Chart>({
  name: "ChartCollection",
  all: ({ sheet }) => sheet.charts,
  wrap: ({ host, sheet }, chart) => chartObject({ host, sheet, chart }),
  matches: (chart, key) => chart.id === key || sameText(chart.name, key),
  methods: {
    add: ({ host, sheet }, type, source, seriesBy) => {
      requirePermission(sheet, "allowEditObjects");
      const { workbook } = host;
      const chart = newChart(workbook.newId(), freeName(sheet.charts), oneOf(text(type), chartTypes));
      const by = oneOf(seriesBy ?? "Auto", ["Auto", "Columns", "Rows"]);
      chart.series = seriesFromRange(readRange(host, sheet, source), by, chart.type);
      sheet.charts.push(chart);
      workbook.emit("chart", { sheet, chart, change: "added" });
      return chartObject({ host, sheet, chart });
    },
  },
  events: registerEvent,
});

export function chartsObject(target: OnSheet): HostObject {
  return bind(chartsClass, target);
}

function freeName(charts: readonly Chart[]): string {
  for (let n = charts.length + 1; ; n++)
    if (!charts.some(({ name }) => sameText(name, `Chart ${n}`))) return `Chart ${n}`;
}
