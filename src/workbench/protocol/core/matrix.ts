import { HostError } from "../../model/hostError";
import { invalidArgument } from "./errors";
import type { RangeTarget } from "./rangeTarget";

/**
 * Something for each cell of a range. Null for whole rows and columns, as Excel answers for those; refused beyond the
 * number of cells Excel gives in one read.
 */
export function readMatrix<Item>(range: RangeTarget, item: (row: number, column: number) => Item): Item[][] | null {
  if (range.unbounded) return null;
  const { row, column, rows, columns } = range.rect;
  if (rows * columns > range.host.profile.cellLimit) {
    throw new HostError(
      "ResponsePayloadSizeLimitExceeded",
      `The range has ${rows * columns} cells; one read gives at most ${range.host.profile.cellLimit}.`,
    );
  }
  range.host.meter.cells += rows * columns;
  return Array.from({ length: rows }, (_line, i) =>
    Array.from({ length: columns }, (_cell, j) => item(row + i, column + j)),
  );
}

/** What is to be written, cell by cell: a matrix of the range's size, or one value for all its cells. */
export function matrixToWrite<Item>(range: RangeTarget, given: unknown, read: (value: unknown) => Item): Item[][] {
  const { rows, columns } = range.rect;
  if (range.unbounded) {
    throw invalidArgument("Cell contents cannot be set for whole rows or columns: the request would be too large.");
  }
  range.host.meter.cells += rows * columns;
  if (!Array.isArray(given)) {
    const value = read(given);
    return Array.from({ length: rows }, () => new Array<Item>(columns).fill(value));
  }
  const lines = given as readonly unknown[];
  if (lines.length !== rows || lines.some((line) => !Array.isArray(line) || line.length !== columns)) {
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return lines.map((line) => (line as readonly unknown[]).map(read));
}
