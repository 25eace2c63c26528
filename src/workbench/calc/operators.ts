import { CellError, cellError } from "../model/cellValue";
import type { CellValue } from "../model/cellValue";
import { limitedText, toNumber, toText } from "./coerce";
import { compareValues } from "./compare";
import type { BinaryOperator } from "./expression";
import { asMatrix, broadcastCell, buildMatrix, caught, isMatrix, raise, raiseError, widthOf } from "./value";
import type { Content } from "./value";

function checked(value: CellValue): CellValue {
  if (value instanceof CellError) raiseError(value);
  return value;
}

/** Refuses infinities and the like, which no cell can hold. */
export function finite(value: number): number {
  return Number.isFinite(value) ? value : raise("#NUM!");
}

function divide(a: CellValue, b: CellValue): number {
  const dividend = toNumber(a);
  const divisor = toNumber(b);
  return divisor === 0 ? raise("#DIV/0!") : finite(dividend / divisor);
}

function power(a: CellValue, b: CellValue): number {
  const base = toNumber(a);
  const exponent = toNumber(b);
  if (base === 0 && exponent === 0) raise("#NUM!");
  if (base === 0 && exponent < 0) raise("#DIV/0!");
  return finite(Math.pow(base, exponent));
}

const compare = (a: CellValue, b: CellValue): number => compareValues(checked(a), checked(b));

type CellOperator = (a: CellValue, b: CellValue) => CellValue;

const operators: Partial<Record<BinaryOperator, CellOperator>> = {
  "+": (a, b) => finite(toNumber(a) + toNumber(b)),
  "-": (a, b) => finite(toNumber(a) - toNumber(b)),
  "*": (a, b) => finite(toNumber(a) * toNumber(b)),
  "/": divide,
  "^": power,
  "&": (a, b) => limitedText(toText(a) + toText(b)),
  "=": (a, b) => compare(a, b) === 0,
  "<>": (a, b) => compare(a, b) !== 0,
  "<": (a, b) => compare(a, b) < 0,
  ">": (a, b) => compare(a, b) > 0,
  "<=": (a, b) => compare(a, b) <= 0,
  ">=": (a, b) => compare(a, b) >= 0,
};

export function applyOperator(operator: BinaryOperator, left: Content, right: Content): Content {
  const run = operators[operator];
  return run ? lift2(run, left, right) : raise("#VALUE!");
}

/** Below this share of the operands, the last sum or difference of a formula is nothing but rounding. */
const ROUNDING = 2 ** -49;

/** The outermost operator of a formula: =0.1+0.2-0.3 is 0 in Excel although =(0.1+0.2-0.3)*1 is not. */
export function applyFinalOperator(operator: "+" | "-", left: Content, right: Content): Content {
  return lift2(
    (a, b) => {
      const [first, second] = [toNumber(a), toNumber(b)];
      const sum = finite(operator === "+" ? first + second : first - second);
      return Math.abs(sum) < ROUNDING * Math.max(Math.abs(first), Math.abs(second)) ? 0 : sum;
    },
    left,
    right,
  );
}

/** Applies an operation cell by cell; single rows, columns and cells are repeated, other gaps are #N/A. */
function lift2(run: CellOperator, left: Content, right: Content): Content {
  if (!isMatrix(left) && !isMatrix(right)) return run(left, right);
  return lift((cells) => run(cells[0] ?? null, cells[1] ?? null), [left, right]);
}

/** As lift2 for any number of arguments. With plain cells only, an error is raised; in arrays it stays in its cell. */
export function lift(run: (cells: CellValue[]) => CellValue, contents: readonly Content[]): Content {
  if (!contents.some(isMatrix)) return run(contents as CellValue[]);
  const matrices = contents.map(asMatrix);
  const rows = Math.max(...matrices.map((matrix) => matrix.length));
  const columns = Math.max(...matrices.map(widthOf));
  return buildMatrix(rows, columns, (row, column) => {
    const cells: CellValue[] = [];
    for (const matrix of matrices) {
      const cell = broadcastCell(matrix, row, column);
      if (cell === undefined) return cellError("#N/A");
      cells.push(cell);
    }
    return caught(() => run(cells));
  });
}
