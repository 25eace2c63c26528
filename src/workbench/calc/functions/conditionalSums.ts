import { CellError } from "../../model/cellValue";
import type { CellValue } from "../../model/cellValue";
import { bounding } from "../../model/rectangles";
import type { FunctionCall, WorksheetFunction } from "../functionCall";
import { worksheetFunction } from "../functionCall";
import { lift } from "../operators";
import type { Content, Matrix } from "../value";
import { Reference, asMatrix, raise, raiseError, widthOf } from "../value";
import { criterion } from "./criteria";

interface Tally {
  count: number;
  numbers: number;
  sum: number;
  minimum: number;
  maximum: number;
}

type Outcome = (tally: Tally) => number;

const outcomes = {
  count: (tally: Tally) => tally.count,
  sum: (tally: Tally) => tally.sum,
  average: (tally: Tally) => (tally.numbers === 0 ? raise("#DIV/0!") : tally.sum / tally.numbers),
  minimum: (tally: Tally) => (tally.numbers === 0 ? 0 : tally.minimum),
  maximum: (tally: Tally) => (tally.numbers === 0 ? 0 : tally.maximum),
} satisfies Record<string, Outcome>;

/** Sums and counts the cells of `target` whose fellows in every range meet its criterion. */
function tallied(target: Matrix | null, ranges: readonly Matrix[], criteria: readonly CellValue[]): Tally {
  const tests = criteria.map(criterion);
  const [shape] = ranges;
  if (!shape) return raise("#VALUE!");
  const tally: Tally = { count: 0, numbers: 0, sum: 0, minimum: Infinity, maximum: -Infinity };
  const columns = widthOf(shape);
  for (let row = 0; row < shape.length; row++) {
    for (let column = 0; column < columns; column++) {
      if (!ranges.every((range, index) => tests[index]?.(range[row]?.[column] ?? null))) continue;
      tally.count++;
      const value = target?.[row]?.[column] ?? null;
      if (value instanceof CellError) raiseError(value);
      if (typeof value !== "number") continue;
      tally.numbers++;
      tally.sum += value;
      tally.minimum = Math.min(tally.minimum, value);
      tally.maximum = Math.max(tally.maximum, value);
    }
  }
  return tally;
}

/** Reads ranges, which must be cells of a sheet and no arrays, so that whole columns give matrices of one size. */
function sameSize(call: FunctionCall, indexes: readonly number[]): Matrix[] {
  const references = indexes.map((index) => call.reference(index));
  const rows = Math.max(0, ...references.map(({ sheet, rect }) => sheet.clip(rect).rows));
  return references.map(({ sheet, rect }) => {
    const clipped = sheet.clip(rect);
    if (clipped.rows === rect.rows || clipped.rows === rows)
      return asMatrix(call.evaluator.read(new Reference(sheet, clipped)));
    const wanted = { ...rect, rows, columns: clipped.columns };
    return asMatrix(call.evaluator.read(new Reference(sheet, bounding(clipped, wanted))));
  });
}

function lifted(criteria: readonly Content[], run: (cells: readonly CellValue[]) => number): Content {
  return lift((cells) => run(cells), criteria);
}

/** SUMIFS(target, range, criterion, …); COUNTIFS has no target. */
function many(outcome: Outcome, hasTarget: boolean): WorksheetFunction {
  const first = hasTarget ? 1 : 0;
  return worksheetFunction(first + 2, 255, (call) => {
    if ((call.count - first) % 2 !== 0) raise("#VALUE!");
    const rangeIndexes = Array.from({ length: (call.count - first) / 2 }, (_, index) => first + 2 * index);
    const read = sameSize(call, hasTarget ? [0, ...rangeIndexes] : rangeIndexes);
    const target = hasTarget ? (read[0] ?? null) : null;
    const ranges = hasTarget ? read.slice(1) : read;
    const [shape] = hasTarget ? read : ranges;
    const fits = (matrix: Matrix): boolean =>
      shape !== undefined && matrix.length === shape.length && widthOf(matrix) === widthOf(shape);
    if (!ranges.every(fits)) raise("#VALUE!", "All ranges must have the same number of rows and columns.");
    const criteria = rangeIndexes.map((index) => call.content(index + 1));
    return lifted(criteria, (cells) => outcome(tallied(target, ranges, cells)));
  });
}

/** SUMIF(range, criterion, [target]): the target begins at its first cell and has the size of the range. */
function one(outcome: Outcome, hasTarget: boolean): WorksheetFunction {
  return worksheetFunction(2, hasTarget ? 3 : 2, (call) => {
    const [range] = sameSize(call, [0]);
    if (!range) return raise("#VALUE!");
    const target = hasTarget ? targetOf(call, range) : null;
    return lifted([call.content(1)], (cells) => outcome(tallied(target, [range], cells)));
  });
}

function targetOf(call: FunctionCall, range: Matrix): Matrix {
  if (call.omitted(2)) return range;
  const { sheet, rect } = call.reference(2);
  return asMatrix(call.evaluator.read(new Reference(sheet, { ...rect, rows: range.length, columns: widthOf(range) })));
}

export const conditionalFunctions: Readonly<Record<string, WorksheetFunction>> = {
  COUNTIF: one(outcomes.count, false),
  SUMIF: one(outcomes.sum, true),
  AVERAGEIF: one(outcomes.average, true),
  COUNTIFS: many(outcomes.count, false),
  SUMIFS: many(outcomes.sum, true),
  AVERAGEIFS: many(outcomes.average, true),
  MINIFS: many(outcomes.minimum, true),
  MAXIFS: many(outcomes.maximum, true),
};
