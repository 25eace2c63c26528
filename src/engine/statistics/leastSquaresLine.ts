import { requireSameLength } from "../check";
import { mean } from "./mean";
import type { Line } from "./senLine";

/**
 * The straight line with the least sum of squared distances.
 *
 * @param values y, at least one
 * @param positions x, as many
 * @returns slope in units of y per unit of x, 0 where x does not vary; intercept at x = 0
 * @throws EngineError shape: different lengths; tooFewData: no value
 * @source Legendre1805
 * @example leastSquaresLine([1, 3, 5], [0, 1, 2]) // {"slope": 2, "intercept": 1}
 */
export function leastSquaresLine(values: ArrayLike<number>, positions: ArrayLike<number>): Line {
  requireSameLength(values.length, "values", positions.length, "positions");
  const [middle, centre] = [mean(values), mean(positions)];
  let products = 0;
  let squares = 0;
  for (let i = 0; i < values.length; i += 1) {
    const offset = (positions[i] ?? 0) - centre;
    products += offset * ((values[i] ?? 0) - middle);
    squares += offset * offset;
  }
  const slope = squares > 0 ? products / squares : 0;
  return { slope, intercept: middle - slope * centre };
}
