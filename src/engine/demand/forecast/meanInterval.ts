import type { Series } from "./learned";

/**
 * Mean number of periods from one demand to the next, rounded: the level at which most sums hold one demand.
 *
 * @param values units per period, all observed
 * @returns whole number from 1 to the length of the history; 1 without demand
 * @source NikolopoulosSyntetosBoylanPetropoulosAssimakopoulos2011
 * @example meanInterval(Float64Array.of(0, 0, 3, 0, 0, 5)) // 3
 */
export function meanInterval(values: Series): number {
  let [demands, last] = [0, 0];
  for (let period = 0; period < values.length; period += 1)
    if ((values[period] ?? 0) > 0) {
      demands += 1;
      last = period + 1;
    }
  return demands === 0 ? 1 : Math.max(1, Math.round(last / demands));
}
