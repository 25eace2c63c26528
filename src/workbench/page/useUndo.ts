import { useEffect, useState } from "react";
import type { Grid } from "../grid/createGrid";
import type { OpenSession } from "./openSession";

export interface UndoState {
  /** Names of what can be undone and redone, the next one first. */
  readonly undo: readonly string[];
  readonly redo: readonly string[];
  /** Why there is nothing to undo, if there is a reason. */
  readonly cleared: string | null;
}

const nothing: UndoState = { undo: [], redo: [], cleared: null };

/** What can be undone, and the keys for it wherever the focus is; a cell being edited and text fields keep theirs. */
export function useUndo(session: OpenSession | null, grid: Grid | null): UndoState {
  const [state, setState] = useState(nothing);
  useEffect(() => {
    if (!session || !grid) return;
    const { history } = session.host;
    const read = (): void => setState({ ...history.names, cleared: history.cleared });
    const press = (event: KeyboardEvent): void => {
      const key = undoKey(event);
      const book = grid.current();
      if (!key || !book || book.editing || isTextField(event.target)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (key === "undo") book.undo();
      else book.redo();
    };
    read();
    const stop = history.onChange(read);
    window.addEventListener("keydown", press, true);
    return () => {
      stop();
      window.removeEventListener("keydown", press, true);
    };
  }, [session, grid]);
  return state;
}

function undoKey({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): "undo" | "redo" | null {
  if (!(ctrlKey || metaKey) || altKey) return null;
  const letter = key.toLowerCase();
  if (letter === "y" || (letter === "z" && shiftKey)) return "redo";
  return letter === "z" ? "undo" : null;
}

/** The grid takes keys in a text field of its own that is always there; it is none for the user. */
function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || target.closest(".grid")) return false;
  return target.isContentEditable || target.matches("input:not([type=checkbox], [type=radio]), textarea");
}
