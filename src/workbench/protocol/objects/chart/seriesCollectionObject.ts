import type { ChartSeries } from "../../../model/chart";
import { textOr, wholeNumberOr } from "../../core/arguments";
import { bind } from "../../core/bind";
import { collection } from "../../core/collection";
import type { HostObject } from "../../core/hostObject";
import type { OnChart } from "./onChart";
import { chartChanged } from "./onChart";
import { seriesObject } from "./seriesObject";

/** Series have no id: they are found by place. */
const seriesCollectionClass = collection<OnChart, ChartSeries>({
  name: "ChartSeriesCollection",
  all: ({ chart }) => chart.series,
  wrap: ({ host, sheet, chart }, series) => seriesObject({ host, sheet, chart, series }),
  matches: () => false,
  methods: {
    add: (target, name, index) => {
      const { host, sheet, chart } = target;
      const series: ChartSeries = {
        name: textOr(name, `Series${chart.series.length + 1}`),
        values: "",
        categories: "",
        format: {},
        hasDataLabels: false,
      };
      chart.series.splice(wholeNumberOr(index, chart.series.length), 0, series);
      chartChanged(target);
      return seriesObject({ host, sheet, chart, series });
    },
  },
});

export function seriesCollectionObject(target: OnChart): HostObject {
  return bind(seriesCollectionClass, target);
}
