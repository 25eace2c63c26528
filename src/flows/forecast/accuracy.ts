import { forecastAccuracy, isGap, trackingSignal } from "../../engine";
import type { AccuracyMeasure } from "../../engine";
import type { HeldOutForecast } from "./fitted";
import type { ForecastPlan, Step } from "./plan";
import type { History, PreparedForecast } from "./prepared";

/** How one item's forecast did in the held-out periods; null where there is nothing to measure by. */
export interface ItemAccuracy {
  readonly actual: History;
  readonly forecast: readonly number[];
  readonly naive: readonly number[];
  readonly wape: number | null;
  readonly mase: number | null;
  readonly rmsse: number | null;
  /** Positive: the forecast was too low. */
  readonly bias: number | null;
  readonly naiveWape: number | null;
  /** naiveWape − wape: what the method takes away from the error of repeating the last period. */
  readonly valueAdded: number | null;
  readonly tracking: Tracking | null;
}
/** One step ahead, over the periods that choose and those that judge. */
export interface Tracking {
  readonly actual: History;
  readonly forecast: History;
  readonly signal: number;
}

/** Accuracy of every item by the method that the settings ask for. */
export function itemAccuracies(prepared: PreparedForecast, plan: ForecastPlan): readonly (ItemAccuracy | null)[] {
  const { windows, sales } = prepared;
  return sales.demand.map((demand, item) => {
    const forecast = plan.heldOut[plan.strategy][item]?.forecast;
    const naive = plan.heldOut.naive[item]?.forecast;
    const actual = demand.slice(windows.test);
    if (!forecast || !naive || actual.every((units) => units === null)) return null;
    const history = demand.slice(0, windows.test);
    const measured = (measure: AccuracyMeasure, by: readonly number[] = forecast): number | null => {
      const value = forecastAccuracy({ actual, forecast: by, measure, history });
      return isGap(value) ? null : value;
    };
    const [wape, naiveWape] = [measured("wape"), measured("wape", naive)];
    return {
      ...{ actual, forecast, naive, wape, naiveWape },
      mase: measured("mase"),
      rmsse: measured("rmsse"),
      bias: measured("bias"),
      valueAdded: wape === null || naiveWape === null ? null : naiveWape - wape,
      tracking: trackingOf(prepared, plan, item),
    };
  });
}

function trackingOf(
  { states, windows, league, sales }: PreparedForecast,
  plan: ForecastPlan,
  item: number,
): Tracking | null {
  const used = plan.methods[plan.strategy][item] ?? "naive";
  const next = states[item]?.trials?.[league.indexOf(used)]?.next;
  if (!next) return null;
  const actual = (sales.demand[item] ?? []).slice(windows.choice);
  const common = actual.some((units, at) => units !== null && (next[at] ?? null) !== null);
  return common ? { actual, forecast: next, signal: trackingSignal({ actual, forecast: next }).signal } : null;
}

/** Error of a group of items by one way of choosing methods, over the same items for every way. */
export interface GroupAccuracy {
  readonly items: number;
  readonly wape: number | null;
  readonly bias: number | null;
  readonly rmsse: number | null;
}

/** Σ |error| and Σ error in relation to Σ demand, and the mean RMSSE, of those items that can be tested. */
export function groupAccuracy(
  { sales, windows, states }: PreparedForecast,
  heldOut: readonly (HeldOutForecast | null)[],
  items: readonly number[],
): GroupAccuracy {
  let [tested, absolute, error, units, scaled, scales] = [0, 0, 0, 0, 0, 0];
  for (const item of items) {
    const forecast = heldOut[item]?.forecast;
    if (!forecast) continue;
    let [squares, count] = [0, 0];
    for (const [step, expected] of forecast.entries()) {
      const actual = sales.demand[item]?.[windows.test + step] ?? null;
      if (actual === null) continue;
      absolute += Math.abs(actual - expected);
      error += actual - expected;
      units += actual;
      squares += (actual - expected) ** 2;
      count += 1;
    }
    if (count > 0) tested += 1;
    const scale = states[item]?.scale.squared ?? 0;
    if (count === 0 || scale === 0) continue;
    scaled += Math.sqrt(squares / count / scale);
    scales += 1;
  }
  return {
    items: tested,
    wape: units > 0 ? absolute / units : null,
    bias: units > 0 ? error / units : null,
    rmsse: scales > 0 ? scaled / scales : null,
  };
}

export const STEP_NAMES: Readonly<Record<Step, string>> = {
  naive: "Last period repeated (naive)",
  one: "One method for all items",
  playbook: "Method of the playbook by segment",
  champion: "Best method of each segment",
  auto: "Method chosen for each item",
};
