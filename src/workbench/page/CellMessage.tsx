import type { ReactElement } from "react";
import { Icon } from "./icons";

export interface CellMessageProps {
  readonly code: string;
  readonly message: string;
  /** Bottom left corner of the cell in the window; null while it is not in sight. */
  readonly place: { readonly left: number; readonly top: number } | null;
}

/** What the error in the active cell means, beside it. */
export function CellMessage({ code, message, place }: CellMessageProps): ReactElement {
  const style = place
    ? { left: Math.max(8, Math.min(place.left, window.innerWidth - 380)), top: place.top + 6 }
    : { display: "none" };
  return (
    <div className="cell-message" role="status" style={style}>
      <Icon name="warning" size={18} />
      <p>
        <strong>{code}</strong> {message}
      </p>
    </div>
  );
}
