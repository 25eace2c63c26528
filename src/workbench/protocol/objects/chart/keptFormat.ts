import { bind } from "../../core/bind";
import { color } from "../../core/color";
import type { HostClass } from "../../core/hostClass";
import type { HostObject } from "../../core/hostObject";
import { kept } from "./kept";
import type { Keeper } from "./keeper";

type Part = "font" | "line" | "border" | "fill";

/** What the library's format classes consist of. */
const formats = {
  ChartAreaFormat: ["fill", "font", "border"],
  ChartTitleFormat: ["fill", "font", "border"],
  ChartLegendFormat: ["fill", "font", "border"],
  ChartAxisTitleFormat: ["fill", "font", "border"],
  ChartAxisFormat: ["fill", "font", "line"],
  ChartGridlinesFormat: ["line"],
  ChartDataLabelFormat: ["fill", "font", "border"],
  ChartPlotAreaFormat: ["fill", "border"],
  ChartErrorBarsFormat: ["line"],
  ChartTrendlineFormat: ["line"],
} as const satisfies Readonly<Record<string, readonly Part[]>>;

const itself = (keeper: Keeper): Keeper => keeper;

const fontClass: HostClass<Keeper> = { name: "ChartFont", scalars: kept("ChartFont", itself) };

const lineClass = (name: "ChartLineFormat" | "ChartBorder"): HostClass<Keeper> => ({
  name,
  scalars: kept(name, itself),
  methods: { clear: (keeper) => keeper.write("lineStyle", "None") },
});

const fillClass: HostClass<Keeper> = {
  name: "ChartFill",
  scalars: {},
  methods: {
    setSolidColor: (keeper, value) => keeper.write("color", color(value)),
    clear: (keeper) => keeper.write("color", null),
  },
};

const parts: Readonly<Record<Part, HostClass<Keeper>>> = {
  font: fontClass,
  line: lineClass("ChartLineFormat"),
  border: lineClass("ChartBorder"),
  fill: fillClass,
};

/** The `format` of a chart part that is only kept; `keep` gives the keeper for "font.", "fill." and so on. */
export function keptFormat(name: keyof typeof formats, keep: (part: string) => Keeper): HostObject {
  const scalars = name === "ChartAreaFormat" ? kept<typeof keep>(name, (keeper) => keeper("")) : {};
  const navigation = Object.fromEntries(
    formats[name].map((part) => [part, (): HostObject => bind(parts[part], keep(part))]),
  );
  return bind({ name, scalars, navigation }, keep);
}
