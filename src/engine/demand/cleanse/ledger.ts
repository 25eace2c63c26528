import { EngineError } from "../../errors";
import type { History } from "../requireHistory";

/** One number that cleansing replaced. */
export interface LedgerEntry {
  /** Position in the history, 1 for the first. */
  readonly period: number;
  readonly original: number;
  readonly replacement: number;
  /** The user marked the period, a method found its number out of line, or stock ran out and cut demand off. */
  readonly kind: "event" | "outlier" | "stock-out";
  /** In words: which event, how far out of line, or what could have been sold. */
  readonly reason: string;
}

/**
 * Takes replacements back: puts the original numbers of the given ledger entries into a cleansed history again.
 *
 * @param demand a cleansed history, units per period
 * @param entries the entries to undo: all of a ledger, or only some
 * @returns the history with the original numbers; with all entries exactly what was cleansed
 * @throws EngineError domain: an entry whose replacement does not stand in its period
 * @source convention
 * @example restoreDemand([5, 5, 5], [{ period: 2, original: 90, replacement: 5, kind: "event", reason: "fair" }]) // [5, 90, 5]
 */
export function restoreDemand(demand: History, entries: readonly LedgerEntry[]): (number | null)[] {
  const restored = [...demand];
  for (const { period, original, replacement } of entries) {
    if (restored[period - 1] !== replacement) {
      const found = restored[period - 1] ?? "nothing";
      const message = `entries say ${replacement} in period ${period}, but there stands ${found}: it was changed since`;
      throw new EngineError("domain", "entries", message);
    }
    restored[period - 1] = original;
  }
  return restored;
}
