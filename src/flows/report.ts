/** What a run wants to see in sheets: meaning only. The runs room lays it out, the workbook room writes it. */
export interface Report {
  readonly title: string;
  /** What was found: two or three plain sentences with numbers. */
  readonly sentences: readonly string[];
  readonly next: readonly string[];
  readonly sheets: readonly ReportSheet[];
  readonly names: readonly {
    readonly name: string;
    readonly table: string;
    readonly column: string;
    readonly comment: string;
  }[];
}
export interface ReportSheet {
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly note?: string;
  readonly parts: readonly ReportPart[];
}
export type ReportPart = TablePart | MatrixPart | ChartPart | RunPart;

export type Scalar = number | string | boolean | null;
export type ColumnType = "text" | "integer" | "number" | "money" | "share" | "date" | "class";
export interface ReportColumn {
  readonly key: string;
  /** Heading with the unit in it, e.g. "Revenue (GBP)". */
  readonly heading: string;
  readonly type: ColumnType;
  /** Null is a blank cell; "" among numbers is an empty text, which a SEG function reads as "not observed". */
  readonly values: readonly Scalar[];
  /** Colour this column by class or as a bar. */
  readonly look?: "abc" | "xyz" | "matrix" | "quadrant" | "tier" | "bar" | "scale";
  /** The user may edit it: offer these choices, or this range. */
  readonly edit?: { readonly choices: readonly string[] } | { readonly minimum: number; readonly maximum: number };
  /**
   * The same column as one spilling formula. `{column:key}` stands for the cells of a column of the same table,
   * `{part:tableKey.columnKey}` for those of another, `{first:a}:{last:b}` for the block from column a to column b,
   * `{part:tableKey.a}:{part:tableKey.b}` for such a block of another table, `{all:tableKey}` for a table with its headings.
   */
  readonly formula?: string;
  /** The formula is written whatever the user chose: the column follows what is typed beside it, as in a form. */
  readonly always?: boolean;
}
export interface TablePart {
  readonly kind: "table";
  readonly key: string;
  readonly title: string;
  readonly columns: readonly ReportColumn[];
  readonly freezeColumns?: number;
}
/** A small cross table, e.g. the nine classes with counts. */
export interface MatrixPart {
  readonly kind: "matrix";
  readonly key: string;
  readonly title: string;
  readonly corner: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly values: readonly (readonly Scalar[])[];
  readonly type: ColumnType;
  readonly look?: "matrix" | "quadrant" | "scale";
}
/** Ends and step of an axis; the step of an axis of categories is a number of categories. */
export interface AxisScale {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly step?: number;
}
/** A native chart over columns of a table part (first `rows` rows when given). */
export interface ChartPart {
  readonly kind: "chart";
  readonly title: string;
  readonly chart: "columnLine" | "column" | "bar" | "line" | "scatter" | "stackedColumn";
  readonly table: string;
  readonly categories: string;
  readonly series: readonly {
    readonly column: string;
    readonly kind?: "column" | "line";
    readonly axis?: "primary" | "secondary";
    readonly labels?: boolean;
    /** The class whose colour the series takes. */
    readonly segment?: string;
  }[];
  readonly rows?: number;
  readonly categoryAxisTitle: string;
  readonly valueAxisTitle: string;
  readonly secondaryAxisTitle?: string;
  readonly categoryType?: ColumnType;
  readonly valueType?: ColumnType;
  readonly secondaryType?: ColumnType;
  readonly scales?: { readonly category?: AxisScale; readonly value?: AxisScale; readonly secondary?: AxisScale };
  readonly alternativeText: string;
}
/** The run block: tool, version, date, input, rows read, used and left out with reasons, every setting, lines served. */
export interface RunPart {
  readonly kind: "run";
  readonly entries: readonly (readonly [label: string, value: Scalar])[];
}
