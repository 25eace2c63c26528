import type { Rect } from "./address";
import type { Calculation } from "./calculation";
import { intersect, overlaps } from "./rectangles";
import type { Sheet } from "./sheet";
import type { Table } from "./table";
import type { Workbook } from "./workbook";

/** After cells were entered: renames columns whose heading was typed over and lets tables grow over what adjoins. */
export function followTable(workbook: Workbook, sheet: Sheet, entered: Rect, calc: Calculation): void {
  for (const table of sheet.tables) {
    const renamed = renameColumns(table, entered, calc);
    const rows = table.range.rows;
    const grown = growDown(table, entered) || growRight(table, entered);
    const added = table.range.rows - rows;
    if (added > 0) continueFormulas(table, table.range.row + rows, added, calc);
    if (renamed || grown) workbook.emit("table", { table, change: "changed" });
  }
}

function renameColumns(table: Table, entered: Rect, calc: Calculation): boolean {
  const header = table.headerRange();
  const touched = header && intersect(header, entered);
  if (!touched) return false;
  let changed = false;
  for (let column = touched.column; column < touched.column + touched.columns; column++) {
    const item = table.columns[column - table.range.column];
    if (!item) continue;
    const before = item.name;
    const value = table.sheet.value(touched.row, column);
    const text = value === null ? "" : String(value);
    if (text === before) continue;
    item.name = "";
    item.name = table.freeColumnName(text);
    table.sheet.setValue(touched.row, column, item.name);
    calc.renamed({ kind: "column", table: table.name, before, after: item.name });
    changed = true;
  }
  return changed;
}

/** Entering just below a table adds rows to it, as long as nothing else stands there. */
function growDown(table: Table, entered: Rect): boolean {
  const { row, column, rows, columns } = table.range;
  const within = entered.column >= column && entered.column + entered.columns <= column + columns;
  if (table.hasTotals || !within || entered.row !== row + rows) return false;
  const added = { ...table.range, row: entered.row, rows: entered.rows };
  return isFree(table.sheet, added, entered) && grow(table, { ...table.range, rows: rows + entered.rows });
}

/**
 * Columns that hold formulas above and below new rows (at the end: from first to last row) go on with them there,
 * where nothing was entered.
 */
export function continueFormulas(table: Table, row: number, count: number, calc: Calculation): void {
  const { sheet, range } = table;
  const body = table.bodyRange();
  const after = row + count;
  const end = body.row + body.rows;
  if (row < body.row || after > end || count === body.rows) return;
  const source = row > body.row ? row - 1 : after;
  const other = after < end ? after : body.row;
  for (let column = range.column; column < range.column + range.columns; column++) {
    if (sheet.formula(source, column) === undefined || sheet.formula(other, column) === undefined) continue;
    for (let to = row; to < after; to++) {
      const blank = sheet.value(to, column) === null && sheet.formula(to, column) === undefined;
      if (blank) calc.copyFormula(sheet, { row: source, column }, { row: to, column });
    }
  }
}

function growRight(table: Table, entered: Rect): boolean {
  const { row, column, rows, columns } = table.range;
  const within = entered.row >= row && entered.row + entered.rows <= row + rows;
  if (!within || entered.column !== column + columns) return false;
  const added = { ...table.range, column: entered.column, columns: entered.columns };
  if (!isFree(table.sheet, added, entered)) return false;
  const before = table.columns.length;
  if (!grow(table, { ...table.range, columns: columns + entered.columns })) return false;
  nameNewColumns(table, before);
  return true;
}

/** True when nothing stands in an area but what was just entered. */
function isFree(sheet: Sheet, area: Rect, entered: Rect): boolean {
  let free = true;
  const visit = (_content: unknown, row: number, column: number): void => {
    if (!overlaps(entered, { row, column, rows: 1, columns: 1 })) free = false;
  };
  sheet.forEachValue(area, visit);
  sheet.forEachFormula(area, visit);
  return free;
}

function grow(table: Table, range: Rect): boolean {
  if (table.sheet.tables.some((other) => other !== table && overlaps(other.range, range))) return false;
  table.range = range;
  return true;
}

/** Gives columns beyond the known ones the name in their heading, or Column4 and writes that there. */
export function nameNewColumns(table: Table, from: number): void {
  for (let index = from; index < table.range.columns; index++) {
    const column = table.range.column + index;
    const value = table.hasHeaders ? table.sheet.value(table.range.row, column) : null;
    const added = table.newColumn(table.freeColumnName(value === null ? "" : String(value)));
    table.columns.push(added);
    if (table.hasHeaders) table.sheet.setValue(table.range.row, column, added.name);
  }
}
