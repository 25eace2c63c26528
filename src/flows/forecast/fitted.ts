import { demandForecast, demandForecastBand, EngineError, lifeOf, suitableMethod, suitableName } from "../../engine";
import type { MethodName } from "../../engine";
import { remembered } from "../remembered";
import type { PreparedForecast } from "./prepared";

export interface AheadForecast {
  /** The method used: the one asked for, or what stands in where the history cannot bear it. */
  readonly method: MethodName;
  readonly forecast: readonly number[];
  /** Spread of the errors at each step ahead; null where there are too few to tell. */
  readonly rmse: readonly number[] | null;
  /** What demand was never below. */
  readonly floor: number;
}
export interface HeldOutForecast {
  readonly method: MethodName;
  readonly forecast: readonly number[];
}

/** Forecasts of the coming periods by a method, made once for each item and method. */
export function aheadForecast(prepared: PreparedForecast, item: number, method: MethodName): AheadForecast | null {
  return fitOnce(prepared, "ahead", item, method, () => {
    const demand = prepared.sales.demand[item] ?? [];
    if (demand.every((units) => units === null)) return null;
    const { seasonLength, horizon } = prepared;
    const seasonal = prepared.states[item]?.seasonal ?? false;
    const floor = demand.some((units) => (units ?? 0) < 0) ? -Infinity : 0;
    const named = suitableName(method, seasonal);
    const request = (name: MethodName) => ({ demand, horizon, method: name, seasonLength });
    const banded = withoutTooFew(() => demandForecastBand(request(named)));
    if (banded) return { method: named, forecast: banded.forecast, rmse: banded.rmse, floor };
    const used = suitableMethod(named, lifeOf(demand), seasonLength, seasonal).method;
    const again = used === named ? null : withoutTooFew(() => demandForecastBand(request(used)));
    return {
      method: used,
      forecast: (again ?? demandForecast(request(used))).forecast,
      rmse: again?.rmse ?? null,
      floor,
    };
  });
}

/** The held-out periods as the method would have forecast them from the periods before. */
export function heldOutForecast(prepared: PreparedForecast, item: number, method: MethodName): HeldOutForecast | null {
  return fitOnce(prepared, "heldOut", item, method, () => {
    const { windows, seasonLength, sales } = prepared;
    const known = (sales.demand[item] ?? []).slice(0, windows.test);
    // A life that ended before the test has nothing to compare.
    if (windows.held === 0 || (known.at(-1) ?? null) === null) return null;
    const life = lifeOf(known);
    const seasonal = prepared.states[item]?.seasonalBefore ?? false;
    const request = (name: MethodName) => ({ demand: known, horizon: windows.held, method: name, seasonLength });
    const named = suitableName(method, seasonal);
    const made = withoutTooFew(() => demandForecast(request(named)));
    if (made) return { method: named, forecast: made.forecast };
    const used = suitableMethod(named, life, seasonLength, seasonal).method;
    return { method: used, forecast: demandForecast(request(used)).forecast };
  });
}

function fitOnce<T>(owner: PreparedForecast, kind: string, item: number, method: MethodName, fit: () => T): T {
  const known = remembered(owner, `${kind} ${method}`, [], () => new Map<number, T>());
  const found = known.get(item);
  if (found !== undefined) return found;
  const made = fit();
  known.set(item, made);
  return made;
}

function withoutTooFew<T>(compute: () => T): T | null {
  try {
    return compute();
  } catch (error) {
    if (error instanceof EngineError && error.code === "tooFewData") return null;
    throw error;
  }
}
