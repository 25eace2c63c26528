import { cellsOf, intersect } from "./address";
import { throwIfCancelled } from "./cancellation";
import { TakenNames } from "./freeNames";
import { literalText } from "./literalText";
import { cellsIn } from "./locate";
import { palette, seriesColours } from "./palette";
import { touchedRects } from "./planShape";
import type { AxisScale, ChartPlan, SheetPlan } from "./port";
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
/** As short as the name of a sheet; longer ones are of no use in lists. */
const NAME_CHARACTERS = 31;
/** Series of points differ in shape too, so that colour is not all that tells them apart; sizes are in points. */
const MARKERS = ["Circle", "Diamond", "Triangle", "Square"] as const;
const MARKER_SIZE = 6;
/** Room between columns in percent of their width. */
const COLUMN_GAP = 60;

/** Native charts over the written cells. Hosts that cannot set series one by one do without. */
export async function addCharts(writing: Writing): Promise<void> {
  const { plan, options, context, journal } = writing;
  if (!supports("1.8") || plan.sheets.every(({ charts }) => charts.length === 0)) return;
  throwIfCancelled(options.signal);
  for (const sheetPlan of plan.sheets) {
    const sheet = sheetFor(writing, sheetPlan);
    const taken = await takenChartNames(context, sheet, sheetPlan);
    for (const chartPlan of sheetPlan.charts) {
      const name = freeChartName(chartPlan.title, taken);
      // Charts on new sheets go with their sheet.
      if (!isNew(sheetPlan))
        journal.note({ kind: "deleteChart", sheetId: writing.sheetIds[sheetPlan.key] ?? "", chart: name });
      addChart(writing, sheet, chartPlan, name);
      if (isNew(sheetPlan)) describeBehind(sheet, sheetPlan, chartPlan);
    }
  }
  await settle(writing);
}

async function takenChartNames(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
): Promise<TakenNames> {
  if (isNew(plan) || plan.charts.length === 0) return new TakenNames();
  const charts = sheet.charts.load("items/name");
  await context.sync();
  return new TakenNames(charts.items.map(({ name }) => name));
}

function freeChartName(title: string, taken: TakenNames): string {
  let name = title.slice(0, NAME_CHARACTERS);
  for (let attempt = 2; taken.has(name); attempt += 1) {
    const suffix = ` ${attempt}`;
    name = title.slice(0, NAME_CHARACTERS - suffix.length) + suffix;
  }
  taken.add(name);
  return name;
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
function describeBehind(sheet: Excel.Worksheet, plan: SheetPlan, { place, alternativeText }: ChartPlan): void {
  const corner = { row: place.row, column: place.column, rows: 1, columns: 1 };
  if (!alternativeText || touchedRects(plan).some((rect) => intersect(rect, corner))) return;
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
