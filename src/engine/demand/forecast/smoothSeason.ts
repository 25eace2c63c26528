import type { SeasonModel } from "../seasonalIndices";
import type { Series } from "./learned";
import type { SeasonState } from "./seasonStart";

export interface SeasonConstants {
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
}
export interface SmoothedSeason extends SeasonState {
  /** Sum of squared one-step errors after the first cycle. */
  readonly squares: number;
}

/**
 * Runs Holt–Winters smoothing through a history from its second season cycle on.
 *
 *     additive: level = alpha (demand − index) + (1 − alpha)(level + slope) · index = gamma (demand − level) + (1 − gamma) index
 *     multiplicative: the same with demand / index and demand / level
 *     slope = beta (change of the level) + (1 − beta) slope
 *
 * The index is updated with the new level. Periods that were not observed move the level along the trend and correct
 * nothing.
 *
 * @param history units per period
 * @param start state after the first cycle
 * @source Holt1957, Winters1960
 * @example smoothSeason(Float64Array.of(1, 3, 1, 3), "additive", { alpha: 0.5, beta: 0.1, gamma: 0.1 }, { level: 2, slope: 0, season: Float64Array.of(-1, 1) }).squares // 0
 */
export function smoothSeason(
  history: Series,
  model: SeasonModel,
  { alpha, beta, gamma }: SeasonConstants,
  start: SeasonState,
): SmoothedSeason {
  const season = Float64Array.from(start.season);
  const additive = model === "additive";
  let { level, slope } = start;
  let squares = 0;
  for (let period = season.length; period < history.length; period += 1) {
    const value = history[period] ?? NaN;
    const at = period % season.length;
    const index = season[at] ?? 0;
    const before = level;
    level += slope;
    if (Number.isNaN(value)) continue;
    const error = value - (additive ? level + index : level * index);
    squares += error * error;
    if (additive) level += alpha * error;
    else if (index > 0) level += (alpha * error) / index;
    slope = beta * (level - before) + (1 - beta) * slope;
    if (additive) season[at] = gamma * (value - level) + (1 - gamma) * index;
    else if (level > 0) season[at] = (gamma * value) / level + (1 - gamma) * index;
  }
  return { level, slope, season, squares };
}

/**
 * Forecasts along a trend with its season.
 *
 * @param periods periods before the first forecast, which tell the season it falls in
 * @source Winters1960
 * @example Array.from(extendSeason({ level: 10, slope: 1, season: Float64Array.of(-1, 1) }, "additive", 4, 2)) // [10, 13]
 */
export function extendSeason(
  { level, slope, season }: SeasonState,
  model: SeasonModel,
  periods: number,
  horizon: number,
): Float64Array {
  return Float64Array.from({ length: horizon }, (_, step) => {
    const index = season[(periods + step) % season.length] ?? 0;
    const base = level + (step + 1) * slope;
    return model === "additive" ? base + index : base * index;
  });
}
