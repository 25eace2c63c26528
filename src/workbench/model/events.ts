import type { Rect } from "./address";
import type { CellValue } from "./cellValue";
import type { Chart } from "./chart";
import type { Comment } from "./comment";
import type { Sheet } from "./sheet";
import type { Table } from "./table";

export type ChangeType =
  | "RangeEdited"
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted"
  | "Unknown";

/** Who changed the sheet: this add-in through Office, or the user in the grid. */
export type Trigger = "ThisLocalAddin" | "Unknown";

export interface ChangedEvent {
  readonly sheet: Sheet;
  readonly rect: Rect;
  readonly source: "Local" | "Remote";
  readonly trigger: Trigger;
  readonly changeType: ChangeType;
  readonly shiftDirection?: "Left" | "Right" | "Up" | "Down";
  /** Only for a single cell. */
  readonly before?: CellValue;
  readonly after?: CellValue;
  /** Cells whose formula became another; noted only while somebody listens (Editor.notesFormulas). */
  readonly formulas?: readonly FormulaChange[];
}

export interface FormulaChange {
  readonly row: number;
  readonly column: number;
  /** The formula before, "" when there was none. */
  readonly before: string;
}

export interface Area {
  readonly sheet: Sheet;
  readonly rect: Rect;
}

/** Cells moved: positions at and after `rect` went down or right (inserted), or up or left (deleted). */
export interface ShiftedEvent extends Area {
  readonly direction: "Down" | "Right" | "Up" | "Left";
}

export type Change = "added" | "changed" | "deleted";

/** Excel.CommentChangeType. */
export type CommentChange =
  "CommentEdited" | "CommentResolved" | "CommentReopened" | "ReplyAdded" | "ReplyDeleted" | "ReplyEdited";

export interface WorkbookEvents {
  changed: ChangedEvent;
  selection: Area;
  sheetAdded: Sheet;
  sheetDeleted: Sheet;
  sheetRenamed: { readonly sheet: Sheet; readonly before: string };
  sheetActivated: { readonly sheet: Sheet; readonly before: Sheet };
  sheetMoved: { readonly sheet: Sheet; readonly before: number; readonly after: number };
  /** Visibility, tab colour, gridlines, position, protection or page layout of a sheet. */
  sheetLook: Sheet;
  /** Cells whose result was computed anew. */
  calculated: { readonly areas: readonly Area[] };
  style: Area;
  table: { readonly table: Table; readonly change: Change };
  chart: { readonly sheet: Sheet; readonly chart: Chart; readonly change: Change };
  conditionalFormat: Sheet;
  validation: Sheet;
  /** Comments or notes of a sheet. */
  comments: Sheet;
  /** One comment; `kind` says what changed in it, `replyIds` in which replies. */
  comment: {
    readonly sheet: Sheet;
    readonly comment: Comment;
    readonly change: Change;
    readonly kind?: CommentChange;
    readonly replyIds?: readonly string[];
  };
  /** A chart became the active one, or is so no longer. */
  chartActivated: { readonly sheet: Sheet; readonly chart: Chart; readonly active: boolean };
  /** Rows (or columns) of an area were put in another order. */
  sorted: Area & { readonly by: "rows" | "columns" };
  /** The user clicked a cell; offsets in points from its left top corner. */
  clicked: Area & { readonly offsetX: number; readonly offsetY: number };
  saved: { readonly name: string };
  /** Settings of the document. */
  settings: { readonly key: string | null };
  frozen: Sheet;
  /** Widths, heights, hidden rows and columns, merges. */
  dimensions: Sheet;
  names: { readonly scope: Sheet | null };
  shifted: ShiftedEvent;
}

type Handler<T> = (event: T) => void;

/** Handlers by event name. A handler that registers or removes others while being called does no harm. */
export class Emitter<Events> {
  private readonly handlers: { [K in keyof Events]?: Set<Handler<Events[K]>> } = {};

  on<K extends keyof Events>(event: K, handler: Handler<Events[K]>): () => void {
    const set = (this.handlers[event] ??= new Set());
    set.add(handler);
    return () => {
      set.delete(handler);
    };
  }

  /** Handlers attached at the moment: those of a page or pane that closed must be gone. */
  get handlerCount(): number {
    const sets = Object.values(this.handlers) as Set<unknown>[];
    return sets.reduce((sum, set) => sum + set.size, 0);
  }

  /** Nobody hears of anything any more; for a workbook that is opened anew. */
  forgetHandlers(): void {
    for (const event of Object.keys(this.handlers)) Reflect.deleteProperty(this.handlers, event);
  }

  emit<K extends keyof Events>(event: K, detail: Events[K]): void {
    for (const handler of [...(this.handlers[event] ?? [])]) handler(detail);
  }
}
