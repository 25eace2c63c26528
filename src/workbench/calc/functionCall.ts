import { CellError } from "../model/cellValue";
import type { CellValue } from "../model/cellValue";
import { toInteger, toLogical, toNumber, toText } from "./coerce";
import type { Evaluator } from "./evaluator";
import type { Expression } from "./expression";
import type { Content, Matrix, Scope, Value } from "./value";
import { Lambda, Reference, asMatrix, firstCell, isMatrix, caught, raise, unwrapped } from "./value";

/** One call of a worksheet function: its arguments, computed when first asked for, and where it stands. */
export class FunctionCall {
  private readonly computed: { value: Value | undefined }[] = [];

  constructor(
    readonly evaluator: Evaluator,
    private readonly parameters: readonly (Expression | null)[],
    private readonly scope: Scope | null,
  ) {}

  get count(): number {
    return this.parameters.length;
  }

  /** Not given, or given as nothing between two commas. */
  omitted(index: number): boolean {
    return this.parameters[index] === undefined || this.parameters[index] === null;
  }

  /** As it is: a reference stays a reference. */
  value(index: number): Value | undefined {
    const before = this.computed[index];
    if (before) return before.value;
    const parameter = this.parameters[index];
    const value = parameter ? this.evaluator.evaluate(parameter, this.scope) : undefined;
    this.computed[index] = { value };
    return value;
  }

  /** With its cells read; blank when omitted. */
  content(index: number): Content {
    const value = this.value(index);
    if (value === undefined) return null;
    if (value instanceof Reference) {
      const content = this.evaluator.read(value);
      this.computed[index] = { value: content };
      return content;
    }
    return value instanceof Lambda ? raise("#VALUE!", "A LAMBDA was given where a value is expected.") : value;
  }

  contents(from = 0): Content[] {
    return Array.from({ length: Math.max(0, this.count - from) }, (_, index) => this.content(from + index));
  }

  matrix(index: number): Matrix {
    return asMatrix(this.content(index));
  }

  reference(index: number): Reference {
    const value = this.value(index);
    return value instanceof Reference ? value : raise("#VALUE!", "A reference to cells is expected here.");
  }

  /** A single cell; of an array the first. */
  cell(index: number): CellValue {
    return firstCell(this.content(index));
  }

  number(index: number, standard?: number): number {
    return this.omitted(index) && standard !== undefined ? standard : toNumber(this.cell(index));
  }

  integer(index: number, standard?: number): number {
    return this.omitted(index) && standard !== undefined ? standard : toInteger(this.cell(index));
  }

  logical(index: number, standard?: boolean): boolean {
    return this.omitted(index) && standard !== undefined ? standard : toLogical(this.cell(index));
  }

  text(index: number, standard?: string): string {
    return this.omitted(index) && standard !== undefined ? standard : toText(this.cell(index));
  }

  /** A LAMBDA, to be applied to values. */
  lambda(index: number): (values: readonly (Value | undefined)[]) => Value {
    const named = this.functionName(index);
    if (named !== null) return (values) => this.evaluator.apply(callOf(named, values.length), values);
    const value = this.value(index);
    if (!(value instanceof Lambda)) return raise("#VALUE!", "A LAMBDA is expected here.");
    return (values) => this.evaluator.apply(value, values);
  }

  /** The worksheet function an argument names, as in BYROW(A1:C3, SUM); names of the formula come first. */
  private functionName(index: number): string | null {
    const parameter = this.parameters[index];
    if (parameter?.kind !== "name" || parameter.sheet !== null) return null;
    const named = caught(() => this.value(index));
    if (!(named instanceof CellError) || named.code !== "#NAME?") return null;
    const name = parameter.name.toUpperCase();
    return this.evaluator.context.library.native(name) ? name : null;
  }

  /** A LAMBDA whose result must be one cell. */
  cellLambda(index: number): (values: readonly Value[]) => CellValue {
    const run = this.lambda(index);
    return (values) => {
      const content = unwrapped(this.evaluator.contentOf(run(values)));
      return isMatrix(content) ? raise("#CALC!", "The LAMBDA gave an array where one value is expected.") : content;
    };
  }

  /**
   * Every filled cell and value of the arguments from one on. `direct` tells values written into the formula; an
   * argument left empty between commas counts as 0 there, so that AVERAGE(1,) is a half.
   */
  forEachValue(from: number, visit: (cell: Exclude<CellValue, null>, direct: boolean) => void): void {
    for (let index = from; index < this.count; index++) {
      if (this.parameters[index] === null) visit(0, true);
      const value = this.value(index);
      if (value instanceof Reference) this.evaluator.forEachCell(value, (cell) => visit(cell, false));
      else if (isMatrix(value)) {
        for (const row of value) for (const cell of row) if (cell !== null) visit(cell, false);
      } else if (value !== undefined && value !== null && !(value instanceof Lambda)) visit(value, true);
    }
  }
}

/** A LAMBDA that hands its arguments to a worksheet function. */
function callOf(name: string, count: number): Lambda {
  const names = Array.from({ length: count }, (_, index) => `argument ${index + 1}`);
  const parameters = names.map((item): Expression => ({ kind: "name", name: item, sheet: null }));
  return new Lambda(names, { kind: "call", name, parameters }, null);
}

/** A worksheet function: takes its call and gives a value, or raises an error value. */
export interface WorksheetFunction {
  readonly minimum: number;
  readonly maximum: number;
  readonly run: (call: FunctionCall) => Value;
}

export function worksheetFunction(
  minimum: number,
  maximum: number,
  run: (call: FunctionCall) => Value,
): WorksheetFunction {
  return { minimum, maximum, run };
}
