import type { Rect } from "./address";

/** What to enter into a cell so that it becomes what it was; null for a blank cell. */
export type Entry = number | string | boolean | null;

/** What distinguishes a cell from an untouched one; all of its look where it has a named style. */
export interface CellLook {
  readonly numberFormat?: string;
  readonly style?: string;
  readonly fill?: string;
  readonly pattern?: string;
  readonly patternColor?: string;
  readonly font?: Readonly<Record<string, string | number | boolean>>;
  readonly borders?: Readonly<
    Record<string, { readonly style: string; readonly color: string; readonly weight: string }>
  >;
  readonly horizontalAlignment?: string;
  readonly verticalAlignment?: string;
  readonly wrapText?: boolean;
  readonly indentLevel?: number;
  readonly textOrientation?: number;
  readonly shrinkToFit?: boolean;
  readonly readingOrder?: string;
  readonly autoIndent?: boolean;
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
}

/** Looks of an area: `rows` lists [repeat, [width, look, width, look, ...]], looks by their place in `palette`. */
export interface LookMap {
  readonly palette: readonly CellLook[];
  readonly rows: readonly (readonly [repeat: number, runs: readonly number[]])[];
}

/** A cell's link, by the names of Office.js. */
export interface LinkSnapshot {
  readonly row: number;
  readonly column: number;
  readonly link: Readonly<Record<string, string>>;
}

export interface AreaSnapshot {
  readonly rect: Rect;
  /** Row by row, without the blanks at the end of each row. */
  readonly entries: readonly (readonly Entry[])[];
  readonly looks: LookMap;
  readonly links: readonly LinkSnapshot[];
  readonly rules: readonly RuleSnapshot[];
  readonly validations: readonly ValidationSnapshot[];
}

/** A conditional format that lies wholly inside the area: its type, its cells, its settings as Office.js names them. */
export interface RuleSnapshot {
  readonly type: string;
  readonly cells: string;
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly settings: Readonly<Record<string, unknown>>;
  /** Lines around the cells that the rule applies to, by side. */
  readonly borders: Readonly<Record<string, { readonly style: string; readonly color: string }>>;
}

export interface ValidationSnapshot {
  readonly rect: Rect;
  readonly rule: unknown;
  readonly errorAlert: unknown;
  readonly prompt: unknown;
  readonly ignoreBlanks: boolean;
}

export interface TableSnapshot {
  readonly id: string;
  readonly name: string;
  readonly rect: Rect;
  readonly style: string;
}

export interface WidthSnapshot {
  readonly column: number;
  /** Null: the sheet's standard width. */
  readonly width: number | null;
  readonly hidden: boolean;
}

/** An existing sheet before a write, as far as the write may change it. */
export interface SheetSnapshot {
  readonly sheetId: string;
  readonly name: string;
  readonly tables: readonly TableSnapshot[];
  readonly widths: readonly WidthSnapshot[];
  readonly areas: readonly AreaSnapshot[];
}
