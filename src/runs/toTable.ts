import type { Table } from "../flows/table";
import { isoDate } from "../flows/read/calendar";
import type { Block, Cell } from "../workbook/port";
import { isDateSerial } from "./isDateSerial";

/** Rows looked at to find the heading row: titles and notes above a table are rarely longer. */
const LOOK_AHEAD = 15;

export interface TableOptions {
  /** 0-based row of the headings within the range, where it is known already. */
  readonly headingRow?: number;
  /** Leaves out the rows that a filter or the user has hidden. */
  readonly skipHidden?: boolean;
}

/**
 * Makes a table of a range as it was read. The heading row is the first that is filled nearly as widely as the rows
 * below and holds texts (or dates, for periods); what stands above it is left out, as are blank rows at the end.
 */
export function toTable(block: Block, options: TableOptions = {}): Table {
  const headingRow = options.headingRow ?? findHeadingRow(block.columns, block.rowCount);
  const last = lastFilledRow(block.columns, block.rowCount);
  const shown = options.skipHidden ? shownRows(block.hiddenRows, headingRow + 1, last) : null;
  const columns = block.columns.map((column) =>
    shown ? shown.map((row) => column[row] ?? null) : column.slice(headingRow + 1, last + 1),
  );
  const headings = uniqueHeadings(block.columns.map((column) => headingText(column[headingRow] ?? null)));
  return {
    headings,
    columns,
    rowCount: shown ? shown.length : Math.max(0, last - headingRow),
    origin: {
      address: block.address,
      sheet: block.sheet,
      firstRow: block.row + headingRow + 1,
      firstColumn: block.column,
      ...(shown ? { rows: shown.map((row) => block.row + row) } : {}),
    },
  };
}

/** The rows from first to last that are not hidden; null when none of them is. */
function shownRows(hiddenRows: readonly number[], first: number, last: number): number[] | null {
  const hidden = new Set(hiddenRows.filter((row) => row >= first && row <= last));
  if (hidden.size === 0) return null;
  return Array.from({ length: last - first + 1 }, (_, at) => first + at).filter((row) => !hidden.has(row));
}

/** 0-based row of the headings within the range. */
export function findHeadingRow(columns: readonly (readonly Cell[])[], rowCount: number): number {
  const look = Math.min(LOOK_AHEAD, rowCount);
  const filled = Array.from({ length: look }, (_, row) => columns.filter((column) => isFilled(column[row])).length);
  const widest = Math.max(...filled, 0);
  for (let row = 0; row < look; row++) {
    const texts = columns.filter((column) => isHeading(column[row])).length;
    if ((filled[row] ?? 0) >= Math.max(1, 0.6 * widest) && texts >= 0.6 * (filled[row] ?? 0)) return row;
  }
  return 0;
}

function isFilled(cell: Cell | undefined): boolean {
  return cell !== null && cell !== undefined && cell !== "";
}

function isHeading(cell: Cell | undefined): boolean {
  if (typeof cell === "number") return isDateSerial(cell);
  return typeof cell === "string" && cell.trim() !== "";
}

function headingText(cell: Cell): string {
  if (typeof cell === "number") return isDateSerial(cell) ? dateHeading(cell) : String(cell);
  if (cell === null || typeof cell === "object") return "";
  return String(cell).replace(/\s+/g, " ").trim();
}

/** "2011-12" for the first of a month, else the whole date. */
function dateHeading(serial: number): string {
  const date = isoDate(serial);
  return date.endsWith("-01") ? date.slice(0, 7) : date;
}

/** Blank headings are named by their position, repeated ones get a number, as Excel tables do it. */
function uniqueHeadings(headings: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headings.map((heading, at) => {
    const name = heading === "" ? `Column ${String(at + 1)}` : heading;
    const times = (seen.get(name.toLowerCase()) ?? 0) + 1;
    seen.set(name.toLowerCase(), times);
    return times === 1 ? name : `${name} ${String(times)}`;
  });
}

function lastFilledRow(columns: readonly (readonly Cell[])[], rowCount: number): number {
  for (let row = rowCount - 1; row >= 0; row--) if (columns.some((column) => isFilled(column[row]))) return row;
  return -1;
}
