import type { Chart, ChartAxis, ChartSeries } from "../model/chart";
import type { Workbook } from "../model/workbook";
import { chartKind } from "./chartKinds";
import type { ChartKind } from "./chartKinds";
import { AREA_FILL, LABEL_SPACING } from "./chartExtras";
import { axisXml, labelsXml, richText, shapeXml, solidFill } from "./chartParts";
import type { AxisPlan } from "./chartParts";
import { labelCache, numberCache } from "./chartCache";
import { RELATIONS, XML_DECLARATION, escapeXml, tag } from "./xmlText";

export const CHART_SPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart";
export const DRAWING_SPACE = "http://schemas.openxmlformats.org/drawingml/2006/main";

interface Group {
  readonly kind: ChartKind;
  readonly secondary: boolean;
  readonly series: { readonly series: ChartSeries; readonly index: number }[];
}

const AXES = { primary: [111_111_111, 111_111_112], secondary: [222_222_221, 222_222_222] } as const;

/** A chart part. Series of another type or on the secondary axis become groups of their own. */
export function chartXml(chart: Chart, workbook: Workbook): string {
  const groups = groupsOf(chart);
  const plot = tag(
    "c:plotArea",
    {},
    "<c:layout/>",
    ...groups.map((group) => groupXml(group, workbook)),
    axesXml(chart, groups),
  );
  const { title, legend } = chart;
  const shown = title.visible && title.text !== "";
  return (
    XML_DECLARATION +
    tag(
      "c:chartSpace",
      { "xmlns:c": CHART_SPACE, "xmlns:a": DRAWING_SPACE, "xmlns:r": RELATIONS },
      tag("c:roundedCorners", { val: false }),
      tag(
        "c:chart",
        {},
        shown ? richText(title.text, 1400) : "",
        tag("c:autoTitleDeleted", { val: !shown }),
        plot,
        legend.visible ? legendXml(legend.position) : "",
        tag("c:plotVisOnly", { val: true }),
        tag("c:dispBlanksAs", { val: "gap" }),
      ),
      areaXml(chart.extras[AREA_FILL]),
    )
  );
}

/** Without a fill of its own the area lets the cells shine through. */
function areaXml(fill: unknown): string {
  return typeof fill === "string" ? tag("c:spPr", {}, solidFill(fill)) : "";
}

function groupsOf(chart: Chart): Group[] {
  const groups: Group[] = [];
  chart.series.forEach((series, index) => {
    const kind = chartKind(series.type ?? chart.type);
    const secondary = series.axisGroup === "Secondary";
    const fits = (group: Group): boolean =>
      group.secondary === secondary &&
      group.kind.element === kind.element &&
      group.kind.direction === kind.direction &&
      group.kind.grouping === kind.grouping &&
      group.kind.style === kind.style;
    const group = groups.find(fits);
    if (group) group.series.push({ series, index });
    else groups.push({ kind, secondary, series: [{ series, index }] });
  });
  if (groups.length === 0) groups.push({ kind: chartKind(chart.type), secondary: false, series: [] });
  // Groups on the secondary axis are drawn over the others, and Excel wants them last.
  return groups.sort((a, b) => Number(a.secondary) - Number(b.secondary));
}

function isRound({ element }: ChartKind): boolean {
  return element === "pieChart" || element === "doughnutChart";
}

function groupXml({ kind, secondary, series }: Group, workbook: Workbook): string {
  const { element, direction, grouping, style } = kind;
  const [category, value] = secondary ? AXES.secondary : AXES.primary;
  const stacked = grouping === "stacked" || grouping === "percentStacked";
  const first = series[0]?.series;
  const gap = element === "barChart" ? tag("c:gapWidth", { val: first?.gapWidth ?? 150 }) : "";
  const overlap = first?.overlap ?? (stacked ? 100 : undefined);
  return tag(
    `c:${element}`,
    {},
    direction === undefined ? "" : tag("c:barDir", { val: direction }),
    grouping === undefined ? "" : tag("c:grouping", { val: grouping }),
    element === "scatterChart" ? tag("c:scatterStyle", { val: style ?? "lineMarker" }) : "",
    element === "radarChart" ? tag("c:radarStyle", { val: style ?? "marker" }) : "",
    tag("c:varyColors", { val: isRound(kind) }),
    ...series.map((item) => seriesXml(item.series, item.index, kind, workbook)),
    gap,
    element === "barChart" && overlap !== undefined ? tag("c:overlap", { val: overlap }) : "",
    element === "lineChart" ? tag("c:marker", { val: true }) : "",
    isRound(kind) ? tag("c:firstSliceAng", { val: 0 }) : "",
    element === "doughnutChart" ? tag("c:holeSize", { val: 50 }) : "",
    isRound(kind) ? "" : tag("c:axId", { val: category }) + tag("c:axId", { val: value }),
  );
}

