import { cellError } from "../model/cellValue";
import type { Area } from "../model/events";
import type { Workbook } from "../model/workbook";
import { callCustom } from "./customCalls";
import type { CustomCallOptions } from "./customCalls";
import { Evaluator } from "./evaluator";
import type { CalculationContext } from "./evaluator";
import type { FormulaBook } from "./formulaBook";
import type { FormulaCell } from "./formulaCell";
import type { FunctionLibrary } from "./functionLibrary";
import { Waiting } from "./pendingCalls";
import { storeResult } from "./results";
import type { Content } from "./value";
import { Fault, Reference, raise, unwrapped } from "./value";

/** A cell computed this often in one recalculation does not settle: its result changes the area it reads. */
const MOST_PASSES = 20;
/** Stale formulas found only while computing (INDIRECT, OFFSET) are followed this deep. */
const DEEPEST = 200;

/** Computes stale formulas, each after what it reads, and waits for custom functions that answer later. */
export class Recalculation {
  private readonly running: FormulaCell[] = [];
  private computed: Area[] = [];
  private number = 1;
  private outstanding = 0;
  private wake: ReturnType<typeof setTimeout> | null = null;
  private idleWaiters: (() => void)[] = [];

  constructor(
    private readonly workbook: Workbook,
    private readonly book: FormulaBook,
    private readonly library: FunctionLibrary,
    private readonly options: CustomCallOptions,
  ) {}

  run(): void {
    const { stale } = this.book;
    this.book.refreshSymbols();
    // A result that spills over other cells than before makes their readers stale again, hence the outer loop.
    while (stale.size > 0) for (const cell of [...stale]) this.bringUpToDate(cell);
    this.announce();
  }

  /** Computes these formulas and what they read that is stale; everything else stays as it is. */
  runOnly(cells: readonly FormulaCell[]): void {
    this.book.refreshSymbols();
    for (const cell of cells) {
      if (!cell.removed) this.bringUpToDate(cell);
    }
    this.announce();
  }

  private announce(): void {
    this.number++;
    const areas = this.computed;
    this.computed = [];
    if (areas.length > 0) this.workbook.emit("calculated", { areas });
  }

  get busy(): boolean {
    return this.outstanding > 0 || this.wake !== null;
  }

  idle(): Promise<void> {
    if (!this.busy) return Promise.resolve();
    return new Promise((resolve) => this.idleWaiters.push(resolve));
  }

  /** The result of a formula, or the custom function it waits for. */
  compute(cell: FormulaCell): Content | Waiting {
    const context: CalculationContext = {
      workbook: this.workbook,
      library: this.library,
      settle: (reference) => this.settle(reference),
      callCustom: (name, call) => {
        const custom = this.library.custom(name);
        return custom ? callCustom(custom, call, cell, this.options) : raise("#NAME?");
      },
    };
    try {
      const result = new Evaluator(context, cell).content(cell.expression, null);
      cell.pending = [];
      return unwrapped(result);
    } catch (problem) {
      if (problem instanceof Waiting) return problem;
      cell.pending = [];
      if (problem instanceof Fault) return problem.error;
      const overflow = problem instanceof RangeError;
      return cellError(overflow ? "#NUM!" : "#VALUE!", problem instanceof Error ? problem.message : String(problem));
    }
  }

  /** Visits what a formula reads before the formula itself, without recursion: chains may be very long. */
  private bringUpToDate(first: FormulaCell): void {
    const open = [first];
    for (let cell = open.at(-1); cell; cell = open.at(-1)) {
      if (cell.state === "stale" && this.book.stale.has(cell)) {
        cell.state = "expanded";
        for (const precedent of cell.precedents) {
          this.forEachStale(precedent, (other) => {
            if (other.state === "stale") open.push(other);
          });
        }
        continue;
      }
      open.pop();
      if (cell.state === "expanded") this.update(cell);
    }
  }

  private update(cell: FormulaCell): void {
    this.book.stale.delete(cell);
    cell.state = "running";
    cell.circular = this.countPass(cell) > MOST_PASSES;
    this.running.push(cell);
    const result = cell.circular ? 0 : this.compute(cell);
    this.running.pop();
    cell.state = this.book.stale.has(cell) ? "stale" : "fresh";
    if (cell.removed) return;
    if (result instanceof Waiting) this.awaitAnswer(cell, result);
    const shown = cell.circular ? 0 : result instanceof Waiting ? cellError("#BUSY!") : result;
    const changedAreas = storeResult(cell, shown);
    this.book.noteBlocked(cell);
    for (const area of changedAreas) this.book.markReaders(cell.sheet, area, cell);
    for (const area of changedAreas) this.book.markBlocked(cell.sheet, area);
    this.computed.push({ sheet: cell.sheet, rect: cell.area() });
  }

  private countPass(cell: FormulaCell): number {
    if (cell.passes.recalculation !== this.number) cell.passes = { recalculation: this.number, count: 0 };
    return ++cell.passes.count;
  }

  /** Computes what is still stale in an area about to be read, and notices circles. */
  private settle(reference: Reference): void {
    if (this.book.stale.size === 0 && this.running.length === 0) return;
    const unsettled: FormulaCell[] = [];
    this.forEachStale(reference, (cell) => {
      if (cell.state === "running") this.noteCircle(cell);
      else unsettled.push(cell);
    });
    for (const cell of unsettled) {
      if (cell.state === "fresh") continue;
      if (this.running.length >= DEEPEST) this.noteCircle(this.running.at(-1) ?? cell);
      else this.update(cell);
    }
  }

  private noteCircle(start: FormulaCell): void {
    for (const cell of this.running.slice(this.running.indexOf(start))) {
      cell.circular = true;
      cell.sheet.setValue(cell.row, cell.column, 0);
    }
  }

  /** Formulas in an area, and those whose results spill into it, that are not fresh. */
  private forEachStale({ sheet, rect }: Reference, visit: (cell: FormulaCell) => void): void {
    this.book.forEachIn(sheet, rect, (cell) => {
      if (cell.state !== "fresh") visit(cell);
    });
    for (const anchor of sheet.spillsIn(rect)) {
      const cell = this.book.at(sheet, anchor.row, anchor.column);
      if (cell && cell.state !== "fresh") visit(cell);
    }
  }

  private awaitAnswer(cell: FormulaCell, waiting: Waiting): void {
    this.outstanding++;
    void waiting.call.settled.then(() => {
      this.outstanding--;
      this.book.mark(cell);
      this.wake ??= setTimeout(() => this.continue(), 0);
    });
  }

  private continue(): void {
    this.wake = null;
    this.run();
    if (this.busy) return;
    const waiters = this.idleWaiters;
    this.idleWaiters = [];
    for (const resolve of waiters) resolve();
  }
}
