import { requireTable } from "../check";
import { EngineError } from "../errors";

/** A demand history: units per period in order of time; null = not observed. */
export type History = readonly (number | null)[];

/**
 * Checks a table of demand histories: even rows, and every number finite.
 *
 * @throws EngineError shape: no row, no period or uneven rows; domain: a number that is not finite
 */
export function requireHistory(demand: readonly History[], argument: string): void {
  requireTable(demand, argument);
  for (let row = 0; row < demand.length; row += 1) requireFiniteHistory(demand[row] ?? [], argument, row + 1);
}

/**
 * Checks one demand history: every number finite.
 *
 * @throws EngineError domain: a number that is not finite
 */
export function requireFiniteHistory(history: History, argument: string, row?: number): void {
  for (let period = 0; period < history.length; period += 1) {
    const value = history[period];
    if (typeof value === "number" && !Number.isFinite(value)) {
      const place = row === undefined ? `period ${period + 1}` : `row ${row}, period ${period + 1}`;
      throw new EngineError("domain", argument, `${argument} (${place}) must be a finite number, got ${value}`, row);
    }
  }
}
