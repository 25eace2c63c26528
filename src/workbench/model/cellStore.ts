import type { Rect } from "./address";

type Column<T> = (T | undefined)[];

/** All columns of a store at one moment. Whoever holds it must not write to it. */
export type StoredColumns<T> = readonly (readonly (T | undefined)[] | undefined)[];

/**
 * One thing per cell, kept by column so that a long column costs one array. An empty cell is undefined. A picture of
 * the whole costs one array of columns: a column is copied only when it is written afterwards.
 */
export class CellStore<T> {
  private columns: (Column<T> | undefined)[] = [];
  /** Columns that no picture holds and that may be written in place. */
  private own: boolean[] = [];

  get(row: number, column: number): T | undefined {
    return this.columns[column]?.[row];
  }

  set(row: number, column: number, value: T | undefined): void {
    const known = this.columns[column];
    if (value === undefined) {
      if (known?.[row] === undefined) return;
      const cells = this.writable(known, column);
      cells[row] = undefined;
      trim(cells);
      return;
    }
    if (known?.[row] === value) return;
    const cells = this.writable(known ?? [], column);
    // A cell far below the last one would turn the array into a slow dictionary.
    while (cells.length < row && row - cells.length < 100_000) cells.push(undefined);
    cells[row] = value;
  }

  /** The cells of one column from row 0 on, for reading many at once. May be shorter than the sheet. */
  column(column: number): readonly (T | undefined)[] {
    return this.columns[column] ?? [];
  }

  /** Everything as it is now. Columns are shared with the store until they are written. */
  share(): StoredColumns<T> {
    this.own = [];
    return this.columns.slice();
  }

  /** Puts back a column that share() gave. */
  put(column: number, cells: readonly (T | undefined)[] | undefined): void {
    this.own[column] = false;
    // A shared column is never written in place: writable() copies it first.
    this.columns[column] = cells as Column<T> | undefined;
  }

  /** The smallest rectangle with everything in it. */
  bounds(): Rect | null {
    let top = Infinity;
    let bottom = -1;
    let left = -1;
    let right = -1;
    this.columns.forEach((cells, column) => {
      if (!cells || cells.length === 0) return;
      if (left < 0) left = column;
      right = column;
      bottom = Math.max(bottom, cells.length - 1);
      const first = cells.findIndex((cell) => cell !== undefined);
      if (first >= 0) top = Math.min(top, first);
    });
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** Calls for every filled cell of the area, column by column. */
  forEach(area: Rect, visit: (value: T, row: number, column: number) => void): void {
    const lastColumn = Math.min(area.column + area.columns, this.columns.length);
    for (let column = area.column; column < lastColumn; column++) {
      const cells = this.columns[column];
      if (!cells) continue;
      const lastRow = Math.min(area.row + area.rows, cells.length);
      for (let row = area.row; row < lastRow; row++) {
        const value = cells[row];
        if (value !== undefined) visit(value, row, column);
      }
    }
  }

  clear(area: Rect): void {
    const lastColumn = Math.min(area.column + area.columns, this.columns.length);
    for (let column = area.column; column < lastColumn; column++) {
      const known = this.columns[column];
      if (!known || !filledWithin(known, area)) continue;
      const cells = this.writable(known, column);
      if (area.row + area.rows >= cells.length) cells.length = area.row;
      else for (let row = area.row; row < area.row + area.rows; row++) cells[row] = undefined;
      trim(cells);
    }
  }

  /** Takes every filled cell of the area out, to put it back elsewhere. */
  take(area: Rect): { row: number; column: number; value: T }[] {
    const taken: { row: number; column: number; value: T }[] = [];
    this.forEach(area, (value, row, column) => taken.push({ row, column, value }));
    this.clear(area);
    return taken;
  }

  private writable(cells: Column<T>, column: number): Column<T> {
    if (this.own[column] === true) return cells;
    this.own[column] = true;
    return (this.columns[column] = cells.slice());
  }
}

function filledWithin(cells: readonly unknown[], area: Rect): boolean {
  const lastRow = Math.min(area.row + area.rows, cells.length);
  for (let row = area.row; row < lastRow; row++) if (cells[row] !== undefined) return true;
  return false;
}

function trim(cells: unknown[]): void {
  while (cells.length > 0 && cells[cells.length - 1] === undefined) cells.pop();
}
