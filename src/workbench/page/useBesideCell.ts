import type { Grid } from "../grid/createGrid";
import { choicesOf } from "../grid/choicesOf";
import { remarksOf } from "../grid/remarksOf";
import type { BesideCellProps } from "./BesideCell";
import type { OpenSession } from "./openSession";
import { useActiveCell } from "./useActiveCell";
import { useHoveredCell } from "./useHoveredCell";

/**
 * What is to be shown beside a cell; null for nothing. Comments and notes of the cell under the pointer come first;
 * else it is the active cell with its list to choose from and all that is to be read about it.
 */
export function useBesideCell(
  session: OpenSession | null,
  grid: Grid | null,
): Omit<BesideCellProps, "onChoose"> | null {
  const cell = useActiveCell(session, grid);
  const hovered = useHoveredCell(session, grid);
  if (!session) return null;
  if (hovered?.sheet.workbook === session.workbook) {
    const place = grid?.current()?.cellRect(hovered.rect.row, hovered.rect.column);
    const remarks = remarksOf(hovered);
    if (place && remarks.length > 0) return { place, choices: null, chosen: "", remarks };
  }
  if (!cell?.place || cell.sheet.workbook !== session.workbook) return null;
  const choices = choicesOf(session.calc, cell);
  const remarks = remarksOf(cell);
  if (!choices && remarks.length === 0) return null;
  const value = cell.sheet.value(cell.rect.row, cell.rect.column);
  return { place: cell.place, choices, chosen: String(value ?? ""), remarks };
}
