import type { Rect } from "../model/address";
import type { Calculation, Renaming } from "../model/calculation";
import type { CellValue } from "../model/cellValue";
import type { Area, ShiftedEvent } from "../model/events";
import type { Cell, Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import type { CustomCallOptions } from "./customCalls";
import { FormulaBook } from "./formulaBook";
import { FormulaCell } from "./formulaCell";
import { parseFormula } from "./formulaParser";
import { FunctionLibrary } from "./functionLibrary";
import type { CustomFunction } from "./functionLibrary";
import { movedFormula } from "./movedFormula";
import { moveFormulas, renameInFormulas } from "./moveFormulas";
import { normalFormula } from "./normalFormula";
import { Waiting } from "./pendingCalls";
import { Recalculation } from "./recalculation";
import { withdrawSpill } from "./results";
import { asMatrix } from "./value";

export type { CustomFunction } from "./functionLibrary";

export type CalcOptions = CustomCallOptions;

/**
 * The calculation of a workbook. Formulas are marked stale as cells change and computed by recalculate().
 * Circles of references give 0, as Excel does after its warning; circular() lists them. Nothing is volatile: NOW,
 * RAND and the like change only when something they read does, or with a full recalculation.
 */
export class Calc implements Calculation {
  readonly options: CalcOptions;
  private readonly library = new FunctionLibrary();
  private readonly book: FormulaBook;
  private readonly recalculation: Recalculation;
  private entered: FormulaCell[] = [];

  constructor(
    readonly workbook: Workbook,
    options: Partial<CalcOptions> = {},
  ) {
    this.options = { blankCells: "zero", timeout: 120_000, ...options };
    this.book = new FormulaBook(workbook, this.library);
    this.recalculation = new Recalculation(workbook, this.book, this.library, this.options);
    for (const sheet of workbook.sheets) this.book.adopt(sheet);
    workbook.on("names", () => this.book.symbolsChanged("meanings"));
    workbook.on("table", () => this.book.symbolsChanged("areas"));
    workbook.on("sheetAdded", () => this.book.symbolsChanged("areas"));
    workbook.on("sheetDeleted", (sheet) => {
      this.book.forgetSheet(sheet);
      this.book.symbolsChanged("meanings");
    });
    workbook.on("sheetRenamed", ({ sheet, before }) =>
      renameInFormulas(workbook, this.book, { kind: "sheet", before, after: sheet.name }),
    );
  }

  /** Makes a custom function known. Formulas that already call it are computed again. */
  register(custom: CustomFunction): void {
    this.library.register(custom);
    const call = `${custom.name.toUpperCase()}(`;
    for (const cell of this.book.all()) if (cell.text.toUpperCase().includes(call)) this.book.mark(cell);
  }

  customNames(): string[] {
    return this.library.customNames();
  }

  /** Cells that are part of a circle of references. */
  circular(): Area[] {
    return this.book
      .all()
      .filter((cell) => cell.circular)
      .map((cell) => ({ sheet: cell.sheet, rect: cell.area() }));
  }

  /** Puts a formula into a cell, with its result still to be computed. */
  setFormula(sheet: Sheet, row: number, column: number, text: string): void {
    const expression = parseFormula(text);
    this.clearFormula(sheet, row, column);
    const cell = new FormulaCell(sheet, row, column, normalFormula(text, this.library), expression);
    this.book.add(cell);
    if (this.workbook.calculationMode === "Manual") this.entered.push(cell);
  }

  clearFormula(sheet: Sheet, row: number, column: number): void {
    const cell = this.book.at(sheet, row, column);
    if (!cell) return;
    const spilled = withdrawSpill(sheet, row, column);
    this.book.remove(cell);
    sheet.setValue(row, column, null);
    this.touch(sheet, spilled ?? { row, column, rows: 1, columns: 1 });
  }

  withdrawSpills(sheet: Sheet, area: Rect): void {
    for (const { row, column } of sheet.spillsIn(area)) {
      const cell = this.book.at(sheet, row, column);
      if (cell) this.book.mark(cell);
      withdrawSpill(sheet, row, column);
    }
  }

  touch(sheet: Sheet, area: Rect): void {
    this.book.markReaders(sheet, area);
    this.book.markBlocked(sheet, area);
  }

  /** Has formulas computed again even when nothing they read changed (Range.setDirty). */
  invalidate(sheet: Sheet, area: Rect): void {
    this.book.forEachIn(sheet, area, (cell) => this.renew(cell));
  }

  copyFormula(sheet: Sheet, from: Cell, to: Cell): void {
    const text = sheet.formula(from.row, from.column);
    if (text === undefined) return;
    this.setFormula(sheet, to.row, to.column, movedFormula(text, to.row - from.row, to.column - from.column));
  }

  calculateEntered(): void {
    const entered = this.entered;
    this.entered = [];
    this.recalculation.runOnly(entered);
  }

  recalculate(full = false): void {
    this.entered = [];
    if (full) for (const cell of this.book.all()) this.renew(cell);
    this.recalculation.run();
  }

  /** True while custom functions are being waited for. */
  get busy(): boolean {
    return this.recalculation.busy;
  }

  /** Resolves when every custom function has answered and what depends on the answers is computed. */
  idle(): Promise<void> {
    return this.recalculation.idle();
  }

  /** Computes a formula that stands in no cell. Blank cells stay null. */
  async evaluate(text: string, sheet: Sheet = this.workbook.active): Promise<CellValue[][]> {
    const formula = text.startsWith("=") ? text : `=${text}`;
    const cell = new FormulaCell(sheet, 0, 0, formula, parseFormula(formula));
    for (;;) {
      this.recalculate();
      await this.idle();
      const result = this.recalculation.compute(cell);
      if (!(result instanceof Waiting)) return asMatrix(result).map((row) => [...row]);
      await result.call.settled;
    }
  }

  shift(shift: ShiftedEvent, move: () => void): void {
    moveFormulas(this.workbook, this.book, shift, move);
  }

  renamed(what: Renaming): void {
    renameInFormulas(this.workbook, this.book, what);
  }

  private renew(cell: FormulaCell): void {
    cell.pending = [];
    this.book.mark(cell);
  }
}
