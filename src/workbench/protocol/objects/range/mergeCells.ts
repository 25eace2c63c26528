import type { Rect } from "../../../model/address";
import { overlaps } from "../../../model/rectangles";
import { flagOr } from "../../core/arguments";
import { byAddin } from "../../core/byAddin";
import { invalidOperation } from "../../core/errors";
import type { OnCells } from "../../core/onCells";
import { requirePermission } from "../../core/requirePermission";

/** Makes one cell of an area, or of each of its rows. Only the first cell keeps its content. */
export function mergeCells({ host, sheet, areas }: OnCells, across?: unknown): void {
  requirePermission(sheet, null);
  for (const rect of areas) {
    if (sheet.tables.some((table) => overlaps(table.range, rect))) {
      throw invalidOperation("Cells of a table can't be merged.");
    }
    const strips = flagOr(across, false)
      ? Array.from({ length: rect.rows }, (_row, index) => ({ ...rect, row: rect.row + index, rows: 1 }))
      : [rect];
    sheet.merges = [
      ...sheet.merges.filter((merge) => !overlaps(merge, rect)),
      ...strips.filter(({ rows, columns }) => rows > 1 || columns > 1),
    ];
    for (const strip of strips) {
      for (const rest of allButFirst(strip)) host.editor.clear(sheet, rest, "Contents", byAddin);
    }
  }
  host.workbook.emit("dimensions", sheet);
}

export function unmergeCells({ host, sheet, areas }: OnCells): void {
  requirePermission(sheet, null);
  for (const rect of areas) sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, rect));
  host.workbook.emit("dimensions", sheet);
}

function allButFirst({ row, column, rows, columns }: Rect): Rect[] {
  const right = { row, column: column + 1, rows: 1, columns: columns - 1 };
  const below = { row: row + 1, column, rows: rows - 1, columns };
  return [right, below].filter((rest) => rest.rows > 0 && rest.columns > 0);
}
