import type { Series } from "./learned";

/**
 * Sums of every `level` periods, counted from the end; a remainder at the start is dropped.
 *
 * @param values units per period, all observed
 * @param level periods in one sum, whole number of at least 1
 * @source NikolopoulosSyntetosBoylanPetropoulosAssimakopoulos2011
 * @example Array.from(aggregate(Float64Array.of(9, 1, 2, 3, 4), 2)) // [3, 7]
 */
export function aggregate(values: Series, level: number): Series {
  const count = Math.floor(values.length / level);
  const first = values.length - count * level;
  const sums = new Float64Array(count);
  for (let place = 0; place < count * level; place += 1) {
    const sum = Math.floor(place / level);
    sums[sum] = (sums[sum] ?? 0) + (values[first + place] ?? 0);
  }
  return sums;
}
