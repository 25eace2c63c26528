import { mean } from "../../statistics/mean";
import { observedValues } from "./learned";
import type { Learned } from "./learned";

/**
 * Mean forecast: the next periods are like the mean of all observed ones. Right for a level that never moves.
 *
 * @returns a method without parameters
 * @source MakridakisWheelwrightHyndman1998
 * @example Array.from(meanDemand().forecast(Float64Array.of(3, 5), 2)) // [4, 4]
 */
export function meanDemand(): Learned {
  return {
    parameters: {},
    least: 1,
    forecast: (history, horizon) => new Float64Array(horizon).fill(mean(observedValues(history))),
  };
}
