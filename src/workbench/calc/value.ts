import type { Rect } from "../model/address";
import { MAX_COLUMNS, MAX_ROWS } from "../model/address";
import { cellError } from "../model/cellValue";
import type { CellError, CellValue, ErrorCode } from "../model/cellValue";
import type { Sheet } from "../model/sheet";
import type { Expression } from "./expression";

/** Rows of cells, at least one cell. */
export type Matrix = readonly (readonly CellValue[])[];

/** Cells of a sheet, not read yet: some functions want to know where they are. */
export class Reference {
  constructor(
    readonly sheet: Sheet,
    readonly rect: Rect,
  ) {}
}

/** Names of LET and LAMBDA in force at one place of a formula. */
export interface Scope {
  readonly values: ReadonlyMap<string, Value | undefined>;
  readonly outer: Scope | null;
}

/** A LAMBDA with the names it was made among. */
export class Lambda {
  constructor(
    readonly parameters: readonly string[],
    readonly body: Expression,
    readonly scope: Scope | null,
  ) {}
}

/** What an expression gives. An omitted argument is undefined. */
export type Value = CellValue | Matrix | Reference | Lambda;
/** A value with its cells read. */
export type Content = CellValue | Matrix;

export function isMatrix(value: unknown): value is Matrix {
  return Array.isArray(value);
}

export function asMatrix(content: Content): Matrix {
  return isMatrix(content) ? content : [[content]];
}

/** The width of a matrix. */
export function widthOf(matrix: Matrix): number {
  return matrix[0]?.length ?? 0;
}

/** A one-cell matrix as its cell. */
export function unwrapped(content: Content): Content {
  if (!isMatrix(content)) return content;
  const [row] = content;
  return content.length === 1 && row?.length === 1 ? (row[0] ?? null) : content;
}

/** The first cell of whatever it is. */
export function firstCell(content: Content): CellValue {
  return isMatrix(content) ? (content[0]?.[0] ?? null) : content;
}

/** A cell of a matrix, where a single row or column is repeated; null outside. */
export function broadcastCell(matrix: Matrix, row: number, column: number): CellValue | undefined {
  const line = matrix[matrix.length === 1 ? 0 : row];
  return line?.[line.length === 1 ? 0 : column];
}

/** No array is larger: a formula that asks for more would take all memory there is. */
const MOST_CELLS = 20_000_000;

export function buildMatrix(rows: number, columns: number, cell: (row: number, column: number) => CellValue): Matrix {
  if (rows * columns > MOST_CELLS) raise("#NUM!", "The array would be too large.");
  const out = new Array<CellValue[]>(rows);
  for (let row = 0; row < rows; row++) {
    const line = (out[row] = new Array<CellValue>(columns));
    for (let column = 0; column < columns; column++) line[column] = cell(row, column);
  }
  return out;
}

/** An array whose size a formula names has to fit on a sheet. */
export function requireSheetSize(rows: number, columns: number): void {
  if (rows > MAX_ROWS || columns > MAX_COLUMNS) raise("#VALUE!", "The array would be larger than a worksheet.");
}

export function mapMatrix(content: Content, change: (cell: CellValue) => CellValue): Content {
  return isMatrix(content) ? content.map((row) => row.map(change)) : change(content);
}

/** Carries an error value out of a computation; caught where Excel would show it. */
export class Fault extends Error {
  constructor(readonly error: CellError) {
    super(error.message ?? error.code);
    this.name = "Fault";
  }
}

const shared = new Map<ErrorCode, Fault>();

/** Stops the computation with an error value. Faults without message are shared: making one is costly. */
export function raise(code: ErrorCode, message?: string): never {
  if (message) throw new Fault(cellError(code, message));
  let fault = shared.get(code);
  if (!fault) shared.set(code, (fault = new Fault(cellError(code))));
  throw fault;
}

export function raiseError(error: CellError): never {
  if (error.message === undefined) raise(error.code);
  throw new Fault(error);
}

/** Runs a computation and gives the error value it raises instead of raising it. */
export function caught<T>(run: () => T): T | CellError {
  try {
    return run();
  } catch (problem) {
    if (problem instanceof Fault) return problem.error;
    throw problem;
  }
}
