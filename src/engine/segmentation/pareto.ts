import { requireFinite } from "../check";
import { rankDescending } from "./rankDescending";

export interface ParetoInput {
  readonly values: readonly (number | null)[];
}
/** Columns in rank order. */
export interface ParetoTable {
  /** 1-based row of the item in the input. */
  readonly row: number[];
  readonly value: number[];
  readonly share: number[];
  readonly cumulatedShare: number[];
}

/**
 * Ranks items by value with their share of the total and the cumulated share: the table behind a Pareto chart.
 *
 * Values of zero and below stand at the end with a share of 0, as they take no part in the total (the same basis as
 * `abc`). Rows without a value are left out. Equal values keep the order of their rows.
 *
 *     cumulatedShare of rank k = sum of the k largest values / sum of all positive values
 *
 * @param values value per item, any unit; null where there is none
 * @returns columns in rank order; shares 0 to 1, all 0 when no value is positive
 * @throws EngineError domain: a value or a sum of values that is not finite
 * @source Dickie1951
 * @example pareto({ values: [20, 80] }) // {"row": [2, 1], "value": [80, 20], "share": [0.8, 0.2], "cumulatedShare": [0.8, 1]}
 */
export function pareto({ values }: ParetoInput): ParetoTable {
  for (const [index, value] of values.entries()) if (value !== null) requireFinite(value, "values", index + 1);
  const rows = Uint32Array.from(values.keys()).filter((row) => values[row] !== null);
  const ranked = [...rankDescending(values, rows)];
  const sorted = ranked.map((row) => values[row] ?? 0);
  const parts = sorted.map((value) => Math.max(0, value));
  const total = parts.reduce((sum, part) => sum + part, 0);
  requireFinite(total, "the sum of values");
  let cumulated = 0;
  return {
    row: ranked.map((row) => row + 1),
    value: sorted,
    share: parts.map((part) => (total > 0 ? part / total : 0)),
    cumulatedShare: parts.map((part) => (total > 0 ? (cumulated += part) / total : 0)),
  };
}
