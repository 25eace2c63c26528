import type { Outcome } from "./fault";

/** Excel recalculates whole sheets when a row is inserted; identical calls are answered from here. */
export interface Memo {
  get(key: string): Outcome | Promise<Outcome> | undefined;
  set(key: string, outcome: Outcome | Promise<Outcome>, cells: number): void;
  delete(key: string): void;
}

export const MEMO_ENTRIES = 64;
/** About 40 MB of plain numbers, arguments not kept. */
export const MEMO_CELLS = 2_000_000;

/** Remembers the calls used last, within a number of entries and of result cells. */
export function makeMemo(maxEntries = MEMO_ENTRIES, maxCells = MEMO_CELLS): Memo {
  const entries = new Map<string, { readonly outcome: Outcome | Promise<Outcome>; readonly cells: number }>();
  let total = 0;
  const remove = (key: string): void => {
    total -= entries.get(key)?.cells ?? 0;
    entries.delete(key);
  };
  return {
    get(key) {
      const entry = entries.get(key);
      if (!entry) return undefined;
      entries.delete(key);
      entries.set(key, entry);
      return entry.outcome;
    },
    set(key, outcome, cells) {
      remove(key);
      if (cells > maxCells) return;
      entries.set(key, { outcome, cells });
      total += cells;
      for (const oldest of entries.keys()) {
        if (entries.size <= maxEntries && total <= maxCells) break;
        remove(oldest);
      }
    },
    delete: remove,
  };
}
