import { cellError } from "../model/cellValue";
import type { Area } from "../model/events";
import type { Workbook } from "../model/workbook";
import { Circles } from "./circles";
import { Circumstances } from "./circumstances";
import type { Sources } from "./circumstances";
import { callCustom } from "./customCalls";
import type { CustomCallOptions } from "./customCalls";
import { Evaluator } from "./evaluator";
import type { CalculationContext } from "./evaluator";
import type { FormulaBook } from "./formulaBook";
import type { FormulaCell } from "./formulaCell";
import type { FunctionLibrary } from "./functionLibrary";
import { Postponed, Waiting } from "./pendingCalls";
import { ReadsBeyond } from "./readsBeyond";
import { storeResult, withdrawSpill } from "./results";
import type { Content } from "./value";
import { Fault, raise, unwrapped } from "./value";
import type { Reference } from "./value";
import { wholeCircle } from "./wholeCircle";

/** A cell computed this often in one recalculation does not settle: its result changes the area it reads. */
const MOST_PASSES = 20;
/** Stale formulas found only while computing (INDIRECT, OFFSET) are followed this deep at once. */
const DEEPEST = 200;

export type RecalculationOptions = CustomCallOptions & Sources;

/** Computes stale formulas, each after what it reads, and waits for custom functions that answer later. */
export class Recalculation {
  private readonly circles = new Circles();
  private readonly reads = new ReadsBeyond();
  private clock: Date | null = null;
  private computed: Area[] = [];
  private number = 1;
  private outstanding = 0;
  private answered: FormulaCell[] = [];
  private wake: ReturnType<typeof setTimeout> | null = null;
  private idleWaiters: (() => void)[] = [];

  constructor(
    private readonly workbook: Workbook,
    private readonly book: FormulaBook,
    private readonly library: FunctionLibrary,
    private readonly options: RecalculationOptions,
  ) {}

  run(withVolatile: boolean): void {
    const { stale } = this.book;
    this.book.refreshSymbols();
    if (withVolatile) for (const cell of [...this.book.volatile]) this.book.mark(cell);
    // A result that spills over other cells than before makes their readers stale again, hence the outer loop.
    while (stale.size > 0) for (const cell of [...stale]) this.bringUpToDate(cell);
    this.announce();
  }

  /** Computes these formulas and nothing else: what they read is taken as it stands, however stale. */
  runOnly(cells: readonly FormulaCell[]): void {
    this.book.refreshSymbols();
    const only = new Set(cells.filter((cell) => !cell.removed && this.book.stale.has(cell)));
    const others = [...this.book.stale].filter((cell) => !only.has(cell));
    for (const cell of others) this.book.stale.delete(cell);
    for (const cell of others) cell.state = "fresh";
    for (const cell of only) this.bringUpToDate(cell);
    for (const cell of others) if (!cell.removed) this.book.mark(cell);
    this.announce();
  }

