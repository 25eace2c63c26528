import type { CellValue } from "../../model/cellValue";
import { sortOrder } from "../compare";
import type { FunctionCall, WorksheetFunction } from "../functionCall";
import { worksheetFunction } from "../functionCall";
import type { Matrix } from "../value";
import { buildMatrix, raise, widthOf } from "../value";
import { rowKey } from "./rowKey";

function transposed(matrix: Matrix): Matrix {
  return buildMatrix(widthOf(matrix), matrix.length, (row, column) => matrix[column]?.[row] ?? null);
}

function direction(cell: CellValue): 1 | -1 {
  const n = Number(cell);
  return n === 1 || n === -1 ? n : raise("#VALUE!", "The order is 1 (ascending) or -1 (descending).");
}

interface SortKey {
  readonly cells: readonly CellValue[];
  readonly direction: 1 | -1;
}

/** Row numbers in the order of the keys; equal rows keep theirs. */
function sortedRows(count: number, keys: readonly SortKey[]): number[] {
  const rows = Array.from({ length: count }, (_, row) => row);
  return rows.sort((a, b) => {
    for (const key of keys) {
      const order = sortOrder(key.cells[a] ?? null, key.cells[b] ?? null, key.direction);
      if (order !== 0) return order;
    }
    return a - b;
  });
}

function sort(call: FunctionCall): Matrix {
  const byColumn = call.logical(3, false);
  const matrix = byColumn ? transposed(call.matrix(0)) : call.matrix(0);
  const indexes = call.omitted(1) ? [1] : call.matrix(1).flat().map(Number);
  const orders = call.omitted(2) ? [1] : call.matrix(2).flat();
  const keys = indexes.map((index, position): SortKey => {
    if (!(index >= 1 && index <= widthOf(matrix))) raise("#VALUE!");
    return {
      cells: matrix.map((row) => row[Math.trunc(index) - 1] ?? null),
      direction: direction(orders[orders.length === 1 ? 0 : position] ?? 1),
    };
  });
  const sorted = sortedRows(matrix.length, keys).map((row) => matrix[row] ?? []);
  return byColumn ? transposed(sorted) : sorted;
}

function sortBy(call: FunctionCall): Matrix {
  const given = call.matrix(0);
  const first = call.matrix(1);
  const byColumn = first.length === 1 && given.length !== 1;
  const matrix = byColumn ? transposed(given) : given;
  const keys: SortKey[] = [];
  for (let index = 1; index < call.count; index += 2) {
    const cells = call.matrix(index).flat();
    if (cells.length !== matrix.length) raise("#VALUE!", "A sort key has another length than the array.");
    keys.push({ cells, direction: direction(call.omitted(index + 1) ? 1 : call.cell(index + 1)) });
  }
  const sorted = sortedRows(matrix.length, keys).map((row) => matrix[row] ?? []);
  return byColumn ? transposed(sorted) : sorted;
}

function unique(call: FunctionCall): Matrix {
  const byColumn = call.logical(1, false);
  const onceOnly = call.logical(2, false);
  const matrix = byColumn ? transposed(call.matrix(0)) : call.matrix(0);
  const counts = new Map<string, number>();
  const keys = matrix.map(rowKey);
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const seen = new Set<string>();
  const kept = matrix.filter((_, index) => {
    const key = keys[index] ?? "";
    if (onceOnly) return counts.get(key) === 1;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  if (kept.length === 0) raise("#CALC!", "No value occurs exactly once.");
  return byColumn ? transposed(kept) : kept;
}

export const sortingFunctions: Readonly<Record<string, WorksheetFunction>> = {
  SORT: worksheetFunction(1, 4, sort),
  SORTBY: worksheetFunction(2, 255, sortBy),
  UNIQUE: worksheetFunction(1, 3, unique),
};
