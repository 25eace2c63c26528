import { requireChoice, requireFinite, requireTable } from "../../check";
import { EngineError } from "../../errors";
import { MAD_TO_SD } from "../../demand/cleanse/hampel";
import { mean } from "../../statistics/mean";
import { median } from "../../statistics/median";
import { sampleSd } from "../../statistics/sampleSd";

/** How features of different units are made comparable. */
export type FeatureScaling = "zscore" | "robust" | "minmax" | "none";
/** Numbers beyond it have no squares that could be summed. @source convention */
const LARGEST = 1e150;

/** Items as points, sorted by their features, so that nothing that follows depends on the order of the rows. */
export interface Points {
  readonly count: number;
  readonly width: number;
  /** Coordinates, point after point. */
  readonly at: Float64Array;
  /** 0-based row of each point. */
  readonly rows: Uint32Array;
  readonly distinct: number;
}

/**
 * Brings features to a common scale and sorts the items by them.
 *
 *     zscore: (x − mean) / sd · robust: (x − median) / (1.4826 · median absolute deviation, or the sd where that is 0)
 *     minmax: (x − smallest) / (largest − smallest) · none: x
 *
 * A feature that is the same for all items becomes 0.
 *
 * @param features n items × m features, each in its own unit
 * @throws EngineError shape: uneven table; domain: a number that is not finite or beyond 1e150
 * @source Hampel1974
 * @example Array.from(makePoints([[3], [1]], "minmax").at) // [0, 1]
 */
export function makePoints(features: readonly (readonly number[])[], scaling: FeatureScaling): Points {
  const width = requireTable(features, "features");
  requireChoice(scaling, "scaling", ["zscore", "robust", "minmax", "none"]);
  for (const [row, values] of features.entries())
    for (const value of values) {
      requireFinite(value, "features", row + 1);
      if (Math.abs(value) > LARGEST)
        throw new EngineError(
          "domain",
          "features",
          `features (row ${row + 1}) must not exceed 1e150, got ${value}`,
          row + 1,
        );
    }
  const rows = Uint32Array.from(features.keys()).sort((a, b) => compare(features[a] ?? [], features[b] ?? []) || a - b);
  let distinct = 1;
  for (let i = 1; i < rows.length; i += 1)
    if (compare(features[rows[i - 1] ?? 0] ?? [], features[rows[i] ?? 0] ?? []) !== 0) distinct += 1;
  const at = new Float64Array(rows.length * width);
  for (let j = 0; j < width; j += 1) {
    const column = scaled(
      Float64Array.from(rows, (row) => features[row]?.[j] ?? 0),
      scaling,
    );
    for (let i = 0; i < column.length; i += 1) at[i * width + j] = column[i] ?? 0;
  }
  return { count: rows.length, width, at, rows, distinct };
}

/**
 * Squared Euclidean distance of two points.
 *
 * @example squaredDistance([0, 0, 3, 4], 2, 0, 1) // 25
 */
export function squaredDistance(at: ArrayLike<number>, width: number, a: number, b: number): number {
  let sum = 0;
  for (let j = 0; j < width; j += 1) {
    const apart = (at[a * width + j] ?? 0) - (at[b * width + j] ?? 0);
    sum += apart * apart;
  }
  return sum;
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let j = 0; j < a.length; j += 1) if (a[j] !== b[j]) return (a[j] ?? 0) < (b[j] ?? 0) ? -1 : 1;
  return 0;
}

function scaled(column: Float64Array, scaling: FeatureScaling): Float64Array {
  if (scaling === "none") return column;
  const { centre, spread } = scaleOf(column, scaling);
  // A spread too small to divide by is none.
  return column.map((value) => (spread > Number.MIN_VALUE / Number.EPSILON ? (value - centre) / spread : 0));
}

function scaleOf(column: Float64Array, scaling: "zscore" | "robust" | "minmax") {
  if (scaling === "minmax") {
    const low = column.reduce((a, b) => Math.min(a, b), Infinity);
    return { centre: low, spread: column.reduce((a, b) => Math.max(a, b), -Infinity) - low };
  }
  const sd = column.length > 1 ? sampleSd(column) : 0;
  if (scaling === "zscore") return { centre: mean(column), spread: sd };
  const centre = median(column);
  return { centre, spread: MAD_TO_SD * median(column.map((value) => Math.abs(value - centre))) || sd };
}
