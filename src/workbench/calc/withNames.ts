import type { Expression } from "./expression";

/** The names of LET and LAMBDA in force inside an expression, lower case, given those around it. */
export function withNames(node: Expression, locals: ReadonlySet<string>): ReadonlySet<string> {
  if (node.kind === "let") return new Set([...locals, ...node.declarations.map((item) => item.name)]);
  if (node.kind === "lambda") return new Set([...locals, ...node.parameters]);
  return locals;
}
