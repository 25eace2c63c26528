import { createLatest } from "../../state/latest";
import type { Store } from "../../state/store";
import { createStore } from "../../state/store";

export interface ObjectSearchState {
  /** What is being typed; null while nothing is. */
  readonly typed: string | null;
  readonly matches: readonly string[];
  /** The text that the matches belong to; null until an answer is there. */
  readonly searched: string | null;
}
export interface ObjectSearch {
  readonly state: Store<ObjectSearchState>;
  /** The text changed: an empty one leaves the choice to the analysis. */
  type(text: string): void;
  /** What could be chosen, before anything is typed. */
  open(): void;
  readonly choose: (object: string) => void;
  /** The field was left: a name typed in full is chosen, anything else is dropped. */
  leave(): void;
}

interface Wanted {
  readonly search: (text: string) => Promise<readonly string[]>;
  readonly onChange: (object: string) => void;
}

/** Finds one object of the result by a part of its name. */
export function createObjectSearch({ search, onChange }: Wanted): ObjectSearch {
  const state = createStore<ObjectSearchState>({ typed: null, matches: [], searched: null });
  const latest = createLatest();

  function find(text: string): void {
    void latest(() => search(text.trim()), {
      done: (matches) => state.update((before) => ({ ...before, matches, searched: text })),
      // A search that fails finds nothing; why the analysis has no result is told above the settings.
      failed: () => state.update((before) => ({ ...before, matches: [], searched: text })),
    });
  }
  function choose(object: string): void {
    state.update((before) => ({ ...before, typed: null }));
    onChange(object);
  }
  return {
    state,
    choose,
    type(text) {
      state.update((before) => ({ ...before, typed: text }));
      if (text.trim() === "") onChange("");
      find(text);
    },
    open: () => find(state.get().typed ?? ""),
    leave() {
      const { typed, matches } = state.get();
      const named = matches.find((match) => match.toLowerCase() === typed?.trim().toLowerCase());
      if (typed !== null && named !== undefined) choose(named);
      else state.update((before) => ({ ...before, typed: null }));
    },
  };
}
