import { autocorrelations } from "./autocorrelations";
import { observed } from "./observed";
import type { History } from "./requireHistory";

/** Two-sided 10 percent point of the standard normal. @source AssimakopoulosNikolopoulos2000 */
const TEN_PERCENT_POINT = 1.645;

/**
 * Tests for a season by the autocorrelation at its length; take a trend out first, or it hides the season.
 *
 *     seasonal when r_m > 1.645 √( (1 + 2 Σ r_i², i < m) / n )
 *
 * A strongly negative autocorrelation is the opposite of a season, so only positive ones count. At least two full
 * cycles must be observed.
 *
 * @param history units per period
 * @param seasonLength periods in one season cycle, m, at least 2
 * @source AssimakopoulosNikolopoulos2000
 * @example isSeasonal([1, 9, 1, 9, 1, 9, 1, 9, 1, 9, 1, 9], 2) // true
 */
export function isSeasonal(history: History, seasonLength: number): boolean {
  const score = seasonScore(history, seasonLength);
  return score !== null && score > TEN_PERCENT_POINT;
}

/**
 * How many of its own deviations the autocorrelation at the length of the season lies above zero; the upper tail of the
 * normal there is the p-value of the season.
 *
 * @param history units per period, without a trend
 * @param seasonLength periods in one season cycle, m, at least 2
 * @returns null below two full cycles
 * @source AssimakopoulosNikolopoulos2000
 * @example (seasonScore([1, 9, 1, 9, 1, 9, 1, 9, 1, 9, 1, 9], 2) ?? 0) > 1.645 // true
 */
export function seasonScore(history: History, seasonLength: number): number | null {
  const count = observed(history).values.length;
  if (count < 2 * seasonLength) return null;
  const correlations = autocorrelations(history, seasonLength);
  let squares = 0;
  for (const r of correlations.subarray(0, seasonLength - 1)) squares += r * r;
  return (correlations[seasonLength - 1] ?? 0) / Math.sqrt((1 + 2 * squares) / count);
}
