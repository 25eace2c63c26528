import type { Learned, Series } from "./learned";

/**
 * Root mean squared error of a method over held-out periods, by rolling origin: from the last period before them and
 * from each of them in turn, all held-out periods that follow are forecast and compared.
 *
 * The parameters stay those that were learned before; the level, trend and season move on with each origin.
 *
 * @param learned a method that has not seen the held-out periods
 * @param history the whole history
 * @param holdout held-out periods at its end
 * @returns units per period; Infinity where a forecast is not a finite number or nothing was observed
 * @source Tashman2000
 * @example heldOutError({ parameters: {}, least: 1, forecast: (known, horizon) => new Float64Array(horizon).fill(4) }, Float64Array.of(4, 4, 7, 1), 2) // 3
 */
export function heldOutError(learned: Learned, history: Series, holdout: number): number {
  let [squares, count] = [0, 0];
  for (let origin = history.length - holdout; origin < history.length; origin += 1) {
    const forecast = learned.forecast(history.subarray(0, origin), history.length - origin);
    for (let step = 0; step < forecast.length; step += 1) {
      const value = history[origin + step] ?? NaN;
      if (Number.isNaN(value)) continue;
      squares += (value - (forecast[step] ?? 0)) ** 2;
      count += 1;
    }
  }
  const error = Math.sqrt(squares / count);
  return Number.isFinite(error) ? error : Infinity;
}
