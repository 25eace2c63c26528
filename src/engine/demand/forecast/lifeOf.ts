import { EngineError } from "../../errors";
import { requireFiniteHistory } from "../requireHistory";
import type { History } from "../requireHistory";
import type { Series } from "./learned";

/**
 * The part of a history from its first to its last observed period: what is missing outside is before or after the
 * item's life.
 *
 * @param demand units per period; null = not observed
 * @throws EngineError domain: a number that is not finite; tooFewData: no observed period
 * @example Array.from(lifeOf([null, 3, 5, null])) // [3, 5]
 */
export function lifeOf(demand: History): Series {
  requireFiniteHistory(demand, "demand");
  let [first, last] = [0, demand.length - 1];
  while (first <= last && (demand[first] ?? null) === null) first += 1;
  while (last >= first && (demand[last] ?? null) === null) last -= 1;
  if (first > last) throw new EngineError("tooFewData", "demand", "demand has no observed period to forecast from");
  return Float64Array.from({ length: last - first + 1 }, (_, i) => demand[first + i] ?? NaN);
}
