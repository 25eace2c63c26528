import type { Rect } from "../../model/address";
import { isOnSheet } from "../../model/address";
import { bounding } from "../../model/rectangles";

interface Here {
  readonly row: number;
  readonly column: number;
}

/** Reads R5C3, R[-1]C or R1C1:R4C2, seen from a cell; null when it is no such reference. */
export function parseR1C1(text: string, here: Here): Rect | null {
  const cells = text.split(":").map((part) => cellOf(part, here));
  const [first, second] = cells;
  if (!first || cells.length > 2 || second === null) return null;
  return second ? bounding(first, second) : first;
}

function cellOf(text: string, here: Here): Rect | null {
  const match = /^R(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?$/i.exec(text.trim());
  if (!match) return null;
  const rect = { row: place(match[1], here.row), column: place(match[2], here.column), rows: 1, columns: 1 };
  return isOnSheet(rect) ? rect : null;
}

/** A number counts from 1; one in brackets from the cell itself; none is the cell's own. */
function place(part: string | undefined, own: number): number {
  if (part === undefined) return own;
  return part.startsWith("[") ? own + Number(part.slice(1, -1)) : Number(part) - 1;
}
