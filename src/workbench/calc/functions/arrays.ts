import { CellError, cellError } from "../../model/cellValue";
import type { CellValue } from "../../model/cellValue";
import { toLogical } from "../coerce";
import type { FunctionCall, WorksheetFunction } from "../functionCall";
import { worksheetFunction } from "../functionCall";
import type { Content, Matrix, Value } from "../value";
import { asMatrix, buildMatrix, raise, raiseError, requireSheetSize, widthOf } from "../value";

function sequence(call: FunctionCall): Matrix {
  const [rows, columns] = [call.integer(0, 1), call.integer(1, 1)];
  const [start, step] = [call.number(2, 1), call.number(3, 1)];
  if (rows < 1 || columns < 1) raise(rows === 0 || columns === 0 ? "#CALC!" : "#VALUE!");
  requireSheetSize(rows, columns);
  return buildMatrix(rows, columns, (row, column) => start + step * (row * columns + column));
}

function filter(call: FunctionCall): Value {
  const matrix = call.matrix(0);
  const include = call.matrix(1);
  const byRow = include.length === matrix.length && widthOf(include) === 1;
  if (!byRow && (include.length !== 1 || widthOf(include) !== widthOf(matrix))) {
    raise("#VALUE!", "The condition must have as many rows or columns as the array.");
  }
  const keeps = (cell: CellValue | undefined): boolean => {
    if (cell instanceof CellError) raiseError(cell);
    return toLogical(cell ?? null);
  };
  const columns = (include[0] ?? []).map(keeps);
  const kept = byRow
    ? matrix.filter((_, row) => keeps(include[row]?.[0]))
    : matrix.map((row) => row.filter((_, column) => columns[column]));
  if (kept.length > 0 && widthOf(kept) > 0) return kept;
  return call.omitted(2) ? raise("#CALC!", "No row meets the condition.") : (call.value(2) ?? null);
}

function transpose(matrix: Matrix): Matrix {
  return buildMatrix(widthOf(matrix), matrix.length, (row, column) => matrix[column]?.[row] ?? null);
}

/** Positions chosen by number; negative ones count from the end. */
function chosen(call: FunctionCall, size: number): number[] {
  const wanted: number[] = [];
  for (const content of call.contents(1)) {
    for (const row of asMatrix(content)) {
      for (const cell of row) {
        const n = Math.trunc(Number(cell));
        if (n === 0 || !Number.isFinite(n) || Math.abs(n) > size) raise("#VALUE!");
        wanted.push(n > 0 ? n - 1 : size + n);
      }
    }
  }
  return wanted;
}

function chooseColumns(call: FunctionCall): Matrix {
  const matrix = call.matrix(0);
  const wanted = chosen(call, widthOf(matrix));
  return matrix.map((row) => wanted.map((column) => row[column] ?? null));
}

function chooseRows(call: FunctionCall): Matrix {
  const matrix = call.matrix(0);
  return chosen(call, matrix.length).map((row) => matrix[row] ?? []);
}

/** Start and end of what TAKE keeps, or DROP leaves, of `size` things. */
function span(count: number | null, size: number, drop: boolean): [number, number] {
  if (count === null) return [0, size];
  const n = Math.min(Math.abs(count), size);
  if (drop) return count >= 0 ? [n, size] : [0, size - n];
  return count >= 0 ? [0, n] : [size - n, size];
}

function takeOrDrop(drop: boolean): (call: FunctionCall) => Matrix {
  return (call) => {
    const matrix = call.matrix(0);
    const count = (index: number): number | null => (call.omitted(index) ? null : call.integer(index));
    const [top, bottom] = span(count(1), matrix.length, drop);
    const [left, right] = span(count(2), widthOf(matrix), drop);
    if (top >= bottom || left >= right) raise("#CALC!", "Nothing is left of the array.");
    return matrix.slice(top, bottom).map((row) => row.slice(left, right));
  };
}

function stackBelow(matrices: readonly Matrix[]): Matrix {
  const width = Math.max(...matrices.map(widthOf));
  const padded = (row: readonly CellValue[]): readonly CellValue[] =>
    row.length === width ? row : [...row, ...new Array<CellValue>(width - row.length).fill(cellError("#N/A"))];
  return matrices.flatMap((matrix) => matrix.map(padded));
}

function expand(call: FunctionCall): Matrix {
  const matrix = call.matrix(0);
  const rows = call.integer(1, matrix.length);
  const columns = call.integer(2, widthOf(matrix));
  if (rows < matrix.length || columns < widthOf(matrix)) raise("#VALUE!");
  requireSheetSize(rows, columns);
  const padding = call.omitted(3) ? cellError("#N/A") : call.cell(3);
  return buildMatrix(rows, columns, (row, column) => {
    const cell = matrix[row]?.[column];
    return cell === undefined ? padding : cell;
  });
}

function flatten(call: FunctionCall): CellValue[] {
  const matrix = call.matrix(0);
  const ignore = call.integer(1, 0);
  const cells = (call.logical(2, false) ? transpose(matrix) : matrix).flat();
  const skipped = (cell: CellValue): boolean =>
    ((ignore & 1) === 1 && cell === null) || ((ignore & 2) === 2 && cell instanceof CellError);
  const kept = cells.filter((cell) => !skipped(cell));
  return kept.length > 0 ? kept : raise("#CALC!");
}

/** Breaks a row or column of cells into lines of a given length. */
function wrap(call: FunctionCall): Matrix {
  const cells = call.matrix(0).flat();
  const size = call.integer(1);
  if (size < 1) raise("#NUM!");
  const padding = call.omitted(2) ? cellError("#N/A") : call.cell(2);
  return buildMatrix(Math.ceil(cells.length / size), size, (row, column) => {
    const cell = cells[row * size + column];
    return cell === undefined ? padding : cell;
  });
}

const matrices = (call: FunctionCall): Matrix[] => call.contents().map((content: Content) => asMatrix(content));

export const arrayFunctions: Readonly<Record<string, WorksheetFunction>> = {
  SEQUENCE: worksheetFunction(1, 4, sequence),
  FILTER: worksheetFunction(2, 3, filter),
  TRANSPOSE: worksheetFunction(1, 1, (call) => transpose(call.matrix(0))),
  CHOOSECOLS: worksheetFunction(2, 255, chooseColumns),
  CHOOSEROWS: worksheetFunction(2, 255, chooseRows),
  TAKE: worksheetFunction(2, 3, takeOrDrop(false)),
  DROP: worksheetFunction(2, 3, takeOrDrop(true)),
  VSTACK: worksheetFunction(1, 255, (call) => stackBelow(matrices(call))),
  HSTACK: worksheetFunction(1, 255, (call) => transpose(stackBelow(matrices(call).map(transpose)))),
  EXPAND: worksheetFunction(2, 4, expand),
  TOCOL: worksheetFunction(1, 3, (call) => flatten(call).map((cell) => [cell])),
  TOROW: worksheetFunction(1, 3, (call) => [flatten(call)]),
  WRAPROWS: worksheetFunction(2, 3, wrap),
  WRAPCOLS: worksheetFunction(2, 3, (call) => transpose(wrap(call))),
};
