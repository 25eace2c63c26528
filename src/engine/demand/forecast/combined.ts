import { imapa } from "./imapa";
import type { Learned, Series } from "./learned";
import { naive } from "./naive";
import { theta } from "./theta";

/**
 * The mean of three forecasts that err in different ways: the last period (naive), a level with drift (theta) and a
 * level (imapa). Where the history is too short to tell which of them suits, their mean misses by less than a choice.
 *
 * @param history at least three observed periods
 * @param seasonLength periods in one season cycle; 1 is no season
 * @returns the parameters of theta and imapa
 * @throws EngineError tooFewData: fewer than three observed periods
 * @source MakridakisHibon2000
 * @example Array.from(combined(Float64Array.of(4, 4, 4), 1).forecast(Float64Array.of(4, 4, 4), 2)) // [4, 4]
 */
export function combined(history: Series, seasonLength: number): Learned {
  const parts = [naive(), theta(history, seasonLength), imapa(history)];
  return {
    parameters: Object.assign({}, ...parts.map(({ parameters }) => parameters)) as Record<string, number>,
    least: Math.max(...parts.map(({ least }) => least)),
    forecast: (known, horizon) => {
      const forecasts = parts.map((part) => part.forecast(known, horizon));
      return Float64Array.from(
        { length: horizon },
        (_, step) => forecasts.reduce((sum, one) => sum + (one[step] ?? 0), 0) / parts.length,
      );
    },
  };
}
