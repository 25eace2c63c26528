import { CellError } from "../../model/cellValue";
import type { CellValue } from "../../model/cellValue";
import type { FunctionCall, WorksheetFunction } from "../functionCall";
import { worksheetFunction } from "../functionCall";
import { finite } from "../operators";
import { forEachNumber } from "./numberLists";
import { asMatrix, raise, raiseError, widthOf } from "../value";

function fold(start: number, step: (total: number, value: number) => number, empty?: number): WorksheetFunction {
  return worksheetFunction(1, 255, (call) => {
    let total = start;
    let count = 0;
    forEachNumber(call, (value) => {
      total = step(total, value);
      count++;
    });
    return count === 0 && empty !== undefined ? empty : finite(total);
  });
}

function average(call: FunctionCall): number {
  let sum = 0;
  let count = 0;
  forEachNumber(call, (value) => {
    sum += value;
    count++;
  });
  return count === 0 ? raise("#DIV/0!") : finite(sum / count);
}

function countIf(counts: (cell: Exclude<CellValue, null>, direct: boolean) => boolean): WorksheetFunction {
  return worksheetFunction(1, 255, (call) => {
    let count = 0;
    call.forEachValue(0, (cell, direct) => {
      if (counts(cell, direct)) count++;
    });
    return count;
  });
}

function countBlank(call: FunctionCall): number {
  const { rect } = call.reference(0);
  let filled = 0;
  call.forEachValue(0, (cell) => {
    if (cell !== "") filled++;
  });
  return rect.rows * rect.columns - filled;
}

function sumProduct(call: FunctionCall): number {
  const matrices = call.contents().map(asMatrix);
  const [first] = matrices;
  if (!first) return raise("#VALUE!");
  const [rows, columns] = [first.length, widthOf(first)];
  if (matrices.some((matrix) => matrix.length !== rows || widthOf(matrix) !== columns)) raise("#VALUE!");
  let total = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let product = 1;
      for (const matrix of matrices) {
        const cell = matrix[row]?.[column] ?? null;
        if (cell instanceof CellError) raiseError(cell);
        product *= typeof cell === "number" ? cell : 0;
      }
      total += product;
    }
  }
  return finite(total);
}

function isNumberLike(cell: Exclude<CellValue, null>, direct: boolean): boolean {
  if (typeof cell === "number") return true;
  if (!direct || cell instanceof CellError) return false;
  return typeof cell === "boolean" || (cell.trim() !== "" && Number.isFinite(Number(cell)));
}

export const aggregateFunctions: Readonly<Record<string, WorksheetFunction>> = {
  SUM: fold(0, (total, value) => total + value),
  PRODUCT: fold(1, (total, value) => total * value, 0),
  SUMSQ: fold(0, (total, value) => total + value * value),
  MIN: fold(Infinity, Math.min, 0),
  MAX: fold(-Infinity, Math.max, 0),
  AVERAGE: worksheetFunction(1, 255, average),
  COUNT: countIf(isNumberLike),
  COUNTA: countIf(() => true),
  COUNTBLANK: worksheetFunction(1, 1, countBlank),
  SUMPRODUCT: worksheetFunction(1, 255, sumProduct),
};
