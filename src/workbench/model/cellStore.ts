import type { Rect } from "./address";

type Column<T> = (T | undefined)[];

/** One thing per cell, kept by column so that a long column costs one array. An empty cell is undefined. */
export class CellStore<T> {
  private readonly columns: (Column<T> | undefined)[] = [];

  get(row: number, column: number): T | undefined {
    return this.columns[column]?.[row];
  }

  set(row: number, column: number, value: T | undefined): void {
    let cells = this.columns[column];
    if (value === undefined) {
      if (!cells || row >= cells.length) return;
      cells[row] = undefined;
      while (cells.length > 0 && cells[cells.length - 1] === undefined) cells.pop();
      return;
    }
    if (!cells) this.columns[column] = cells = [];
    // A cell far below the last one would turn the array into a slow dictionary.
    while (cells.length < row && row - cells.length < 100_000) cells.push(undefined);
    cells[row] = value;
  }

  /** The cells of one column from row 0 on, for reading many at once. May be shorter than the sheet. */
  column(column: number): readonly (T | undefined)[] {
    return this.columns[column] ?? [];
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
      const cells = this.columns[column];
      if (!cells) continue;
      if (area.row + area.rows >= cells.length) cells.length = Math.min(cells.length, area.row);
      else for (let row = area.row; row < area.row + area.rows; row++) cells[row] = undefined;
      while (cells.length > 0 && cells[cells.length - 1] === undefined) cells.pop();
    }
  }

  /** Takes every filled cell of the area out, to put it back elsewhere. */
  take(area: Rect): { row: number; column: number; value: T }[] {
    const taken: { row: number; column: number; value: T }[] = [];
    this.forEach(area, (value, row, column) => taken.push({ row, column, value }));
    this.clear(area);
    return taken;
  }
}
