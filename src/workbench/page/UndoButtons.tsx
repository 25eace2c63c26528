import type { ReactElement } from "react";
import { Icon } from "./icons";
import type { UndoState } from "./useUndo";

export interface UndoButtonsProps {
  readonly state: UndoState;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** Undo and redo with the name of what they would do. Disabled ones keep the focus and say why. */
export function UndoButtons({ state, onUndo, onRedo }: UndoButtonsProps): ReactElement {
  const [undo] = state.undo;
  const [redo] = state.redo;
  const nothing = state.cleared === null ? "Nothing to undo" : `Nothing to undo: ${state.cleared}`;
  return (
    <div className="undo-buttons" role="toolbar" aria-label="Undo and redo">
      <button
        type="button"
        aria-label="Undo"
        title={undo === undefined ? nothing : `Undo ${undo} (Ctrl+Z)`}
        aria-disabled={undo === undefined}
        onClick={onUndo}
      >
        <Icon name="undo" size={16} />
      </button>
      <button
        type="button"
        aria-label="Redo"
        title={redo === undefined ? "Nothing to redo" : `Redo ${redo} (Ctrl+Y)`}
        aria-disabled={redo === undefined}
        onClick={onRedo}
      >
        <Icon name="redo" size={16} />
      </button>
    </div>
  );
}
