import type { Gap } from "../../engine/index";

/** What a run may put into a cell; null leaves it empty. */
export type ResultCell = number | string | boolean | null | Gap;

/** One column of a table result: its heading and how a row fills it. */
export type Column<Row> = readonly [heading: string, cell: (row: Row) => ResultCell];

/** How the value of a run becomes cells. */
export interface Result<R> {
  readonly help: string;
  /** `each`: one item's cells. `items`: one row per item that was run. `free`: rows of its own. */
  readonly align: "each" | "items" | "free";
  /** A result with headings gets the last argument [headers]. */
  readonly headings?: (result: R) => readonly string[];
  /** Number of columns where it is known beforehand; empty and faulty rows are as wide. */
  readonly width?: number;
  /** A row of cells in time; goes down where the one history that was given does. */
  readonly inTime?: boolean;
  readonly rows: (result: R) => readonly (readonly ResultCell[])[];
}

const column = (cells: readonly ResultCell[]) => cells.map((cell) => [cell]);

export const result = {
  /** One cell per item of a lifted function; spills in the shape of the range. */
  each: (help: string): Result<ResultCell> => ({ help, align: "each", width: 1, rows: (cell) => [[cell]] }),
  /** The same, for a run that finds out more than the cell shows. */
  eachOf: <R>(help: string, pick: (result: R) => ResultCell): Result<R> => ({
    help,
    align: "each",
    width: 1,
    rows: (found) => [[pick(found)]],
  }),
  /** One cell per period for each item of a lifted function, in the shape of the history that was given. */
  eachHistory: <R>(help: string, pick: (result: R) => readonly ResultCell[]): Result<R> => ({
    help,
    align: "each",
    inTime: true,
    rows: (found) => [pick(found)],
  }),
  /** A row of cells without headings per item of a lifted function, as many as the run finds. */
  eachCells: <R>(help: string, pick: (result: R) => readonly ResultCell[]): Result<R> => ({
    help,
    align: "each",
    rows: (found) => [pick(found)],
  }),
  /** A table row per item of a lifted function. */
  eachRow: <Row>(help: string, columns: readonly Column<Row>[]): Result<Row> => ({
    help,
    align: "each",
    width: columns.length,
    headings: () => columns.map(([heading]) => heading),
    rows: (row) => [columns.map(([, cell]) => cell(row))],
  }),
  /** One cell per item; spills in the shape of the range. */
  column: (help: string): Result<readonly ResultCell[]> => ({ help, align: "items", width: 1, rows: column }),
  /** The same, for a run that finds out more than the cells show. */
  columnOf: <R>(help: string, pick: (result: R) => readonly ResultCell[]): Result<R> => ({
    help,
    align: "items",
    width: 1,
    rows: (found) => column(pick(found)),
  }),
  /** A row of cells per item. */
  matrix: <R>(
    help: string,
    headings: (result: R) => readonly string[],
    rows: (result: R) => readonly (readonly ResultCell[])[],
  ): Result<R> => ({ help, align: "items", headings, rows }),
  /** A table row per item of a run that receives all items. */
  itemRows: <R, Row>(
    help: string,
    pick: (result: R) => readonly Row[],
    columns: readonly Column<Row>[],
  ): Result<R> => ({
    help,
    align: "items",
    width: columns.length,
    headings: () => columns.map(([heading]) => heading),
    rows: (found) => pick(found).map((row) => columns.map(([, cell]) => cell(row))),
  }),
  /** A table with rows of its own. */
  table: <Row>(help: string, columns: readonly Column<Row>[]): Result<readonly Row[]> => ({
    help,
    align: "free",
    width: columns.length,
    headings: () => columns.map(([heading]) => heading),
    rows: (list) => list.map((row) => columns.map(([, cell]) => cell(row))),
  }),
  /** Cells as they are, without headings. */
  grid: (help: string): Result<readonly (readonly ResultCell[])[]> => ({ help, align: "free", rows: (cells) => cells }),
};
