import type { Renaming } from "../model/calculation";
import type { DefinedName } from "../model/definedName";
import type { ShiftedEvent } from "../model/events";
import { shiftCell } from "../model/shift";
import type { Workbook } from "../model/workbook";
import type { FormulaBook } from "./formulaBook";
import { FormulaCell } from "./formulaCell";
import { parseFormula } from "./formulaParser";
import { withdrawSpill } from "./results";
import { renamedFormula, shiftedFormula } from "./rewriteFormula";
import type { SheetRenaming } from "./rewriteFormula";

/** Cells are inserted or deleted: formulas move along and references follow what they meant. */
export function moveFormulas(workbook: Workbook, book: FormulaBook, shift: ShiftedEvent, move: () => void): void {
  const { sheet, rect, direction } = shift;
  const affected: { cell: FormulaCell; text: string }[] = [];
  for (const cell of book.all()) {
    const text = shiftedFormula(cell.text, cell.sheet.name, shift);
    if (cell.sheet === sheet || text !== cell.text) affected.push({ cell, text });
  }
  const values = affected.map(({ cell }) => cell.value());
  for (const { cell } of affected) {
    withdrawSpill(cell.sheet, cell.row, cell.column);
    book.remove(cell);
  }
  move();
  affected.forEach(({ cell, text }, index) => {
    const to = cell.sheet === sheet ? shiftCell(cell.row, cell.column, rect, direction) : cell;
    if (!to) return;
    cell.sheet.setValue(to.row, to.column, values[index] ?? null);
    book.add(new FormulaCell(cell.sheet, to.row, to.column, text, parseFormula(text)));
  });
  for (const name of namesOf(workbook)) name.formula = shiftedFormula(name.formula, name.scope?.name ?? "", shift);
  book.symbolsChanged("areas");
}

/** Formulas and names keep their meaning when a sheet, table or column gets another name. */
export function renameInFormulas(workbook: Workbook, book: FormulaBook, what: Renaming | SheetRenaming): void {
  for (const cell of book.withSymbols()) {
    const text = renamedFormula(cell.text, what);
    if (text === cell.text) continue;
    book.remove(cell);
    book.add(new FormulaCell(cell.sheet, cell.row, cell.column, text, parseFormula(text)));
  }
  for (const name of namesOf(workbook)) name.formula = renamedFormula(name.formula, what);
  book.symbolsChanged("areas");
}

function namesOf(workbook: Workbook): DefinedName[] {
  return [...workbook.names, ...workbook.sheets.flatMap((sheet) => sheet.names)];
}
