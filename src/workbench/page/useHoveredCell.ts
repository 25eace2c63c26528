import { useEffect, useState } from "react";
import type { Grid } from "../grid/createGrid";
import { remarksOf } from "../grid/remarksOf";
import type { Area } from "../model/events";
import type { OpenSession } from "./openSession";

/** The cell under the pointer where something is written about it; null over all others. */
export function useHoveredCell(session: OpenSession | null, grid: Grid | null): Area | null {
  const [cell, setCell] = useState<Area | null>(null);
  useEffect(() => {
    const book = grid?.current();
    if (!session || !book) return;
    const leave = (): void => setCell(null);
    const stops = [
      book.onHover((row, column) => {
        const area = { sheet: session.workbook.active, rect: { row, column, rows: 1, columns: 1 } };
        setCell(remarksOf(area).some(({ kind }) => kind !== "hint") ? area : null);
      }),
      book.onScroll(leave),
      session.workbook.on("sheetActivated", leave),
    ];
    return () => {
      leave();
      for (const stop of stops) stop();
    };
  }, [session, grid]);
  return cell;
}
