import { CellError, cellError } from "../../../model/cellValue";
import type { CellValue } from "../../../model/cellValue";
import type { FunctionCall, WorksheetFunction } from "../../functionCall";
import { worksheetFunction } from "../../functionCall";
import { finite } from "../../operators";
import type { Matrix } from "../../value";
import { raise, raiseError, widthOf } from "../../value";
import type { Fit } from "./fit";
import { leastSquares } from "./fit";
import type { Numbers } from "./linearAlgebra";

interface Observations {
  readonly ys: readonly number[];
  /** One row for each y, one column for each x. */
  readonly xs: Numbers;
  /** Whether y stands in a row: then each row of x values is one x. */
  readonly across: boolean;
}

function numbers(matrix: Matrix): Numbers {
  return matrix.map((row) => row.map(numberOf));
}

function numberOf(cell: CellValue): number {
  if (cell instanceof CellError) raiseError(cell);
  return typeof cell === "number" ? cell : raise("#VALUE!", "All x and y must be numbers.");
}

function turned(matrix: Numbers): Numbers {
  return (matrix[0] ?? []).map((_, column) => matrix.map((row) => row[column] ?? 0));
}

function observations(call: FunctionCall, exponential: boolean): Observations {
  const given = numbers(call.matrix(0));
  const across = given.length === 1 && widthOf(given) > 1;
  const flat = given.flat();
  if (exponential && flat.some((y) => y <= 0)) raise("#NUM!", "All y must be positive.");
  const ys = exponential ? flat.map(Math.log) : flat;
  if (call.omitted(1)) return { ys, xs: ys.map((_, index) => [index + 1]), across };
  const known = numbers(call.matrix(1));
  if (known.length === given.length && widthOf(known) === widthOf(given)) {
    return { ys, xs: known.flat().map((x) => [x]), across };
  }
  const xs = across ? turned(known) : known;
  return xs.length === ys.length ? { ys, xs, across } : raise("#REF!", "There must be as many x as y.");
}

/** LINEST and LOGEST: coefficients from the last x to the first, then the constant; below them the statistics. */
function coefficients(exponential: boolean): WorksheetFunction {
  return worksheetFunction(1, 4, (call) => {
    const { xs, ys } = observations(call, exponential);
    const withConstant = call.logical(2, true);
    const fit = leastSquares(xs, ys, withConstant);
    const shown = exponential ? Math.exp : (value: number): number => value;
    const first = [...fit.slopes.map(shown).reverse(), shown(fit.constant)];
    return call.logical(3, false) ? [first, ...statistics(fit)] : [first];
  });
}

function statistics(fit: Fit): CellValue[][] {
  const missing = cellError("#N/A");
  const padded = (...cells: CellValue[]): CellValue[] => [
    ...cells,
    ...new Array<CellValue>(Math.max(0, fit.slopes.length + 1 - cells.length)).fill(missing),
  ];
  const ratio = fit.explained / fit.slopes.length / (fit.unexplained / fit.freedom);
  return [
    [...[...fit.slopeErrors].reverse(), fit.constantError ?? missing],
    padded(fit.determination, fit.standardError),
    padded(Number.isFinite(ratio) ? ratio : cellError("#NUM!"), fit.freedom),
    padded(fit.explained, fit.unexplained),
  ];
}

/** TREND and GROWTH: the fit's values at new x, in the shape of these. */
function fitted(exponential: boolean): WorksheetFunction {
  return worksheetFunction(1, 4, (call) => {
    const { xs, ys, across } = observations(call, exponential);
    const fit = leastSquares(xs, ys, call.logical(3, true));
    const at = (x: readonly number[]): number => {
      const y = x.reduce((total, value, index) => total + value * (fit.slopes[index] ?? 0), fit.constant);
      return finite(exponential ? Math.exp(y) : y);
    };
    if (call.omitted(2)) return inShape(xs.map(at), across);
    const wanted = numbers(call.matrix(2));
    if (fit.slopes.length === 1) return wanted.map((row) => row.map((x) => at([x])));
    const rows = across ? turned(wanted) : wanted;
    if (widthOf(rows) !== fit.slopes.length) raise("#REF!", "The new x must have as many columns as the known.");
    return inShape(rows.map(at), across);
  });
}

function inShape(values: readonly number[], across: boolean): Matrix {
  return across ? [values] : values.map((value) => [value]);
}

export const regressionFunctions: Readonly<Record<string, WorksheetFunction>> = {
  LINEST: coefficients(false),
  LOGEST: coefficients(true),
  TREND: fitted(false),
  GROWTH: fitted(true),
};
