import { flag, text } from "../../core/arguments";
import { bind } from "../../core/bind";
import type { HostClass } from "../../core/hostClass";
import type { HostObject } from "../../core/hostObject";
import { kept } from "./kept";
import { keptFormat } from "./keptFormat";
import { chartKeeper } from "./keeper";
import type { OnChart } from "./onChart";
import { chartChanged } from "./onChart";

const titleClass: HostClass<OnChart> = {
  name: "ChartTitle",
  scalars: {
    text: {
      get: ({ chart }) => chart.title.text,
      set: (target, value) => {
        target.chart.title = { text: text(value), visible: true };
        chartChanged(target);
      },
    },
    visible: {
      get: ({ chart }) => chart.title.visible,
      set: (target, value) => {
        target.chart.title = { ...target.chart.title, visible: flag(value) };
        chartChanged(target);
      },
    },
    ...kept("ChartTitle", (target: OnChart) => chartKeeper(target, "title")),
  },
  navigation: {
    format: (target) => keptFormat("ChartTitleFormat", (part) => chartKeeper(target, `title.format.${part}`)),
  },
};

export function chartTitleObject(target: OnChart): HostObject {
  return bind(titleClass, target);
}
