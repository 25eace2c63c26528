import type { Rect } from "../model/address";
import type { CellValue } from "../model/cellValue";
import type { Sheet } from "../model/sheet";
import type { Circumstances } from "./circumstances";
import type { Expression } from "./expression";
import type { PendingCall } from "./pendingCalls";
import type { Reference } from "./value";

/** Fresh: its value holds. Stale: to be computed. Expanded: its precedents come first. Running: being computed. */
export type CellState = "fresh" | "stale" | "expanded" | "running";

/** A formula in a cell and what the calculation keeps about it. */
export class FormulaCell {
  state: CellState = "stale";
  /** Cells it reads, as far as its text tells. */
  precedents: readonly Reference[] = [];
  /** Cells it read beyond these when it was last computed: found by INDIRECT, OFFSET and the like. */
  found: readonly Reference[] = [];
  /** Computed at every recalculation. */
  volatile = false;
  /** The area a result wanted when other content was in its way (#SPILL!). */
  blocked: Rect | null = null;
  /** Custom functions under way or just answered, by their place in the formula. */
  pending: PendingCall[] = [];
  /** What the computation that waits for them saw of time and chance. */
  circumstances: Circumstances | null = null;
  /** Part of a circle of references; its value is then 0. */
  circular = false;
  removed = false;
  /** While computed: its number in the order of computation and the lowest it leads back to. See Circles. */
  order = 0;
  lowest = 0;
  /** Computed, but part of a circle that is still being followed. */
  open = false;
  /** Times computed in the recalculation of this number, to stop results that never settle. */
  passes = { recalculation: 0, count: 0 };

  constructor(
    readonly sheet: Sheet,
    public row: number,
    public column: number,
    public text: string,
    public expression: Expression,
  ) {}

  /** The cells its result stands in. */
  area(): Rect {
    return this.sheet.spillRange(this.row, this.column) ?? { row: this.row, column: this.column, rows: 1, columns: 1 };
  }

  value(): CellValue {
    return this.sheet.value(this.row, this.column);
  }
}
