import { flag, text } from "../../core/arguments";
import { bind } from "../../core/bind";
import type { HostClass, Scalar } from "../../core/hostClass";
import type { HostObject } from "../../core/hostObject";
import { kept } from "./kept";
import { keptFormat } from "./keptFormat";
import { seriesKeeper } from "./keeper";
import type { OnSeries } from "./onChart";
import { chartChanged } from "./onChart";

type Labels = NonNullable<OnSeries["series"]["dataLabels"]>;

const seriesLabelsClass: HostClass<OnSeries> = {
  name: "ChartDataLabels",
  scalars: {
    showValue: yesNo("showValue", true),
    showCategoryName: yesNo("showCategoryName", false),
    numberFormat: words("numberFormat", "General"),
    position: words("position", "OutsideEnd"),
    ...kept("ChartDataLabels", (target: OnSeries) => seriesKeeper(target, "dataLabels.")),
  },
  navigation: {
    format: (target) =>
      keptFormat("ChartDataLabelFormat", (part) => seriesKeeper(target, `dataLabels.format.${part}.`)),
  },
};

export function seriesLabelsObject(target: OnSeries): HostObject {
  return bind(seriesLabelsClass, target);
}

function change(target: OnSeries, properties: Labels): void {
  target.series.dataLabels = { ...target.series.dataLabels, ...properties };
  target.series.hasDataLabels = true;
  chartChanged(target);
}

function yesNo(name: "showValue" | "showCategoryName", usual: boolean): Scalar<OnSeries> {
  return {
    get: ({ series }) => series.dataLabels?.[name] ?? usual,
    set: (target, value) => change(target, { [name]: flag(value) }),
  };
}

function words(name: "numberFormat" | "position", usual: string): Scalar<OnSeries> {
  return {
    get: ({ series }) => series.dataLabels?.[name] ?? usual,
    set: (target, value) => change(target, { [name]: text(value) }),
  };
}
