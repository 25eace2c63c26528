import { mean } from "../statistics/mean";
import { observed } from "./observed";
import type { History } from "./requireHistory";

/**
 * Autocorrelation at one lag: how much a period resembles the one `lag` periods before.
 *
 *     r = Σ (x_t − mean)(x_{t−lag} − mean) / Σ (x_t − mean)²
 *
 * Pairs with a period that was not observed are left out of the upper sum.
 *
 * @param history units per period
 * @param lag whole number of periods, at least 1
 * @returns −1 to 1; 0 for a history that does not vary
 * @source BoxJenkins1970
 * @example autocorrelation([1, -1, 1, -1], 2) // 0.5
 */
export function autocorrelation(history: History, lag: number): number {
  const { values } = observed(history);
  if (values.length === 0) return 0;
  const centre = mean(values);
  let products = 0;
  let squares = 0;
  for (let period = 0; period < history.length; period += 1) {
    const value = history[period] ?? null;
    if (value === null) continue;
    squares += (value - centre) ** 2;
    const earlier = period < lag ? null : (history[period - lag] ?? null);
    if (earlier !== null) products += (value - centre) * (earlier - centre);
  }
  return squares > 0 ? products / squares : 0;
}
