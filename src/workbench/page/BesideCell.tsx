import type { ReactElement } from "react";
import type { Remark } from "../grid/remarksOf";

export interface BesideCellProps {
  /** Where the cell is in the window. */
  readonly place: DOMRect;
  /** What its list offers; null where it has none. */
  readonly choices: readonly string[] | null;
  readonly chosen: string;
  readonly remarks: readonly Remark[];
  readonly onChoose: (text: string) => void;
}

const titles: Readonly<Record<Remark["kind"], string>> = { comment: "Comment", note: "Note", hint: "" };

/** The list of the active cell's rule and what others wrote about the cell, to its right. */
export function BesideCell({ place, choices, chosen, remarks, onChoose }: BesideCellProps): ReactElement {
  return (
    <div className="beside-cell" style={{ left: place.right + 2, top: place.top }}>
      {choices && (
        <select
          aria-label="Choose a value for the cell"
          value={choices.includes(chosen) ? chosen : ""}
          onChange={(event) => onChoose(event.target.value)}
        >
          {!choices.includes(chosen) && <option value="" disabled hidden />}
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </select>
      )}
      {remarks.length > 0 && (
        <div className="remarks" role="status">
          {remarks.map(({ kind, by, text }, index) => (
            <p key={index}>
              {titles[kind] && <span className="remark-kind">{titles[kind]} </span>}
              {by && <strong>{by} </strong>}
              {text}
            </p>
          ))}
        </div>
      )}
    </div>
  );
}
