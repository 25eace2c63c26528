import { normalCdf, normalQuantile } from "../../engine";
import { percent } from "../format";
import type { ChartPart, ReportSheet, RunPart, TablePart } from "../report";
import type { InventoryResult } from "./analyse";
import { columnsOver } from "./columns";
import { exchangeCurve } from "./curve";
import { barsTitle, curveTitle } from "./pictures";
import { inventorySentences } from "./sentences";
import { drawnChart, drawnItem, drawnTable } from "./drawnItem";
import { drawnPlan, hasMoney, stockHeading } from "./shown";
import { allTotals, classTotals } from "./totals";

/** Stock and service by class, before and after, with what review and lead times cost. */
export function classSheet(result: InventoryResult, run: RunPart): ReportSheet {
  const plan = drawnPlan(result, String(result.settings["drawn"] ?? ""));
  const drawn = plan ? drawnItem(result, plan) : null;
  return {
    key: "stockClasses",
    name: "Stock before and after",
    title: "Stock and service before and after",
    note: inventorySentences(result).join(" "),
    parts: [
      classTable(result),
      valueChart(result),
      causeTable(result),
      reviewChart(result),
      curveChart(result),
      curveTable(result),
      ...(drawn ? [drawnChart(drawn), drawnTable(drawn)] : []),
      run,
    ],
  };
}

function classTable(result: InventoryResult): TablePart {
  const all = allTotals(result);
  const rows = [...classTotals(result), all];
  const column = columnsOver(rows);
  const compared = all.compared > 0;
  const money = hasMoney(result) ? "money" : "number";
  const value = (name: string) => stockHeading(result, name);
  const same = all.compared < all.items ? ", same items" : "";
  return {
    kind: "table",
    key: "stockClasses",
    title: "By class",
    freezeColumns: 1,
    columns: [
      column("segment", "Class", "class", ({ segment }) => segment, { look: "matrix" }),
      column("items", "Items", "integer", ({ items }) => items),
      column("stocked", "Kept in stock", "integer", ({ stocked }) => stocked),
      ...(compared
        ? [
            column("known", "Known today", "integer", (one) => one.compared),
            column("valueToday", value("Stock today"), money, (one) => one.valueToday),
            column("valueCompared", value(`Stock new${same}`), money, (one) => one.valueCompared),
            column("change", value("Change"), money, (one) => one.valueCompared - one.valueToday, {
              formula: "={column:valueCompared}-{column:valueToday}",
            }),
            column("fillToday", "Fill rate today", "share", ({ fillToday }) => fillToday),
            column("fillCompared", `Fill rate new${same}`, "share", ({ fillCompared }) => fillCompared),
          ]
        : []),
      column("safetyValue", value("Safety stock, all items"), money, ({ safetyValue }) => safetyValue),
      column("cycleValue", value("Cycle stock, all items"), money, ({ cycleValue }) => cycleValue),
      column("fill", "Fill rate, all items", "share", ({ fill }) => fill),
      column("target", "Mean target", "share", ({ target }) => target),
    ],
  };
}

/** What lead times, reviews and forecasts do to the stock of each class. */
function causeTable(result: InventoryResult): TablePart {
  const rows = [...classTotals(result), allTotals(result)];
  const column = columnsOver(rows);
  const money = hasMoney(result) ? "money" : "number";
  return {
    kind: "table",
    key: "stockCauses",
    title: "Lead times, reviews and forecasts by class",
    columns: [
      column("segment", "Class", "class", ({ segment }) => segment, { look: "matrix" }),
      column("supplyShare", "Share of variance from lead times", "share", ({ supplyShare }) => supplyShare),
      column(
        "supplyValue",
        stockHeading(result, "Safety stock that steady lead times save"),
        money,
        ({ supplyValue }) => supplyValue,
      ),
      column("continuous", "Cost a year, continuous review", "money", ({ continuousCost }) => continuousCost),
      column("periodic", "Cost a year, fixed days", "money", ({ periodicCost }) => periodicCost),
      column("cheaper", "Cheaper review", "text", ({ continuousCost, periodicCost }) =>
        continuousCost === null || periodicCost === null
          ? null
          : periodicCost < continuousCost
            ? "fixed days"
            : "continuous",
      ),
      column(
        "trend",
        "Errors lately against before",
        "share",
        ({ segment }) => result.trends.get(segment)?.ratio ?? null,
      ),
    ],
  };
}

function valueChart(result: InventoryResult): ChartPart {
  const compared = allTotals(result).compared > 0;
  return {
    kind: "chart",
    title: barsTitle(result),
    chart: compared ? "column" : "stackedColumn",
    table: "stockClasses",
    categories: "segment",
    series: compared
      ? [{ column: "valueToday" }, { column: "valueCompared" }]
      : [{ column: "safetyValue" }, { column: "cycleValue" }],
    rows: classTotals(result).length,
    categoryAxisTitle: "Class",
    valueAxisTitle: stockHeading(result, "Stock"),
    valueType: hasMoney(result) ? "money" : "number",
    scales: { value: { minimum: 0 } },
    alternativeText: `Stock of each class ${compared ? "with the parameters of today and with the new ones" : "for safety and between orders"}. ${barsTitle(result)}.`,
  };
}

function reviewChart(result: InventoryResult): ChartPart {
  const classes = classTotals(result);
  const cheaper = classes.filter(
    ({ continuousCost, periodicCost }) =>
      continuousCost !== null && periodicCost !== null && periodicCost < continuousCost,
  );
  const title = `Fixed days cost less in ${String(cheaper.length)} of ${String(classes.length)} classes`;
  return {
    kind: "chart",
    title,
    chart: "column",
    table: "stockCauses",
    categories: "segment",
    series: [{ column: "continuous" }, { column: "periodic" }],
    rows: classes.length,
    categoryAxisTitle: "Class",
    valueAxisTitle: "Cost a year",
    valueType: "money",
    scales: { value: { minimum: 0 } },
    alternativeText: `Cost a year of continuous review and of fixed days by class, at the same service. ${title}.`,
  };
}

function curveChart(result: InventoryResult): ChartPart {
  return {
    kind: "chart",
    title: curveTitle(result),
    chart: "line",
    table: "stockCurve",
    categories: "fill",
    series: [{ column: "value" }],
    categoryAxisTitle: "Demand served at once",
    valueAxisTitle: stockHeading(result, "Stock"),
    categoryType: "share",
    valueType: hasMoney(result) ? "money" : "number",
    scales: { value: { minimum: 0 } },
    alternativeText: `Stock that each service needs when all targets are moved together. ${curveTitle(result)}.`,
  };
}

function curveTable(result: InventoryResult): TablePart {
  const { points, sampled } = exchangeCurve(result);
  const column = columnsOver(points);
  const sample = sampled < result.plans.length ? `, computed on ${String(sampled)} items` : "";
  return {
    kind: "table",
    key: "stockCurve",
    title: `Service and stock when all targets move together${sample}`,
    columns: [
      column("fill", "Fill rate", "share", ({ fill }) => fill),
      column("value", stockHeading(result, "Stock value"), hasMoney(result) ? "money" : "number", ({ value }) => value),
      column("move", "Targets moved by", "text", ({ shift }) =>
        shift === 0
          ? "as set"
          : `${shift > 0 ? "+" : "−"}${String(Math.abs(shift))} deviations (95 % becomes ${percent(moved(shift), 1)})`,
      ),
    ],
  };
}

/** What becomes of a target of 95 % that is moved by so many standard deviations. */
function moved(shift: number): number {
  return normalCdf(normalQuantile(0.95) + shift);
}
