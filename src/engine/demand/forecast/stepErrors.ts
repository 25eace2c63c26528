import type { Learned, Series } from "./learned";

/** Origins looked back at, at most: enough for a spread, and long histories stay quick. @source convention */
const MOST_ORIGINS = 60;

/**
 * Errors of a method at each step ahead, by rolling origin through the history.
 *
 * @param learned the method with its parameters
 * @param history the whole history
 * @param horizon steps ahead
 * @param first periods known at the first origin, at least 1
 * @returns for each step ahead (1 first) the errors, demand − forecast; a step that fits into no origin has none
 * @source Tashman2000
 * @example stepErrors({ parameters: {}, least: 1, forecast: (known, horizon) => new Float64Array(horizon).fill(4) }, Float64Array.of(4, 4, 7, 1), 2, 2) // [[3, -3], [-3]]
 */
export function stepErrors(learned: Learned, history: Series, horizon: number, first: number): number[][] {
  const errors = Array.from({ length: horizon }, (): number[] => []);
  for (let origin = Math.max(first, history.length - MOST_ORIGINS); origin < history.length; origin += 1) {
    const forecast = learned.forecast(history.subarray(0, origin), Math.min(horizon, history.length - origin));
    for (let step = 0; step < forecast.length; step += 1) {
      const error = (history[origin + step] ?? NaN) - (forecast[step] ?? 0);
      if (!Number.isNaN(error)) errors[step]?.push(error);
    }
  }
  return errors;
}
