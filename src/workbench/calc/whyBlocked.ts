import type { Rect } from "../model/address";
import { MAX_COLUMNS, MAX_ROWS, isOnSheet, toA1 } from "../model/address";
import { overlaps } from "../model/rectangles";
import type { Cell, Sheet } from "../model/sheet";
import type { Expression } from "./expression";
import type { FormulaCell } from "./formulaCell";

/** Why a result cannot spill over an area (none: over the whole sheet), or null when it can. */
export function whyBlocked(cell: FormulaCell, area: Rect | null): string | null {
  if (area === null || !isOnSheet(area) || reachesTheEnd(cell)) {
    return "The result is too big: it would go beyond the edge of the worksheet.";
  }
  const { sheet } = cell;
  if (sheet.tables.some((table) => overlaps(table.range, area))) {
    return "Results cannot spill inside a table: put the formula outside it.";
  }
  if (sheet.merges.some((merge) => overlaps(merge, area))) {
    return "Results cannot spill over merged cells: unmerge them or move the formula.";
  }
  const stranger = strangerIn(sheet, area, cell);
  return (
    stranger &&
    `Another cell's content is in the way of the result: empty ${toA1({ ...stranger, rows: 1, columns: 1 })}.`
  );
}

/** True when a formula's result is as long as whole columns, or as wide as whole rows, and begins after their first cell. */
export function reachesTheEnd({ expression, row, column }: FormulaCell): boolean {
  return (
    (row > 0 && endless(expression, (rect) => rect.rows === MAX_ROWS)) ||
    (column > 0 && endless(expression, (rect) => rect.columns === MAX_COLUMNS))
  );
}

function endless(expression: Expression, isWhole: (rect: Rect) => boolean): boolean {
  switch (expression.kind) {
    case "cells":
      return isWhole(expression.rect);
    case "unary":
      return expression.operator !== "@" && expression.operator !== "#" && endless(expression.operand, isWhole);
    case "binary":
      if (expression.operator === ":" || expression.operator === " ") return false;
      return endless(expression.left, isWhole) || endless(expression.right, isWhole);
    default:
      return false;
  }
}

/** The first cell of an area that holds something other than the formula's own result. */
function strangerIn(sheet: Sheet, area: Rect, own: Cell): Cell | null {
  let first: Cell | null = null;
  const check = (row: number, column: number): void => {
    if (row === own.row && column === own.column) return;
    const anchor = sheet.spillAnchor(row, column);
    if (anchor?.row === own.row && anchor.column === own.column) return;
    if (!first || row < first.row || (row === first.row && column < first.column)) first = { row, column };
  };
  sheet.forEachValue(area, (_value, row, column) => check(row, column));
  sheet.forEachFormula(area, (_text, row, column) => check(row, column));
  return first;
}
