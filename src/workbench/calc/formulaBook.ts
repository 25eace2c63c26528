import type { Rect } from "../model/address";
import { CellStore } from "../model/cellStore";
import { CellError, cellError } from "../model/cellValue";
import { overlaps, sameRect } from "../model/rectangles";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { DependencyIndex } from "./dependencyIndex";
import type { Expression } from "./expression";
import { FormulaCell } from "./formulaCell";
import { parseFormula } from "./formulaParser";
import type { FunctionLibrary } from "./functionLibrary";
import { precedentsOf } from "./precedents";
import type { Reference } from "./value";

/** All formulas of a workbook: where they are, what they read, and which are stale. */
export class FormulaBook {
  readonly stale = new Set<FormulaCell>();
  private readonly cells = new Map<Sheet, CellStore<FormulaCell>>();
  private readonly index = new DependencyIndex();
  /** Formulas to be computed at every recalculation. */
  readonly volatile = new Set<FormulaCell>();
  private readonly symbolic = new Set<FormulaCell>();
  private readonly blocked = new Set<FormulaCell>();
  private changedSymbols: "none" | "areas" | "meanings" = "none";

  constructor(
    private readonly workbook: Workbook,
    private readonly library: FunctionLibrary,
  ) {}

  at(sheet: Sheet, row: number, column: number): FormulaCell | undefined {
    return this.cells.get(sheet)?.get(row, column);
  }

  add(cell: FormulaCell): void {
    let store = this.cells.get(cell.sheet);
    if (!store) this.cells.set(cell.sheet, (store = new CellStore()));
    store.set(cell.row, cell.column, cell);
    cell.sheet.setFormulaText(cell.row, cell.column, cell.text);
    this.connect(cell);
    this.mark(cell);
  }

  /** Takes up the formulas a workbook came with; their results hold until something they read changes. */
  adopt(sheet: Sheet): void {
    const bounds = sheet.usedRange(true);
    if (!bounds) return;
    this.cells.set(sheet, new CellStore<FormulaCell>());
    this.adoptWithin(sheet, bounds);
  }

  /** Takes up what formulas now stand in an area, and lets go of those that stood there. */
  adoptWithin(sheet: Sheet, area: Rect): void {
    let store = this.cells.get(sheet);
    if (!store) this.cells.set(sheet, (store = new CellStore()));
    const old: FormulaCell[] = [];
    store.forEach(area, (cell) => {
      if (sheet.formula(cell.row, cell.column) !== cell.text) old.push(cell);
    });
    for (const cell of old) this.disconnect(cell);
    const formulas = store;
    sheet.forEachFormula(area, (text, row, column) => {
      if (formulas.get(row, column)) return;
      const cell = new FormulaCell(sheet, row, column, text, parsedOrName(text));
      cell.state = "fresh";
      formulas.set(row, column, cell);
      this.connect(cell);
    });
  }

  /** Forgets a sheet's formulas and leaves them on the sheet. */
  letGo(sheet: Sheet): void {
    for (const cell of this.all()) if (cell.sheet === sheet) this.disconnect(cell);
    this.cells.delete(sheet);
  }

  remove(cell: FormulaCell): void {
    cell.sheet.setFormulaText(cell.row, cell.column, undefined);
    this.disconnect(cell);
  }

  /** Notes what a formula was seen to read beyond what its text tells. */
  noteFound(cell: FormulaCell, found: readonly Reference[]): void {
    if (cell.removed || sameReferences(cell.found, found)) return;
    this.index.remove(cell);
    cell.found = found;
    this.index.add(cell);
  }

  addFound(cell: FormulaCell, reference: Reference): void {
    cell.found = [...cell.found, reference];
    this.index.addReference(cell, reference);
  }

  noteVolatile(cell: FormulaCell, volatile: boolean): void {
    if (cell.volatile === volatile || cell.removed) return;
    cell.volatile = volatile;
    if (volatile) this.volatile.add(cell);
    else this.volatile.delete(cell);
  }

