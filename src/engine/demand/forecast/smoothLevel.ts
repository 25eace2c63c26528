import type { Series } from "./learned";

export interface SmoothedLevel {
  /** Level after the last period. */
  readonly level: number;
  /** Sum of squared one-step errors. */
  readonly squares: number;
}

/**
 * Runs simple exponential smoothing through a history.
 *
 *     error = demand − level · level = level + alpha · error
 *
 * Without a given start, the level before the first period is the one that makes the squared errors smallest. The
 * errors depend on it in a straight line, error = error from any start − difference · (1 − alpha)^periods, so this is
 * one least-squares division and no search. Periods that were not observed leave the level as it is.
 *
 * @param history units per period
 * @param alpha smoothing constant, 0 to 1
 * @param start level before the first period
 * @source Brown1959, HyndmanKoehlerOrdSnyder2008
 * @example smoothLevel(Float64Array.of(10, 20), 0.5, 10).level // 15
 */
export function smoothLevel(history: Series, alpha: number, start?: number): SmoothedLevel {
  let level = start ?? firstObserved(history);
  // What one unit more at the start still adds to the level.
  let share = 1;
  let [squares, products, weights] = [0, 0, 0];
  for (let period = 0; period < history.length; period += 1) {
    const value = history[period] ?? NaN;
    if (Number.isNaN(value)) continue;
    const error = value - level;
    squares += error * error;
    products += error * share;
    weights += share * share;
    level += alpha * error;
    share *= 1 - alpha;
  }
  if (start !== undefined || weights === 0) return { level, squares };
  const shift = products / weights;
  return { level: level + shift * share, squares: Math.max(0, squares - shift * products) };
}

function firstObserved(history: Series): number {
  for (const value of history) if (!Number.isNaN(value)) return value;
  return 0;
}
