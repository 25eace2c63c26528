import type { Rect } from "../model/address";
import { MAX_COLUMNS, MAX_ROWS } from "../model/address";
import { cellError } from "../model/cellValue";
import type { CellValue } from "../model/cellValue";
import { overlaps, sameRect } from "../model/rectangles";
import type { Cell, Sheet } from "../model/sheet";
import type { FormulaCell } from "./formulaCell";
import type { Content, Matrix } from "./value";
import { isMatrix, widthOf } from "./value";

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
  if (wanted && isMatrix(content)) {
    if (isBlocked(cell, wanted)) {
      cell.blocked = wanted;
      withdrawSpill(sheet, row, column);
      sheet.setValue(row, column, cellError("#SPILL!", reasonOf(cell)));
      return before ? [before] : [];
    }
    if (before && !sameRect(before, wanted)) clearSpill(sheet, row, column, before);
    if (!before || !sameRect(before, wanted)) sheet.setSpill(row, column, wanted);
    writeMatrix(sheet, wanted, content);
    return before && sameRect(before, wanted) ? [] : before ? [before, wanted] : [wanted];
  }
  withdrawSpill(sheet, row, column);
  sheet.setValue(row, column, shown(isMatrix(content) ? (content[0]?.[0] ?? null) : content));
  return before ? [before] : [];
}

function reasonOf({ sheet, row, column }: FormulaCell): string {
  return sheet.tables.some((table) => inTable(table.range, row, column))
    ? "Results cannot spill inside a table: put the formula outside it."
    : "Another cell's content is in the way of the result.";
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

function isBlocked(cell: FormulaCell, area: Rect): boolean {
  const { sheet, row, column } = cell;
  if (area.row + area.rows > MAX_ROWS || area.column + area.columns > MAX_COLUMNS) return true;
  const strangers: Cell[] = [];
  const check = (r: number, c: number): void => {
    if (r === row && c === column) return;
    const anchor = sheet.spillAnchor(r, c);
    if (anchor?.row !== row || anchor.column !== column) strangers.push({ row: r, column: c });
  };
  sheet.forEachValue(area, (_value, r, c) => check(r, c));
  sheet.forEachFormula(area, (_text, r, c) => check(r, c));
  return (
    strangers.length > 0 || sheet.tables.some((table) => inTable(table.range, row, column)) || overMerge(sheet, area)
  );
}

/** Excel lets no array spill inside a table or over merged cells. */
function inTable(table: Rect, row: number, column: number): boolean {
  const inRows = row >= table.row && row < table.row + table.rows;
  return inRows && column >= table.column && column < table.column + table.columns;
}

function overMerge(sheet: Sheet, area: Rect): boolean {
  return sheet.merges.some((merge) => overlaps(merge, area));
}
function writeMatrix(sheet: Sheet, area: Rect, matrix: Matrix): void {
  for (let column = 0; column < area.columns; column++) {
    for (let row = 0; row < area.rows; row++) {
      sheet.setValue(area.row + row, area.column + column, shown(matrix[row]?.[column] ?? null));
    }
  }
}
