import type { Rect } from "./address";
import type { Area, ShiftedEvent } from "./events";
import type { Cell, Sheet } from "./sheet";
import type { Table } from "./table";

/** What the Editor asks of a calculation. Calc is one. */
export interface Calculation {
  /** Throws HostError InvalidArgument when the text is no formula. */
  setFormula(sheet: Sheet, row: number, column: number, text: string): void;
  clearFormula(sheet: Sheet, row: number, column: number): void;
  /** Takes back the results that spill over an area about to be written; they are tried again afterwards. */
  withdrawSpills(sheet: Sheet, area: Rect): void;
  /** Says that cells changed: what depends on them is stale. */
  touch(sheet: Sheet, area: Rect): void;
  /** Computes what is stale and all volatile formulas, as F9 does; with `full` every formula. */
  recalculate(full?: boolean): void;
  /** Computes what is stale, and volatile formulas when anything changed since the last time. */
  update(): void;
  /** Computes formulas entered since the last calculation, and nothing else: all that happens in manual mode. */
  calculateEntered(): void;
  /** Copies a cell's formula to another cell, its references moving along. */
  copyFormula(sheet: Sheet, from: Cell, to: Cell): void;
  /**
   * Cells are inserted or deleted: takes formulas and spills off the sheet, lets `move` move the rest, and puts the
   * formulas back at their new places with their references following what moved.
   */
  shift(shift: ShiftedEvent, move: () => void): void;
  /** Cells are cut at one place and pasted at another of the same size: as for shift, `move` moves what is no formula. */
  relocate(from: Area, to: Area, move: () => void): void;
  /** Cells of a table were deleted: references to the lost columns (null: to the table) become #REF!. */
  columnsLost(table: Table, lost: readonly string[] | null): void;
  /**
   * Undo or redo put other content into the workbook, results included: takes up the formulas that are there now and
   * marks stale what stands in or reads the changed cells. What `announce` tells needs nothing rewritten.
   */
  restored(what: Restored, announce: () => void): void;
  /** Writes references to a renamed table or column anew. (Renamed sheets it hears of from the workbook.) */
  renamed(what: Renaming): void;
}

export interface Restored {
  /** Sheets that are back in the workbook, and sheets that are out of it. */
  readonly sheetsIn: readonly Sheet[];
  readonly sheetsOut: readonly Sheet[];
  /** Cells whose formula may differ from before. */
  readonly formulas: readonly Area[];
  /** Cells whose content or result may differ from before. */
  readonly cells: readonly Area[];
}

export type Renaming =
  | { readonly kind: "table"; readonly before: string; readonly after: string }
  | { readonly kind: "column"; readonly table: string; readonly before: string; readonly after: string };
