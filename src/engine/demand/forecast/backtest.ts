import { requireInteger } from "../../check";
import { EngineError } from "../../errors";
import { SEASON_LENGTH } from "../../segmentation/xyz";
import type { History } from "../requireHistory";
import { hasSeason } from "./hasSeason";
import type { Series } from "./learned";
import { lifeOf } from "./lifeOf";
import type { MethodName } from "./methods";
import { suitableMethod, suitableName } from "./suitableMethod";
import type { SuitedMethod } from "./suitableMethod";

export interface BacktestInput {
  readonly demand: History;
  readonly methods: readonly MethodName[];
  /** Periods of `demand` that the methods learn from; the errors are those of the periods up to `to`. */
  readonly from: number;
  readonly to: number;
  readonly seasonLength?: number;
}
export interface BacktestedMethod {
  /** Σ |error| and Σ error² of all forecasts from every origin, and how many there were. */
  readonly absolute: number;
  readonly squared: number;
  readonly count: number;
  /** Each period from `from` to the end of demand, forecast from the one before; null outside the item's life. */
  readonly next: readonly (number | null)[];
}

/**
 * Tries methods on one item by rolling origin: they learn from the first periods, then forecast from each origin all
 * periods that follow up to a limit, with the parameters that were learned.
 *
 * @param demand one item's units per period; null = not observed
 * @param methods names; what an item is too short for, or has no season for, is tried by what stands in for it
 * @param from periods learned from, at least 1
 * @param to end of the periods that are compared, at most all
 * @param seasonLength periods in one season cycle, 1 for none
 * @returns one entry a method
 * @throws EngineError domain: a number that is not finite, from, to or seasonLength out of range; tooFewData: nothing observed in the
 * periods learned from
 * @source Tashman2000
 * @example backtest({ demand: [4, 4, 7, 1], methods: ["naive"], from: 2, to: 4 })[0].absolute // 12
 */
export function backtest({
  demand,
  methods,
  from,
  to,
  seasonLength = SEASON_LENGTH,
}: BacktestInput): readonly BacktestedMethod[] {
  requireInteger(from, "from", 1);
  requireInteger(to, "to", from);
  requireInteger(seasonLength, "seasonLength", 1);
  if (to > demand.length)
    throw new EngineError("domain", "to", `to must be at most the ${demand.length} periods of demand, got ${to}`);
  const life = lifeOf(demand);
  const start = demand.findIndex((value) => value !== null);
  const known = lifeOf(demand.slice(0, from));
  const seasonal = hasSeason(known, seasonLength);
  const floor = life.some((value) => value < 0) ? -Infinity : 0;
  const parts = partsOf(methods, known, seasonLength, seasonal);
  const results = methods.map(() => ({ absolute: 0, squared: 0, count: 0, next: [] as (number | null)[] }));
  for (let origin = from; origin < demand.length; origin += 1) {
    const steps = Math.max(1, to - origin);
    const end = Math.min(origin - start, life.length);
    const forecasts = forecastsOf(parts, life.subarray(0, end), steps);
    for (const [at, result] of results.entries()) {
      const raw = forecasts(methods[at] ?? "naive");
      const forecast = raw.some((value) => value < floor) ? raw.map((value) => Math.max(floor, value)) : raw;
      result.next.push(forecast[0] ?? null);
      if (origin < to) addErrors(result, forecast, demand, origin);
    }
  }
  return results;
}

type Parts = ReadonlyMap<MethodName, SuitedMethod>;
const COMBINED: readonly MethodName[] = ["naive", "theta", "imapa"];

/** What each method learned, once for each that is really used; the combined forecast is made of its parts. */
function partsOf(names: readonly MethodName[], known: Series, seasonLength: number, seasonal: boolean): Parts {
  const needed = new Set(names.flatMap((name) => (name === "combined" ? COMBINED : [name])));
  const learned = new Map<MethodName, SuitedMethod>();
  return new Map(
    [...needed].map((name) => {
      const used = suitableName(name, seasonal);
      const suited = learned.get(used) ?? suitableMethod(used, known, seasonLength, seasonal);
      learned.set(used, suited);
      return [name, suited] as const;
    }),
  );
}

function forecastsOf(parts: Parts, known: Series, steps: number): (name: MethodName) => Float64Array {
  const made = new Map<SuitedMethod, Float64Array>();
  const one = (name: MethodName): Float64Array => {
    const part = parts.get(name);
    if (part === undefined) return new Float64Array(steps);
    const forecast = made.get(part) ?? part.learned.forecast(known, steps);
    made.set(part, forecast);
    return forecast;
  };
  return (name) => {
    if (name !== "combined") return one(name);
    const all = COMBINED.map(one);
    return Float64Array.from({ length: steps }, (_, i) => all.reduce((sum, part) => sum + (part[i] ?? 0), 0) / 3);
  };
}

function addErrors(
  result: { absolute: number; squared: number; count: number },
  forecast: Float64Array,
  demand: History,
  origin: number,
): void {
  for (let step = 0; step < forecast.length; step += 1) {
    const value = demand[origin + step] ?? null;
    if (value === null) continue;
    const error = value - (forecast[step] ?? 0);
    result.absolute += Math.abs(error);
    result.squared += error * error;
    result.count += 1;
  }
}
