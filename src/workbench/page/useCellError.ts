import type { Grid } from "../grid/createGrid";
import { CellError } from "../model/cellValue";
import type { CellMessageProps } from "./CellMessage";
import { errorMeaning } from "./errorMeaning";
import type { OpenSession } from "./openSession";
import { useActiveCell } from "./useActiveCell";

/** The error in the active cell and where to explain it; null while there is none. */
export function useCellError(session: OpenSession | null, grid: Grid | null): CellMessageProps | null {
  const cell = useActiveCell(session, grid);
  const value = cell?.sheet.value(cell.rect.row, cell.rect.column);
  if (!cell || cell.sheet.workbook !== session?.workbook || !(value instanceof CellError)) return null;
  const place = cell.place ? { left: cell.place.left, top: cell.place.bottom } : null;
  return { code: value.code, message: errorMeaning(value), place };
}
