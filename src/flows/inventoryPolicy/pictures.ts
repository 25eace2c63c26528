import type { SettingValues } from "../define";
import { capitalised, count, counted, percent } from "../format";
import type { BarsPicture, CurvePicture, HistogramPicture, Picture, SeriesPicture } from "../picture";
import type { InventoryResult } from "./analyse";
import { exchangeCurve } from "./curve";
import { drawnItem } from "./drawnItem";
import type { DrawnItem } from "./drawnItem";
import { isStocked } from "./plan";
import { equalService, valueSentence } from "./sentences";
import { drawnPlan, hasMoney, stockHeading, stockUnit } from "./shown";
import { allTotals, classTotals } from "./totals";

const MOST_GROUPS = 16;

export function inventoryPictures(result: InventoryResult, settings: SettingValues): readonly Picture[] {
  const plan = drawnPlan(result, String(settings["drawn"] ?? ""));
  return [
    barsPicture(result),
    curvePicture(result),
    ...(plan ? [seriesPicture(result, drawnItem(result, plan))] : []),
    histogramPicture(result),
  ];
}

/** Stock by class: today's beside the new one, or safety beside cycle stock where nothing is known of today. */
function barsPicture(result: InventoryResult): BarsPicture {
  const { compared } = allTotals(result);
  const classes = classTotals(result).slice(0, MOST_GROUPS);
  const series = compared > 0 ? ["Today", "New"] : ["Safety stock", "Cycle stock"];
  const groups = classes.map((one) => ({
    label: one.segment || "none",
    values: compared > 0 ? [one.valueToday, one.valueCompared] : [one.safetyValue, one.cycleValue],
  }));
  const [most] = [...groups].sort((a, b) => (b.values[1] ?? 0) - (a.values[1] ?? 0));
  return {
    kind: "bars",
    title: barsTitle(result),
    description: `${valueSentence(result)}${most ? ` ${most.label} holds ${count(most.values[1] ?? 0)}${stockUnit(result)}.` : ""}`,
    series,
    groups,
    groupLabel: "Class",
    valueLabel: stockHeading(result, "Stock"),
    valueType: hasMoney(result) ? "money" : "number",
  };
}

export function barsTitle(result: InventoryResult): string {
  const { compared, valueToday, valueCompared, value } = allTotals(result);
  const unit = stockUnit(result);
  if (compared === 0) return `The new parameters hold ${count(value)}${unit} in stock`;
  const change = valueCompared - valueToday;
  return `Stock ${change <= 0 ? "falls" : "rises"} by ${count(Math.abs(change))}${unit} to ${count(valueCompared)}`;
}

function curvePicture(result: InventoryResult): CurvePicture {
  const { points, sampled } = exchangeCurve(result);
  const { compared, valueToday, fillToday, valueCompared, fillCompared, value, fill } = allTotals(result);
  const now = compared > 0 ? { x: valueCompared, y: fillCompared ?? 1 } : { x: value, y: fill ?? 1 };
  const sample = sampled < result.plans.length ? ` Computed on ${counted(sampled, "item")}, scaled to all.` : "";
  return {
    kind: "curve",
    title: curveTitle(result),
    description: `Stock against the share of demand served at once when all targets are raised or lowered together.${sample} New: ${count(now.x)}${stockUnit(result)}, ${percent(now.y, 1)}.`,
    curves: [{ label: "Stock as calculated", points: points.map((point) => ({ x: point.value, y: point.fill })) }],
    marks: [...(compared > 0 ? [{ x: valueToday, y: fillToday ?? 1, label: "Today" }] : []), { ...now, label: "New" }],
    xLabel: stockHeading(result, "Stock"),
    yLabel: "Demand served at once",
    xType: hasMoney(result) ? "money" : "number",
    yType: "share",
  };
}

export function curveTitle(result: InventoryResult): string {
  const equal = equalService(result);
  if (!equal) return "What more service costs in stock";
  const amount = `${count(Math.abs(equal.freed))}${stockUnit(result)}`;
  return equal.freed >= 0
    ? `Today's service would do with ${amount} less`
    : `Today's service would need ${amount} more`;
}

/** Demand of the drawn item over time, with the stock level at which it is ordered. */
function seriesPicture({ prepared }: InventoryResult, item: DrawnItem): SeriesPicture {
  const { periodName } = prepared;
  const { plan, name, periods, level, levelLabel, safetyStock } = item;
  const { shift } = plan;
  const flat = (value: number) => periods.map(() => value);
  return {
    kind: "series",
    title: item.title,
    description: `Demand of ${name} by ${periodName}, ${count(plan.demand.mean)} units on average; lead time ${count(plan.conditions.leadDays)} days.`,
    periods: periods.map(({ period }) => period),
    lines: [
      { label: "Demand", role: "observed", values: periods.map(({ demand }) => demand) },
      ...(item.hasForecast
        ? [{ label: "Forecast", role: "forecast" as const, values: periods.map(({ forecast }) => forecast) }]
        : []),
      ...(level === null
        ? []
        : [
            { label: levelLabel, role: "reference" as const, values: flat(level) },
            { label: "Safety stock", role: "reference" as const, values: flat(safetyStock) },
          ]),
    ],
    marks:
      shift === null
        ? []
        : [
            {
              period: shift.period,
              value: periods[shift.period]?.demand ?? 0,
              label: `New level since here: ${count(shift.since)} instead of ${count(shift.before)}`,
            },
          ],
    periodLabel: capitalised(periodName),
    valueLabel: "Units",
  };
}

const BIN_DAYS = 5;
const BINS = 18;

/** How long the safety stock of each item lasts. */
function histogramPicture(result: InventoryResult): HistogramPicture {
  const counts = new Array<number>(BINS).fill(0);
  let [held, long] = [0, 0];
  for (const plan of result.plans) {
    if (!isStocked(plan) || plan.demand.mean <= 0) continue;
    const days = (Math.max(0, plan.applied.safetyStock) / plan.demand.mean) * result.prepared.period.days;
    const bin = Math.min(BINS - 1, Math.floor(days / BIN_DAYS));
    counts[bin] = (counts[bin] ?? 0) + 1;
    held += 1;
    if (days >= 30) long += 1;
  }
  return {
    kind: "histogram",
    title: `The safety stock of ${count(long)} of ${counted(held, "item")} lasts a month or longer`,
    description: `Days of demand that the safety stock covers, by item. The last bar holds everything above ${String(BIN_DAYS * (BINS - 1))} days.`,
    bins: counts.map((bin, at) => ({ from: at * BIN_DAYS, to: (at + 1) * BIN_DAYS, count: bin })),
    cuts: [],
    axisLabel: "Safety stock (days of demand)",
    countLabel: "Items",
  };
}
