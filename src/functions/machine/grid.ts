import { type CellValue, cellValue } from "./cellValue";

/** One argument as a rectangle of raw cells. */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly (readonly unknown[])[];
}

/** A single value becomes 1×1, a flat list a column. Nothing, or an empty list, is an omitted argument. */
export function toGrid(raw: unknown): Grid | undefined {
  if (raw === null || raw === undefined) return undefined;
  const list = Array.isArray(raw) ? raw : elementsOf(raw);
  if (list === undefined) return { rows: 1, columns: 1, cells: [[raw]] };
  const cells = list.map((row: unknown) => (Array.isArray(row) ? (row as readonly unknown[]) : [row]));
  const columns = cells.reduce((widest, row) => Math.max(widest, row.length), 0);
  return columns === 0 ? undefined : { rows: cells.length, columns, cells };
}

/** Excel hands a nested array over as an object of its own. */
function elementsOf(raw: unknown): readonly unknown[] | undefined {
  if (typeof raw !== "object" || raw === null || !("type" in raw) || raw.type !== "Array") return undefined;
  return "elements" in raw && Array.isArray(raw.elements) ? raw.elements : undefined;
}

export function valueAt(grid: Grid, row: number, column: number): CellValue {
  return cellValue(grid.cells[row]?.[column]);
}

export function isVector(grid: Grid): boolean {
  return grid.rows === 1 || grid.columns === 1;
}

/** The cells of a row or a column in reading order; of a rectangle, row by row. */
export function valueInOrder(grid: Grid, index: number): CellValue {
  return grid.columns === 1
    ? valueAt(grid, index, 0)
    : valueAt(grid, Math.floor(index / grid.columns), index % grid.columns);
}

export function sizeText(grid: Grid): string {
  return `${grid.rows} × ${grid.columns}`;
}
