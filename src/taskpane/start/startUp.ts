import type { Store } from "../state/store";
import { createStore } from "../state/store";

/** How far Excel has come: waiting, late (still waiting), here, or not there at all. */
export type StartState = "waiting" | "late" | "excel" | "outside" | "noOffice";

export const PATIENCE = 5000;

/**
 * Office.js may never say that it is ready, or say so without a host. After some seconds the pane tells; should Excel
 * answer later after all, it goes on.
 */
export function createStartUp(
  onReady: (() => Promise<{ readonly host: unknown }>) | null,
  excel: unknown,
  patience: number = PATIENCE,
): Store<StartState> {
  const state = createStore<StartState>("waiting");
  if (!onReady) {
    state.update(() => "noOffice");
    return state;
  }
  const timer = setTimeout(() => state.update((before) => (before === "waiting" ? "late" : before)), patience);
  const settle = (next: StartState): void => {
    clearTimeout(timer);
    state.update(() => next);
  };
  onReady().then(
    ({ host }) => settle(host === excel ? "excel" : "outside"),
    () => settle("late"),
  );
  return state;
}
