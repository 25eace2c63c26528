import type { Argument } from "./argument";
import { type CellValue, isMissing } from "./cellValue";
import { CallFault } from "./fault";
import { type Grid, sizeText, valueAt } from "./grid";

export type TableCell = number | string | boolean | null;

/** A range with a heading row. Missing cells are null. */
export interface SheetTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
  /** Rows (0-based, below the heading) with a cell that cannot be read, and why. */
  readonly problems: ReadonlyMap<number, string>;
}

interface TableOptions {
  /** What a blank cell, or the 0 that desktop Excel sends for it, stands for: the number 0, or nothing. */
  readonly blank: 0 | null;
  /** A row that cannot be read refuses the call, or is only noted. */
  readonly onProblem: "refuse" | "note";
}

export function tableArgument(help: string, options: TableOptions): Argument<SheetTable> {
  return {
    help,
    type: "table",
    shape: "table",
    optional: false,
    presence: "always",
    role: "whole",
    read: (grid, name) => readTable(grid, name, options),
  };
}

export function readTable(grid: Grid, name: string, { blank, onProblem }: TableOptions): SheetTable {
  if (grid.rows < 2) {
    const message = `${name} must have a heading row and at least one row below it, got ${sizeText(grid)} cells`;
    throw new CallFault("#VALUE!", message);
  }
  const problems = new Map<number, string>();
  const readRow = (row: number, blankCell: 0 | null): readonly TableCell[] =>
    Array.from({ length: grid.columns }, (_, column) => {
      const value = valueAt(grid, row, column);
      if (value === null || value === 0) return blankCell;
      if (isMissing(value)) return null;
      if (typeof value !== "object") return value;
      const message = `${name}, row ${row + 1}, column ${column + 1}, ${problemText(value)}`;
      if (onProblem === "refuse" || row === 0) throw new CallFault("#VALUE!", message);
      problems.set(row - 1, message);
      return null;
    });
  const headings = readRow(0, null).map((cell) => (cell === null ? "" : String(cell).trim()));
  const rows = Array.from({ length: grid.rows - 1 }, (_, r) => readRow(r + 1, blank));
  return { headings, rows, problems };
}

function problemText(value: Extract<CellValue, object>): string {
  const what = value.problem === "card" ? `a data type card (${value.text})` : `the error ${value.text}`;
  return `holds ${what}: mend that cell first`;
}
