import { argumentRange } from "./argumentRange";
import { CellError } from "../model/cellValue";
import type { CellValue } from "../model/cellValue";
import { bounding, intersect } from "../model/rectangles";
import type { Workbook } from "../model/workbook";
import { toNumber } from "./coerce";
import type { Expression } from "./expression";
import { FunctionCall } from "./functionCall";
import type { FunctionLibrary } from "./functionLibrary";
import { applyFinalOperator, applyOperator, lift } from "./operators";
import type { Place } from "./references";
import { resolveName, resolveTable, sheetOf } from "./references";
import type { Content, Scope, Value } from "./value";
import { Fault, Lambda, Reference, firstCell, raise, raiseError } from "./value";

/** What an evaluation needs of the calculation around it. */
export interface CalculationContext {
  readonly workbook: Workbook;
  readonly library: FunctionLibrary;
  /** Makes sure the formulas in an area have their results. */
  settle(reference: Reference): void;
  /** Asks a custom function. */
  callCustom(name: string, call: FunctionCall): Content;
  /** The formula must be computed at every recalculation. */
  noteVolatile(): void;
  /** The time of this recalculation. */
  now(): Date;
  /** A random number, at least 0 and less than 1. */
  random(): number;
}

const DEEPEST = 256;

/** Computes the expression of one formula at its place. */
export class Evaluator {
  private depth = 0;

  constructor(
    readonly context: CalculationContext,
    readonly place: Place,
  ) {}

  evaluate(expression: Expression, scope: Scope | null): Value {
    switch (expression.kind) {
      case "constant":
        return expression.value;
      case "cells":
        return new Reference(sheetOf(this.context.workbook, this.place, expression.sheet), expression.rect);
      case "table":
        return resolveTable(this.context.workbook, this.place, expression.reference);
      case "name":
        return this.named(expression.name, expression.sheet, scope);
      case "unary":
        return this.unary(expression.operator, expression.operand, scope);
      case "binary":
        return this.binary(expression, scope);
      case "array":
        return expression.rows.map((row) => row.map((item) => firstCell(this.content(item, scope))));
      case "lambda":
        return new Lambda(expression.parameters, expression.body, scope);
      case "let":
        return this.let(expression, scope);
      case "call":
        return this.call(expression.name, expression.parameters, scope);
      case "apply":
        return this.applied(this.evaluate(expression.target, scope), expression.parameters, scope);
    }
  }

  content(expression: Expression, scope: Scope | null): Content {
    return this.contentOf(this.evaluate(expression, scope));
  }

  /** What a whole formula gives: a sum or difference that only rounding keeps from zero is zero there, as in Excel. */
  result(expression: Expression): Content {
    if (expression.kind !== "binary" || (expression.operator !== "+" && expression.operator !== "-")) {
      return this.content(expression, null);
    }
    const { operator, left, right } = expression;
    return applyFinalOperator(operator, this.operand(left, null), this.operand(right, null));
  }

  /** An operand with an error as a value: beside an array, it belongs into each cell of the result. */
  private operand(expression: Expression, scope: Scope | null): Content {
    try {
      return this.content(expression, scope);
    } catch (problem) {
      if (problem instanceof Fault) return problem.error;
      throw problem;
    }
  }

  contentOf(value: Value): Content {
    if (value instanceof Reference) return this.read(value);
    return value instanceof Lambda ? raise("#CALC!", "The formula gives a LAMBDA that was not called.") : value;
  }

  /** Reads cells. Whole rows and columns are read as far as the sheet is used. */
  read(reference: Reference): Content {
    const { sheet } = reference;
    this.context.settle(reference);
    if (sheet.deleted) raise("#REF!");
    const { row, column, rows, columns } = sheet.clip(reference.rect);
    if (rows === 1 && columns === 1) return sheet.value(row, column);
    const out = Array.from({ length: rows }, () => new Array<CellValue>(columns).fill(null));
    sheet.forEachValue({ row, column, rows, columns }, (value, r, c) => {
      const line = out[r - row];
      if (line) line[c - column] = value;
    });
    return out;
  }

  /** Every filled cell of a reference, by column. */
  forEachCell(reference: Reference, visit: (cell: Exclude<CellValue, null>) => void): void {
    this.context.settle(reference);
    reference.sheet.forEachValue(reference.rect, (value) => visit(value));
  }

  apply(lambda: Lambda, values: readonly (Value | undefined)[]): Value {
    if (values.length > lambda.parameters.length) raise("#VALUE!", "The LAMBDA was given too many arguments.");
    if (this.depth > DEEPEST) raise("#NUM!", "The LAMBDA calls itself too often.");
    const names = new Map(lambda.parameters.map((name, index) => [name.replace(/^\[|\]$/g, ""), values[index]]));
    this.depth++;
    try {
      return this.evaluate(lambda.body, { values: names, outer: lambda.scope });
    } finally {
      this.depth--;
    }
  }

