import { amount, capitalised, count, counted, decimals, percent, verb } from "../format";
import type { BarsPicture, Picture, SeriesPicture } from "../picture";
import { isWorse, judged } from "./judged";
import { ALL } from "./league";
import type { ForecastResult } from "./result";
import { itemName, methodWords, periodWord } from "./words";

/** Groups that one picture can show. */
const MOST_GROUPS = 16;
/** Periods of history that are drawn at most. */
const MOST_PERIODS = 60;

export function forecastPictures(result: ForecastResult): readonly Picture[] {
  const errors = errorPicture(result);
  return [
    ...(result.drawn >= 0 ? [seriesPicture(result, result.drawn)] : []),
    ...(errors.groups.length > 0 ? [errors, exceptionPicture(result)] : []),
  ];
}

/** Demand of one item with what was forecast for the held-out periods and what is forecast now. */
export function drawnSeries(result: ForecastResult, item: number) {
  const { prepared, plan, accuracies } = result;
  const { sales, windows, ahead, horizon } = prepared;
  const from = Math.max(0, sales.periods.length - MOST_PERIODS);
  const history = (sales.demand[item] ?? []).slice(from);
  const blank = (length: number): null[] => new Array<null>(length).fill(null);
  const { forecast, low, high } = plan.items[item] ?? { forecast: null, low: null, high: null };
  const after = (values: readonly number[] | null | undefined) => [
    ...blank(history.length),
    ...(values ?? blank(horizon)),
  ];
  const held = accuracies[item]?.forecast ?? [];
  const heldFrom = windows.test - from;
  return {
    periods: [...sales.periods.slice(from), ...ahead],
    observed: [...history, ...blank(horizon)],
    forecast: after(forecast),
    low: after(low),
    high: after(high),
    /** What the method said of the held-out periods before they were known. */
    heldOut: [...history.map((_, at) => held[at - heldFrom] ?? null), ...blank(horizon)],
  };
}

/** What the picture and the chart of the drawn item say. */
export function seriesTitle(result: ForecastResult, item: number): string {
  const { plan, prepared } = result;
  const { forecast, method } = plan.items[item] ?? { forecast: null, method: "" };
  if (!forecast) return `${itemName(result, item)}: no forecast`;
  const mean = forecast.reduce((sum, units) => sum + units, 0) / forecast.length;
  const word = prepared.sales.periodName;
  return `${itemName(result, item)}: ${amount(mean)} units a ${word} expected (${methodWords(method)})`;
}

function seriesPicture(result: ForecastResult, item: number): SeriesPicture {
  const { prepared, plan, accuracies } = result;
  const series = drawnSeries(result, item);
  const known = plan.items[item];
  const accuracy = accuracies[item];
  const share = percent(Number(result.settings["confidence"]));
  return {
    kind: "series",
    title: seriesTitle(result, item),
    description:
      `Demand over ${counted(prepared.sales.periods.length, prepared.sales.periodName)} and ${counted(prepared.horizon, prepared.sales.periodName)} ahead.` +
      (accuracy?.wape == null ? "" : ` The held-out ${periodWord(result)} were missed by ${percent(accuracy.wape)}.`),
    periods: series.periods,
    lines: [
      { label: "Demand", role: "observed", values: series.observed },
      { label: "Forecast", role: "forecast", values: series.forecast },
      ...(accuracy ? [{ label: "Forecast as of then", role: "fitted" as const, values: series.heldOut }] : []),
    ],
    ...(known?.low ? { band: { label: `${share} of what happens`, low: series.low, high: series.high } } : {}),
    marks: [],
    periodLabel: capitalised(prepared.sales.periodName),
    valueLabel: "Units",
  };
}

/** What the errors by segment say in one line. */
export function errorTitle(result: ForecastResult): string {
  const all = result.segments.find(({ segment }) => segment === ALL);
  const found = all ? judged(all) : null;
  if (!found) return "No period could be held out to test the forecast";
  const verdict = found.used <= found.naive ? "worth having" : "not worth having";
  if (found.measure === "WAPE")
    return `The forecast misses by ${percent(found.used, 1)} of demand, repeating the last period by ${percent(found.naive, 1)}: ${verdict}`;
  return `Demand is rare: by RMSSE the forecast misses by ${decimals(found.used)}, repeating the last period by ${decimals(found.naive)}: ${verdict}`;
}

function errorPicture(result: ForecastResult): BarsPicture {
  const groups = result.segments.flatMap(({ segment, used, steps }) =>
    used.wape === null || steps.naive.wape === null ? [] : [{ label: segment, values: [used.wape, steps.naive.wape] }],
  );
  const worse = result.segments.filter((summary) => summary.segment !== ALL && isWorse(summary));
  return {
    kind: "bars",
    title: errorTitle(result),
    description:
      worse.length === 0
        ? "In every segment the forecast misses by no more than repeating the last period."
        : `Repeating the last period would have been better in ${worse.map(({ segment }) => segment).join(", ")}.`,
    series: ["Forecast", "Last period repeated"],
    groups: groups.slice(-MOST_GROUPS),
    groupLabel: "Segment",
    valueLabel: "Error in relation to demand (WAPE)",
    valueType: "share",
  };
}

function exceptionPicture(result: ForecastResult): BarsPicture {
  const groups = result.segments
    .filter(({ segment, used }) => segment !== ALL && used.items > 0)
    .map(({ segment, exceptions, used }) => ({
      label: segment,
      values: [exceptions, Math.max(0, used.items - exceptions)],
    }));
  const total = result.exceptions.length;
  const tested = result.accuracies.filter((accuracy) => accuracy !== null).length;
  return {
    kind: "bars",
    title: `${counted(total, "item")} of ${count(tested)} ${verb(total, "misses", "miss")} by more than ${verb(total, "its", "their")} segment tolerates`,
    description: groups.map(({ label, values }) => `${label}: ${count(values[0] ?? 0)} exceptions`).join(", "),
    series: ["Exceptions", "Within tolerance"],
    groups: groups.slice(0, MOST_GROUPS),
    groupLabel: "Segment",
    valueLabel: "Items",
    valueType: "number",
  };
}
