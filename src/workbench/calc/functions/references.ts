import { MAX_COLUMNS, MAX_ROWS, columnName, isOnSheet, parseA1, quoteSheet, splitSheet } from "../../model/address";
import type { FunctionCall, WorksheetFunction } from "../functionCall";
import { worksheetFunction } from "../functionCall";
import type { Value } from "../value";
import { Reference, asMatrix, buildMatrix, raise, widthOf } from "../value";
import { parseFormula } from "../formulaParser";
import { parseR1C1 } from "./parseR1C1";

function row(call: FunctionCall): Value {
  if (call.omitted(0)) return call.evaluator.place.row + 1;
  const { rect, sheet } = call.reference(0);
  const area = sheet.clip(rect);
  return area.rows === 1 ? area.row + 1 : buildMatrix(area.rows, 1, (index) => area.row + index + 1);
}

function column(call: FunctionCall): Value {
  if (call.omitted(0)) return call.evaluator.place.column + 1;
  const { rect, sheet } = call.reference(0);
  const area = sheet.clip(rect);
  return area.columns === 1 ? area.column + 1 : buildMatrix(1, area.columns, (_, index) => area.column + index + 1);
}

function rows(call: FunctionCall): number {
  const value = call.value(0);
  return value instanceof Reference ? value.rect.rows : call.matrix(0).length;
}

function columns(call: FunctionCall): number {
  const value = call.value(0);
  return value instanceof Reference ? value.rect.columns : widthOf(call.matrix(0));
}

/** INDEX(array, row, [column]): of a reference a reference, so that A1:INDEX(A:A,5) is a range. */
function index(call: FunctionCall): Value {
  const value = call.value(0);
  const height = value instanceof Reference ? value.rect.rows : call.matrix(0).length;
  const width = value instanceof Reference ? value.rect.columns : widthOf(call.matrix(0));
  const oneRow = height === 1 && call.count === 2;
  const r = oneRow ? 0 : call.integer(1, 0);
  const c = oneRow ? call.integer(1, 0) : call.integer(2, 0);
  if (r < 0 || c < 0) raise("#VALUE!");
  if (r > height || c > width) raise("#REF!");
  if (value instanceof Reference) {
    const { rect, sheet } = value;
    const area = {
      row: rect.row + Math.max(0, r - 1),
      column: rect.column + Math.max(0, c - 1),
      rows: r === 0 ? height : 1,
      columns: c === 0 ? width : 1,
    };
    return new Reference(sheet, area);
  }
  const matrix = asMatrix(call.content(0));
  const picked = r === 0 ? matrix : matrix.slice(r - 1, r);
  const cells = c === 0 ? picked : picked.map((line) => line.slice(c - 1, c));
  return cells.length === 1 && cells[0]?.length === 1 ? (cells[0][0] ?? null) : cells;
}

function offset(call: FunctionCall): Value {
  const { sheet, rect } = call.reference(0);
  const height = call.integer(3, rect.rows);
  const width = call.integer(4, rect.columns);
  const area = {
    row: rect.row + call.integer(1) + Math.min(0, height + 1),
    column: rect.column + call.integer(2) + Math.min(0, width + 1),
    rows: Math.abs(height),
    columns: Math.abs(width),
  };
  return isOnSheet(area) ? new Reference(sheet, area) : raise("#REF!");
}

function indirect(call: FunctionCall): Value {
  const text = call.text(0).trim();
  const { workbook } = call.evaluator.context;
  const { sheet: name, a1 } = splitSheet(text);
  const sheet = name === null ? call.evaluator.place.sheet : workbook.sheet(name);
  const rect = call.logical(1, true) ? parseA1(a1) : parseR1C1(a1, call.evaluator.place);
  if (sheet && rect) return new Reference(sheet, rect);
  const known = workbook.definedName(a1, sheet) ?? workbook.table(a1.replace(/\[[\s\S]*$/, ""));
  if (!sheet || !known) return raise("#REF!", `'${text}' is no reference.`);
  const value = call.evaluator.evaluate(parseFormula(`=${text}`), null);
  return value instanceof Reference ? value : raise("#REF!", `'${text}' is no reference.`);
}

function address(call: FunctionCall): string {
  const [r, c, kind] = [call.integer(0), call.integer(1), call.integer(2, 1)];
  if (r < 1 || c < 1 || r > MAX_ROWS || c > MAX_COLUMNS || kind < 1 || kind > 4) raise("#VALUE!");
  const [fixedRow, fixedColumn] = [kind === 1 || kind === 2, kind === 1 || kind === 3];
  const cell = call.logical(3, true)
    ? `${fixedColumn ? "$" : ""}${columnName(c - 1)}${fixedRow ? "$" : ""}${r}`
    : `R${fixedRow ? r : `[${r}]`}C${fixedColumn ? c : `[${c}]`}`;
  return (call.omitted(4) ? "" : `${quoteSheet(call.text(4))}!`) + cell;
}

export const referenceFunctions: Readonly<Record<string, WorksheetFunction>> = {
  ROW: worksheetFunction(0, 1, row),
  COLUMN: worksheetFunction(0, 1, column),
  ROWS: worksheetFunction(1, 1, rows),
  COLUMNS: worksheetFunction(1, 1, columns),
  INDEX: worksheetFunction(2, 3, index),
  OFFSET: worksheetFunction(3, 5, offset),
  INDIRECT: worksheetFunction(1, 2, indirect),
  ADDRESS: worksheetFunction(2, 5, address),
  SHEET: worksheetFunction(0, 1, (call) => {
    const { workbook } = call.evaluator.context;
    const sheet = call.omitted(0) ? call.evaluator.place.sheet : call.reference(0).sheet;
    return workbook.sheets.indexOf(sheet) + 1;
  }),
  SHEETS: worksheetFunction(0, 0, (call) => call.evaluator.context.workbook.sheets.length),
  SINGLE: worksheetFunction(1, 1, (call) => call.evaluator.intersected(call.value(0) ?? null)),
  ANCHORARRAY: worksheetFunction(1, 1, (call) => call.evaluator.spilled(call.value(0) ?? null)),
};
