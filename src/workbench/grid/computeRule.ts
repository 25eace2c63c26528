import type { Calc } from "../calc/calc";
import { movedFormula } from "../calc/movedFormula";
import type { ConditionalFormat } from "../model/conditionalFormat";
import type { Sheet } from "../model/sheet";

/** Whether a rule with a formula of its own holds for a cell. The formula is meant for the first cell of the range. */
export function computeRule(
  { rule, range }: ConditionalFormat,
  sheet: Sheet,
  row: number,
  column: number,
  calc: Calc,
): boolean {
  const formula = rule.formula ?? "";
  if (formula === "") return false;
  try {
    const text = formula.startsWith("=") ? formula : `=${formula}`;
    const moved = movedFormula(text, row - range.row, column - range.column);
    const result = calc.computeNow(moved, sheet, row, column)?.[0]?.[0];
    return result === true || (typeof result === "number" && result !== 0);
  } catch {
    // A file may hold a formula that cannot be read; such a rule never applies.
    return false;
  }
}
