import type { ReportColumn, ReportSheet, RunPart, TablePart } from "../report";
import { columnOf, identity, inOrder } from "./columns";
import { ANALOGUE } from "./plan";
import type { ForecastResult } from "./result";
import { periodWord } from "./words";

/** One row an item with the coming periods side by side: the form in which other analyses take demand. */
export function forecastSheet(result: ForecastResult, live: boolean, run: RunPart): ReportSheet {
  const { prepared, plan } = result;
  const { order, ahead, overrides } = prepared;
  const agreed = agreedUnits(result);
  const rows = order;
  return {
    key: "forecast",
    name: "Forecast",
    title: `Forecast of the next ${String(prepared.horizon)} ${periodWord(result, prepared.horizon)}`,
    note:
      "Units. This table can be given to another analysis as demand with the periods side by side." +
      (live
        ? " The forecasts are formulas over the sheet Forecast history: change a number or a method and they follow."
        : "") +
      (overrides.length > 0 ? " Where an override was agreed, it stands in place of the forecast." : ""),
    parts: [
      {
        kind: "table",
        key: "forecast",
        title: "Forecast",
        freezeColumns: 1,
        columns: [
          ...identity(result, rows),
          {
            key: "method",
            heading: "Method",
            type: "text",
            values: inOrder(result, (item) => plan.items[item]?.method || null),
          },
          ...ahead.map((heading, step): ReportColumn => ({
            key: `f${String(step)}`,
            heading,
            type: "number",
            values: inOrder(
              result,
              (item) => agreed.get(placeKey(item, step)) ?? plan.items[item]?.forecast?.[step] ?? null,
            ),
            ...liveForecast(result, step),
          })),
          columnOf(rows, "remark", "Remark", "text", (item) => plan.items[item]?.remark || null),
        ],
      },
      run,
    ],
  };
}

function placeKey(item: number, step: number): string {
  return `${String(item)} ${String(step)}`;
}

/** Overrides of periods that are still to come. */
function agreedUnits({ prepared }: ForecastResult): ReadonlyMap<string, number> {
  const periods = prepared.sales.periods.length;
  return new Map(
    prepared.overrides.flatMap(({ item, at, units }) =>
      at >= periods ? [[placeKey(item, at - periods), units] as const] : [],
    ),
  );
}

/** The forecast of one period ahead as a formula, where the sheet holds what it needs. */
function liveForecast(result: ForecastResult, step: number): Pick<ReportColumn, "formula"> {
  const { prepared, plan } = result;
  const { sales, horizon, seasonLength, overrides } = prepared;
  // A single column is one item's history to a function; agreed numbers are no forecasts.
  if (sales.periods.length < 2 || overrides.some(({ at }) => at === sales.periods.length + step)) return {};
  const last = `{part:forecastHistory.p${String(sales.periods.length - 1)}}`;
  const block = `{part:forecastHistory.p0}:${last}`;
  const call = `SEG.DEMANDFORECAST(${block},${String(horizon)},{column:method},${String(seasonLength)})`;
  const whole = horizon === 1 ? call : `INDEX(${call},0,${String(step + 1)})`;
  const analogues = plan.items.some(({ method }) => method === ANALOGUE);
  const known = analogues
    ? `IF({column:method}="${ANALOGUE}",{part:forecastHistory.n${String(step)}},${whole})`
    : whole;
  return { formula: `=IF(${last}="","",${known})` };
}

/** The demand behind the forecasts in the same order, and what follows other launches, so that formulas can point at it. */
export function historySheet(result: ForecastResult, run: RunPart): ReportSheet {
  const { prepared, plan } = result;
  const { sales, order, ahead } = prepared;
  const analogues = plan.items.some(({ method }) => method === ANALOGUE);
  const table: TablePart = {
    kind: "table",
    key: "forecastHistory",
    title: "Demand",
    freezeColumns: 1,
    columns: [
      columnOf(order, "item", "Item", "text", (item) => sales.keys[item] ?? ""),
      ...sales.periods.map((heading, period) =>
        columnOf(order, `p${String(period)}`, heading, "number", (item) => sales.demand[item]?.[period] ?? ""),
      ),
      ...(analogues ? ahead : []).map((heading, step) =>
        columnOf(order, `n${String(step)}`, `After launches: ${heading}`, "number", (item) =>
          plan.items[item]?.analogue ? (plan.items[item].forecast?.[step] ?? null) : null,
        ),
      ),
    ],
  };
  return {
    key: "forecastHistory",
    name: "Forecast history",
    title: `Demand per item and ${sales.periodName}, as the forecasts saw it`,
    note: "Units. An empty text stands for a period outside the item's life: it is not zero.",
    parts: [table, run],
  };
}

/** Between which units each coming period should end up. */
export function bandSheet(result: ForecastResult, run: RunPart): ReportSheet | null {
  const { prepared, plan } = result;
  const rows = prepared.order.filter((item) => plan.items[item]?.low);
  if (rows.length === 0) return null;
  const side = (which: "low" | "high", word: string): ReportColumn[] =>
    prepared.ahead.map((heading, step) =>
      columnOf(
        rows,
        `${which}${String(step)}`,
        `${word} ${heading}`,
        "number",
        (item) => plan.items[item]?.[which]?.[step] ?? null,
      ),
    );
  const share = String(Math.round(Number(result.settings["confidence"]) * 100));
  return {
    key: "forecastBand",
    name: "Forecast band",
    title: `Band around the forecast: ${share} % of what happens should fall inside`,
    note: "Units. Each period by itself. For new items the band is that of the launches they follow.",
    parts: [
      {
        kind: "table",
        key: "forecastBand",
        title: "Band",
        freezeColumns: 1,
        columns: [...identity(result, rows), ...side("low", "Low"), ...side("high", "High")],
      },
      run,
    ],
  };
}
