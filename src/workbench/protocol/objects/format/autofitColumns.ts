import { cellText } from "../../core/cellText";
import type { OnCells } from "../../core/onCells";
import { requirePermission } from "../../core/requirePermission";

/** Points a character of the standard font takes, and what Excel leaves beside it. */
const perCharacter = 5.25;
const margin = 7;
const rowsLookedAt = 500;

/** Makes columns as wide as their longest text, going by its length: the workbench measures no fonts. */
export function autofitColumns({ host, sheet, areas }: OnCells): void {
  requirePermission(sheet, "allowFormatColumns");
  for (const { row, column, rows, columns } of areas.map((area) => sheet.clip(area))) {
    for (let c = column; c < column + columns; c++) {
      let longest = 0;
      for (let r = row; r < row + Math.min(rows, rowsLookedAt); r++) {
        longest = Math.max(longest, cellText(sheet, r, c).length);
      }
      if (longest > 0) sheet.columnWidths.set(c, Math.min(longest * perCharacter + margin, 255 * perCharacter));
    }
  }
  host.workbook.emit("dimensions", sheet);
}
