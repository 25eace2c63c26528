import { movedFormula } from "../../../calc/movedFormula";
import type { ValidationRule } from "../../../model/validation";

/** A rule whose formulas are relative to another first cell. */
export function movedRule(rule: ValidationRule, rows: number, columns: number): ValidationRule {
  if (rows === 0 && columns === 0) return rule;
  const moved = Object.entries(rule).map(([kind, part]: [string, object]) => [
    kind,
    Object.fromEntries(Object.entries(part).map(([name, value]: [string, unknown]) => [name, movedText(value)])),
  ]);
  return Object.fromEntries(moved) as ValidationRule;

  function movedText(value: unknown): unknown {
    return typeof value === "string" && value.startsWith("=") ? movedFormula(value, rows, columns) : value;
  }
}
