import type { Rect } from "../../model/address";
import { toA1 } from "../../model/address";
import type { CellValue } from "../../model/cellValue";
import { CellError } from "../../model/cellValue";
import { coveredCells } from "../../model/coveredCells";
import { contains } from "../../model/rectangles";
import type { Sheet } from "../../model/sheet";
import { movedFormula } from "../../calc/movedFormula";
import { byAddin } from "./byAddin";
import type { HostContext } from "./hostContext";

/** What a cell holds, apart from its look; an absent formula means the value is a constant. */
export interface CellContent {
  readonly value: CellValue;
  readonly formula?: string;
}

export interface BlockCell extends CellContent {
  readonly row: number;
  readonly column: number;
  readonly style: number;
}

export type Block = readonly (readonly BlockCell[])[];

/** Reads cells for putting them elsewhere. Cells a formula of the block spills into are blank: it will spill again. */
export function readBlock(sheet: Sheet, rect: Rect): BlockCell[][] {
  return Array.from({ length: rect.rows }, (_line, i) =>
    Array.from({ length: rect.columns }, (_cell, j) => readCell(sheet, rect.row + i, rect.column + j, rect)),
  );
}

function readCell(sheet: Sheet, row: number, column: number, block: Rect): BlockCell {
  const style = sheet.styleId(row, column);
  const formula = sheet.formula(row, column);
  if (formula !== undefined) return { row, column, style, value: sheet.value(row, column), formula };
  const anchor = sheet.spillAnchor(row, column);
  const spilled = anchor !== null && contains(block, { ...anchor, rows: 1, columns: 1 });
  return { row, column, style, value: spilled ? null : sheet.value(row, column) };
}

/** What a cell would hold at another place: its formula's references move along. */
export function contentAt(cell: BlockCell, row: number, column: number): CellContent {
  if (cell.formula === undefined) return { value: cell.value };
  return { value: null, formula: movedFormula(cell.formula, row - cell.row, column - cell.column) };
}

/** Writes contents as they are, without reading texts as numbers or dates. Null leaves a cell alone. */
export function writeContents(
  host: HostContext,
  sheet: Sheet,
  rect: Rect,
  contents: readonly (readonly (CellContent | null)[])[],
): void {
  const isCovered = coveredCells(sheet.merges, rect);
  // A formula that stands there already stays: sorted rows mostly hold the same formulas, written for their own row.
  // Without automatic calculation it has to be entered anew, or it would keep the result of the row that was here.
  const mayStay = host.workbook.calculationMode !== "Manual";
  const changes = contents.map((line, i) =>
    line.map((cell, j) => {
      const [row, column] = [rect.row + i, rect.column + j];
      const same = mayStay && cell?.formula !== undefined && sheet.formula(row, column) === cell.formula;
      return same || isCovered(row, column) ? null : cell;
    }),
  );
  const entries = changes.map((line) =>
    line.map((cell) => {
      if (cell === null) return null;
      if (cell.formula !== undefined) return "";
      return cell.value instanceof CellError ? cell.value.code : (cell.value ?? "");
    }),
  );
  host.editor.enter(sheet, rect, entries, { ...byAddin, literalText: true });
  changes.forEach((line, i) =>
    line.forEach((cell, j) => {
      const [row, column] = [rect.row + i, rect.column + j];
      if (cell?.formula !== undefined) host.calc.setFormula(sheet, row, column, cell.formula);
      else if (cell?.value instanceof CellError) sheet.setValue(row, column, cell.value);
    }),
  );
}

/** A link of one cell moves to another with its content. */
export function linkOf(sheet: Sheet, row: number, column: number): ReturnType<Sheet["hyperlinks"]["get"]> {
  return sheet.hyperlinks.get(toA1({ row, column, rows: 1, columns: 1 }));
}
