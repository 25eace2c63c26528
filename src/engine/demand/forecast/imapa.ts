import { mean } from "../../statistics/mean";
import { aggregateConstant, aggregateRate } from "./adida";
import { observedValues } from "./learned";
import type { Learned, Series } from "./learned";
import { meanInterval } from "./meanInterval";

/** More levels than this add nothing but time. @source convention */
const MOST_LEVELS = 24;

/**
 * IMAPA: the mean of the ADIDA forecasts at every level from single periods up to the mean interval between demands.
 *
 * @param history at least one observed period; periods that were not observed are left out
 * @returns parameter levels, the number of levels, at most 24
 * @source PetropoulosKourentzes2015
 * @example Array.from(imapa(Float64Array.of(2, 2, 2, 2)).forecast(Float64Array.of(2, 2, 2, 2), 2)) // [2, 2]
 */
export function imapa(history: Series): Learned {
  const values = observedValues(history);
  const levels = Math.min(MOST_LEVELS, meanInterval(values));
  const constants = Array.from({ length: levels }, (_, i) => aggregateConstant(values, i + 1));
  return {
    parameters: { levels },
    least: levels,
    forecast: (known, horizon) => {
      const seen = observedValues(known);
      const usable = constants.slice(0, Math.max(1, seen.length));
      return new Float64Array(horizon).fill(mean(usable.map((alpha, i) => aggregateRate(seen, i + 1, alpha))));
    },
  };
}
