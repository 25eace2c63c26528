import { argumentRange } from "./argumentRange";
import { CellError, cellError, isErrorCode } from "../model/cellValue";
import type { CellValue } from "../model/cellValue";
import type { FormulaCell } from "./formulaCell";
import type { FunctionCall } from "./functionCall";
import type { CustomFunction, CustomResult } from "./functionLibrary";
import { Waiting } from "./pendingCalls";
import type { PendingCall } from "./pendingCalls";
import type { Content } from "./value";
import { Fault, isMatrix, raise, raiseError, unwrapped } from "./value";

export interface CustomCallOptions {
  /** What blank cells are to a custom function: the number 0 (Excel on Windows and Mac) or empty (Excel on the web). */
  readonly blankCells: "zero" | "empty";
  /** Milliseconds after which a custom function that does not answer is given up. */
  readonly timeout: number;
}

/** Asks a custom function; raises Waiting when the answer comes later. The answer is fetched by the next evaluation. */
export function callCustom(
  custom: CustomFunction,
  call: FunctionCall,
  cell: FormulaCell,
  options: CustomCallOptions,
): Content {
  const { name, minimumArguments, maximumArguments } = custom;
  if (call.count < minimumArguments || call.count > maximumArguments) {
    const range = argumentRange(minimumArguments, maximumArguments);
    raise("#VALUE!", `${name} takes ${range} arguments, got ${call.count}.`);
  }
  const parameters = Array.from({ length: call.count }, (_, index) => parameterOf(custom, call, index, options));
  const before = cell.pending.length === 0 ? undefined : pendingCall(cell, keyOf(name, parameters));
  if (before) {
    if (before.answer === undefined) throw new Waiting(before);
    return raisedIfError(before.answer);
  }
  const result = asked(() => custom.call(parameters, { sheet: cell.sheet, row: cell.row, column: cell.column }));
  if (!(result instanceof Promise)) return raisedIfError(checkedResult(name, result));
  const pending = waitFor(name, keyOf(name, parameters), result, options.timeout);
  cell.pending.push(pending);
  throw new Waiting(pending);
}

function pendingCall(cell: FormulaCell, key: string): PendingCall | undefined {
  return cell.pending.find((item) => item.key === key);
}

/** What makes two calls the same. Costly for large ranges, so only asked where an answer is or will be waited for. */
function keyOf(name: string, parameters: readonly (CellValue[][] | null)[]): string {
  return JSON.stringify([name, parameters], (_key, value: unknown) =>
    value instanceof CellError ? { error: value.code } : value,
  );
}

function parameterOf(
  custom: CustomFunction,
  call: FunctionCall,
  index: number,
  options: CustomCallOptions,
): CellValue[][] | null {
  if (call.omitted(index)) return null;
  const blank = options.blankCells === "zero" ? 0 : null;
  return call.matrix(index).map((row) =>
    row.map((cell) => {
      if (cell instanceof CellError && !custom.acceptsErrors) raiseError(cell);
      return cell ?? blank;
    }),
  );
}

function asked(run: () => CustomResult | Promise<CustomResult>): CustomResult | Promise<CustomResult> {
  try {
    return run();
  } catch (problem) {
    return errorOf(problem);
  }
}

function waitFor(name: string, key: string, promise: Promise<CustomResult>, timeout: number): PendingCall {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<CustomResult>((resolve) => {
    timer = setTimeout(
      () => resolve(cellError("#N/A", `${name} gave no answer within ${timeout / 1000} seconds.`)),
      timeout,
    );
  });
  const pending: PendingCall = {
    key,
    answer: undefined,
    settled: Promise.race([promise, limit])
      .then(
        (result) => {
          pending.answer = checkedResult(name, result);
        },
        (problem: unknown) => {
          pending.answer = errorOf(problem);
        },
      )
      .finally(() => clearTimeout(timer)),
  };
  return pending;
}

/** What a failing function means as an error value: its own code when it names one, with its message. */
function errorOf(problem: unknown): CellError {
  if (problem instanceof Fault) return problem.error;
  if (problem instanceof CellError) return problem;
  const { code, message } = (problem ?? {}) as { code?: unknown; message?: unknown };
  const text = typeof message === "string" ? message : typeof problem === "string" ? problem : undefined;
  return cellError(typeof code === "string" && isErrorCode(code) ? code : "#VALUE!", text);
}

function checkedResult(name: string, result: CustomResult): Content {
  if (!isMatrix(result)) return checkedCell(result);
  const width = result[0]?.length ?? 0;
  if (result.length === 0 || width === 0) return cellError("#CALC!", `${name} gave an empty array.`);
  if (result.some((row) => row.length !== width)) {
    return cellError("#VALUE!", `${name} gave rows of different lengths.`);
  }
  return unwrapped(result.map((row) => row.map(checkedCell)));
}

function checkedCell(value: CellValue | undefined): CellValue {
  if (typeof value === "number" && !Number.isFinite(value)) return cellError("#NUM!");
  return value ?? "";
}

function raisedIfError(content: Content): Content {
  return content instanceof CellError ? raiseError(content) : content;
}
