import type { Renaming } from "../model/calculation";
import type { Cell, Sheet } from "../model/sheet";
import { overlaps } from "../model/rectangles";
import type { Table } from "../model/table";
import type { Workbook } from "../model/workbook";
import type { FormulaBook } from "./formulaBook";
import { FormulaCell } from "./formulaCell";
import { parseFormula } from "./formulaParser";
import { forEachHeldFormula } from "./heldFormulas";
import { formulaWithoutColumns, formulaWithoutSheet, renamedFormula } from "./rewriteFormula";
import type { SheetRenaming } from "./rewriteFormula";

/** Formulas and names keep their meaning when a sheet, table or column gets another name. */
export function renameInFormulas(workbook: Workbook, book: FormulaBook, what: Renaming | SheetRenaming): void {
  const table = what.kind === "column" ? workbook.table(what.table) : undefined;
  rewriteSymbols(workbook, book, (text, place) => renamedFormula(text, what, place !== null && isWithin(table, place)));
}

/** A sheet is gone: references to it become #REF!. */
export function dropSheetFromFormulas(workbook: Workbook, book: FormulaBook, name: string): void {
  rewriteSymbols(workbook, book, (text) => formulaWithoutSheet(text, name));
}

/** A table lost columns, or all its cells (`lost` is null): references to them become #REF!. */
export function dropColumnsFromFormulas(
  workbook: Workbook,
  book: FormulaBook,
  table: Table,
  lost: readonly string[] | null,
): void {
  const names = lost && new Set(lost.map((name) => name.toLowerCase()));
  rewriteSymbols(workbook, book, (text, place) =>
    formulaWithoutColumns(text, table.name, names, place !== null && isWithin(table, place)),
  );
}

type Place = Cell & { readonly sheet: Sheet };

function rewriteSymbols(
  workbook: Workbook,
  book: FormulaBook,
  change: (text: string, place: Place | null) => string,
): void {
  for (const cell of book.withSymbols()) {
    const text = change(cell.text, cell);
    if (text === cell.text) continue;
    book.remove(cell);
    book.add(new FormulaCell(cell.sheet, cell.row, cell.column, text, parseFormula(text)));
  }
  forEachHeldFormula(workbook, (held) => {
    const text = change(held.text, held.sheet && held.area && { sheet: held.sheet, ...held.area });
    if (text !== held.text) held.set(text);
  });
  book.symbolsChanged("areas");
}

function isWithin(table: Table | undefined, { sheet, row, column }: Place): boolean {
  return sheet === table?.sheet && overlaps(table.range, { row, column, rows: 1, columns: 1 });
}