  private announce(): void {
    this.number++;
    this.clock = null;
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

  /** The result of a formula, or what keeps it from having one. */
  compute(cell: FormulaCell, seen = { volatile: false }): Content | Waiting | Postponed {
    let circumstances = cell.circumstances?.rewind() ?? null;
    const seenThen = (): Circumstances => (circumstances ??= new Circumstances(this.sources()));
    cell.circumstances = null;
    const context: CalculationContext = {
      workbook: this.workbook,
      library: this.library,
      settle: (reference) => this.settle(reference),
      callCustom: (name, call) => {
        const custom = this.library.custom(name);
        return custom ? callCustom(custom, call, cell, this.options) : raise("#NAME?");
      },
      noteVolatile: () => {
        seen.volatile = true;
      },
      now: () => seenThen().now(),
      random: () => seenThen().random(),
    };
    try {
      const result = new Evaluator(context, cell).result(cell.expression);
      cell.pending = [];
      return unwrapped(result);
    } catch (problem) {
      if (problem instanceof Waiting) cell.circumstances = circumstances;
      if (problem instanceof Waiting || problem instanceof Postponed) return problem;
      cell.pending = [];
      if (problem instanceof Fault) return problem.error;
      const overflow = problem instanceof RangeError;
      return cellError(overflow ? "#NUM!" : "#VALUE!", problem instanceof Error ? problem.message : String(problem));
    }
  }

  /** All formulas of one recalculation see the same time. */
  private sources(): Sources {
    return { now: () => (this.clock ??= this.options.now()), random: this.options.random };
  }

  /** Visits what a formula reads before the formula itself, without recursion: chains may be very long. */
  private bringUpToDate(first: FormulaCell): void {
    const open = [first];
    for (let cell = open.at(-1); cell; cell = open.at(-1)) {
      if (cell.state === "stale" && this.book.stale.has(cell)) {
        cell.state = "expanded";
        const push = (other: FormulaCell): void => {
          if (other.state === "stale") open.push(other);
        };
        for (const reference of cell.precedents) this.forEachUnsettled(reference, push);
        for (const reference of cell.found) this.forEachUnsettled(reference, push);
        continue;
      }
      // A postponed formula is stale again and now known to read more.
      if (cell.state === "expanded" && !this.update(cell)) continue;
      open.pop();
    }
  }

  /** Computes a formula and stores its result; false when that had to be put off. */
  private update(cell: FormulaCell): boolean {
    if (this.countPass(cell) > MOST_PASSES) {
      this.giveUp(cell);
      return true;
    }
    this.book.stale.delete(cell);
    cell.state = "running";
    this.circles.begin(cell);
    this.reads.begin(cell);
    const seen = { volatile: false };
    const result = this.compute(cell, seen);
    const complete = !(result instanceof Waiting || result instanceof Postponed);
    this.book.noteVolatile(cell, seen.volatile || (!complete && cell.volatile));
    this.book.noteFound(cell, this.reads.end());
    if (result instanceof Postponed) {
      for (const again of [cell, ...this.circles.abandon(cell)]) this.putOff(again);
      return false;
    }
    cell.state = this.book.stale.has(cell) ? "stale" : "fresh";
    this.keepTogether(this.circles.end(cell));
    if (cell.removed) return true;
    if (result instanceof Waiting) this.awaitAnswer(cell, result);
    this.store(cell, cell.circular ? 0 : result instanceof Waiting ? cellError("#BUSY!") : result);
    return true;
  }

  /** A circle of which some must be computed again is computed again as a whole, or it would not be seen as one. */
  private keepTogether(circle: readonly FormulaCell[]): void {
    if (circle.some((member) => this.book.stale.has(member))) for (const member of circle) this.book.mark(member);
  }

  private store(cell: FormulaCell, content: Content): void {
    const changedAreas = storeResult(cell, content);
    this.book.noteBlocked(cell);
    for (const area of changedAreas) this.book.markReaders(cell.sheet, area, cell);
    for (const area of changedAreas) this.book.markBlocked(cell.sheet, area);
    this.computed.push({ sheet: cell.sheet, rect: cell.area() });
  }

  private putOff(cell: FormulaCell): void {
    cell.state = "stale";
    this.book.stale.add(cell);
  }

  /** A formula that does not settle, or a circle too long to be followed formula by formula: all of it is 0. */
  private giveUp(cell: FormulaCell): void {
    const circle = wholeCircle(cell, (reference, visit) => this.forEachFormula(reference, visit));
    for (const member of circle) {
      if (member.state === "running") continue;
      this.book.stale.delete(member);
      member.state = "fresh";
      member.circular = true;
      this.store(member, 0);
    }
  }

  private countPass(cell: FormulaCell): number {
    if (cell.passes.recalculation !== this.number) cell.passes = { recalculation: this.number, count: 0 };
    return ++cell.passes.count;
  }

  /** Computes what is still stale in an area about to be read, and notices circles. */
  private settle(reference: Reference): void {
    // Noted before anything else is computed: what changes meanwhile must reach this formula, too.
    const reader = this.reads.note(reference);
    if (reader) this.book.addFound(reader, reference);
    if (this.book.stale.size === 0 && this.circles.depth === 0) return;
    const unsettled: FormulaCell[] = [];
    this.forEachUnsettled(reference, (cell) => {
      if (cell.open) this.noteCircle(cell);
      else unsettled.push(cell);
    });
    for (const cell of unsettled) {
      if (cell.state === "fresh") continue;
      if (cell.open) this.noteCircle(cell);
      else if (this.circles.depth >= DEEPEST || !this.update(cell)) throw new Postponed();
    }
  }

  private noteCircle(met: FormulaCell): void {
    for (const { sheet, row, column } of this.circles.meet(met)) {
      withdrawSpill(sheet, row, column);
      sheet.setValue(row, column, 0);
    }
  }

  /** Formulas in an area, and those whose results spill into it, whose results do not hold yet. */
  private forEachUnsettled(reference: Reference, visit: (cell: FormulaCell) => void): void {
    this.forEachFormula(reference, (cell) => {
      if (cell.state !== "fresh" || cell.open) visit(cell);
    });
  }

  private forEachFormula({ sheet, rect }: Reference, visit: (cell: FormulaCell) => void): void {
    this.book.forEachIn(sheet, rect, visit);
    for (const anchor of sheet.spillsIn(rect)) {
      const cell = this.book.at(sheet, anchor.row, anchor.column);
      if (cell) visit(cell);
    }
  }

  private awaitAnswer(cell: FormulaCell, waiting: Waiting): void {
    this.outstanding++;
    void waiting.call.settled.then(() => {
      this.outstanding--;
      this.book.mark(cell);
      this.answered.push(cell);
      this.wake ??= setTimeout(() => this.continue(), 0);
    });
  }

  private continue(): void {
    this.wake = null;
    const { answered } = this;
    this.answered = [];
    if (this.workbook.calculationMode === "Manual") this.runOnly(answered);
    else this.run(false);
    if (this.busy) return;
    const waiters = this.idleWaiters;
    this.idleWaiters = [];
    for (const resolve of waiters) resolve();
  }
}
