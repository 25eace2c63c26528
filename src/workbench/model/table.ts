import type { Rect } from "./address";
import type { Sheet } from "./sheet";
import type { SortState } from "./sortState";

export interface TableColumn {
  readonly id: number;
  name: string;
  /** Formula every body cell of the column holds, as Excel keeps it for new rows. */
  formula?: string;
}

/** A table (list object): a range with named columns. */
export class Table {
  style = "TableStyleMedium2";
  showBandedRows = true;
  showBandedColumns = false;
  highlightFirstColumn = false;
  highlightLastColumn = false;
  showFilter = true;
  hasTotals = false;
  columns: TableColumn[] = [];
  /** Excel's FilterCriteria by 0-based column, as in the sheet's AutoFilter. */
  filter = new Map<number, unknown>();
  /** How the table was last sorted, for sorting it again. */
  sort: SortState | null = null;
  private lastColumnId = 0;

  constructor(
    readonly id: string,
    public name: string,
    readonly sheet: Sheet,
    public range: Rect,
    public hasHeaders = true,
  ) {}

  newColumn(name: string): TableColumn {
    this.lastColumnId = Math.max(this.lastColumnId, ...this.columns.map((column) => column.id)) + 1;
    return { id: this.lastColumnId, name };
  }

  /** A name no other column of the table has: Column3, or Score2 when Score is taken. */
  freeColumnName(wish: string): string {
    const taken = new Set(this.columns.map((column) => column.name.toLowerCase()));
    if (wish !== "" && !taken.has(wish.toLowerCase())) return wish;
    const stem = wish === "" ? "Column" : wish;
    for (let n = wish === "" ? this.columns.length + 1 : 2; ; n++) {
      if (!taken.has(`${stem}${n}`.toLowerCase())) return `${stem}${n}`;
    }
  }

  columnIndex(nameOrId: string | number): number {
    if (typeof nameOrId === "number") return this.columns.findIndex((column) => column.id === nameOrId);
    return this.columns.findIndex((column) => column.name.toLowerCase() === nameOrId.toLowerCase());
  }

  /** A table always has at least one body row, even when it is empty. */
  bodyRange(): Rect {
    const above = this.hasHeaders ? 1 : 0;
    const rows = Math.max(1, this.range.rows - above - (this.hasTotals ? 1 : 0));
    return { ...this.range, row: this.range.row + above, rows };
  }

  headerRange(): Rect | null {
    return this.hasHeaders ? { ...this.range, rows: 1 } : null;
  }

  totalsRange(): Rect | null {
    return this.hasTotals ? { ...this.range, row: this.range.row + this.range.rows - 1, rows: 1 } : null;
  }
}
