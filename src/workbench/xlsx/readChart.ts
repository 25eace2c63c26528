import type { Chart, ChartAxis, ChartSeries, LineFormat } from "../model/chart";
import { newChart } from "../model/chart";
import { AREA_FILL, LABEL_SPACING } from "./chartExtras";
import type { ChartKind } from "./chartKinds";
import { chartType } from "./chartKinds";
import { DASHES, LABEL_POSITIONS } from "./chartParts";
import type { XmlElement } from "./package";
import { child, childrenNamed, descend, elements, localName, textOf } from "./package";
import type { Colors } from "./readColors";
import { EMU_PER_POINT } from "./sizes";

const LEGEND: Readonly<Record<string, string>> = { b: "Bottom", t: "Top", l: "Left", r: "Right", tr: "Corner" };

function valueOf(element: XmlElement | null, name: string): string | undefined {
  return child(element, name)?.attributes["val"];
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && value !== "0" && value !== "false";
}

/** Reads what a chart shows and how. Colours taken from the theme are resolved where they are plain. */
export function readChart(id: string, name: string, root: XmlElement, colors: Colors): Chart {
  const chart = newChart(id, name, "ColumnClustered");
  const drawn = child(root, "chart");
  const plot = child(drawn, "plotArea");
  const title = titleText(child(drawn, "title"));
  chart.title = { text: title ?? "", visible: title !== null && !isOn(valueOf(drawn, "autoTitleDeleted")) };
  const legend = child(drawn, "legend");
  chart.legend = { visible: legend !== null, position: LEGEND[valueOf(legend, "legendPos") ?? "r"] ?? "Right" };
  const groups = elements(plot ?? root).filter((item) => localName(item).endsWith("Chart"));
  const axes = elements(plot ?? root).filter((item) => localName(item).endsWith("Ax"));
  const primary = new Set(childrenNamed(groups[0], "axId").map((item) => item.attributes["val"]));
  groups.forEach((group, index) => {
    const secondary = childrenNamed(group, "axId").some((item) => !primary.has(item.attributes["val"]));
    for (const element of childrenNamed(group, "ser")) {
      const type = chartType(kindOf(group, element));
      if (index === 0 && chart.series.length === 0) chart.type = type;
      const series = readSeries(element, group, colors);
      if (type !== chart.type) series.type = type;
      if (secondary) series.axisGroup = "Secondary";
      chart.series.push(series);
    }
  });
  readAxes(chart, axes, primary);
  readExtras(chart, root, axes, colors);
  return chart;
}

function readExtras(chart: Chart, root: XmlElement, axes: readonly XmlElement[], colors: Colors): void {
  const area = solidColor(child(child(root, "spPr"), "solidFill"), colors);
  if (area !== undefined) chart.extras[AREA_FILL] = area;
  const spacing = axes.map((axis) => valueOf(axis, "tickLblSkip")).find((value) => value !== undefined);
  if (spacing !== undefined) chart.extras[LABEL_SPACING] = Number(spacing);
}

function kindOf(group: XmlElement, series: XmlElement): ChartKind {
  const element = localName(group) as ChartKind["element"];
  const direction = valueOf(group, "barDir") as ChartKind["direction"];
  const grouping = valueOf(group, "grouping") as ChartKind["grouping"];
  const scatter = element === "scatterChart";
  const markers = valueOf(child(series, "marker"), "symbol") !== "none";
  const noLine = descend(series, "spPr", "ln", "noFill") !== null;
  const smooth = isOn(valueOf(series, "smooth"));
  const style = valueOf(group, scatter ? "scatterStyle" : "radarStyle");
  return {
    element,
    ...(direction && { direction }),
    ...(grouping && { grouping }),
    ...(scatter ? { style: smooth ? "smoothMarker" : "lineMarker", lines: !noLine, ...(smooth && { smooth }) } : {}),
    ...(element === "radarChart" && style !== undefined ? { style } : {}),
    ...(scatter || element === "lineChart" ? { markers } : {}),
  };
}

function readSeries(element: XmlElement, group: XmlElement, colors: Colors): ChartSeries {
  const tx = child(element, "tx");
  const nameFormula = textOf(descend(tx, "strRef", "f"));
  const cached = textOf(descend(tx, "strRef", "strCache", "pt", "v"));
  const categories = child(element, "cat") ?? child(element, "xVal");
  const values = child(element, "val") ?? child(element, "yVal");
  const labels = child(element, "dLbls");
  const series: ChartSeries = {
    name: nameFormula === "" ? textOf(child(tx, "v")) : cached,
    values: referenceOf(values),
    categories: referenceOf(categories),
    format: formatOf(child(element, "spPr"), colors),
    hasDataLabels: isOn(valueOf(labels, "showVal")) || isOn(valueOf(labels, "showCatName")),
  };
  if (nameFormula !== "") series.nameReference = `=${nameFormula}`;
  if (labels && series.hasDataLabels) series.dataLabels = labelsOf(labels);
  const gap = valueOf(group, "gapWidth");
  if (gap !== undefined && gap !== "150") series.gapWidth = Number(gap);
  return series;
}

