import type { Rect } from "../model/address";
import type { CellValue } from "../model/cellValue";

export type BinaryOperator = "=" | "<" | ">" | "<=" | ">=" | "<>" | "-" | "+" | "*" | "/" | "^" | ":" | " " | "," | "&";
export type UnaryOperator = "+" | "-" | "%" | "#" | "@";

/** Table[[#Headers],[A]:[B]] taken apart. An empty table name means: the table around the formula. */
export interface TableReference {
  readonly table: string;
  readonly columns: readonly string[];
  /** Lower case: all, data, headers, totals, this row. */
  readonly sections: readonly string[];
}

/** A formula as a tree. */
export type Expression =
  | { readonly kind: "constant"; readonly value: CellValue }
  | { readonly kind: "cells"; readonly sheet: string | null; readonly rect: Rect }
  | { readonly kind: "table"; readonly reference: TableReference }
  | { readonly kind: "name"; readonly name: string; readonly sheet: string | null }
  | { readonly kind: "unary"; readonly operator: UnaryOperator; readonly operand: Expression }
  | {
      readonly kind: "binary";
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: "array"; readonly rows: readonly (readonly Expression[])[] }
  | { readonly kind: "call"; readonly name: string; readonly parameters: readonly (Expression | null)[] }
  | { readonly kind: "apply"; readonly target: Expression; readonly parameters: readonly (Expression | null)[] }
  | { readonly kind: "let"; readonly declarations: readonly Declaration[]; readonly body: Expression }
  | { readonly kind: "lambda"; readonly parameters: readonly string[]; readonly body: Expression };

export interface Declaration {
  readonly name: string;
  readonly value: Expression;
}

/** The expressions directly inside one. */
export function children(expression: Expression): readonly (Expression | null)[] {
  switch (expression.kind) {
    case "unary":
      return [expression.operand];
    case "binary":
      return [expression.left, expression.right];
    case "array":
      return expression.rows.flat();
    case "call":
      return expression.parameters;
    case "apply":
      return [expression.target, ...expression.parameters];
    case "let":
      return [...expression.declarations.map((item) => item.value), expression.body];
    case "lambda":
      return [expression.body];
    default:
      return [];
  }
}
