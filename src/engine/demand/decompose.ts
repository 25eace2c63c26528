import { mean } from "../statistics/mean";
import { centredMovingAverage } from "./centredMovingAverage";
import type { History } from "./requireHistory";
import { seasonalIndices } from "./seasonalIndices";

export interface Strengths {
  readonly trend: number;
  readonly season: number;
}
export interface Decomposition extends Strengths {
  /** The history without its season. */
  readonly seasonallyAdjusted: (number | null)[];
}

/**
 * Classical additive decomposition into trend, season and remainder, and how strong the first two are.
 *
 *     trend strength = max(0, 1 − Var(R) / Var(T + R)) · season strength = max(0, 1 − Var(R) / Var(S + R))
 *
 * The trend is the centred moving average, so half a season at each end takes no part. Published strengths mostly use
 * STL, whose season may change over time; they differ by a few hundredths.
 *
 * @param history units per period
 * @param seasonLength periods in one season cycle, at least 2
 * @returns strengths 0 to 1, and the history without its season; null below about two full cycles
 * @source WangSmithHyndman2006, MakridakisWheelwrightHyndman1998
 * @example decompose([1, 3, 1, 3, 1, 3], 2)?.season // 1
 */
export function decompose(history: History, seasonLength: number): Decomposition | null {
  const indices = seasonalIndices(history, seasonLength);
  if (indices === null) return null;
  const seasonOf = (period: number) => indices[period % seasonLength] ?? 0;
  const averages = centredMovingAverage(history, seasonLength);
  const [remainder, withTrend, withSeason]: number[][] = [[], [], []];
  for (let period = 0; period < history.length; period += 1) {
    const value = history[period] ?? null;
    const average = averages[period] ?? null;
    if (value === null || average === null) continue;
    remainder?.push(value - average - seasonOf(period));
    withTrend?.push(value - seasonOf(period));
    withSeason?.push(value - average);
  }
  return {
    trend: strength(remainder ?? [], withTrend ?? []),
    season: strength(remainder ?? [], withSeason ?? []),
    seasonallyAdjusted: history.map((value, period) => (value === null ? null : value - seasonOf(period))),
  };
}

/**
 * The share of a part's variance that is not remainder: max(0, 1 − Var(remainder) / Var(part + remainder)).
 *
 * @param remainder what is left when the part is taken away
 * @param together part and remainder
 * @returns 0 to 1; 0 where nothing varies
 * @source WangSmithHyndman2006
 * @example strength([0, 0], [1, 3]) // 1
 */
export function strength(remainder: ArrayLike<number>, together: ArrayLike<number>): number {
  const whole = squaresAround(together);
  return whole > 0 ? Math.max(0, 1 - squaresAround(remainder) / whole) : 0;
}

function squaresAround(values: ArrayLike<number>): number {
  if (values.length === 0) return 0;
  const centre = mean(values);
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += ((values[i] ?? 0) - centre) ** 2;
  return sum;
}
