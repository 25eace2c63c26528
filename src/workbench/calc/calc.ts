import type { Rect } from "../model/address";
import type { Calculation, Renaming, Restored } from "../model/calculation";
import type { CellValue } from "../model/cellValue";
import type { Area, ShiftedEvent } from "../model/events";
import type { Cell, Sheet } from "../model/sheet";
import type { Table } from "../model/table";
import type { Workbook } from "../model/workbook";
import { FormulaBook } from "./formulaBook";
import { FormulaCell } from "./formulaCell";
import { parseFormula } from "./formulaParser";
import { FunctionLibrary } from "./functionLibrary";
import type { CustomFunction } from "./functionLibrary";
import { movedFormula } from "./movedFormula";
import { relocateFormulas, shiftFormulas } from "./moveFormulas";
import { normalFormula } from "./normalFormula";
import { Postponed, Waiting } from "./pendingCalls";
import { Recalculation } from "./recalculation";
import type { RecalculationOptions } from "./recalculation";
import { dropColumnsFromFormulas, dropSheetFromFormulas, renameInFormulas } from "./renameInFormulas";
import { requireArguments } from "./requireArguments";
import { withdrawSpill } from "./results";
import { asMatrix } from "./value";

export type { CustomFunction } from "./functionLibrary";

export type CalcOptions = RecalculationOptions;

/** Excel's CalculationState. Pending: something changed and calculation waits to be asked for. */
export type CalculationState = "Done" | "Calculating" | "Pending";

/**
 * The calculation of a workbook. Formulas are marked stale as cells change and computed by update(). Volatile ones
 * (NOW, RAND, OFFSET, INDIRECT …) are computed whenever anything changed, and always by recalculate(). Circles of
 * references give 0, as Excel does after its warning; circular() lists them.
 */
export class Calc implements Calculation {
  readonly options: CalcOptions;
  private readonly library = new FunctionLibrary();
  private readonly book: FormulaBook;
  private readonly recalculation: Recalculation;
  private entered: FormulaCell[] = [];
  private restoring = false;
  /** Something changed since the last calculation. At first everything: volatile formulas of a file are out of date. */
  private changed = true;

  constructor(
    readonly workbook: Workbook,
    options: Partial<CalcOptions> = {},
  ) {
    this.options = { blankCells: "zero", timeout: 120_000, now: () => new Date(), random: Math.random, ...options };
    this.book = new FormulaBook(workbook, this.library);
    this.recalculation = new Recalculation(workbook, this.book, this.library, this.options);
    for (const sheet of workbook.sheets) this.book.adopt(sheet);
    workbook.on("names", () => this.book.symbolsChanged("meanings"));
    workbook.on("table", ({ table }) => {
      this.book.symbolsChanged("areas");
      this.book.markBlocked(table.sheet);
    });
    workbook.on("dimensions", (sheet) => this.book.markBlocked(sheet));
    workbook.on("sheetAdded", () => this.book.symbolsChanged("areas"));
    workbook.on("sheetDeleted", (sheet) => {
      if (!this.restoring) {
        this.book.forgetSheet(sheet);
        dropSheetFromFormulas(workbook, this.book, sheet.name);
        for (const table of sheet.tables) dropColumnsFromFormulas(workbook, this.book, table, null);
      }
      this.book.symbolsChanged("meanings");
    });
    workbook.on("sheetRenamed", ({ sheet, before }) => {
      if (this.restoring) this.book.symbolsChanged("areas");
      else renameInFormulas(workbook, this.book, { kind: "sheet", before, after: sheet.name });
    });
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
    requireArguments(expression, this.library);
    this.clearFormula(sheet, row, column);
    const cell = new FormulaCell(sheet, row, column, normalFormula(text, this.library), expression);
    this.book.add(cell);
    this.changed = true;
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
    this.changed = true;
    this.book.markReaders(sheet, area);
    this.book.markBlocked(sheet, area);
  }

  /** Has formulas computed again even when nothing they read changed (Range.setDirty). */
  invalidate(sheet: Sheet, area: Rect): void {
    this.changed = true;
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
    if (full) for (const cell of this.book.all()) this.renew(cell);
    this.run(true);
  }

  update(): void {
    this.run(this.changed);
  }

  get state(): CalculationState {
    if (this.busy) return "Calculating";
    return this.book.stale.size > 0 ? "Pending" : "Done";
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
      this.update();
      await this.idle();
      const result = this.recalculation.compute(cell);
      if (result instanceof Waiting) await result.call.settled;
      else if (!(result instanceof Postponed)) return asMatrix(result).map((row) => [...row]);
    }
  }

  /** Computes a formula as if it stood in a cell, at once; null while a custom function has yet to answer. */
  computeNow(text: string, sheet: Sheet, row = 0, column = 0): CellValue[][] | null {
    const result = this.recalculation.compute(new FormulaCell(sheet, row, column, text, parseFormula(text)));
    return result instanceof Waiting || result instanceof Postponed ? null : asMatrix(result).map((line) => [...line]);
  }

  shift(shift: ShiftedEvent, move: () => void): void {
    this.changed = true;
    shiftFormulas(this.workbook, this.book, shift, move);
  }

  relocate(from: Area, to: Area, move: () => void): void {
    this.changed = true;
    relocateFormulas(this.workbook, this.book, { from, to }, move);
  }

  columnsLost(table: Table, lost: readonly string[] | null): void {
    dropColumnsFromFormulas(this.workbook, this.book, table, lost);
  }

  restored({ sheetsIn, sheetsOut, formulas, cells }: Restored, announce: () => void): void {
    for (const sheet of [...sheetsOut, ...sheetsIn]) this.book.letGo(sheet);
    for (const sheet of sheetsIn) this.book.adopt(sheet);
    for (const { sheet, rect } of formulas) this.book.adoptWithin(sheet, rect);
    this.restoring = true;
    try {
      announce();
    } finally {
      this.restoring = false;
    }
    for (const { sheet, rect } of cells) {
      this.book.forEachIn(sheet, rect, (cell) => this.book.mark(cell));
      this.touch(sheet, rect);
    }
  }

  renamed(what: Renaming): void {
    renameInFormulas(this.workbook, this.book, what);
  }

  private run(withVolatile: boolean): void {
    this.entered = [];
    this.changed = false;
    this.recalculation.run(withVolatile);
  }

  private renew(cell: FormulaCell): void {
    cell.pending = [];
    this.book.mark(cell);
  }
}
