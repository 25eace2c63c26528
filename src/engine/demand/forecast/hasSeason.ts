import { leastSquaresLine } from "../../statistics/leastSquaresLine";
import { isSeasonal } from "../isSeasonal";
import { observed } from "../observed";
import type { Series } from "./learned";

/**
 * Tests a history for a season after its least-squares line is taken out, as a trend hides a season.
 *
 * @param history units per period
 * @param seasonLength periods in one season cycle; 1 is no season
 * @source AssimakopoulosNikolopoulos2000
 * @example hasSeason(Float64Array.of(1, 9, 1, 9, 1, 9, 1, 9, 1, 9, 1, 9), 2) // true
 */
export function hasSeason(history: Series, seasonLength: number): boolean {
  if (seasonLength < 2 || history.length < 2 * seasonLength) return false;
  const known = Array.from(history, (value) => (Number.isNaN(value) ? null : value));
  const { values, periods } = observed(known);
  const { slope } = leastSquaresLine(values, periods);
  return isSeasonal(
    known.map((value, period) => (value === null ? null : value - slope * period)),
    seasonLength,
  );
}
