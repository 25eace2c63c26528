import type { RecoverOptions, RecoveryReport } from "./recovery";

export type { RecoverOptions, RecoveryReport };

/**
 * Everything the add-in asks of a spreadsheet. No Office type appears here, so flows, pane and tests can be
 * written against a plain object. Addresses are `Sheet!A1:C9`, quoted as Excel quotes them.
 */
export interface Workbook {
  /** What this host can do; decided once at start from its requirement sets. */
  capabilities(): Promise<Capabilities>;
  /** Tables, defined names, the selection and the used range of each visible sheet: what a user may pick as data. */
  sources(): Promise<readonly Source[]>;
  selection(): Promise<Source>;
  /** Reads the first rows only, enough to recognise columns. */
  peek(address: string, rows: number): Promise<Block>;
  /** Reads a range of any size in blocks; only the wanted columns (0-based within the range) when given. */
  read(address: string, options?: ReadOptions): Promise<Block>;
  /** What a plan would create or change, without changing anything. */
  preview(plan: WritePlan): Promise<WritePreview>;
  /** Writes the plan whole or not at all. */
  write(plan: WritePlan, options?: WriteOptions): Promise<WriteReceipt>;
  /** The last write that can still be undone, also after a reload of the pane. */
  lastWrite(): Promise<WriteReceipt | null>;
  undoLastWrite(options?: WriteOptions): Promise<void>;
  /**
   * Finds a write (or an undo) that was interrupted (the pane was reloaded, the connection lost) and takes its half
   * result back. Null when there is none. What the user changed since is never lost without consent.
   */
  recover(options?: RecoverOptions): Promise<RecoveryReport | null>;
  /** Selects the address and brings its sheet to the front. */
  goTo(address: string): Promise<void>;
  /** Puts one formula (en-US) into an empty cell, or into a filled one with consent. */
  enterFormula(address: string, formula: string, options?: { overwrite?: boolean }): Promise<void>;
  /** Small texts that travel with the workbook (settings, column mappings, the undo record). */
  readMemo(key: string): Promise<string | null>;
  writeMemo(key: string, text: string | null): Promise<void>;
  onSelectionChanged(handler: () => void): Promise<() => Promise<void>>;
  /** Marks every cell that holds a SEG function for recalculation. */
  recalculateFunctions(): Promise<number>;
}

/** An error value in a cell, e.g. `{ error: "#N/A" }`. Blank cells are null. */
export interface CellFault {
  readonly error: string;
}
export type Cell = number | string | boolean | null | CellFault;

export interface Capabilities {
  readonly host: string;
  readonly excelApi: string;
  readonly charts: boolean;
  readonly conditionalFormats: boolean;
  readonly dataValidation: boolean;
  readonly mergedUndo: boolean;
  readonly listSeparator: string;
  readonly decimalSeparator: string;
}

export interface Source {
  readonly kind: "selection" | "table" | "name" | "sheet";
  readonly label: string;
  readonly address: string;
  readonly rows: number;
  readonly columns: number;
}

/** Cells by column, as read. Row and column numbers are 1-based sheet positions of the first cell. */
export interface Block {
  readonly address: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columns: readonly (readonly Cell[])[];
  /** Position of each returned column within the range, 0-based. */
  readonly columnIndexes: readonly number[];
  /** Rows hidden by a filter or by hand, 0-based within the block. */
  readonly hiddenRows: readonly number[];
  /** Merged areas that touch the block; their value stands in the first cell only. */
  readonly mergedAreas: readonly string[];
}

export interface Progress {
  (done: number, total: number, what: string): void;
}
/** What is needed of an AbortSignal; any AbortSignal will do. */
export interface CancelSignal {
  readonly aborted: boolean;
}
export interface ReadOptions {
  readonly columnIndexes?: readonly number[];
  readonly onProgress?: Progress;
  readonly signal?: CancelSignal;
}
export interface WriteOptions {
  readonly onProgress?: Progress;
  readonly signal?: CancelSignal;
  /** Undo only: go on although the written sheets were changed since; those changes are lost. */
  readonly force?: boolean;
  /** Undo only: id of the write that is meant; nothing is undone when another one is the last by now. */
  readonly write?: string;
}

/**
 * Sheets to create and ranges to fill. Sheet and table names are wishes: a taken name gets a free one. Texts of
 * formulas and charts name planned sheets as `{sheet:key}` and planned tables as `{table:key}`.
 */
