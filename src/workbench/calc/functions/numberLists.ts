import { CellError } from "../../model/cellValue";
import type { CellValue } from "../../model/cellValue";
import { toNumber } from "../coerce";
import type { FunctionCall } from "../functionCall";
import { isMatrix, raise, raiseError } from "../value";
import type { Content } from "../value";

/** Numbers as SUM takes them: in ranges only real numbers, written into the formula also "5" and TRUE. */
export function forEachNumber(call: FunctionCall, visit: (value: number) => void, from = 0): void {
  call.forEachValue(from, (cell, direct) => {
    if (typeof cell === "number") visit(cell);
    else if (cell instanceof CellError) raiseError(cell);
    else if (direct) visit(toNumber(cell));
  });
}

/** All numbers of the arguments from one on. */
export function numbersFrom(call: FunctionCall, from = 0): number[] {
  const numbers: number[] = [];
  forEachNumber(call, (value) => numbers.push(value), from);
  return numbers;
}

/** The numbers of one argument that is a list: other kinds in it do not count, errors do. */
export function numbersIn(content: Content): number[] {
  if (!isMatrix(content)) return [toNumber(content)];
  const numbers: number[] = [];
  for (const row of content) {
    for (const cell of row) {
      if (cell instanceof CellError) raiseError(cell);
      if (typeof cell === "number") numbers.push(cell);
    }
  }
  return numbers;
}

/** All values as AVERAGEA and the like take them: logical values are 1 and 0, texts in ranges 0. */
export function valuesFrom(call: FunctionCall): number[] {
  const numbers: number[] = [];
  call.forEachValue(0, (cell, direct) => {
    if (cell instanceof CellError) raiseError(cell);
    numbers.push(typeof cell === "string" && !direct ? 0 : toNumber(cell));
  });
  return numbers;
}

/** Two lists of the same length; a pair counts when both are numbers. */
export function pairsOf(first: Content, second: Content): [number[], number[]] {
  const left = cellsOf(first);
  const right = cellsOf(second);
  if (left.length !== right.length) raise("#N/A", "The two lists differ in length.");
  const pairs: [number[], number[]] = [[], []];
  left.forEach((x, index) => {
    const y = right[index] ?? null;
    for (const cell of [x, y]) if (cell instanceof CellError) raiseError(cell);
    if (typeof x !== "number" || typeof y !== "number") return;
    pairs[0].push(x);
    pairs[1].push(y);
  });
  return pairs;
}

function cellsOf(content: Content): readonly CellValue[] {
  return isMatrix(content) ? content.flat() : [content];
}