  private named(name: string, sheet: string | null, scope: Scope | null): Value {
    if (sheet === null) {
      const local = lookUp(name.toLowerCase(), scope);
      if (local) return local.value ?? null;
    }
    const found = resolveName(this.context.workbook, this.place, name, sheet);
    if (found instanceof Reference) return found;
    if (this.depth > DEEPEST) raise("#NUM!", `The name '${name}' refers to itself.`);
    this.depth++;
    try {
      return this.evaluate(found, null);
    } finally {
      this.depth--;
    }
  }

  private unary(operator: string, operand: Expression, scope: Scope | null): Value {
    const value = this.evaluate(operand, scope);
    if (operator === "#") return this.spilled(value);
    if (operator === "@") return this.intersected(value);
    const content = this.contentOf(value);
    if (operator === "+") return content;
    const percent = operator === "%";
    return lift(([cell = null]) => (percent ? toNumber(cell) / 100 : -toNumber(cell)), [content]);
  }

  /** A1#: all cells the formula in A1 spills over. */
  spilled(value: Value): Reference {
    if (!(value instanceof Reference)) return raise("#REF!");
    const { sheet, rect } = value;
    this.context.settle(new Reference(sheet, { ...rect, rows: 1, columns: 1 }));
    if (sheet.formula(rect.row, rect.column) === undefined)
      return raise("#REF!", "There is no spilling formula there.");
    return new Reference(sheet, sheet.spillRange(rect.row, rect.column) ?? { ...rect, rows: 1, columns: 1 });
  }

  /** @: the cell of the formula's own row or column; of an array the first. */
  intersected(value: Value): Value {
    if (!(value instanceof Reference)) return firstCell(this.contentOf(value));
    const { rect, sheet } = value;
    const row = rect.rows > 1 ? this.place.row : rect.row;
    const column = rect.columns > 1 ? this.place.column : rect.column;
    if (rect.rows > 1 && rect.columns > 1) return raise("#VALUE!");
    const inside = intersect(rect, { row, column, rows: 1, columns: 1 });
    return inside ? new Reference(sheet, inside) : raise("#VALUE!");
  }

  private binary(expression: Extract<Expression, { kind: "binary" }>, scope: Scope | null): Value {
    const { operator } = expression;
    if (operator !== ":" && operator !== " ") {
      return applyOperator(operator, this.operand(expression.left, scope), this.operand(expression.right, scope));
    }
    const left = this.evaluate(expression.left, scope);
    const right = this.evaluate(expression.right, scope);
    if (!(left instanceof Reference && right instanceof Reference) || left.sheet !== right.sheet) return raise("#REF!");
    if (operator === ":") return new Reference(left.sheet, bounding(left.rect, right.rect));
    const both = intersect(left.rect, right.rect);
    return both ? new Reference(left.sheet, both) : raise("#NULL!");
  }

  private let(expression: Extract<Expression, { kind: "let" }>, outer: Scope | null): Value {
    const values = new Map<string, Value | undefined>();
    const scope: Scope = { values, outer };
    for (const { name, value } of expression.declarations) {
      values.set(
        name,
        keepError(() => this.evaluate(value, scope)),
      );
    }
    return this.evaluate(expression.body, scope);
  }

  private call(name: string, parameters: readonly (Expression | null)[], scope: Scope | null): Value {
    const local = lookUp(name.toLowerCase(), scope);
    if (local?.value instanceof Lambda) return this.applied(local.value, parameters, scope);
    const native = this.context.library.native(name);
    const call = new FunctionCall(this, parameters, scope);
    if (this.context.library.isVolatile(name)) this.context.noteVolatile();
    if (native) {
      if (parameters.length < native.minimum || parameters.length > native.maximum) {
        const range = argumentRange(native.minimum, native.maximum);
        raise("#VALUE!", `${name} takes ${range} arguments, got ${parameters.length}.`);
      }
      return native.run(call);
    }
    if (this.context.library.custom(name)) return this.context.callCustom(name, call);
    if (this.context.workbook.definedName(name, this.place.sheet)) {
      return this.applied(this.named(name, null, scope), parameters, scope);
    }
    return raise("#NAME?", `There is no function '${name}'.`);
  }

  private applied(target: Value, parameters: readonly (Expression | null)[], scope: Scope | null): Value {
    if (target instanceof CellError) raiseError(target);
    if (!(target instanceof Lambda)) return raise("#REF!", "Only a LAMBDA can be called like a function.");
    return this.apply(
      target,
      parameters.map((item) => (item ? keepError(() => this.evaluate(item, scope)) : undefined)),
    );
  }
}

function lookUp(name: string, scope: Scope | null): { value: Value | undefined } | null {
  for (let here = scope; here; here = here.outer) {
    if (here.values.has(name)) return { value: here.values.get(name) };
  }
  return null;
}

/** An error bound to a name is a value there: LET(x, 1/0, IFERROR(x, 0)) is 0. */
function keepError(run: () => Value): Value {
  try {
    return run();
  } catch (problem) {
    if (problem instanceof Fault) return problem.error;
    throw problem;
  }
}
