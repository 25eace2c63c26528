import { parse, parseStructRef, stringifyStructRef } from "@borgar/fx";
import type { AstExpression, Token } from "@borgar/fx";
import { parseA1, splitSheet } from "../model/address";
import { cellError, isErrorCode } from "../model/cellValue";
import { HostError } from "../model/hostError";
import type { Expression, TableReference } from "./expression";
import { libraryTokens } from "./formulaTokens";
import { plainFunctionName } from "./functionNames";

export { formulaTokens } from "./formulaTokens";
export type { FormulaToken } from "./formulaTokens";

/** Besides formulaTokens the only file that knows the parsing library. */

const known = new Map<string, Expression>();
const KEPT = 20_000;

/** Reads a formula ("=…", en-US). Throws HostError InvalidArgument when it is not one. */
export function parseFormula(text: string): Expression {
  const before = known.get(text);
  if (before) return before;
  const parsed = expressionOf(libraryTree(text), text);
  if (known.size >= KEPT) known.clear();
  known.set(text, parsed);
  return parsed;
}

export function parseTableReference(text: string): TableReference | null {
  const parsed = parseStructRef(text);
  if (!parsed) return null;
  return { table: parsed.table ?? "", columns: parsed.columns ?? [], sections: parsed.sections ?? [] };
}

export function tableReferenceText(reference: TableReference): string {
  return stringifyStructRef({
    context: [],
    table: reference.table,
    columns: [...reference.columns],
    sections: [...reference.sections],
  });
}

function libraryTree(text: string): AstExpression {
  try {
    const tokens = withOptionalParameters(libraryTokens(text));
    if (!hasBareComma(tokens)) return parse(tokens);
  } catch {
    // Said below.
  }
  throw notAFormula(text);
}

/** Several areas must stand in parentheses: a comma outside of any is a mistake. */
function hasBareComma(tokens: readonly Token[]): boolean {
  let depth = 0;
  for (const { type, value } of tokens) {
    if (type !== "operator") continue;
    if (value === "(" || value === "{") depth++;
    else if (value === ")" || value === "}") depth--;
    else if (value === "," && depth === 0) return true;
  }
  return false;
}

/** The library takes the [y] of LAMBDA(x,[y],…) for a column of a table; here it is a name with its brackets. */
function withOptionalParameters(tokens: Token[]): Token[] {
  let depth = 0;
  const lambdas: number[] = [];
  return tokens.map((token, index) => {
    if (token.value === "(") {
      depth++;
      if (/^(_xlfn\.)?lambda$/i.test(tokens[index - 1]?.value ?? "")) lambdas.push(depth);
    } else if (token.value === ")") {
      if (lambdas.at(-1) === depth) lambdas.pop();
      depth--;
    }
    const parameter =
      token.type === "structured" && lambdas.at(-1) === depth && /^\[[\p{L}_][\p{L}\p{N}_.]*\]$/u.test(token.value);
    return parameter && tokens[index + 1]?.value === "," ? { ...token, type: "range_named" } : token;
  });
}

function notAFormula(text: string): HostError {
  return new HostError(
    "InvalidArgument",
    `The formula is not valid: ${text}. Check parentheses, commas between arguments and quotation marks.`,
  );
}

function expressionOf(node: AstExpression, text: string): Expression {
  const inner = (part: AstExpression | null | undefined): Expression => {
    if (!part) throw notAFormula(text);
    return expressionOf(part, text);
  };
  switch (node.type) {
    case "Literal":
      return { kind: "constant", value: node.value };
    case "ErrorLiteral":
      return { kind: "constant", value: cellError(isErrorCode(node.value) ? node.value : "#REF!") };
    case "ReferenceIdentifier":
      return referenceOf(node.kind, node.value);
    case "UnaryExpression":
      return { kind: "unary", operator: node.operator, operand: inner(node.arguments[0]) };
    case "BinaryExpression":
      return {
        kind: "binary",
        operator: node.operator,
        left: inner(node.arguments[0]),
        right: inner(node.arguments[1]),
      };
    case "ArrayExpression":
      return { kind: "array", rows: node.elements.map((row) => row.map(inner)) };
    case "LambdaExpression":
      return { kind: "lambda", parameters: node.params.map((item) => item.name.toLowerCase()), body: inner(node.body) };
    case "LetExpression":
      return {
        kind: "let",
        declarations: node.declarations.map((item) => ({ name: item.id.name.toLowerCase(), value: inner(item.init) })),
        body: inner(node.body),
      };
    case "CallExpression":
      return callOf(node, text);
  }
}

function callOf(node: Extract<AstExpression, { type: "CallExpression" }>, text: string): Expression {
  // Omitted arguments are null in the tree although the library's types do not say so.
  const given = node.arguments as readonly (AstExpression | null)[];
  const parameters = given.map((part) => part && expressionOf(part, text));
  // Likewise the callee is any expression in LAMBDA(x,x+1)(2).
  const callee = node.callee as AstExpression | typeof node.callee;
  if (callee.type === "Identifier") {
    return { kind: "call", name: plainFunctionName(callee.name).toUpperCase(), parameters };
  }
  return { kind: "apply", target: expressionOf(callee, text), parameters };
}

function referenceOf(kind: string, value: string): Expression {
  if (kind === "table") {
    const reference = parseTableReference(value);
    return reference ? { kind: "table", reference } : { kind: "constant", value: cellError("#REF!") };
  }
  const { sheet, a1 } = splitSheet(value);
  if (kind === "name") return { kind: "name", name: a1, sheet };
  const rect = parseA1(a1);
  return rect ? { kind: "cells", sheet, rect } : { kind: "constant", value: cellError("#REF!") };
}
