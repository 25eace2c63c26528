import { requireInteger } from "../../check";
import { EngineError } from "../../errors";
import { SEASON_LENGTH } from "../../segmentation/xyz";
import type { History } from "../requireHistory";
import { chooseMethod } from "./chooseMethod";
import type { Learned, Series } from "./learned";
import { lifeOf } from "./lifeOf";
import { methods } from "./methods";
import type { MethodName } from "./methods";

/** Periods ahead that are forecast at most: beyond, a forecast says nothing. @source convention */
export const MOST_PERIODS_AHEAD = 1000;

export interface DemandForecastInput {
  readonly demand: History;
  readonly horizon: number;
  readonly method?: MethodName | "auto";
  readonly seasonLength?: number;
}
export interface DemandForecast {
  /** Units per period, the period after the last observed one first. */
  readonly forecast: readonly number[];
  /** The method used; what "auto" chose. */
  readonly method: MethodName;
  readonly parameters: Readonly<Record<string, number>>;
}
export interface FittedMethod {
  readonly method: MethodName;
  readonly learned: Learned;
  readonly life: Series;
  /** 0 where demand was never negative, so that its forecast is not either. */
  readonly floor: number;
}

/**
 * Forecasts one item's demand.
 *
 * "auto" chooses the method by rolling origin (see `chooseMethod`); the parameters are then learned from the whole
 * history. A forecast below zero is raised to zero, unless the history itself holds negative demand (net returns).
 *
 * @param demand one item's units per period; null = not observed: missing at the ends is outside the item's life,
 * missing inside is left out
 * @param horizon periods to forecast, 1 to 1000, counted from the last observed period
 * @param method "auto" or the name of a method
 * @param seasonLength periods in one season cycle, 1 for none
 * @returns forecast in units per period, with the method and its parameters
 * @throws EngineError domain: horizon or seasonLength out of range, a number that is not finite or too large to square;
 * tooFewData: fewer observed periods than the method needs
 * @source HyndmanKoehlerOrdSnyder2008, Tashman2000
 * @example demandForecast({ demand: [0, 4, 0, 4], horizon: 2, method: "croston" }).forecast // [2, 2]
 */
export function demandForecast(input: DemandForecastInput): DemandForecast {
  const { method, learned, life, floor } = fitMethod(input);
  const raw = learned.forecast(life, input.horizon);
  const forecast = Array.from(raw, (value) => Math.max(floor, value));
  requireFiniteForecast(forecast);
  return { forecast, method, parameters: learned.parameters };
}

/** Checks a forecast request, settles the method and learns its parameters from the whole history. */
export function fitMethod({
  demand,
  horizon,
  method = "auto",
  seasonLength = SEASON_LENGTH,
}: DemandForecastInput): FittedMethod {
  requireInteger(horizon, "horizon", 1);
  if (horizon > MOST_PERIODS_AHEAD)
    throw new EngineError("domain", "horizon", `horizon must be at most ${MOST_PERIODS_AHEAD}, got ${horizon}`);
  requireInteger(seasonLength, "seasonLength", 1);
  const life = lifeOf(demand);
  const settled = method === "auto" ? (chooseMethod({ demand, seasonLength }).ranking[0]?.method ?? "mean") : method;
  const floor = life.some((value) => value < 0) ? -Infinity : 0;
  return { method: settled, learned: methods[settled](life, seasonLength), life, floor };
}

/** Refuses forecasts that left the range of numbers, as demand near the largest number makes them. */
export function requireFiniteForecast(forecast: readonly number[]): void {
  if (forecast.every((value) => Number.isFinite(value))) return;
  throw new EngineError("domain", "demand", "demand holds numbers too large to forecast: give it in larger units");
}
