/** A worksheet range with a heading row, by column: the form in which every flow receives data. */
export interface Table {
  readonly headings: readonly string[];
  readonly columns: readonly (readonly Cell[])[];
  readonly rowCount: number;
  /** Where it came from, for findings with a jump and for the run block. */
  readonly origin: {
    readonly address: string;
    readonly sheet: string;
    readonly firstRow: number;
    readonly firstColumn: number;
    /** Sheet row of each data row, 1-based, where rows in between were left out because they are hidden. */
    readonly rows?: readonly number[];
  };
}
export interface CellFault {
  readonly error: string;
}
export type Cell = number | string | boolean | null | CellFault;
