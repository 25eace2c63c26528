import type { Rect } from "../model/address";
import type { ShiftedEvent } from "../model/events";
import { contains, intersect, overlaps } from "../model/rectangles";
import { shiftCell, shiftRect, shiftedArea } from "../model/shift";
import type { Cell, Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import type { FormulaBook } from "./formulaBook";
import { FormulaCell } from "./formulaCell";
import { parseFormula } from "./formulaParser";
import { forEachHeldFormula } from "./heldFormulas";
import type { HeldFormula } from "./heldFormulas";
import { movedFormula } from "./movedFormula";
import { withdrawSpill } from "./results";
import { relocatedFormula, shiftedFormula, touchedByMove } from "./rewriteFormula";
import type { Move } from "./rewriteFormula";

/** Where a formula is afterwards and what it says there; null when it is gone. */
type Next = (Cell & { readonly sheet: Sheet; readonly text: string }) | null;

/** Cells are inserted or deleted: formulas move along and references follow what they meant. */
export function shiftFormulas(workbook: Workbook, book: FormulaBook, shift: ShiftedEvent, move: () => void): void {
  const { sheet, rect, direction } = shift;
  const moved = shiftedArea(rect, direction);
  const next = (cell: FormulaCell): Next => {
    const to = cell.sheet === sheet ? shiftCell(cell.row, cell.column, rect, direction) : cell;
    const reads = cell.precedents.some((item) => item.sheet === sheet && overlaps(item.rect, moved));
    return to && { ...at(cell.sheet, to), text: reads ? shiftedFormula(cell.text, cell.sheet.name, shift) : cell.text };
  };
  forEachHeldFormula(workbook, (held) => {
    if (held.sheet === null && !held.text.includes("!")) return;
    const text = shiftedFormula(rebased(held, shift), held.sheet?.name ?? "", shift);
    if (text !== held.text) held.set(text);
  });
  putElsewhere(book, [{ sheet, rect: moved }], next, move);
}

/** Cells were cut and are pasted elsewhere. */
export function relocateFormulas(workbook: Workbook, book: FormulaBook, move: Move, work: () => void): void {
  const { from, to } = move;
  const isFrom = (cell: FormulaCell): boolean => cell.sheet === from.sheet && inside(from.rect, cell);
  const isOverwritten = (cell: FormulaCell): boolean => cell.sheet === to.sheet && inside(to.rect, cell);
  const next = (cell: FormulaCell): Next => {
    const { sheet, row, column, text } = cell;
    if (isFrom(cell)) {
      const place = { row: row + to.rect.row - from.rect.row, column: column + to.rect.column - from.rect.column };
      return { ...at(to.sheet, place), text: relocatedFormula(text, sheet.name, move, to.sheet.name) };
    }
    if (isOverwritten(cell)) return null;
    const touched = cell.precedents.some(
      (item) =>
        (item.sheet === from.sheet || item.sheet === to.sheet) &&
        touchedByMove(item.rect, { from: from.rect, to: to.rect }),
    );
    return { ...at(sheet, cell), text: touched ? relocatedFormula(text, sheet.name, move) : text };
  };
  forEachHeldFormula(workbook, (held) => {
    if (held.sheet === null && !held.text.includes("!")) return;
    const goes = held.area !== null && held.sheet === from.sheet && contains(from.rect, held.area);
    const own = held.sheet?.name ?? "";
    const text = relocatedFormula(held.text, own, move, goes ? to.sheet.name : own);
    if (text !== held.text) held.set(text);
  });
  putElsewhere(book, [from, to], next, work);
}

/** Takes formulas that change place or text off their sheets, lets the rest move, and puts them where they belong. */
function putElsewhere(
  book: FormulaBook,
  disturbed: readonly { readonly sheet: Sheet; readonly rect: Rect }[],
  next: (cell: FormulaCell) => Next,
  move: () => void,
): void {
  const reflowed = new Set(
    disturbed.flatMap(({ sheet, rect }) =>
      sheet.spillsIn(rect).map((anchor) => book.at(sheet, anchor.row, anchor.column)),
    ),
  );
  const affected: { cell: FormulaCell; to: Next }[] = [];
  for (const cell of book.all()) {
    const to = next(cell);
    const stays = to?.text === cell.text && to.sheet === cell.sheet && to.row === cell.row && to.column === cell.column;
    if (!stays || reflowed.has(cell)) affected.push({ cell, to });
  }
  const values = affected.map(({ cell }) => cell.value());
  for (const { cell } of affected) {
    book.markReaders(cell.sheet, cell.area());
    withdrawSpill(cell.sheet, cell.row, cell.column);
    cell.sheet.setValue(cell.row, cell.column, null);
    book.remove(cell);
  }
  move();
  affected.forEach(({ cell, to }, index) => {
    if (!to) return;
    to.sheet.setValue(to.row, to.column, values[index] ?? null);
    const expression = to.text === cell.text ? cell.expression : parseFormula(to.text);
    book.add(new FormulaCell(to.sheet, to.row, to.column, to.text, expression));
  });
  book.symbolsChanged("areas");
}

/** A formula relative to the first cell of an area, written for the first cell that is left of the area. */
function rebased({ sheet, area, text }: HeldFormula, { sheet: shifted, rect, direction }: ShiftedEvent): string {
  if (!area || sheet !== shifted || !shiftRect(area, rect, direction)) return text;
  const first = { row: area.row, column: area.column };
  if (shiftCell(first.row, first.column, rect, direction)) return text;
  const lost = intersect(area, rect);
  if (!lost) return text;
  return direction === "Up" ? movedFormula(text, lost.rows, 0) : movedFormula(text, 0, lost.columns);
}

function inside(area: Rect, { row, column }: Cell): boolean {
  return contains(area, { row, column, rows: 1, columns: 1 });
}

function at(sheet: Sheet, { row, column }: Cell): Cell & { readonly sheet: Sheet } {
  return { sheet, row, column };
}
