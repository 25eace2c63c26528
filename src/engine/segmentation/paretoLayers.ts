import { requireFinite, requireSameLength, requireTable } from "../check";
import type { Direction } from "./scaleCriteria";

export interface ParetoLayersInput {
  readonly criteria: readonly (readonly number[])[];
  readonly directions?: readonly Direction[];
}

/**
 * Sorts items into layers by dominance. Layer 1 are the items that no other beats: none is at least as good on every
 * criterion and better on one. Layer 2 are those that only layer 1 beats, and so on. Needs no weights and no scaling.
 *
 * @param criteria n items × m criteria, each in its own unit
 * @param directions "benefit" (more is better) or "cost" per criterion
 * @returns layer per item, from 1
 * @throws EngineError shape: uneven table or another number of directions; domain: a number that is not finite
 * @source Deb2002
 * @example paretoLayers({ criteria: [[3, 1], [1, 3], [1, 1]] }) // [1, 1, 2]
 */
export function paretoLayers({ criteria, directions }: ParetoLayersInput): number[] {
  const count = requireTable(criteria, "criteria");
  if (directions) requireSameLength(directions.length, "directions", count, "criteria");
  for (const [row, values] of criteria.entries())
    for (const [j, value] of values.entries()) requireFinite(value, `criteria column ${j + 1}`, row + 1);
  const sign = Array.from({ length: count }, (_, j) => (directions?.[j] === "cost" ? -1 : 1));
  const points = criteria.map((values) => values.map((value, j) => value * (sign[j] ?? 1)));
  // Best first on the first criterion that differs: an item can then only be beaten by one that came before it.
  const order = [...points.keys()].sort((a, b) => compare(points[b] ?? [], points[a] ?? []));
  const layers: (readonly number[])[][] = [];
  const result = new Array<number>(points.length).fill(1);
  for (const row of order) {
    const point = points[row] ?? [];
    // A layer beats the point only if all earlier layers do, so the first that does not can be found by halving.
    let low = 0;
    let high = layers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (layers[middle]?.some((other) => dominates(other, point))) low = middle + 1;
      else high = middle;
    }
    (layers[low] ??= []).push(point);
    result[row] = low + 1;
  }
  return result;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const j = a.findIndex((value, index) => value !== b[index]);
  return j < 0 ? 0 : (a[j] ?? 0) - (b[j] ?? 0);
}

function dominates(a: readonly number[], b: readonly number[]): boolean {
  let better = false;
  for (let j = 0; j < a.length; j += 1) {
    const difference = (a[j] ?? 0) - (b[j] ?? 0);
    if (difference < 0) return false;
    if (difference > 0) better = true;
  }
  return better;
}
