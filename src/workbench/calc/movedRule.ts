import { movedFormula } from "./movedFormula";

/** A rule of a conditional format or validation, its formulas written for another first cell of its range. */
export function movedRule<Rule extends object>(rule: Rule, rows: number, columns: number): Rule {
  return rows === 0 && columns === 0 ? rule : (moved(rule) as Rule);

  function moved(part: unknown): unknown {
    if (typeof part === "string") return part.startsWith("=") ? movedFormula(part, rows, columns) : part;
    if (Array.isArray(part)) return part.map(moved);
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, value]: [string, unknown]) => [name, moved(value)]));
  }
}
