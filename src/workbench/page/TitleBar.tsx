import { type ChangeEvent, type ReactElement, useRef } from "react";
import { Icon, Mark } from "./icons";
import { UndoButtons } from "./UndoButtons";
import type { UndoState } from "./useUndo";

export interface TitleBarProps {
  readonly fileName: string;
  readonly samples: readonly string[];
  readonly dark: boolean;
  readonly undo: UndoState;
  readonly hostOpen: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onHost: () => void;
  readonly onNew: () => void;
  readonly onOpen: (file: File) => void;
  readonly onSave: () => void;
  readonly onSample: (name: string) => void;
  readonly onDark: (dark: boolean) => void;
}

/** The document's name and what can be done with it as a file. */
export function TitleBar(props: TitleBarProps): ReactElement {
  const picker = useRef<HTMLInputElement>(null);
  const picked = (event: ChangeEvent<HTMLInputElement>): void => {
    const file = event.target.files?.[0];
    event.target.value = "";
    if (file) props.onOpen(file);
  };
  return (
    <header className="title-bar">
      <span className="brand">
        <Mark />
        SEG workbench
      </span>
      <div className="file-buttons" role="toolbar" aria-label="File">
        <button type="button" onClick={props.onNew}>
          <Icon name="newFile" size={16} />
          New
        </button>
        <button type="button" onClick={() => picker.current?.click()}>
          <Icon name="open" size={16} />
          Open
        </button>
        <input ref={picker} type="file" accept=".xlsx" hidden aria-label="Workbook file" onChange={picked} />
        <button type="button" onClick={props.onSave}>
          <Icon name="save" size={16} />
          Save
        </button>
        {props.samples.length > 0 && (
          <label className="sample-picker">
            <Icon name="samples" size={16} />
            <select
              aria-label="Open a sample workbook"
              value=""
              onChange={(event) => props.onSample(event.target.value)}
            >
              <option value="" disabled>
                Samples
              </option>
              {props.samples.map((name) => (
                <option key={name} value={name}>
                  {name.replace(/\.xlsx$/, "")}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <UndoButtons state={props.undo} onUndo={props.onUndo} onRedo={props.onRedo} />
      <h1 className="file-name">{props.fileName}</h1>
      <div className="view-buttons">
        <button type="button" aria-expanded={props.hostOpen} title="Excel, faults and traffic" onClick={props.onHost}>
          <Icon name="host" size={16} />
          Host
        </button>
        <button type="button" aria-pressed={props.dark} onClick={() => props.onDark(!props.dark)}>
          <Icon name={props.dark ? "sun" : "moon"} size={16} />
          {props.dark ? "Light" : "Dark"}
        </button>
      </div>
    </header>
  );
}