function labelsOf(labels: XmlElement): NonNullable<ChartSeries["dataLabels"]> {
  const format = child(labels, "numFmt")?.attributes["formatCode"];
  const place = Object.entries(LABEL_POSITIONS).find(([, inFile]) => inFile === valueOf(labels, "dLblPos"))?.[0];
  return {
    showValue: isOn(valueOf(labels, "showVal")),
    showCategoryName: isOn(valueOf(labels, "showCatName")),
    ...(format === undefined ? {} : { numberFormat: format }),
    ...(place === undefined ? {} : { position: place }),
  };
}

function referenceOf(element: XmlElement | null): string {
  const [source] = element ? elements(element) : [];
  const formula = textOf(child(source, "f"));
  return formula === "" ? "" : `=${formula}`;
}

function formatOf(shape: XmlElement | null, colors: Colors): ChartSeries["format"] {
  const format: ChartSeries["format"] = {};
  const fill = solidColor(child(shape, "solidFill"), colors);
  if (fill !== undefined) format.fill = fill;
  const ln = child(shape, "ln");
  const line: LineFormat = {};
  const color = solidColor(child(ln, "solidFill"), colors);
  if (color !== undefined) line.color = color;
  const width = ln?.attributes["w"];
  if (width !== undefined) line.weight = Number(width) / EMU_PER_POINT;
  const dash = Object.entries(DASHES).find(([, inFile]) => inFile === valueOf(ln, "prstDash"))?.[0];
  if (dash !== undefined) line.style = dash;
  if (child(ln, "noFill")) line.style = "None";
  if (Object.keys(line).length > 0) format.line = line;
  return format;
}

function solidColor(fill: XmlElement | null, colors: Colors): string | undefined {
  const rgb = valueOf(fill, "srgbClr");
  if (rgb !== undefined) return `#${rgb.toUpperCase()}`;
  const scheme = valueOf(fill, "schemeClr");
  return scheme === undefined ? undefined : colors.named(scheme);
}

function titleText(title: XmlElement | null): string | null {
  if (!title) return null;
  const rich = descend(title, "tx", "rich");
  if (!rich) return textOf(descend(title, "tx", "strRef", "strCache", "pt", "v")) || null;
  const lines = childrenNamed(rich, "p").map((line) =>
    childrenNamed(line, "r")
      .map((run) => textOf(child(run, "t")))
      .join(""),
  );
  return lines.join("\n");
}

function readAxes(chart: Chart, axes: readonly XmlElement[], primary: ReadonlySet<string | undefined>): void {
  const values: XmlElement[] = [];
  let category: XmlElement | undefined;
  for (const axis of axes) {
    const isCategory = localName(axis) !== "valAx";
    const across = ["b", "t"].includes(valueOf(axis, "axPos") ?? "");
    const scatterX = !axes.some((item) => localName(item) !== "valAx") && across;
    if (isCategory || scatterX) category ??= primary.has(valueOf(axis, "axId")) ? axis : undefined;
    else values.push(axis);
  }
  if (category) chart.axes.category = axisOf(category);
  for (const axis of values) {
    if (primary.has(valueOf(axis, "axId"))) chart.axes.value = axisOf(axis);
    else chart.axes.secondaryValue = axisOf(axis);
  }
}

function axisOf(element: XmlElement): ChartAxis {
  const scaling = child(element, "scaling");
  const axis: ChartAxis = {
    visible: !isOn(valueOf(element, "delete")),
    title: titleText(child(element, "title")) ?? "",
  };
  const format = child(element, "numFmt")?.attributes;
  if (format?.["formatCode"] !== undefined && !isOn(format["sourceLinked"])) axis.numberFormat = format["formatCode"];
  const number = (name: string, from: XmlElement | null): number | undefined => {
    const value = valueOf(from, name);
    return value === undefined ? undefined : Number(value);
  };
  const [minimum, maximum, majorUnit] = [number("min", scaling), number("max", scaling), number("majorUnit", element)];
  if (minimum !== undefined) axis.minimum = minimum;
  if (maximum !== undefined) axis.maximum = maximum;
  if (majorUnit !== undefined) axis.majorUnit = majorUnit;
  if (child(element, "majorGridlines")) axis.majorGridlines = true;
  if (child(element, "minorGridlines")) axis.minorGridlines = true;
  if (child(scaling, "logBase")) axis.logarithmic = true;
  if (valueOf(scaling, "orientation") === "maxMin") axis.reversed = true;
  return axis;
}
