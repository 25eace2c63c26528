import { HostError } from "../model/hostError";
import type { Expression } from "./expression";
import { children } from "./expression";
import type { FunctionLibrary } from "./functionLibrary";
import { withNames } from "./withNames";

/** Throws what Excel says of a formula that gives a worksheet function too few or too many arguments. */
export function requireArguments(expression: Expression, library: FunctionLibrary): void {
  visit(expression, new Set());

  function visit(node: Expression | null, locals: ReadonlySet<string>): void {
    if (!node) return;
    if (node.kind === "call" && !locals.has(node.name.toLowerCase())) {
      const native = library.native(node.name);
      const count = node.parameters.length;
      if (native && count < native.minimum) throw wrongCount("few", node.name);
      if (native && count > native.maximum) throw wrongCount("many", node.name);
    }
    const inner = withNames(node, locals);
    for (const child of children(node)) visit(child, inner);
  }
}

function wrongCount(which: "few" | "many", name: string): HostError {
  return new HostError("InvalidArgument", `The formula gives too ${which} arguments to the function ${name}.`);
}
