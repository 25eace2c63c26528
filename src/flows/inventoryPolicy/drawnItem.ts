import { count } from "../format";
import { nextPeriods } from "../forecast/nextPeriods";
import type { ChartPart, TablePart } from "../report";
import type { InventoryResult } from "./analyse";
import { columnsOver } from "./columns";
import type { ItemPlan } from "./plan";
import { isStocked } from "./plan";

/** One period of the item that is drawn: what was asked for, what is forecast, and the stock that stands beside it. */
export interface DrawnPeriod {
  readonly period: string;
  readonly demand: number | null;
  readonly forecast: number | null;
}
export interface DrawnItem {
  readonly plan: ItemPlan;
  readonly name: string;
  readonly title: string;
  readonly periods: readonly DrawnPeriod[];
  readonly hasForecast: boolean;
  /** Null where nothing is kept in stock. */
  readonly level: number | null;
  readonly levelLabel: string;
  readonly safetyStock: number;
}

/** What the picture in the pane and the chart in the sheet both draw. */
export function drawnItem({ prepared }: InventoryResult, plan: ItemPlan): DrawnItem {
  const { keys, periods, demand } = prepared;
  const name = String(keys[plan.item] ?? "");
  const forecast = prepared.forecasts[plan.item]?.periods ?? [];
  const observed = demand[plan.item] ?? [];
  const stocked = isStocked(plan);
  const safetyStock = Math.max(0, plan.applied.safetyStock);
  const at = plan.kind === "RS" ? "up to" : "at";
  return {
    plan,
    name,
    title: stocked
      ? `${name} is ordered ${at} ${count(plan.applied.level)} units, ${count(safetyStock)} of them for safety`
      : `${name} is not kept in stock`,
    periods: [...periods, ...nextPeriods(periods, forecast.length)].map((period, place) => ({
      period,
      demand: observed[place] ?? null,
      forecast: forecast[place - periods.length] ?? null,
    })),
    hasForecast: forecast.length > 0,
    level: stocked ? plan.applied.level : null,
    levelLabel: plan.kind === "RS" ? "Order-up-to level" : "Reorder point",
    safetyStock,
  };
}

export function drawnTable(item: DrawnItem): TablePart {
  const column = columnsOver(item.periods);
  const { level } = item;
  return {
    kind: "table",
    key: "stockDrawn",
    title: `Demand of ${item.name}`,
    columns: [
      column("period", "Period", "text", ({ period }) => period),
      column("demand", "Demand (units)", "number", ({ demand }) => demand),
      ...(item.hasForecast ? [column("forecast", "Forecast (units)", "number", ({ forecast }) => forecast)] : []),
      ...(level === null
        ? []
        : [
            column("level", `${item.levelLabel} (units)`, "number", () => level),
            column("safetyStock", "Safety stock (units)", "number", () => item.safetyStock),
          ]),
    ],
  };
}

export function drawnChart(item: DrawnItem): ChartPart {
  return {
    kind: "chart",
    title: item.title,
    chart: "line",
    table: "stockDrawn",
    categories: "period",
    series: [
      { column: "demand" },
      ...(item.hasForecast ? [{ column: "forecast" }] : []),
      ...(item.level === null ? [] : [{ column: "level" }, { column: "safetyStock" }]),
    ],
    categoryAxisTitle: "Period",
    valueAxisTitle: "Units",
    valueType: "number",
    scales: { value: { minimum: 0 } },
    alternativeText: `Demand of ${item.name} over time beside its stock level. ${item.title}.`,
  };
}
