import { CellError } from "../../model/cellValue";
import type { CellValue } from "../../model/cellValue";
import { compareValues, sameValue } from "../compare";
import { toLogical } from "../coerce";
import type { FunctionCall, WorksheetFunction } from "../functionCall";
import { worksheetFunction } from "../functionCall";
import type { Content, Matrix, Value } from "../value";
import { Reference, caught, isMatrix, mapMatrix, raise, raiseError, widthOf } from "../value";
import { hasWildcards, wildcardPattern } from "./criteria";

/** How a lookup matches: 0 exact, -1 or the next smaller, 1 or the next larger, 2 with wildcards. */
type MatchMode = 0 | -1 | 1 | 2;

function line(matrix: Matrix): readonly CellValue[] {
  if (matrix.length === 1) return matrix[0] ?? [];
  if (widthOf(matrix) !== 1) raise("#VALUE!", "A lookup range must be one row or one column.");
  return matrix.map((row) => row[0] ?? null);
}

/** 0-based position of what matches, or -1. Kinds are not mixed: the text "5" does not match the number 5. */
function position(wanted: CellValue, cells: readonly CellValue[], mode: MatchMode, backwards: boolean): number {
  if (wanted instanceof CellError) raiseError(wanted);
  // XLOOKUP and XMATCH find the first blank cell when nothing is looked for; MATCH hands over 0 instead.
  if (wanted === null) return backwards ? cells.lastIndexOf(null) : cells.indexOf(null);
  const sought = wanted;
  const pattern = mode === 2 && typeof sought === "string" && hasWildcards(sought) ? wildcardPattern(sought) : null;
  const matches = pattern
    ? (cell: CellValue) => typeof cell === "string" && pattern.test(cell)
    : (cell: CellValue) => cell !== null && sameValue(cell, sought);
  const exact = backwards ? cells.findLastIndex(matches) : cells.findIndex(matches);
  if (exact >= 0 || mode === 0 || mode === 2) return exact;
  let best = -1;
  cells.forEach((cell, index) => {
    if (cell === null || typeof cell !== typeof sought || cell instanceof CellError) return;
    const order = compareValues(cell, sought);
    if (mode === -1 ? order > 0 : order < 0) return;
    const current = cells[best] ?? null;
    const better = best < 0 || (mode === -1 ? compareValues(cell, current) > 0 : compareValues(cell, current) < 0);
    if (better) best = index;
  });
  return best;
}

/** Last position not beyond the value in sorted cells, as MATCH and VLOOKUP look when asked for the nearest. */
function sortedPosition(wanted: CellValue, cells: readonly CellValue[], descending: boolean): number {
  if (wanted instanceof CellError) raiseError(wanted);
  const sought = wanted ?? 0;
  let low = 0;
  let high = cells.length - 1;
  let found = -1;
  while (low <= high) {
    let middle = (low + high) >> 1;
    // Cells of another kind take no part in the order: look to the left for one that does.
    while (middle >= low && typeof cells[middle] !== typeof sought) middle--;
    if (middle < low) {
      low = ((low + high) >> 1) + 1;
      continue;
    }
    const order = compareValues(cells[middle] ?? null, sought);
    if (descending ? order >= 0 : order <= 0) {
      found = middle;
      low = middle + 1;
    } else high = middle - 1;
  }
  return found;
}

function matchPosition(wanted: CellValue, cells: readonly CellValue[], type: number): number {
  if (type === 0) return position(wanted ?? 0, cells, typeof wanted === "string" ? 2 : 0, false);
  return sortedPosition(wanted, cells, type < 0);
}

function match(call: FunctionCall): Content {
  const cells = line(call.matrix(1));
  const type = call.number(2, 1);
  return lookUpEach(call.content(0), (wanted) => found(matchPosition(wanted, cells, type)) + 1);
}

function xmatch(call: FunctionCall): Content {
  const cells = line(call.matrix(1));
  const mode = matchMode(call, 2);
  const search = call.integer(3, 1);
  return lookUpEach(call.content(0), (wanted) => found(position(wanted, cells, mode, search < 0)) + 1);
}

/** Looks every wanted value up; in arrays what is missing is #N/A in its own cell. */
function lookUpEach(wanted: Content, run: (cell: CellValue) => CellValue): Content {
  return isMatrix(wanted) ? mapMatrix(wanted, (cell) => caught(() => run(cell))) : run(wanted);
}

function found(index: number): number {
  return index < 0 ? raise("#N/A") : index;
}

function matchMode(call: FunctionCall, index: number): MatchMode {
  const mode = call.integer(index, 0);
  return mode === 0 || mode === -1 || mode === 1 || mode === 2 ? mode : raise("#VALUE!");
}

