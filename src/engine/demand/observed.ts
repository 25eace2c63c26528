import type { History } from "./requireHistory";

/** The observed part of a history: values and the periods they belong to, counted from 0. */
export interface Observed {
  readonly values: Float64Array;
  readonly periods: Float64Array;
}

/**
 * Leaves out the periods that were not observed; the others keep their place in time.
 *
 * @example Array.from(observed([null, 5, null, 7]).periods) // [1, 3]
 */
export function observed(history: History): Observed {
  let count = 0;
  for (let period = 0; period < history.length; period += 1) if (history[period] !== null) count += 1;
  const values = new Float64Array(count);
  const periods = new Float64Array(count);
  let filled = 0;
  for (let period = 0; period < history.length; period += 1) {
    const value = history[period] ?? null;
    if (value === null) continue;
    values[filled] = value;
    periods[filled] = period;
    filled += 1;
  }
  return { values, periods };
}
