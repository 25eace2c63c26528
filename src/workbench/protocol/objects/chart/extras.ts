import type { HostObject } from "../../core/hostObject";
import { bind } from "../../core/bind";
import { color } from "../../core/color";
import type { HostClass, Scalar } from "../../core/hostClass";
import type { KeptClass } from "./keptProperties";
import { keptProperties } from "./keptProperties";
import type { OnChart } from "./onChart";
import { chartChanged } from "./onChart";

/** A part of a chart whose look is only kept, e.g. "title.font". */
interface ChartPart extends OnChart {
  readonly part: string;
}

/** Properties the workbench does not draw: kept as set, so they can be read back and checked. */
export function kept<Target extends OnChart>(
  part: (target: Target) => string,
  className: KeptClass,
): Readonly<Record<string, Scalar<Target>>> {
  return Object.fromEntries(keptProperties[className].map((name) => [name, keptProperty(part, name)]));
}

function keptProperty<Target extends OnChart>(part: (target: Target) => string, name: string): Scalar<Target> {
  const key = (target: Target): string => `${part(target)}.${name}`;
  return {
    get: (target) => target.chart.extras[key(target)] ?? null,
    set: (target, value) => {
      target.chart.extras[key(target)] = name === "color" ? color(value) : value;
      chartChanged(target);
    },
    onRequest: true,
  };
}

const partOf = ({ part }: ChartPart): string => part;

const fontClass: HostClass<ChartPart> = {
  name: "ChartFont",
  scalars: kept(partOf, "ChartFont"),
};

const lineClass: HostClass<ChartPart> = {
  name: "ChartLineFormat",
  scalars: kept(partOf, "ChartLineFormat"),
  methods: {
    clear: (target) => {
      target.chart.extras[`${target.part}.lineStyle`] = "None";
      chartChanged(target);
    },
  },
};

const fillClass: HostClass<ChartPart> = {
  name: "ChartFill",
  scalars: {},
  methods: {
    setSolidColor: (target, value) => {
      target.chart.extras[`${target.part}.color`] = color(value);
      chartChanged(target);
    },
    clear: (target) => {
      target.chart.extras[`${target.part}.color`] = null;
      chartChanged(target);
    },
  },
};

const formatClass: HostClass<ChartPart> = {
  name: "ChartFormat",
  scalars: {},
  navigation: {
    font: (target) => part(fontClass, target, "font"),
    line: (target) => part(lineClass, target, "line"),
    border: (target) => part(lineClass, target, "border"),
    fill: (target) => part(fillClass, target, "fill"),
  },
};

/** The `format` of a chart part that is only kept. */
export function keptFormat(target: OnChart, name: string): HostObject {
  const { host, sheet, chart } = target;
  return bind(formatClass, { host, sheet, chart, part: `${name}.format` });
}

function part(definition: HostClass<ChartPart>, target: ChartPart, name: string): HostObject {
  return bind(definition, { ...target, part: `${target.part}.${name}` });
}
