import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import type { Expression } from "./expression";
import { children } from "./expression";
import type { FunctionLibrary } from "./functionLibrary";
import type { Place } from "./references";
import { resolveName, resolveTable } from "./references";
import { Fault, Reference } from "./value";
import { withNames } from "./withNames";

export interface Precedents {
  readonly references: Reference[];
  readonly symbolic: boolean;
  /** A volatile function stands in it, or in a name it uses. */
  readonly volatile: boolean;
}

/** The cells a formula reads according to its text. What INDIRECT and OFFSET find is not among them. */
export function precedentsOf(
  workbook: Workbook,
  place: Place,
  expression: Expression,
  library: FunctionLibrary,
): Precedents {
  const references: Reference[] = [];
  const openNames = new Set<string>();
  let symbolic = false;
  let volatile = false;

  const visit = (node: Expression | null, locals: ReadonlySet<string>): void => {
    if (!node) return;
    if (node.kind === "cells") {
      if (node.sheet !== null) symbolic = true;
      const sheet = node.sheet === null ? place.sheet : workbook.sheet(node.sheet);
      if (sheet) references.push(new Reference(sheet, node.rect));
      return;
    }
    if (node.kind === "table" || node.kind === "name") {
      const local = node.kind === "name" && node.sheet === null && locals.has(node.name.toLowerCase());
      if (local) return;
      symbolic = true;
      visitSymbol(node);
      return;
    }
    if (node.kind === "call" && !locals.has(node.name.toLowerCase())) {
      if (library.isVolatile(node.name)) volatile = true;
      else if (!library.knows(node.name)) {
        symbolic = true;
        visitSymbol({ kind: "name", name: node.name, sheet: null });
      }
    }
    const inner = withNames(node, locals);
    for (const child of children(node)) visit(child, inner);
    if (node.kind === "binary" && node.operator === ":") visitJoined(node.left, node.right);
  };

  const visitSymbol = (node: Extract<Expression, { kind: "table" | "name" }>): void => {
    const key = node.kind === "name" ? node.name.toLowerCase() : "";
    if (openNames.has(key) && key !== "") return;
    openNames.add(key);
    try {
      const found =
        node.kind === "table"
          ? resolveTable(workbook, place, node.reference)
          : resolveName(workbook, place, node.name, node.sheet);
      if (found instanceof Reference) references.push(found);
      else visit(found, new Set());
    } catch (problem) {
      if (!(problem instanceof Fault)) throw problem;
    }
    openNames.delete(key);
  };

  /** Sheet1!A1:Sheet1!C3 reads everything between its ends. */
  const visitJoined = (left: Expression, right: Expression): void => {
    if (left.kind !== "cells" || right.kind !== "cells") return;
    const sheet = sheetIn(left.sheet);
    if (!sheet) return;
    const row = Math.min(left.rect.row, right.rect.row);
    const column = Math.min(left.rect.column, right.rect.column);
    const rows = Math.max(left.rect.row + left.rect.rows, right.rect.row + right.rect.rows) - row;
    const columns = Math.max(left.rect.column + left.rect.columns, right.rect.column + right.rect.columns) - column;
    references.push(new Reference(sheet, { row, column, rows, columns }));
  };
  const sheetIn = (name: string | null): Sheet | undefined => (name === null ? place.sheet : workbook.sheet(name));

  visit(expression, new Set());
  return { references, symbolic, volatile };
}
