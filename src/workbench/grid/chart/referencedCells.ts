import { parseA1, splitSheet } from "../../model/address";
import type { CellValue } from "../../model/cellValue";
import type { Workbook } from "../../model/workbook";

export interface ReferencedCell {
  readonly value: CellValue;
  readonly numberFormat?: string | undefined;
}

/** The cells a chart's reference text names, row by row; a literal array {1,2,3} gives its members. */
export function referencedCells(workbook: Workbook, reference: string): ReferencedCell[] {
  const text = reference.replace(/^=/, "").trim();
  const literal = /^\{(.*)\}$/s.exec(text);
  if (literal) return (literal[1] ?? "").split(/[,;]/).map((text) => ({ value: literalValue(text) }));
  const { sheet: name, a1 } = splitSheet(text);
  const area = parseA1(a1);
  const sheet = name === null ? workbook.active : workbook.sheet(name);
  if (!area || !sheet) return [];
  const used = sheet.clip(area);
  const cells: ReferencedCell[] = [];
  for (let row = used.row; row < used.row + used.rows; row += 1) {
    for (let column = used.column; column < used.column + used.columns; column += 1) {
      cells.push({ value: sheet.value(row, column), numberFormat: sheet.style(row, column).numberFormat });
    }
  }
  return cells;
}

function literalValue(text: string): CellValue {
  const quoted = /^\s*"(.*)"\s*$/s.exec(text);
  if (quoted) return quoted[1] ?? "";
  const number = Number(text);
  return Number.isFinite(number) ? number : text.trim();
}
