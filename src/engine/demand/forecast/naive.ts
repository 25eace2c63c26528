import type { Learned, Series } from "./learned";

/**
 * Naive forecast: the next periods are like the last one that was observed. The yardstick that every other method has
 * to beat.
 *
 * @returns a method without parameters
 * @source HyndmanKoehler2006
 * @example Array.from(naive().forecast(Float64Array.of(3, 5), 2)) // [5, 5]
 */
export function naive(): Learned {
  return {
    parameters: {},
    least: 1,
    forecast: (history, horizon) => new Float64Array(horizon).fill(lastObserved(history)),
  };
}

function lastObserved(history: Series): number {
  for (let period = history.length - 1; period >= 0; period -= 1) {
    const value = history[period] ?? NaN;
    if (!Number.isNaN(value)) return value;
  }
  return 0;
}
