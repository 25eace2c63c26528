import { squaredDistance } from "./points";
import type { Points } from "./points";

/**
 * Euclidean distances between all points: a square table, row after row.
 *
 * @example Array.from(distances({ count: 2, width: 1, at: [0, 3] })) // [0, 3, 3, 0]
 */
export function distances({
  count,
  width,
  at,
}: Pick<Points, "count" | "width"> & { readonly at: ArrayLike<number> }): Float64Array {
  const table = new Float64Array(count * count);
  for (let a = 0; a < count; a += 1)
    for (let b = a + 1; b < count; b += 1) {
      const distance = Math.sqrt(squaredDistance(at, width, a, b));
      table[a * count + b] = distance;
      table[b * count + a] = distance;
    }
  return table;
}