function seriesXml(series: ChartSeries, index: number, kind: ChartKind, workbook: Workbook): string {
  const scatter = kind.element === "scatterChart";
  const lineLike = scatter || kind.element === "lineChart" || kind.element === "radarChart";
  const categories = series.categories.replace(/^=/, "");
  const values = series.values.replace(/^=/, "");
  const label = categories === "" ? "" : labelCache(workbook, categories, scatter);
  return tag(
    "c:ser",
    {},
    tag("c:idx", { val: index }),
    tag("c:order", { val: index }),
    nameXml(series),
    shapeXml(series, lineLike, kind.lines !== false),
    kind.element === "barChart" ? tag("c:invertIfNegative", { val: false }) : "",
    lineLike ? markerXml(series, kind) : "",
    series.hasDataLabels ? labelsXml(series) : "",
    label === "" ? "" : tag(scatter ? "c:xVal" : "c:cat", {}, label),
    tag(scatter ? "c:yVal" : "c:val", {}, numberCache(workbook, values)),
    kind.element === "lineChart" || scatter ? tag("c:smooth", { val: series.smooth ?? kind.smooth ?? false }) : "",
  );
}

function nameXml({ name, nameReference }: ChartSeries): string {
  if (nameReference === undefined || nameReference === "") {
    return name === "" ? "" : tag("c:tx", {}, tag("c:v", {}, escapeXml(name)));
  }
  const point = tag("c:pt", { idx: 0 }, tag("c:v", {}, escapeXml(name)));
  const cache = tag("c:strCache", {}, tag("c:ptCount", { val: 1 }), point);
  return tag("c:tx", {}, tag("c:strRef", {}, tag("c:f", {}, escapeXml(nameReference.replace(/^=/, ""))), cache));
}

const MARKERS: Readonly<Record<string, string>> = {
  Automatic: "circle",
  None: "none",
  Square: "square",
  Diamond: "diamond",
  Triangle: "triangle",
  X: "x",
  Star: "star",
  Dot: "dot",
  Dash: "dash",
  Circle: "circle",
  Plus: "plus",
};

function markerXml({ markerStyle, markerSize, markerColor, format }: ChartSeries, kind: ChartKind): string {
  const symbol =
    markerStyle === undefined ? (kind.markers === true ? "circle" : "none") : (MARKERS[markerStyle] ?? "circle");
  if (symbol === "none") return tag("c:marker", {}, tag("c:symbol", { val: symbol }));
  const color = markerColor ?? format.line?.color ?? format.fill;
  const filled =
    color === undefined
      ? ""
      : tag("c:spPr", {}, tag("a:solidFill", {}, tag("a:srgbClr", { val: color.replace("#", "") })));
  return tag("c:marker", {}, tag("c:symbol", { val: symbol }), tag("c:size", { val: markerSize ?? 5 }), filled);
}

const POSITIONS: Readonly<Record<string, string>> = { Bottom: "b", Top: "t", Left: "l", Right: "r", Corner: "tr" };

function legendXml(position: string): string {
  return tag("c:legend", {}, tag("c:legendPos", { val: POSITIONS[position] ?? "b" }), tag("c:overlay", { val: false }));
}

function axesXml(chart: Chart, groups: readonly Group[]): string {
  const plan = (secondary: boolean, axis: ChartAxis, index: 0 | 1, hidden: boolean): AxisPlan => {
    const ids = secondary ? AXES.secondary : AXES.primary;
    const kind = groups.find((group) => group.secondary === secondary)?.kind;
    const sideways = kind?.direction === "bar";
    const position = index === 0 ? (sideways ? "l" : "b") : sideways ? (secondary ? "t" : "b") : secondary ? "r" : "l";
    return {
      axis,
      id: ids[index],
      crossing: ids[index === 0 ? 1 : 0],
      position,
      category: index === 0 && kind?.element !== "scatterChart",
      crossesAtEnd: secondary && index === 1,
      hidden,
      between: kind?.element !== "scatterChart" && kind?.element !== "areaChart",
      labelSpacing: axis === chart.axes.category ? chart.extras[LABEL_SPACING] : undefined,
    };
  };
  const { category, value, secondaryValue } = chart.axes;
  const parts: AxisPlan[] = [];
  const has = (secondary: boolean): boolean =>
    groups.some((group) => group.secondary === secondary && !isRound(group.kind));
  if (has(false)) parts.push(plan(false, category, 0, false), plan(false, value, 1, false));
  if (has(true)) parts.push(plan(true, { visible: false, title: "" }, 0, true), plan(true, secondaryValue, 1, false));
  return parts.map(axisXml).join("");
}
