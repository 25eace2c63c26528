import type { Calc } from "../calc/calc";
import { movedFormula } from "../calc/movedFormula";
import { CellError } from "../model/cellValue";
import { intersect } from "../model/rectangles";
import type { Area } from "../model/events";

/** What the drop-down list of a cell offers; null for a cell without one. */
export function choicesOf(calc: Calc, { sheet, rect }: Area): readonly string[] | null {
  const cell = { ...rect, rows: 1, columns: 1 };
  const validation = sheet.validations.find(({ range }) => intersect(range, cell) !== null);
  const list = validation?.rule.list;
  if (!validation || !list?.inCellDropDown) return null;
  if (!list.source.startsWith("=")) return list.source.split(",").map((entry) => entry.trim());
  const { range } = validation;
  try {
    const formula = movedFormula(list.source, rect.row - range.row, rect.column - range.column);
    const cells = calc.computeNow(formula, sheet, rect.row, rect.column) ?? [];
    return cells.flat().flatMap((value) => (value === null || value instanceof CellError ? [] : [String(value)]));
  } catch {
    return null;
  }
}
