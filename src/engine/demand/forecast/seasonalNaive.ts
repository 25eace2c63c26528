import { mean } from "../../statistics/mean";
import { observedValues, requirePeriods } from "./learned";
import type { Learned, Series } from "./learned";

/**
 * Seasonal naive forecast: each period is like the same one of the last season cycle.
 *
 * A period that was not observed there is looked up one cycle earlier, and so on; a season never observed gets the
 * mean of the history.
 *
 * @param history at least one season cycle
 * @param seasonLength periods in one season cycle
 * @throws EngineError tooFewData: less than one cycle
 * @source HyndmanKoehler2006
 * @example Array.from(seasonalNaive(Float64Array.of(1, 5, 2, 6), 2).forecast(Float64Array.of(1, 5, 2, 6), 3)) // [2, 6, 2]
 */
export function seasonalNaive(history: Series, seasonLength: number): Learned {
  requirePeriods(observedValues(history).length, seasonLength, "seasonalNaive");
  return {
    parameters: {},
    least: seasonLength,
    forecast: (known, horizon) => {
      const cycle = Float64Array.from({ length: seasonLength }, (_, step) => lastOfSeason(known, step, seasonLength));
      return Float64Array.from({ length: horizon }, (_, step) => cycle[step % seasonLength] ?? 0);
    },
  };
}

function lastOfSeason(history: Series, step: number, seasonLength: number): number {
  for (let period = history.length + step - seasonLength; period >= 0; period -= seasonLength) {
    const value = history[period] ?? NaN;
    if (!Number.isNaN(value)) return value;
  }
  return mean(observedValues(history));
}
