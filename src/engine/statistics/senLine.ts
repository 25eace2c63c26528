import { requireSameLength } from "../check";
import { median, medianInPlace } from "./median";

export interface Line {
  readonly slope: number;
  readonly intercept: number;
}

/**
 * Sen's line: the slope is the median of the slopes between all pairs, which a few outliers cannot move.
 *
 *     slope = median of (y_j − y_i) / (x_j − x_i) · intercept = median(y) − slope × median(x)
 *
 * @param values y, at least one
 * @param positions x, rising, as many
 * @returns slope in units of y per unit of x, 0 for a single value; intercept at x = 0
 * @throws EngineError shape: different lengths; tooFewData: no value
 * @source Sen1968
 * @example senLine([1, 3, 5, 7, 90], [0, 1, 2, 3, 4]) // {"slope": 2, "intercept": 1}
 */
export function senLine(values: ArrayLike<number>, positions: ArrayLike<number>): Line {
  requireSameLength(values.length, "values", positions.length, "positions");
  const count = values.length;
  const slopes = new Float64Array((count * (count - 1)) / 2);
  let filled = 0;
  for (let i = 0; i < count - 1; i += 1) {
    const y = values[i] ?? 0;
    const x = positions[i] ?? 0;
    for (let j = i + 1; j < count; j += 1) {
      slopes[filled] = ((values[j] ?? 0) - y) / ((positions[j] ?? 0) - x);
      filled += 1;
    }
  }
  const slope = filled === 0 ? 0 : medianInPlace(slopes);
  return { slope, intercept: median(values) - slope * median(positions) };
}