export interface WritePlan {
  readonly title: string;
  readonly sheets: readonly SheetPlan[];
  readonly names: readonly NamePlan[];
  /** Key of the sheet to show when done. */
  readonly show?: string;
}
export interface SheetPlan {
  readonly key: string;
  readonly name: string;
  /** A new sheet, or an existing one whose named range may be overwritten because the user consented. */
  readonly target:
    { readonly kind: "new" } | { readonly kind: "existing"; readonly sheet: string; readonly consent: boolean };
  readonly ranges: readonly RangePlan[];
  readonly tables: readonly TablePlan[];
  readonly charts: readonly ChartPlan[];
  readonly conditionalFormats: readonly ConditionalFormatPlan[];
  readonly validations: readonly ValidationPlan[];
  /** Widths in characters, by 0-based column. */
  readonly columnWidths: readonly (number | null)[];
  /** Heights in points of rows that need another one than Excel's own. */
  readonly rowHeights?: readonly { readonly row: number; readonly points: number }[];
  /** How areas look beyond the style of their ranges, also where a formula spills. */
  readonly areaLooks?: readonly AreaLookPlan[];
  readonly freezeRows: number;
  readonly freezeColumns: number;
  readonly gridlines: boolean;
  readonly print: PrintPlan | null;
}
export interface PrintPlan {
  readonly orientation: "portrait" | "landscape";
  /** Repeated on each page, e.g. `$3:$3` and `$A:$B`. */
  readonly titleRows?: string;
  readonly titleColumns?: string;
  /** Pages that the width of the sheet is fitted to: 1 unless given. */
  readonly pagesWide?: number;
}
export interface AreaLookPlan {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly numberFormat?: string;
  readonly alignment?: "left" | "center" | "right";
  /** Steps of about one character between text and edge, on the side that the text is aligned to. */
  readonly indent?: number;
  readonly vertical?: "top" | "center";
  /** Breaks long texts into lines. */
  readonly wrap?: boolean;
}
/** A rectangle of values or formulas. Row and column are 0-based on the sheet. Texts are written as text unless `formulas`. */
export interface RangePlan {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly (number | string | boolean | null)[])[];
  /** True: strings that begin with = are formulas. False: every string is text, whatever it begins with. */
  readonly formulas: boolean;
  readonly numberFormats?: readonly string[];
  readonly style?: StyleName;
}
export type StyleName = "title" | "heading" | "note" | "label" | "body" | "cell-a" | "cell-b" | "cell-c";
export interface TablePlan {
  readonly key: string;
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly style: string;
}
export interface NamePlan {
  readonly name: string;
  /** A reference such as `={sheet:items}!$B$2:$B$40`. */
  readonly refersTo: string;
  readonly comment: string;
}
/** The step of an axis of categories is a number of categories, else of units. */
export interface AxisScale {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly step?: number;
}
export interface ChartPlan {
  readonly title: string;
  readonly kind: "columnLine" | "column" | "bar" | "line" | "scatter" | "stackedColumn";
  readonly categories: string;
  readonly series: readonly {
    readonly name: string;
    readonly values: string;
    readonly kind?: "column" | "line";
    readonly axis?: "primary" | "secondary";
    readonly colour?: string;
    readonly labels?: boolean;
  }[];
  readonly categoryAxisTitle: string;
  readonly valueAxisTitle: string;
  readonly secondaryAxisTitle?: string;
  readonly categoryFormat?: string;
  readonly valueFormat?: string;
  readonly secondaryFormat?: string;
  /** Ends and steps of axes where Excel's own choice is not wanted. */
  readonly scales?: {
    readonly category?: AxisScale;
    readonly value?: AxisScale;
    readonly secondary?: AxisScale;
  };
  /** Top left and bottom right cell, 0-based. */
  readonly place: {
    readonly row: number;
    readonly column: number;
    readonly endRow: number;
    readonly endColumn: number;
  };
  readonly alternativeText: string;
}
export type ConditionalFormatPlan = {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
} & (
  | {
      readonly kind: "text";
      readonly rules: readonly { readonly equals: string; readonly fill: string; readonly font: string }[];
    }
  | { readonly kind: "scale"; readonly low: string; readonly high: string }
  | { readonly kind: "bar"; readonly colour: string }
);
export interface ValidationPlan {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly rule:
    | { readonly kind: "list"; readonly values: readonly string[] }
    | { readonly kind: "decimal"; readonly minimum: number; readonly maximum: number };
  readonly title: string;
  readonly message: string;
}

export interface WritePreview {
  readonly creates: readonly {
    readonly kind: "sheet" | "table" | "name" | "chart";
    readonly name: string;
    readonly detail: string;
  }[];
  readonly overwrites: readonly { readonly address: string; readonly filledCells: number }[];
  readonly cells: number;
  readonly requests: number;
}
export interface WriteReceipt {
  readonly id: string;
  readonly title: string;
  /** ISO date and time. */
  readonly when: string;
  /** Names the plan's sheets and tables got, by key. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly tables: Readonly<Record<string, string>>;
  readonly cells: number;
}

export type WorkbookFaultCode =
  | "cellEditMode"
  | "protectedSheet"
  | "sheetGone"
  | "tooLarge"
  | "otherWorkbook"
  | "readOnly"
  | "notConsented"
  | "cancelled"
  | "undoImpossible"
  | "unfinished"
  | "notSupported"
  | "notFound"
  | "busy"
  | "connection"
  | "unknown";

/** What happened, why, and what to do next, in words for the user. The workbook is as it was before. */
export class WorkbookFault extends Error {
  constructor(
    readonly code: WorkbookFaultCode,
    message: string,
    readonly advice: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = "WorkbookFault";
  }
}
