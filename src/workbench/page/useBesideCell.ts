import type { Grid } from "../grid/createGrid";
import { choicesOf } from "../grid/choicesOf";
import { remarksOf } from "../grid/remarksOf";
import type { BesideCellProps } from "./BesideCell";
import type { OpenSession } from "./openSession";
import { useActiveCell } from "./useActiveCell";

/** What is to be shown beside the active cell: the list to choose from, comments and notes; null for nothing. */
export function useBesideCell(
  session: OpenSession | null,
  grid: Grid | null,
): Omit<BesideCellProps, "onChoose"> | null {
  const cell = useActiveCell(session, grid);
  if (!session || !cell?.place || cell.sheet.workbook !== session.workbook) return null;
  const choices = choicesOf(session.calc, cell);
  const remarks = remarksOf(cell);
  if (!choices && remarks.length === 0) return null;
  const value = cell.sheet.value(cell.rect.row, cell.rect.column);
  return { place: cell.place, choices, chosen: String(value ?? ""), remarks };
}
