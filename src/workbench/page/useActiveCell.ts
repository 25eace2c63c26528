import { useEffect, useState } from "react";
import type { Grid } from "../grid/createGrid";
import type { Area } from "../model/events";
import type { OpenSession } from "./openSession";

/** The active cell with its place in the window; the place is null while the cell is out of sight. */
export interface ActiveCell extends Area {
  readonly place: DOMRect | null;
  /** Counts up with every look, since content may have changed at the same place. */
  readonly look: number;
}

/** Follows the active cell, its content and its place on the screen, at most once a frame. */
export function useActiveCell(session: OpenSession | null, grid: Grid | null): ActiveCell | null {
  const [cell, setCell] = useState<ActiveCell | null>(null);
  useEffect(() => {
    if (!session || !grid) return;
    const { workbook } = session;
    let [frame, look] = [0, 0];
    const read = (): void => {
      frame = 0;
      look += 1;
      const { sheet, rect } = workbook.selection;
      setCell({ sheet, rect, place: grid.current()?.cellRect(rect.row, rect.column) ?? null, look });
    };
    const later = (): void => {
      frame ||= requestAnimationFrame(read);
    };
    const stops = [
      workbook.on("selection", later),
      workbook.on("changed", later),
      workbook.on("calculated", later),
      workbook.on("sheetActivated", later),
      workbook.on("comments", later),
      workbook.on("validation", later),
      grid.current()?.onScroll(later) ?? (() => undefined),
    ];
    later();
    return () => {
      cancelAnimationFrame(frame);
      for (const stop of stops) stop();
    };
  }, [session, grid]);
  return cell;
}
