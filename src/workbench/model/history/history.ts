import type { Rect } from "../address";
import type { Calculation } from "../calculation";
import type { ShiftedEvent } from "../events";
import type { Sheet } from "../sheet";
import type { ShiftDirection } from "../shift";
import type { Workbook } from "../workbook";
import { announce } from "./announce";
import type { Capture } from "./capture";
import { capture } from "./capture";
import { changedAreas } from "./changedAreas";
import type { Difference, Side, Sides } from "./difference";
import { difference, isNothing, isResultsOnly, joined, sizeOf } from "./difference";
import { putBack } from "./putBack";

export interface HistoryLimits {
  /** Steps that can be undone. */
  readonly steps: number;
  /** Cells kept for all steps together. The latest step is kept whatever its size. */
  readonly cells: number;
}

interface Selected {
  readonly sheet: Sheet;
  readonly rect: Rect;
}

interface Step {
  readonly name: string;
  change: Difference;
  selection: Sides<Selected>;
  /** Insertions and deletions of cells, for whoever holds on to places of the sheet. */
  readonly shifts: readonly ShiftedEvent[];
}

const opposite: Readonly<Record<ShiftDirection, ShiftDirection>> = {
  Down: "Up",
  Up: "Down",
  Right: "Left",
  Left: "Right",
};

/**
 * Undo and redo of everything a workbook holds. Each step keeps the columns of cells it changed and the former content
 * of other objects it changed; putting them back leaves sheets, tables and charts the objects they were.
 */
export class History {
  private done: Step[] = [];
  private undone: Step[] = [];
  private depth = 0;
  private open: { name: string; before: Capture; selection: Selected; shifts: ShiftedEvent[] } | null = null;
  /** The workbook as the last step, undo or redo left it. */
  private latest: Capture | null = null;
  private afterStep = false;
  private travelling = false;
  private readonly listeners = new Set<() => void>();
  private readonly limits: HistoryLimits;
  /** Why there is nothing to undo, when something cleared the list. */
  cleared: string | null = null;
  /** Steps made from the beginning, undone ones included. */
  made = 0;

  constructor(
    private readonly workbook: Workbook,
    private readonly calc: Calculation,
    limits: Partial<HistoryLimits> = {},
  ) {
    this.limits = { steps: 100, cells: 20_000_000, ...limits };
    workbook.on("shifted", (shift) => {
      if (!this.travelling) this.open?.shifts.push(shift);
    });
  }

  get canUndo(): boolean {
    return this.depth === 0 && this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.depth === 0 && this.undone.length > 0;
  }

  /** What undo and redo would do, the next one first. */
  get names(): { readonly undo: readonly string[]; readonly redo: readonly string[] } {
    const inTurn = (steps: readonly Step[]): string[] => steps.map((step) => step.name).reverse();
    return { undo: inTurn(this.done), redo: inTurn(this.undone) };
  }

  /** What all steps together keep in memory. */
  get kept(): { readonly steps: number; readonly columns: number; readonly cells: number } {
    const sizes = [...this.done, ...this.undone].map((step) => sizeOf(step.change));
    const sum = (of: "columns" | "cells"): number => sizes.reduce((total, size) => total + size[of], 0);
    return { steps: sizes.length, columns: sum("columns"), cells: sum("cells") };
  }

  /** Calls back whenever what can be undone or redone has changed. Returns how to stop. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  /** Does something as one step. What it did before it failed can be undone, too. */
  step<Result>(name: string, work: () => Result): Result {
    this.begin(name);
    try {
      return work();
    } finally {
      this.end();
    }
  }

  /** Begins a step. Steps begun within it become part of it. */
  begin(name: string): void {
    this.depth += 1;
    if (this.depth > 1) return;
    const before = capture(this.workbook);
    this.absorb(before);
    this.open = { name, before, selection: this.workbook.selection, shifts: [] };
  }

  /** Ends the step begun last. A step that changed nothing leaves no trace. */
  end(): void {
    if (this.depth === 0) return;
    this.depth -= 1;
    if (this.depth > 0 || !this.open) return;
    const { name, before, selection, shifts } = this.open;
    this.open = null;
    this.latest = capture(this.workbook, before);
    const change = difference(before, this.latest);
    if (isNothing(change)) {
      // A request that only goes to a sheet belongs to the ones before that wrote it.
      const last = this.afterStep ? this.done.at(-1) : undefined;
      if (last) last.selection = { ...last.selection, after: this.workbook.selection };
      return;
    }
    this.afterStep = true;
    this.undone = [];
    this.cleared = null;
    this.made += 1;
    this.done.push({ name, change, selection: { before: selection, after: this.workbook.selection }, shifts });
    this.forgetOldest();
    this.tell();
  }

