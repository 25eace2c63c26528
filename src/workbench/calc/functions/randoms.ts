import type { FunctionCall, WorksheetFunction } from "../functionCall";
import { worksheetFunction } from "../functionCall";
import type { Value } from "../value";
import { buildMatrix, raise, requireSheetSize, unwrapped } from "../value";

const rand = (call: FunctionCall): number => call.evaluator.context.random();

/** A whole number from `bottom` to `top`, both included. */
function wholeBetween(call: FunctionCall, bottom: number, top: number): number {
  return bottom + Math.floor(rand(call) * (top - bottom + 1));
}

function randBetween(call: FunctionCall): number {
  const [bottom, top] = [Math.ceil(call.number(0)), Math.floor(call.number(1))];
  return bottom > top ? raise("#NUM!") : wholeBetween(call, bottom, top);
}

function randArray(call: FunctionCall): Value {
  const [rows, columns] = [call.integer(0, 1), call.integer(1, 1)];
  const [minimum, maximum] = [call.number(2, 0), call.number(3, 1)];
  const whole = call.logical(4, false);
  if (rows < 1 || columns < 1 || minimum > maximum) raise("#VALUE!");
  if (whole && !(Number.isInteger(minimum) && Number.isInteger(maximum))) raise("#VALUE!");
  requireSheetSize(rows, columns);
  return unwrapped(
    buildMatrix(rows, columns, () =>
      whole ? wholeBetween(call, minimum, maximum) : minimum + rand(call) * (maximum - minimum),
    ),
  );
}

export const randomFunctions: Readonly<Record<string, WorksheetFunction>> = {
  RAND: worksheetFunction(0, 0, rand),
  RANDBETWEEN: worksheetFunction(2, 2, randBetween),
  RANDARRAY: worksheetFunction(0, 5, randArray),
};
