import { type ReactElement, useEffect, useRef } from "react";

export interface LossDialogProps {
  readonly lost: readonly string[];
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

/** Asks before a file is saved without what the workbench cannot keep. */
export function LossDialog({ lost, onSave, onCancel }: LossDialogProps): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="loss-dialog" aria-labelledby="loss-title" onCancel={onCancel}>
      <h2 id="loss-title">Save without some of the file?</h2>
      <p>The opened file holds what the workbench cannot keep. In the saved file it will be missing:</p>
      <LostThings lost={lost} />
      <div className="dialog-buttons">
        <button type="button" className="main-button" onClick={onSave}>
          Save without it
        </button>
        <button type="button" className="plain-button" autoFocus onClick={onCancel}>
          Cancel
        </button>
      </div>
    </dialog>
  );
}

export interface LossNoteProps {
  readonly lost: readonly string[];
  readonly onDismiss: () => void;
}

/** Says on opening what of a file cannot be kept. */
export function LossNote({ lost, onDismiss }: LossNoteProps): ReactElement {
  return (
    <div className="loss-note" role="status">
      <span>This file holds what the workbench cannot keep when it is saved:</span>
      <LostThings lost={lost} />
      <button type="button" className="plain-button" onClick={onDismiss}>
        Dismiss
      </button>
    </div>
  );
}

function LostThings({ lost }: { readonly lost: readonly string[] }): ReactElement {
  return (
    <ul>
      {lost.map((thing) => (
        <li key={thing}>{thing}</li>
      ))}
    </ul>
  );
}