  /** Sheets the last step changed, in their order. */
  get touched(): readonly Sheet[] {
    const last = this.done.at(-1)?.change;
    if (!last) return [];
    const homes = [...last.kept.values()].map(({ home }) => home.sheet);
    return this.workbook.sheets.filter((sheet) => last.cells.has(sheet) || homes.includes(sheet) || isNew(sheet, last));
  }

  /** Gives the last step another name; with `join` it becomes one with the step before. */
  rename(name: string, join = false): void {
    const last = this.done.at(-1);
    const before = join ? this.done.at(-2) : undefined;
    if (!last) return;
    const { change, selection, shifts } = last;
    if (before) {
      this.done.splice(-2, 2, {
        name,
        change: joined(before.change, change),
        selection: { before: before.selection.before, after: selection.after },
        shifts: [...before.shifts, ...shifts],
      });
    } else this.done.splice(-1, 1, { ...last, name });
    this.tell();
  }

  /** Takes the last step back; gives its name, or null when there is none. */
  undo(): string | null {
    return this.travel("before");
  }

  /** Takes the last step back as if it had never been: it cannot be redone. */
  drop(): void {
    if (this.undo() === null) return;
    this.undone.pop();
    this.tell();
  }

  redo(): string | null {
    return this.travel("after");
  }

  /** Forgets all steps, for example after something that cannot be undone. */
  clear(reason: string): void {
    this.done = [];
    this.undone = [];
    this.latest = null;
    this.cleared = reason;
    this.tell();
  }

  private travel(side: Side): string | null {
    if (this.depth > 0) return null;
    this.absorb(capture(this.workbook));
    const [from, to] = side === "before" ? [this.done, this.undone] : [this.undone, this.done];
    const step = from.pop();
    if (!step) return null;
    to.push(step);
    this.travelling = true;
    try {
      this.put(step, side);
    } finally {
      this.travelling = false;
    }
    this.latest = capture(this.workbook);
    this.afterStep = false;
    this.tell();
    return step.name;
  }

  private put({ change, selection, shifts }: Step, side: Side): void {
    const { workbook, calc } = this;
    const before = new Set(workbook.sheets);
    putBack(change, side);
    const now = new Set(workbook.sheets);
    const moves = {
      sheetsIn: [...now].filter((sheet) => !before.has(sheet)),
      sheetsOut: [...before].filter((sheet) => !now.has(sheet)),
    };
    for (const sheet of moves.sheetsIn) sheet.deleted = false;
    for (const sheet of moves.sheetsOut) sheet.deleted = true;
    const present = [...change.cells].filter(([sheet]) => now.has(sheet));
    const formulas = present.flatMap(([sheet, { columns }]) =>
      changedAreas([columns.formulas]).map((rect) => ({ sheet, rect })),
    );
    const cells = present.flatMap(([sheet, { columns }]) =>
      changedAreas([columns.values, columns.formulas, columns.anchors]).map((rect) => ({ sheet, rect })),
    );
    const told = side === "after" ? shifts : shifts.map(turned).reverse();
    calc.restored({ ...moves, formulas, cells }, () => announce(workbook, change, side, told, moves));
    if (workbook.calculationMode === "Manual") calc.calculateEntered();
    else calc.update();
    const { sheet, rect } = selection[side];
    if (now.has(sheet) && sheet.visibility === "Visible") workbook.select(sheet, rect);
  }

  /**
   * Takes account of what happened outside of steps. Answers of functions that came late belong to the step that
   * asked; other changes are joined to it as well, and what was undone before them cannot be redone.
   */
  private absorb(now: Capture): void {
    const drift = this.latest && difference(this.latest, now);
    this.latest = now;
    if (!drift || isNothing(drift)) return;
    const late = isResultsOnly(drift);
    if (late && !this.afterStep) return;
    const last = this.done.at(-1);
    if (last) last.change = joined(last.change, drift);
    if (late || this.undone.length === 0) return;
    this.undone = [];
    this.tell();
  }

  private forgetOldest(): void {
    let { cells } = this.kept;
    while (this.done.length > 1 && (this.done.length > this.limits.steps || cells > this.limits.cells)) {
      const oldest = this.done.shift();
      if (oldest) cells -= sizeOf(oldest.change).cells;
    }
  }

  private tell(): void {
    for (const listener of [...this.listeners]) listener();
  }
}

function isNew(sheet: Sheet, { kept }: Difference): boolean {
  const list = kept.get(sheet.workbook.sheets);
  return list !== undefined && !list.before.some(([, member]) => member === sheet);
}

function turned(shift: ShiftedEvent): ShiftedEvent {
  return { ...shift, direction: opposite[shift.direction] };
}
