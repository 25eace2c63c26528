import { requireShare } from "../check";
import { EngineError } from "../errors";

/**
 * Sample quantile by linear interpolation between order statistics: what Excel's PERCENTILE.INC computes.
 *
 *     place h = (n − 1) × share; quantile = x[⌊h⌋] + (h − ⌊h⌋)(x[⌊h⌋ + 1] − x[⌊h⌋])
 *
 * @param values at least one finite number
 * @param share 0 (smallest) to 1 (largest)
 * @throws EngineError tooFewData: no value; domain: share outside 0 to 1
 * @source HyndmanFan1996
 * @example quantileType7([1, 2, 3, 4], 0.25) // 1.75
 */
export function quantileType7(values: ArrayLike<number>, share: number): number {
  requireShare(share, "share");
  if (values.length === 0)
    throw new EngineError("tooFewData", "values", "values must hold at least one number for a quantile");
  const sorted = Float64Array.from(values).sort();
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? 0;
  const high = sorted[Math.ceil(place)] ?? low;
  return low + (place - Math.floor(place)) * (high - low);
}
