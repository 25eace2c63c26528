import type { Rect } from "./address";
import type { FormulaChange } from "./events";
import type { Sheet } from "./sheet";

/** Formula texts by "row,column". */
export type FormulasByCell = ReadonlyMap<string, string>;

export function formulasByCell(sheet: Sheet, area: Rect): FormulasByCell {
  const formulas = new Map<string, string>();
  sheet.forEachFormula(area, (text, row, column) => formulas.set(`${row},${column}`, text));
  return formulas;
}

/** The cells of an area whose formula is another than before, row by row. */
export function formulaChanges(sheet: Sheet, area: Rect, before: FormulasByCell): FormulaChange[] {
  const after = formulasByCell(sheet, area);
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((cell) => before.get(cell) !== after.get(cell))
    .map((cell) => {
      const [row = 0, column = 0] = cell.split(",").map(Number);
      return { row, column, before: before.get(cell) ?? "" };
    })
    .sort((a, b) => a.row - b.row || a.column - b.column);
}