function xlookup(call: FunctionCall): Value {
  const where = call.matrix(1);
  const vertical = widthOf(where) === 1;
  const cells = line(where);
  const mode = matchMode(call, 4);
  const backwards = call.integer(5, 1) < 0;
  const wanted = call.content(0);
  if (!isMatrix(wanted)) {
    const index = position(wanted, cells, mode, backwards);
    return index < 0 ? notFound(call) : picked(call, vertical, cells.length, index);
  }
  const results = call.matrix(2);
  const pick = (index: number): readonly CellValue[] =>
    vertical ? (results[index] ?? []) : results.map((row) => row[index] ?? null);
  const missing = (): CellValue => {
    const value = call.evaluator.contentOf(notFound(call));
    return isMatrix(value) ? (value[0]?.[0] ?? null) : value;
  };
  const lookUp = (cell: CellValue): readonly CellValue[] => {
    const index = position(cell, cells, mode, backwards);
    return index < 0 ? [missing()] : pick(index);
  };
  // Several results for each of a column of wanted values stand side by side.
  if (widthOf(wanted) === 1 && vertical && widthOf(results) > 1) {
    return wanted.map((row) => fill(lookUp(row[0] ?? null), widthOf(results)));
  }
  return lookUpEach(wanted, (cell) => lookUp(cell)[0] ?? null);
}

function fill(cells: readonly CellValue[], width: number): readonly CellValue[] {
  return cells.length === width ? cells : Array.from({ length: width }, () => cells[0] ?? null);
}

function notFound(call: FunctionCall): Value {
  return call.omitted(3) ? raise("#N/A") : (call.value(3) ?? null);
}

/** The row or column of the results at a position; of a reference a reference. */
function picked(call: FunctionCall, vertical: boolean, length: number, index: number): Value {
  const results = call.value(2);
  const requireSize = (rows: number, columns: number): void => {
    if ((vertical ? rows : columns) !== length) raise("#VALUE!", "Lookup range and result range differ in size.");
  };
  if (results instanceof Reference) {
    const { rect, sheet } = results;
    requireSize(rect.rows, rect.columns);
    return new Reference(
      sheet,
      vertical ? { ...rect, row: rect.row + index, rows: 1 } : { ...rect, column: rect.column + index, columns: 1 },
    );
  }
  const matrix = call.matrix(2);
  requireSize(matrix.length, widthOf(matrix));
  return vertical ? [matrix[index] ?? []] : matrix.map((row) => [row[index] ?? null]);
}

/** VLOOKUP and HLOOKUP: `lines` are what is searched across, the first of them the keys. */
function tableLookup(transposed: boolean): (call: FunctionCall) => Content {
  return (call) => {
    const table = call.matrix(1);
    const keys = transposed ? (table[0] ?? []) : table.map((row) => row[0] ?? null);
    const size = transposed ? table.length : widthOf(table);
    const nearest = call.omitted(3) ? call.count < 4 : toLogical(call.cell(3));
    const wanted = call.integer(2);
    if (wanted < 1) raise("#VALUE!");
    if (wanted > size) raise("#REF!");
    return lookUpEach(call.content(0), (key) => {
      const index = found(matchPosition(key, keys, nearest ? 1 : 0));
      return (transposed ? table[wanted - 1]?.[index] : table[index]?.[wanted - 1]) ?? null;
    });
  };
}

function lookup(call: FunctionCall): Content {
  const table = call.matrix(1);
  const plane = table.length > 1 && widthOf(table) > 1;
  // Without a result range a table is searched along its longer side; the result stands at its other end.
  const across = widthOf(table) > table.length;
  const cells = !plane ? line(table) : across ? (table[0] ?? []) : table.map((row) => row[0] ?? null);
  const ends = !plane ? cells : across ? (table.at(-1) ?? []) : table.map((row) => row.at(-1) ?? null);
  const results = call.omitted(2) ? ends : line(call.matrix(2));
  return lookUpEach(call.content(0), (wanted) => results[found(sortedPosition(wanted, cells, false))] ?? null);
}

export const lookupFunctions: Readonly<Record<string, WorksheetFunction>> = {
  MATCH: worksheetFunction(2, 3, match),
  XMATCH: worksheetFunction(2, 4, xmatch),
  XLOOKUP: worksheetFunction(3, 6, xlookup),
  VLOOKUP: worksheetFunction(3, 4, tableLookup(false)),
  HLOOKUP: worksheetFunction(3, 4, tableLookup(true)),
  LOOKUP: worksheetFunction(2, 3, lookup),
};
