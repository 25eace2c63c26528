import { cellsOf } from "./address";
import { throwIfCancelled } from "./cancellation";
import { describedCharts } from "./expectedContent";
import { literalText } from "./literalText";
import { cellsIn } from "./locate";
import { palette, seriesColours } from "./palette";
import type { AxisScale, ChartPlan } from "./port";
import { rangeBehind } from "./reference";
import { supports } from "./runExcel";
import { applyStyle } from "./styles";
import { resolveTokens } from "./tokens";
import { isNew, settle, sheetFor } from "./writing";
import type { Writing } from "./writing";

const CHART_TYPES = {
  columnLine: "ColumnClustered",
  column: "ColumnClustered",
  bar: "BarClustered",
  line: "Line",
  scatter: "XYScatter",
  stackedColumn: "ColumnStacked",
} as const;
/** Series of points differ in shape too, so that colour is not all that tells them apart; sizes are in points. */
const MARKERS = ["Circle", "Diamond", "Triangle", "Square"] as const;
const MARKER_SIZE = 6;
/** Room between columns in percent of their width. */
const COLUMN_GAP = 60;

/** Native charts over the written cells. Hosts that cannot set series one by one do without. */
export async function addCharts(writing: Writing): Promise<void> {
  const { plan, options, charts, journal, sheetIds } = writing;
  if (!supports("1.8") || plan.sheets.every((sheet) => sheet.charts.length === 0)) return;
  throwIfCancelled(options.signal);
  for (const sheetPlan of plan.sheets) {
    const sheet = sheetFor(writing, sheetPlan);
    const names = charts[sheetPlan.key] ?? [];
    if (!isNew(sheetPlan)) journal.begin("deleteCharts", sheetIds[sheetPlan.key] ?? "");
    sheetPlan.charts.forEach((chart, index) => addChart(writing, sheet, chart, names[index] ?? chart.title));
    for (const chart of describedCharts(sheetPlan)) describeBehind(sheet, chart);
  }
  await settle(writing);
}

function addChart(writing: Writing, sheet: Excel.Worksheet, plan: ChartPlan, name: string): void {
  const { context, assignment } = writing;
  const rangeOf = (text: string): Excel.Range => rangeBehind(context, resolveTokens(text, assignment));
  const [first] = plan.series;
  if (!first) return;
  const chart = sheet.charts.add(CHART_TYPES[plan.kind], rangeOf(first.values), "Columns");
  chart.name = name;
  chart.title.text = plan.title;
  chart.setPosition(
    cellsOf({ row: plan.place.row, column: plan.place.column, rows: 1, columns: 1 }),
    cellsOf({ row: plan.place.endRow, column: plan.place.endColumn, rows: 1, columns: 1 }),
  );
  plan.series.forEach((seriesPlan, index) => {
    const series = index === 0 ? chart.series.getItemAt(0) : chart.series.add(seriesPlan.name);
    series.name = seriesPlan.name;
    if (index > 0) series.setValues(rangeOf(seriesPlan.values));
    series.setXAxisValues(rangeOf(plan.categories));
    dressSeries(series, plan, index);
  });
  dressAxes(chart, plan);
  chart.format.fill.setSolidColor(palette.paper);
  chart.legend.visible = plan.series.length > 1;
  if (plan.series.length > 1) chart.legend.position = "Bottom";
}

/**
 * Office.js has no alternative text for charts, so the description stands in the cell behind the chart's corner: a
 * screen reader that walks the cells reads it. Filled alignment keeps it inside its cell, the colour of the paper out of
 * sight where a program draws charts without their area.
 */
function describeBehind(sheet: Excel.Worksheet, { place, alternativeText }: ChartPlan): void {
  const corner = { row: place.row, column: place.column, rows: 1, columns: 1 };
  const cell = cellsIn(sheet, corner);
  cell.values = [[literalText(alternativeText)]];
  applyStyle(cell, 1, "note");
  cell.format.font.color = palette.paper;
  cell.format.horizontalAlignment = "Fill";
}

function dressSeries(series: Excel.ChartSeries, plan: ChartPlan, index: number): void {
  const seriesPlan = plan.series[index];
  const colour = seriesPlan?.colour ?? seriesColours[index % seriesColours.length] ?? palette.brand;
  const asLine = seriesPlan?.kind === "line" || (plan.kind === "line" && seriesPlan?.kind !== "column");
  if (seriesPlan?.kind === "line" && plan.kind !== "line") series.chartType = "Line";
  if (seriesPlan?.kind === "column" && plan.kind !== "column") series.chartType = "ColumnClustered";
  if (seriesPlan?.axis === "secondary") series.axisGroup = "Secondary";
  if (plan.kind === "scatter") {
    series.markerStyle = MARKERS[index % MARKERS.length] ?? MARKERS[0];
    series.markerSize = MARKER_SIZE;
    series.markerBackgroundColor = colour;
    series.markerForegroundColor = colour;
  } else if (asLine) {
    series.format.line.color = colour;
    series.format.line.weight = 2.25;
  } else {
    series.format.fill.setSolidColor(colour);
    series.gapWidth = COLUMN_GAP;
  }
  if (seriesPlan?.labels) series.hasDataLabels = true;
}

function dressAxes(chart: Excel.Chart, plan: ChartPlan): void {
  const { categoryAxis, valueAxis } = chart.axes;
  setTitle(categoryAxis, plan.categoryAxisTitle);
  setTitle(valueAxis, plan.valueAxisTitle);
  valueAxis.majorGridlines.format.line.color = palette.gridline;
  if (plan.categoryFormat) categoryAxis.numberFormat = plan.categoryFormat;
  if (plan.valueFormat) valueAxis.numberFormat = plan.valueFormat;
  const { category, value, secondary: other } = plan.scales ?? {};
  if (category && plan.kind === "scatter") setScale(categoryAxis, category);
  else if (category?.step !== undefined) categoryAxis.tickLabelSpacing = category.step;
  if (value) setScale(valueAxis, value);
  if (!plan.series.some(({ axis }) => axis === "secondary")) return;
  const secondary = chart.axes.getItem("Value", "Secondary");
  setTitle(secondary, plan.secondaryAxisTitle ?? "");
  if (plan.secondaryFormat) secondary.numberFormat = plan.secondaryFormat;
  if (other) setScale(secondary, other);
}

function setScale(axis: Excel.ChartAxis, { minimum, maximum, step }: AxisScale): void {
  if (minimum !== undefined) axis.minimum = minimum;
  if (maximum !== undefined) axis.maximum = maximum;
  if (step !== undefined) axis.majorUnit = step;
}

function setTitle(axis: Excel.ChartAxis, text: string): void {
  if (text) axis.title.text = text;
}
