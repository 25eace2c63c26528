import { CellError } from "../../model/cellValue";
import type { CellValue } from "../../model/cellValue";
import { toText } from "../coerce";
import type { FunctionCall, WorksheetFunction } from "../functionCall";
import { worksheetFunction } from "../functionCall";
import { finite } from "../operators";
import type { Matrix } from "../value";
import { raise, raiseError } from "../value";
import type { Criterion } from "./criteria";
import { criterion } from "./criteria";
import { mean, populationVariance, sampleVariance, sum } from "./statistics/moments";

/** DSUM and its like: a list with headings, and an area of criteria below the same headings. */

/** A field by its heading or its number; of headings the case does not matter. */
function fieldOf(headings: readonly CellValue[], field: CellValue): number {
  const index =
    typeof field === "number"
      ? Math.trunc(field) - 1
      : headings.findIndex((heading) => sameHeading(heading, toText(field)));
  return index >= 0 && index < headings.length ? index : raise("#VALUE!", "The list has no such field.");
}

function sameHeading(heading: CellValue, name: string): boolean {
  return heading !== null && toText(heading).toLowerCase() === name.toLowerCase();
}

/** A plain text here finds all texts that begin with it. */
function condition(wanted: CellValue): Criterion {
  const plainText = typeof wanted === "string" && wanted !== "" && !/^[<>=]/.test(wanted);
  const whole = criterion(wanted);
  if (!plainText) return whole;
  const beginning = criterion(`${wanted}*`);
  return (cell) => whole(cell) || beginning(cell);
}

/** A record fits when all conditions of at least one row hold. Blank cells ask for nothing. */
function filterOf(headings: readonly CellValue[], area: Matrix): (record: readonly CellValue[]) => boolean {
  const [names = [], ...rows] = area;
  const alternatives = rows.map((row) =>
    row.flatMap((wanted, at) => {
      const name = names[at] ?? null;
      if (wanted === null || name === null) return [];
      return [{ field: fieldOf(headings, toText(name)), holds: condition(wanted) }];
    }),
  );
  return (record) => alternatives.some((all) => all.every(({ field, holds }) => holds(record[field] ?? null)));
}

/** The cells of the asked field in all records that fit; of every record one when no field is asked for. */
function foundCells(call: FunctionCall): CellValue[] {
  const [headings = [], ...records] = call.matrix(0);
  const fits = filterOf(headings, call.matrix(2));
  const field = call.omitted(1) ? null : fieldOf(headings, call.cell(1));
  return records.filter(fits).map((record) => (field === null ? 1 : (record[field] ?? null)));
}

function ofNumbers(summary: (numbers: readonly number[]) => number): WorksheetFunction {
  return worksheetFunction(3, 3, (call) => {
    const numbers = foundCells(call).flatMap((cell) => {
      if (cell instanceof CellError) raiseError(cell);
      return typeof cell === "number" ? [cell] : [];
    });
    return finite(summary(numbers));
  });
}

function single(call: FunctionCall): CellValue {
  const cells = foundCells(call);
  if (cells.length === 0) raise("#VALUE!", "No record fits.");
  return cells.length === 1 ? (cells[0] ?? null) : raise("#NUM!", "More than one record fits.");
}

const extreme = (pick: (a: number, b: number) => number): WorksheetFunction =>
  ofNumbers((numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => pick(a, b))));

export const databaseFunctions: Readonly<Record<string, WorksheetFunction>> = {
  DSUM: ofNumbers(sum),
  DAVERAGE: ofNumbers(mean),
  DCOUNT: ofNumbers((numbers) => numbers.length),
  DCOUNTA: worksheetFunction(3, 3, (call) => foundCells(call).filter((cell) => cell !== null).length),
  DGET: worksheetFunction(3, 3, single),
  DMAX: extreme(Math.max),
  DMIN: extreme(Math.min),
  DPRODUCT: ofNumbers((numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => a * b, 1))),
  DSTDEV: ofNumbers((numbers) => Math.sqrt(sampleVariance(numbers))),
  DSTDEVP: ofNumbers((numbers) => Math.sqrt(populationVariance(numbers))),
  DVAR: ofNumbers(sampleVariance),
  DVARP: ofNumbers(populationVariance),
};
