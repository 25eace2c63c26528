/**
 * The given rows ordered by falling value; equal values keep the order of their rows.
 *
 * @param values value per row; only the given rows are read
 * @param rows 0-based rows to rank
 * @returns the same rows in rank order
 * @example Array.from(rankDescending([3, 9, 5], Uint32Array.of(0, 1, 2))) // [1, 2, 0]
 */
export function rankDescending(values: ArrayLike<number | null>, rows: Uint32Array): Uint32Array {
  return rows.slice().sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
}
