import { requireFinite, requireSameLength, requireTable } from "../check";
import { EngineError } from "../errors";
import { maximise } from "../optimisation/linearProgram";
import { paretoLayers } from "./paretoLayers";
import type { Direction } from "./scaleCriteria";

/** Best and worst case count the same. @source ZhouFan2007 */
export const ZHOU_FAN_BALANCE = 0.5;

export interface ZhouFanInput {
  readonly criteria: readonly (readonly number[])[];
  readonly directions?: readonly Direction[];
}

/**
 * Zhou and Fan's scores: every item is judged once under the weights that suit it best and once under those that suit
 * it worst, so that no weights need to be agreed.
 *
 *     best:  g = max Σ w y of the item, with Σ w y ≤ 1 for every item
 *     worst: b = min Σ w y of the item, with Σ w y ≥ 1 for every item
 *     score = ½ (g − min g) / (max g − min g) + ½ (b − min b) / (max b − min b)
 *
 * Criteria are divided by their largest value (scaling to 0–1 would make zero rows, for which the worst case has no
 * answer). A cost criterion is mirrored within its range first. Where all g (or all b) are equal, that half is 0.
 *
 * @param criteria n items × m criteria of zero or above
 * @param directions "benefit" or "cost" per criterion
 * @returns score per item, 0 to 1
 * @throws EngineError shape: uneven table or another number of directions; domain: a negative or infinite number, a
 * criterion that is zero for all items, an item that is zero on every criterion
 * @source Ramanathan2006, ZhouFan2007
 * @example zhouFanScores({ criteria: [[4, 4], [2, 3], [1, 1]] }) // [1, 0.5, 0]
 */
export function zhouFanScores({ criteria, directions }: ZhouFanInput): number[] {
  const points = scaleByMaximum(criteria, directions);
  const negated = points.map((point) => point.map((value) => -value));
  // Only unbeaten items bind the best case, and only items that beat none bind the worst case.
  const top = points.filter(firstLayer(points));
  const bottom = points.filter(firstLayer(negated));
  const columns = (points[0] ?? []).map((_, j) => bottom.map((point) => point[j] ?? 0));
  const one = (items: readonly unknown[]) => items.map(() => 1);
  const best = points.map((point) => maximise({ objective: point, constraints: top, bounds: one(top) }));
  // The dual of the worst case: largest Σ λ with Σ λ y ≤ the item's y on every criterion.
  const worst = points.map((point) => maximise({ objective: one(bottom), constraints: columns, bounds: point }));
  const [upper, lower] = [spread(best), spread(worst)];
  return points.map((_, row) => ZHOU_FAN_BALANCE * (upper[row] ?? 0) + (1 - ZHOU_FAN_BALANCE) * (lower[row] ?? 0));
}

function firstLayer(points: readonly (readonly number[])[]): (point: unknown, row: number) => boolean {
  const layers = paretoLayers({ criteria: points });
  return (_, row) => layers[row] === 1;
}

function scaleByMaximum(criteria: readonly (readonly number[])[], directions?: readonly Direction[]): number[][] {
  const count = requireTable(criteria, "criteria");
  if (directions) requireSameLength(directions.length, "directions", count, "criteria");
  const scales = Array.from({ length: count }, (_, j) => {
    let [low, high] = [Infinity, 0];
    for (const [row, values] of criteria.entries()) {
      const value = values[j] ?? 0;
      requireFinite(value, `criteria column ${j + 1}`, row + 1);
      if (value < 0)
        throw new EngineError(
          "domain",
          "criteria",
          `criteria row ${row + 1} column ${j + 1} is negative (${value}): method zf needs zero or above`,
          row + 1,
        );
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    if (high === 0)
      throw new EngineError("domain", "criteria", `criteria column ${j + 1} is zero for all items: leave it out`);
    return { low, high, mirrored: directions?.[j] === "cost" };
  });
  return criteria.map((values, row) => {
    const scaled = scales.map(({ low, high, mirrored }, j) => {
      const value = values[j] ?? 0;
      return (mirrored ? high - value + low : value) / high;
    });
    if (scaled.some((value) => value > 0)) return scaled;
    const message = `criteria row ${row + 1} is worst possible (zero) on every criterion: method zf has no answer, use weighted or ng`;
    throw new EngineError("domain", "criteria", message, row + 1);
  });
}

/** To 0–1 by range; all zero where nothing differs beyond rounding. */
function spread(values: readonly number[]): number[] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
  return values.map((value) => (high - low > 1e-9 ? (value - low) / (high - low) : 0));
}
