import type { ChartAxis } from "../../../model/chart";
import { finite, flag, oneOf, text } from "../../core/arguments";
import { bind } from "../../core/bind";
import { invalidArgument, invalidOperation } from "../../core/errors";
import type { HostClass, Scalar } from "../../core/hostClass";
import type { HostObject } from "../../core/hostObject";
import { kept } from "./kept";
import { keptFormat } from "./keptFormat";
import { chartKeeper } from "./keeper";
import type { OnAxis, OnChart } from "./onChart";
import { chartChanged } from "./onChart";
import { referenceTo } from "./referenceTo";

const axisPart = ({ role }: OnAxis): string => `axes.${role}`;

const axisTitleClass: HostClass<OnAxis> = {
  name: "ChartAxisTitle",
  scalars: {
    text: {
      get: ({ axis }) => axis.title,
      set: (target, value) => change(target, { title: text(value) }),
    },
    visible: {
      get: ({ axis }) => axis.title !== "",
      set: (target, value) => {
        if (!flag(value)) change(target, { title: "" });
        else if (target.axis.title === "") change(target, { title: "Axis Title" });
      },
    },
    ...kept("ChartAxisTitle", (target: OnAxis) => chartKeeper(target, `${axisPart(target)}.title`)),
  },
  navigation: { format: (target) => formatOf("ChartAxisTitleFormat", target, ".title") },
};

const axisClass: HostClass<OnAxis> = {
  name: "ChartAxis",
  scalars: {
    type: { get: ({ role }) => (role === "category" ? "Category" : "Value") },
    axisGroup: { get: ({ role }) => (role === "secondaryValue" ? "Secondary" : "Primary") },
    visible: { get: ({ axis }) => axis.visible, set: (target, value) => change(target, { visible: flag(value) }) },
    minimum: limit("minimum"),
    maximum: limit("maximum"),
    majorUnit: limit("majorUnit"),
    numberFormat: {
      get: ({ axis }) => axis.numberFormat ?? "General",
      set: (target, value) => change(target, { numberFormat: text(value) }),
    },
    scaleType: {
      get: ({ axis }) => (axis.logarithmic ? "Logarithmic" : "Linear"),
      set: (target, value) =>
        change(target, { logarithmic: oneOf(value, ["Linear", "Logarithmic"]) === "Logarithmic" }),
    },
    reversePlotOrder: {
      get: ({ axis }) => axis.reversed ?? false,
      set: (target, value) => change(target, { reversed: flag(value) }),
    },
    ...kept("ChartAxis", (target: OnAxis) => chartKeeper(target, axisPart(target))),
  },
  navigation: {
    title: (target) => bind(axisTitleClass, target),
    majorGridlines: (target) => bind(gridlinesClass("majorGridlines"), target),
    minorGridlines: (target) => bind(gridlinesClass("minorGridlines"), target),
    format: (target) => formatOf("ChartAxisFormat", target),
  },
  methods: {
    setCategoryNames: (target, range) => {
      const categories = referenceTo(target, range);
      for (const series of target.chart.series) series.categories = categories;
      chartChanged(target);
    },
    setCustomDisplayUnit: (target, value) => {
      chartKeeper(target, axisPart(target)).write("displayUnit", "Custom");
      chartKeeper(target, axisPart(target)).write("customDisplayUnit", finite(value));
    },
    setPositionAt: (target, value) => chartKeeper(target, axisPart(target)).write("positionAt", finite(value)),
  },
};

const axesClass: HostClass<OnChart> = {
  name: "ChartAxes",
  scalars: {},
  navigation: {
    categoryAxis: (target) => axis(target, "category"),
    valueAxis: (target) => axis(target, "value"),
  },
  methods: {
    getItem: (target, type, group) => {
      const secondary = oneOf(group ?? "Primary", ["Primary", "Secondary"]) === "Secondary";
      const isValue = oneOf(type, ["Category", "Value"]) === "Value";
      if (!secondary) return axis(target, isValue ? "value" : "category");
      const used = target.chart.series.some((series) => series.axisGroup === "Secondary");
      if (!isValue || !used) throw invalidOperation("The chart has no such axis: no series is on the secondary axis.");
      return axis(target, "secondaryValue");
    },
  },
};

export function axesObject(target: OnChart): HostObject {
  return bind(axesClass, target);
}

function axis({ host, sheet, chart }: OnChart, role: OnAxis["role"]): HostObject {
  return bind(axisClass, { host, sheet, chart, role, axis: chart.axes[role] });
}

function gridlinesClass(name: "majorGridlines" | "minorGridlines"): HostClass<OnAxis> {
  return {
    name: "ChartGridlines",
    scalars: {
      visible: {
        get: ({ axis: on }) => on[name] ?? false,
        set: (target, value) => change(target, { [name]: flag(value) }),
      },
    },
    navigation: { format: (target) => formatOf("ChartGridlinesFormat", target, `.${name}`) },
  };
}

function formatOf(
  name: "ChartAxisFormat" | "ChartAxisTitleFormat" | "ChartGridlinesFormat",
  target: OnAxis,
  piece = "",
): HostObject {
  return keptFormat(name, (part) => chartKeeper(target, `${axisPart(target)}${piece}.format.${part}`));
}

function change(target: OnAxis, properties: Partial<ChartAxis>): void {
  Object.assign(target.axis, properties);
  chartChanged(target);
}

/** An empty text makes the limit automatic again. */
function limit(name: "minimum" | "maximum" | "majorUnit"): Scalar<OnAxis> {
  return {
    get: ({ axis: on }) => on[name] ?? "",
    set: (target, value) => {
      if (value === "") Reflect.deleteProperty(target.axis, name);
      else if (typeof value === "number") target.axis[name] = value;
      else throw invalidArgument();
      chartChanged(target);
    },
  };
}
