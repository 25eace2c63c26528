import { matrixToWrite } from "../../core/matrix";
import { text } from "../../core/arguments";
import type { RangeTarget } from "../../core/rangeTarget";
import { requirePermission } from "../../core/requirePermission";

/** Null leaves a cell's format; equal formats below each other are set in one go. */
export function setNumberFormat(range: RangeTarget, given: unknown): void {
  requirePermission(range.sheet, "allowFormatCells");
  const formats = matrixToWrite(range, given, (value) => (value === null || value === undefined ? null : text(value)));
  const { row, column, rows, columns } = range.rect;
  for (let j = 0; j < columns; j++) {
    for (let i = 0; i < rows;) {
      const format = formats[i]?.[j] ?? null;
      let end = i + 1;
      while (end < rows && (formats[end]?.[j] ?? null) === format) end++;
      const area = { row: row + i, column: column + j, rows: end - i, columns: 1 };
      if (format !== null) range.sheet.patchStyle(area, { numberFormat: format === "General" ? null : format });
      i = end;
    }
  }
  range.host.workbook.emit("style", { sheet: range.sheet, rect: range.rect });
}