  forgetSheet(sheet: Sheet): void {
    for (const cell of this.all().filter((item) => item.sheet === sheet)) this.remove(cell);
    this.cells.delete(sheet);
  }

  all(): FormulaCell[] {
    const found: FormulaCell[] = [];
    for (const store of this.cells.values()) {
      const bounds = store.bounds();
      if (bounds) store.forEach(bounds, (cell) => found.push(cell));
    }
    return found;
  }

  /** Formulas whose text names tables, names or other sheets. */
  withSymbols(): FormulaCell[] {
    return [...this.symbolic];
  }

  forEachIn(sheet: Sheet, area: Rect, visit: (cell: FormulaCell) => void): void {
    this.cells.get(sheet)?.forEach(area, visit);
  }

  /** Marks a formula stale, and whatever reads it, and so on. */
  mark(cell: FormulaCell): void {
    if (cell.removed || this.stale.has(cell)) return;
    const open = [cell];
    for (let next = open.pop(); next; next = open.pop()) {
      if (this.stale.has(next)) continue;
      this.stale.add(next);
      if (next.state === "fresh") next.state = "stale";
      this.index.forEachReader(next.sheet, next.area(), (reader) => {
        if (!this.stale.has(reader)) open.push(reader);
      });
    }
  }

  markReaders(sheet: Sheet, area: Rect, except?: FormulaCell): void {
    this.index.forEachReader(sheet, area, (reader) => {
      if (reader !== except) this.mark(reader);
    });
  }

  /** Marks results that found no room, when something in their way may have gone. */
  markBlocked(sheet: Sheet, area?: Rect): void {
    for (const cell of [...this.blocked]) {
      if (cell.sheet === sheet && cell.blocked && (!area || overlaps(cell.blocked, area))) this.mark(cell);
    }
  }

  noteBlocked(cell: FormulaCell): void {
    if (cell.blocked) this.blocked.add(cell);
    else this.blocked.delete(cell);
  }

  /** Names, tables or sheets changed: `meanings` when a name may have another value at the same place. */
  symbolsChanged(what: "areas" | "meanings"): void {
    if (this.changedSymbols !== "meanings") this.changedSymbols = what;
  }

  /** Looks up anew what names and tables stand for, when that changed since the last time. */
  refreshSymbols(): void {
    const what = this.changedSymbols;
    if (what === "none") return;
    this.changedSymbols = "none";
    for (const cell of this.withSymbols()) {
      const before = cell.precedents;
      this.index.remove(cell);
      this.connect(cell);
      const differs = what === "meanings" || !sameReferences(before, cell.precedents);
      if (differs || cell.value() instanceof CellError) this.mark(cell);
    }
  }

  private disconnect(cell: FormulaCell): void {
    this.cells.get(cell.sheet)?.set(cell.row, cell.column, undefined);
    this.index.remove(cell);
    this.symbolic.delete(cell);
    this.volatile.delete(cell);
    this.blocked.delete(cell);
    this.stale.delete(cell);
    cell.removed = true;
  }

  private connect(cell: FormulaCell): void {
    const { references, symbolic, volatile } = precedentsOf(this.workbook, cell, cell.expression, this.library);
    cell.precedents = references;
    this.noteVolatile(cell, volatile);
    if (symbolic) this.symbolic.add(cell);
    else this.symbolic.delete(cell);
    this.index.add(cell);
  }
}

function sameReferences(a: readonly Reference[], b: readonly Reference[]): boolean {
  return a.length === b.length && a.every((item, index) => sameReference(item, b[index]));
}

function sameReference(a: Reference, b: Reference | undefined): boolean {
  return b !== undefined && a.sheet === b.sheet && sameRect(a.rect, b.rect);
}

/** A file may hold a formula we cannot read; computed anew it gives #NAME?, until then it keeps its value. */
function parsedOrName(text: string): Expression {
  try {
    return parseFormula(text);
  } catch {
    return { kind: "constant", value: cellError("#NAME?", `The formula could not be read: ${text}`) };
  }
}
