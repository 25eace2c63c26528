import type { Rect } from "../model/address";
import { cellError } from "../model/cellValue";
import type { CellValue } from "../model/cellValue";
import { sameRect } from "../model/rectangles";
import type { Sheet } from "../model/sheet";
import type { FormulaCell } from "./formulaCell";
import type { Content, Matrix } from "./value";
import { isMatrix, widthOf } from "./value";
import { reachesTheEnd, whyBlocked } from "./whyBlocked";

/** What a formula shows of a result: blank becomes 0. */
function shown(value: CellValue): CellValue {
  return value ?? 0;
}

/**
 * Puts a result into its cell and, when it is an array, over the cells below and right of it. Other content in the
 * way makes #SPILL!. Gives the areas whose set of cells changed: their readers may have seen the old ones.
 */
export function storeResult(cell: FormulaCell, content: Content): Rect[] {
  const { sheet, row, column } = cell;
  const before = sheet.spillRange(row, column);
  const wanted = isMatrix(content) && (content.length > 1 || widthOf(content) > 1) ? spillArea(cell, content) : null;
  cell.blocked = null;
  const reason = wanted || (!cell.circular && reachesTheEnd(cell)) ? whyBlocked(cell, wanted) : null;
  if (reason !== null) {
    cell.blocked = wanted;
    withdrawSpill(sheet, row, column);
    sheet.setValue(row, column, cellError("#SPILL!", reason));
    return before ? [before] : [];
  }
  if (wanted && isMatrix(content)) {
    if (before && !sameRect(before, wanted)) clearSpill(sheet, row, column, before);
    if (!before || !sameRect(before, wanted)) sheet.setSpill(row, column, wanted);
    writeMatrix(sheet, wanted, content);
    return before && sameRect(before, wanted) ? [] : before ? [before, wanted] : [wanted];
  }
  withdrawSpill(sheet, row, column);
  sheet.setValue(row, column, shown(isMatrix(content) ? (content[0]?.[0] ?? null) : content));
  return before ? [before] : [];
}

/** Takes a formula's spilled cells off the sheet; its own cell stays. */
export function withdrawSpill(sheet: Sheet, row: number, column: number): Rect | null {
  const before = sheet.spillRange(row, column);
  if (!before) return null;
  clearSpill(sheet, row, column, before);
  sheet.setSpill(row, column, null);
  return before;
}

function clearSpill(sheet: Sheet, row: number, column: number, area: Rect): void {
  const own = sheet.value(row, column);
  sheet.clearValues(area);
  sheet.setValue(row, column, own);
}

function spillArea(cell: FormulaCell, matrix: Matrix): Rect {
  return { row: cell.row, column: cell.column, rows: matrix.length, columns: widthOf(matrix) };
}

function writeMatrix(sheet: Sheet, area: Rect, matrix: Matrix): void {
  for (let column = 0; column < area.columns; column++) {
    for (let row = 0; row < area.rows; row++) {
      sheet.setValue(area.row + row, area.column + column, shown(matrix[row]?.[column] ?? null));
    }
  }
}
