import type { CellValue } from "../../../model/cellValue";
import { toNumber } from "../../coerce";
import type { FunctionCall, WorksheetFunction } from "../../functionCall";
import { worksheetFunction } from "../../functionCall";
import { finite, lift } from "../../operators";
import type { Matrix } from "../../value";
import { numbersIn } from "../numberLists";
import { ascending } from "./moments";
import {
  largest,
  percentRank,
  percentileExclusive,
  percentileInclusive,
  quartileExclusive,
  quartileInclusive,
  rankOf,
  smallest,
} from "./quantiles";

type OfList = (values: readonly number[], ...numbers: number[]) => number;

/** A list first and single numbers after it, which may be arrays to work through. */
function ofList(minimum: number, maximum: number, run: OfList, standards: readonly number[] = []): WorksheetFunction {
  return worksheetFunction(minimum, maximum, (call) => {
    const values = numbersIn(call.content(0));
    return lift((cells) => finite(run(values, ...numbers(cells, standards))), call.contents(1));
  });
}

function numbers(cells: readonly CellValue[], standards: readonly number[]): number[] {
  return Array.from({ length: Math.max(cells.length, standards.length) }, (_, index) => {
    const cell = cells[index];
    return cell === undefined ? (standards[index] ?? 0) : toNumber(cell);
  });
}

function rank(average: boolean): WorksheetFunction {
  return worksheetFunction(2, 3, (call) => {
    // Excel takes cells of a sheet here and no array.
    call.reference(1);
    const values = numbersIn(call.matrix(1));
    const up = call.number(2, 0) !== 0;
    return lift(([cell = null]) => rankOf(toNumber(cell), values, up, average), [call.content(0)]);
  });
}

/** How many values fall into each class: up to the first limit, up to the second …, above the last. */
function frequency(call: FunctionCall): Matrix {
  const values = numbersIn(call.content(0));
  const limits = numbersIn(call.content(1));
  const sorted = ascending(limits);
  const counts = new Map<number, number>(sorted.map((limit) => [limit, 0]));
  let above = 0;
  let at = 0;
  for (const value of ascending(values)) {
    while (at < sorted.length && value > (sorted[at] ?? value)) at++;
    const limit = sorted[at];
    if (limit === undefined) above++;
    else counts.set(limit, (counts.get(limit) ?? 0) + 1);
  }
  const given = new Set<number>();
  const rows = limits.map((limit) => {
    const count = given.has(limit) ? 0 : (counts.get(limit) ?? 0);
    given.add(limit);
    return [count];
  });
  return [...rows, [above]];
}

const inclusive = ofList(2, 2, (values, share = 0) => percentileInclusive(values, share));
const quartile = ofList(2, 2, (values, quarter = 0) => quartileInclusive(values, quarter));
const percentRankInclusive = ofList(2, 3, (values, x = 0, digits = 3) => percentRank(values, x, digits, false), [0, 3]);

export const positionFunctions: Readonly<Record<string, WorksheetFunction>> = {
  LARGE: ofList(2, 2, (values, n = 0) => largest(values, n)),
  SMALL: ofList(2, 2, (values, n = 0) => smallest(values, n)),
  PERCENTILE: inclusive,
  "PERCENTILE.INC": inclusive,
  "PERCENTILE.EXC": ofList(2, 2, (values, share = 0) => percentileExclusive(values, share)),
  QUARTILE: quartile,
  "QUARTILE.INC": quartile,
  "QUARTILE.EXC": ofList(2, 2, (values, quarter = 0) => quartileExclusive(values, quarter)),
  PERCENTRANK: percentRankInclusive,
  "PERCENTRANK.INC": percentRankInclusive,
  "PERCENTRANK.EXC": ofList(2, 3, (values, x = 0, digits = 3) => percentRank(values, x, digits, true), [0, 3]),
  RANK: rank(false),
  "RANK.EQ": rank(false),
  "RANK.AVG": rank(true),
  FREQUENCY: worksheetFunction(2, 2, frequency),
};
