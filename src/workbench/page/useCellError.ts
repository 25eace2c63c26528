import { useEffect, useState } from "react";
import type { Grid } from "../grid/createGrid";
import { CellError } from "../model/cellValue";
import type { CellMessageProps } from "./CellMessage";
import { errorMeaning } from "./errorMeaning";
import type { OpenSession } from "./openSession";

/** The error in the active cell and where to explain it; null while there is none. */
export function useCellError(session: OpenSession | null, grid: Grid | null): CellMessageProps | null {
  const [shown, setShown] = useState<CellMessageProps | null>(null);
  useEffect(() => {
    if (!session || !grid) return;
    const { workbook } = session;
    let frame = 0;
    const read = (): void => {
      frame = 0;
      const { sheet, rect } = workbook.selection;
      const value = sheet.value(rect.row, rect.column);
      if (!(value instanceof CellError)) {
        setShown(null);
        return;
      }
      const cell = grid.current()?.cellRect(rect.row, rect.column);
      const place = cell ? { left: cell.left, top: cell.bottom } : null;
      setShown({ code: value.code, message: errorMeaning(value), place });
    };
    const later = (): void => {
      frame ||= requestAnimationFrame(read);
    };
    const stops = [
      workbook.on("selection", later),
      workbook.on("changed", later),
      workbook.on("calculated", later),
      workbook.on("sheetActivated", later),
      grid.current()?.onScroll(later) ?? (() => undefined),
    ];
    return () => {
      cancelAnimationFrame(frame);
      for (const stop of stops) stop();
    };
  }, [session, grid]);
  return shown;
}
