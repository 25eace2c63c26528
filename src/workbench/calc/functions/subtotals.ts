import { CellError } from "../../model/cellValue";
import type { CellValue } from "../../model/cellValue";
import type { Expression } from "../expression";
import { children } from "../expression";
import { parseFormula } from "../formulaParser";
import type { FunctionCall, WorksheetFunction } from "../functionCall";
import { worksheetFunction } from "../functionCall";
import { finite } from "../operators";
import { Reference, raise, raiseError } from "../value";
import { mean, median, modes, populationVariance, sampleVariance, sum } from "./statistics/moments";
import {
  largest,
  percentileExclusive,
  percentileInclusive,
  quartileExclusive,
  quartileInclusive,
  smallest,
} from "./statistics/quantiles";

/** SUBTOTAL and AGGREGATE: summaries that can leave out hidden rows, errors and other subtotals. */

interface Leaving {
  readonly hidden: boolean;
  /** Rows a filter hides: SUBTOTAL never counts them, for AGGREGATE they are hidden rows like others. */
  readonly filtered: boolean;
  readonly errors: boolean;
  readonly nested: boolean;
}

type Filled = Exclude<CellValue, null>;
type Summary = (numbers: readonly number[], k: number) => number;

/** By function number; 3 (COUNTA) counts cells and stands apart. */
const SUMMARIES: Readonly<Record<number, Summary>> = {
  1: mean,
  2: (numbers) => numbers.length,
  4: (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.max(a, b))),
  5: (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.min(a, b))),
  6: (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => a * b, 1)),
  7: (numbers) => Math.sqrt(sampleVariance(numbers)),
  8: (numbers) => Math.sqrt(populationVariance(numbers)),
  9: sum,
  10: sampleVariance,
  11: populationVariance,
  12: median,
  13: (numbers) => modes(numbers)[0] ?? 0,
  14: largest,
  15: smallest,
  16: percentileInclusive,
  17: quartileInclusive,
  18: percentileExclusive,
  19: quartileExclusive,
};

function subtotal(call: FunctionCall): number {
  const number = call.integer(0);
  const kind = number > 100 ? number - 100 : number;
  if (kind < 1 || kind > 11) raise("#VALUE!", "The function number of SUBTOTAL is 1 to 11 or 101 to 111.");
  for (let index = 1; index < call.count; index++) call.reference(index);
  const leaving: Leaving = { hidden: number > 100, filtered: true, errors: false, nested: true };
  return summarised(call, kind, 1, call.count, leaving, 0);
}

function aggregate(call: FunctionCall): number {
  const [kind, option] = [call.integer(0), call.integer(1, 0)];
  if (kind < 1 || kind > 19) raise("#VALUE!", "The function number of AGGREGATE is 1 to 19.");
  if (option < 0 || option > 7) raise("#VALUE!", "The option of AGGREGATE is 0 to 7.");
  const hidden = option % 2 === 1;
  const leaving: Leaving = { hidden, filtered: hidden, errors: [2, 3, 6, 7].includes(option), nested: option < 4 };
  if (kind >= 14) {
    if (call.count < 4) raise("#VALUE!", "This function of AGGREGATE needs a fourth argument.");
    return summarised(call, kind, 2, 3, leaving, call.number(3));
  }
  for (let index = 2; index < call.count; index++) call.reference(index);
  return summarised(call, kind, 2, call.count, leaving, 0);
}

function summarised(call: FunctionCall, kind: number, from: number, to: number, leaving: Leaving, k: number): number {
  const numbers: number[] = [];
  let filled = 0;
  forEachCounted(call, from, to, leaving, (cell) => {
    if (cell instanceof CellError) {
      if (leaving.errors) return;
      if (kind === 3) filled++;
      else if (kind !== 2) raiseError(cell);
    } else {
      filled++;
      if (typeof cell === "number") numbers.push(cell);
    }
  });
  return kind === 3 ? filled : finite((SUMMARIES[kind] ?? raise("#VALUE!"))(numbers, k));
}

function forEachCounted(
  call: FunctionCall,
  from: number,
  to: number,
  leaving: Leaving,
  visit: (cell: Filled) => void,
): void {
  for (let index = from; index < to; index++) {
    const value = call.value(index);
    if (value instanceof Reference) forEachCellOf(call, value, leaving, visit);
    else for (const row of call.matrix(index)) for (const cell of row) if (cell !== null) visit(cell);
  }
}

function forEachCellOf(
  call: FunctionCall,
  reference: Reference,
  leaving: Leaving,
  visit: (cell: Filled) => void,
): void {
  const { sheet, rect } = reference;
  call.evaluator.read(reference);
  const filtered = filteredRows(reference);
  sheet.forEachValue(rect, (cell, row, column) => {
    if (sheet.hiddenRows.has(row) && (leaving.hidden || (leaving.filtered && filtered(row)))) return;
    if (leaving.nested && isSubtotal(sheet.formula(row, column))) return;
    visit(cell);
  });
}

/** Whether a row is among those a filter hides rows of. */
function filteredRows({ sheet }: Reference): (row: number) => boolean {
  const areas = [
    ...(sheet.autoFilter && sheet.autoFilter.criteria.size > 0 ? [sheet.autoFilter.range] : []),
    ...sheet.tables.filter((table) => table.filter.size > 0).map((table) => table.range),
  ];
  return (row) => areas.some((area) => row > area.row && row < area.row + area.rows);
}

function isSubtotal(formula: string | undefined): boolean {
  if (formula === undefined || !/SUBTOTAL|AGGREGATE/i.test(formula)) return false;
  return callsSubtotal(parseFormula(formula));
}

function callsSubtotal(expression: Expression | null): boolean {
  if (!expression) return false;
  if (expression.kind === "call" && /^(SUBTOTAL|AGGREGATE)$/.test(expression.name)) return true;
  return children(expression).some(callsSubtotal);
}

export const subtotalFunctions: Readonly<Record<string, WorksheetFunction>> = {
  SUBTOTAL: worksheetFunction(2, 255, subtotal),
  AGGREGATE: worksheetFunction(3, 255, aggregate),
};
