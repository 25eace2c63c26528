import type { SettingValues } from "../define";
import { remembered } from "../remembered";
import { readSettings } from "../settings";
import { itemAccuracies } from "./accuracy";
import type { ItemAccuracy } from "./accuracy";
import { classCheck } from "./classCheck";
import type { ClassCheck } from "./classCheck";
import { forecastExceptions } from "./exceptions";
import type { ForecastException } from "./exceptions";
import { planForecasts } from "./plan";
import type { ForecastPlan } from "./plan";
import type { PreparedForecast } from "./prepared";
import { segmentSummaries } from "./segmentSummaries";
import type { SegmentSummary } from "./segmentSummaries";

export interface ForecastResult {
  readonly prepared: PreparedForecast;
  readonly settings: SettingValues;
  readonly plan: ForecastPlan;
  readonly accuracies: readonly (ItemAccuracy | null)[];
  readonly exceptions: readonly ForecastException[];
  /** By segment, all items last. */
  readonly segments: readonly SegmentSummary[];
  readonly check: ClassCheck;
  /** Row of the item that is drawn; −1 where there is none. */
  readonly drawn: number;
}

/** Chooses, forecasts and judges by the settings; what a setting does not touch is remembered. */
export function runForecast(prepared: PreparedForecast, settings: SettingValues): ForecastResult {
  const read = readSettings(settings);
  const plan = planForecasts(prepared, settings);
  const accuracies = remembered(plan, "accuracies", [], () => itemAccuracies(prepared, plan));
  const factor = read.number("toleranceFactor");
  const exceptions = remembered(plan, "exceptions", [factor], () => forecastExceptions(prepared, accuracies, factor));
  const segments = remembered(plan, "segments", [factor], () =>
    segmentSummaries(prepared, plan, accuracies, exceptions),
  );
  const check = remembered(plan, "check", [], () => classCheck(prepared, accuracies));
  const wanted = read.text("drawn").trim().toUpperCase();
  const found = prepared.sales.keys.findIndex((key) => String(key).toUpperCase() === wanted);
  const drawn = wanted !== "" && found >= 0 ? found : firstForecast(prepared, plan);
  return { prepared, settings, plan, accuracies, exceptions, segments, check, drawn };
}

/** The item of most value that has a forecast. */
function firstForecast({ order }: PreparedForecast, plan: ForecastPlan): number {
  return order.find((item) => plan.items[item]?.forecast) ?? order[0] ?? -1;
}
