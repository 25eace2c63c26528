import type { FunctionCall, WorksheetFunction } from "../functionCall";
import { worksheetFunction } from "../functionCall";
import { CellError } from "../../model/cellValue";
import type { Matrix } from "../value";
import { buildMatrix, raise, raiseError, widthOf } from "../value";
import type { Numbers } from "./statistics/linearAlgebra";
import { determinant, inverse, product } from "./statistics/linearAlgebra";

/** Matrix functions accept numbers only: a text or a blank is #VALUE!. */
function numericMatrix(call: FunctionCall, index: number): Numbers {
  return call.matrix(index).map((row) =>
    row.map((cell) => {
      if (cell instanceof CellError) raiseError(cell);
      return typeof cell === "number" ? cell : raise("#VALUE!", "All cells of the array must be numbers.");
    }),
  );
}

function square(call: FunctionCall): Numbers {
  const matrix = numericMatrix(call, 0);
  return widthOf(matrix) === matrix.length ? matrix : raise("#VALUE!", "The array must have as many rows as columns.");
}

function unit(call: FunctionCall): Matrix {
  const size = call.integer(0);
  return size < 1 ? raise("#VALUE!") : buildMatrix(size, size, (row, column) => (row === column ? 1 : 0));
}

export const matrixFunctions: Readonly<Record<string, WorksheetFunction>> = {
  MMULT: worksheetFunction(2, 2, (call) => product(numericMatrix(call, 0), numericMatrix(call, 1))),
  MINVERSE: worksheetFunction(1, 1, (call) => inverse(square(call)) ?? raise("#NUM!", "The matrix has no inverse.")),
  MDETERM: worksheetFunction(1, 1, (call) => determinant(square(call))),
  MUNIT: worksheetFunction(1, 1, unit),
};
