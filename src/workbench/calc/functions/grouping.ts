import type { CellValue } from "../../model/cellValue";
import { sortOrder } from "../compare";
import { toInteger, toLogical } from "../coerce";
import type { FunctionCall, WorksheetFunction } from "../functionCall";
import { worksheetFunction } from "../functionCall";
import type { Matrix, Value } from "../value";
import { caught, raise, widthOf } from "../value";
import { rowKey } from "./rowKey";

/**
 * GROUPBY and PIVOTBY: rows with equal keys together, each group summarised by a function. Field headers and subtotals
 * within several keys are not offered.
 */

interface Group {
  readonly key: readonly CellValue[];
  readonly rows: number[];
}

type Summarise = (values: readonly Value[]) => CellValue;

function grouped(keys: Matrix, rows: readonly number[]): Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const key = keys[row] ?? [];
    const name = rowKey(key);
    const group = groups.get(name) ?? { key, rows: [] };
    group.rows.push(row);
    groups.set(name, group);
  }
  return [...groups.values()].sort((a, b) => compareKeys(a.key, b.key, 1));
}

function compareKeys(a: readonly CellValue[], b: readonly CellValue[], direction: 1 | -1): number {
  for (let at = 0; at < a.length; at++) {
    const order = sortOrder(a[at] ?? null, b[at] ?? null, direction);
    if (order !== 0) return order;
  }
  return 0;
}

/** One summary for each column of values. */
function summaries(values: Matrix, rows: readonly number[], summarise: Summarise): CellValue[] {
  return Array.from({ length: widthOf(values) }, (_, column) =>
    caught(() => summarise([rows.map((row) => [values[row]?.[column] ?? null])])),
  );
}

function includedRows(call: FunctionCall, index: number, count: number): number[] {
  const rows = Array.from({ length: count }, (_, row) => row);
  if (call.omitted(index)) return rows;
  const included = call.matrix(index).flat();
  if (included.length !== count) raise("#VALUE!", "The filter must be as long as the fields.");
  return rows.filter((row) => toLogical(included[row] ?? null));
}

function requireNoHeaders(call: FunctionCall, index: number): void {
  if (call.integer(index, 0) !== 0) raise("#VALUE!", "Field headers are not supported here: leave them out.");
}

/** -1 (total first), 0 (none) or 1 (total last, the standard). */
function totalDepth(call: FunctionCall, index: number): number {
  const depth = call.integer(index, 1);
  return Math.abs(depth) <= 1 ? depth : raise("#VALUE!", "Subtotals are not supported here: the total is -1, 0 or 1.");
}

function sorted(call: FunctionCall, index: number, lines: CellValue[][]): CellValue[][] {
  if (call.omitted(index)) return lines;
  const columns = call.matrix(index).flat().map(toInteger);
  const width = lines[0]?.length ?? 0;
  if (columns.some((column) => column === 0 || Math.abs(column) > width)) raise("#VALUE!");
  return [...lines].sort((a, b) => {
    for (const column of columns) {
      const at = Math.abs(column) - 1;
      const order = sortOrder(a[at] ?? null, b[at] ?? null, column > 0 ? 1 : -1);
      if (order !== 0) return order;
    }
    return 0;
  });
}

function withTotal(lines: Matrix, total: readonly CellValue[], depth: number): Matrix {
  if (depth === 0) return lines;
  return depth > 0 ? [...lines, total] : [total, ...lines];
}

function totalLabel(width: number): CellValue[] {
  return ["Total", ...new Array<CellValue>(width - 1).fill("")];
}

function groupBy(call: FunctionCall): Matrix {
  const [keys, values] = [call.matrix(0), call.matrix(1)];
  if (keys.length !== values.length) raise("#VALUE!", "There must be as many values as row fields.");
  requireNoHeaders(call, 3);
  const summarise = call.cellLambda(2);
  const rows = includedRows(call, 6, keys.length);
  if (rows.length === 0) raise("#CALC!", "No row is left to group.");
  const lines = grouped(keys, rows).map((group) => [...group.key, ...summaries(values, group.rows, summarise)]);
  const total = [...totalLabel(widthOf(keys)), ...summaries(values, rows, summarise)];
  return withTotal(sorted(call, 5, lines), total, totalDepth(call, 4));
}

function pivotBy(call: FunctionCall): Matrix {
  const [keys, across, values] = [call.matrix(0), call.matrix(1), call.matrix(2)];
  const fits = keys.length === values.length && across.length === values.length;
  if (!fits || widthOf(across) !== 1 || widthOf(values) !== 1) {
    raise("#VALUE!", "Row fields, one column field and one column of values of the same length are needed.");
  }
  requireNoHeaders(call, 4);
  const summarise = call.cellLambda(3);
  const rows = includedRows(call, 9, keys.length);
  if (rows.length === 0) raise("#CALC!", "No row is left to group.");
  const columns = grouped(across, rows);
  const columnTotal = totalDepth(call, 7);
  const line = (label: readonly CellValue[], members: readonly number[]): CellValue[] => {
    const cells = columns.map((column) => {
      const both = column.rows.filter((row) => members.includes(row));
      return both.length === 0 ? "" : (summaries(values, both, summarise)[0] ?? null);
    });
    return [...label, ...placed(cells, summaries(values, members, summarise)[0] ?? null, columnTotal)];
  };
  const names = columns.map((column) => column.key[0] ?? null);
  const head = [...new Array<CellValue>(widthOf(keys)).fill(""), ...placed(names, "Total", columnTotal)];
  const lines = grouped(keys, rows).map((group) => line(group.key, group.rows));
  const total = line(totalLabel(widthOf(keys)), rows);
  return [head, ...withTotal(sorted(call, 6, lines), total, totalDepth(call, 5))];
}

function placed(cells: readonly CellValue[], total: CellValue, depth: number): readonly CellValue[] {
  if (depth === 0) return cells;
  return depth > 0 ? [...cells, total] : [total, ...cells];
}

function percentOf(call: FunctionCall): number {
  const total = (index: number): number => {
    let sum = 0;
    for (const cell of call.matrix(index).flat()) if (typeof cell === "number") sum += cell;
    return sum;
  };
  const all = total(1);
  return all === 0 ? raise("#DIV/0!") : total(0) / all;
}

export const groupingFunctions: Readonly<Record<string, WorksheetFunction>> = {
  GROUPBY: worksheetFunction(3, 7, groupBy),
  PIVOTBY: worksheetFunction(4, 10, pivotBy),
  PERCENTOF: worksheetFunction(2, 2, percentOf),
};
