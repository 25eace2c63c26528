import { centredMovingAverage } from "./centredMovingAverage";
import type { History } from "./requireHistory";

export type SeasonModel = "additive" | "multiplicative";

/**
 * Seasonal indices of classical decomposition: the mean distance (or ratio) of each season from the centred moving
 * average.
 *
 *     additive: index = mean of (y − average) by season, shifted to sum to 0
 *     multiplicative: index = mean of (y / average) by season, scaled to a mean of 1
 *
 * @param history units per period; seasons are counted from its first period
 * @param seasonLength periods in one season cycle, at least 2
 * @returns seasonLength indices, or null when a season is never seen: it takes about two full cycles, and for
 * multiplicative indices a positive average
 * @throws EngineError domain: seasonLength below 2
 * @source MakridakisWheelwrightHyndman1998
 * @example seasonalIndices([1, 3, 1, 3, 1, 3], 2) // [-1, 1]
 */
export function seasonalIndices(
  history: History,
  seasonLength: number,
  model: SeasonModel = "additive",
): Float64Array | null {
  const averages = centredMovingAverage(history, seasonLength);
  const sums = new Float64Array(seasonLength);
  const counts = new Uint32Array(seasonLength);
  for (let period = 0; period < history.length; period += 1) {
    const value = history[period] ?? null;
    const average = averages[period] ?? null;
    if (value === null || average === null) continue;
    if (model === "multiplicative" && !(average > 0)) return null;
    const season = period % seasonLength;
    sums[season] = (sums[season] ?? 0) + (model === "additive" ? value - average : value / average);
    counts[season] = (counts[season] ?? 0) + 1;
  }
  if (counts.includes(0)) return null;
  const raw = sums.map((sum, season) => sum / (counts[season] ?? 1));
  const level = raw.reduce((sum, index) => sum + index, 0) / seasonLength;
  if (model === "additive") return raw.map((index) => index - level);
  return level > 0 ? raw.map((index) => index / level) : null;
}
