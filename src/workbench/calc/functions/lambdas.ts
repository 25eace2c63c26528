import type { CellValue } from "../../model/cellValue";
import type { FunctionCall, WorksheetFunction } from "../functionCall";
import { worksheetFunction } from "../functionCall";
import type { Value } from "../value";
import { broadcastCell, buildMatrix, caught, raise, requireSheetSize, widthOf } from "../value";

function map(call: FunctionCall): Value {
  const run = call.cellLambda(call.count - 1);
  const matrices = Array.from({ length: call.count - 1 }, (_, index) => call.matrix(index));
  const rows = Math.max(...matrices.map((matrix) => matrix.length));
  const columns = Math.max(...matrices.map(widthOf));
  return buildMatrix(rows, columns, (row, column) => {
    const cells = matrices.map((matrix) => broadcastCell(matrix, row, column));
    return caught(() => (cells.includes(undefined) ? raise("#N/A") : run(cells as CellValue[])));
  });
}

function byRow(call: FunctionCall): Value {
  const run = call.cellLambda(1);
  return call.matrix(0).map((row) => [caught(() => run([[row]]))]);
}

function byColumn(call: FunctionCall): Value {
  const run = call.cellLambda(1);
  const matrix = call.matrix(0);
  return buildMatrix(1, widthOf(matrix), (_, column) =>
    caught(() => run([matrix.map((row) => [row[column] ?? null])])),
  );
}

function reduce(call: FunctionCall): Value {
  const run = call.lambda(2);
  let total: Value = call.value(0) ?? null;
  for (const row of call.matrix(1)) for (const cell of row) total = run([total, cell]);
  return total;
}

function scan(call: FunctionCall): Value {
  const run = call.cellLambda(2);
  let total: CellValue = call.cell(0);
  let first = call.omitted(0);
  return call.matrix(1).map((row) =>
    row.map((cell) => {
      total = first ? cell : caught(() => run([total, cell]));
      first = false;
      return total;
    }),
  );
}

function makeArray(call: FunctionCall): Value {
  const [rows, columns] = [call.integer(0), call.integer(1)];
  if (rows < 1 || columns < 1) raise("#VALUE!");
  requireSheetSize(rows, columns);
  const run = call.cellLambda(2);
  return buildMatrix(rows, columns, (row, column) => caught(() => run([row + 1, column + 1])));
}

export const lambdaFunctions: Readonly<Record<string, WorksheetFunction>> = {
  MAP: worksheetFunction(2, 254, map),
  BYROW: worksheetFunction(2, 2, byRow),
  BYCOL: worksheetFunction(2, 2, byColumn),
  REDUCE: worksheetFunction(3, 3, reduce),
  SCAN: worksheetFunction(3, 3, scan),
  MAKEARRAY: worksheetFunction(3, 3, makeArray),
};
