import { CellError } from "../../model/cellValue";
import type { CellValue } from "../../model/cellValue";
import { toLogical } from "../coerce";
import { compareValues } from "../compare";
import type { FunctionCall, WorksheetFunction } from "../functionCall";
import { worksheetFunction } from "../functionCall";
import { lift } from "../operators";
import type { Content, Value } from "../value";
import { caught, isMatrix, mapMatrix, raise, raiseError } from "../value";

/** An argument that may be left out inside a call, as in IF(A1,,2): then it counts as 0. */
function branch(call: FunctionCall, index: number): Value {
  return call.value(index) ?? 0;
}

function ifFunction(call: FunctionCall): Value {
  const condition = call.content(0);
  if (!isMatrix(condition)) {
    if (toLogical(condition)) return branch(call, 1);
    return call.count > 2 ? branch(call, 2) : false;
  }
  const whenTrue = branchContent(call, 1);
  const whenFalse = call.count > 2 ? branchContent(call, 2) : false;
  return lift(([test = null, yes = null, no = null]) => (toLogical(test) ? yes : no), [condition, whenTrue, whenFalse]);
}

/** A branch for a condition that is an array: its errors belong into the cells that take this branch. */
function branchContent(call: FunctionCall, index: number): Content {
  return call.omitted(index) ? 0 : caught(() => call.content(index));
}

/** The first condition that holds decides; what stands after it is not computed. */
function ifs(call: FunctionCall): Value {
  if (call.count % 2 !== 0) raise("#N/A");
  for (let i = 0; i + 1 < call.count; i += 2) {
    const condition = call.content(i);
    if (isMatrix(condition)) return ifsEach(call, i);
    if (toLogical(condition)) return branch(call, i + 1);
  }
  return raise("#N/A");
}

function ifsEach(call: FunctionCall, from: number): Content {
  const contents = Array.from({ length: call.count - from }, (_, index) => branchContent(call, from + index));
  return lift((cells) => {
    for (let i = 0; i + 1 < cells.length; i += 2) if (toLogical(cells[i] ?? null)) return cells[i + 1] ?? null;
    return raise("#N/A");
  }, contents);
}

function switchFunction(call: FunctionCall): Value {
  const pairs = Math.floor((call.count - 1) / 2);
  const hasDefault = call.count % 2 === 0;
  const choose = (tested: CellValue): Value => {
    if (tested instanceof CellError) raiseError(tested);
    for (let i = 0; i < pairs; i++) {
      if (compareValues(tested, call.cell(1 + 2 * i)) === 0) return branch(call, 2 + 2 * i);
    }
    return hasDefault ? branch(call, call.count - 1) : raise("#N/A");
  };
  const tested = call.content(0);
  if (!isMatrix(tested)) return choose(tested);
  return mapMatrix(tested, (cell) => firstOf(call, choose(cell)));
}

function firstOf(call: FunctionCall, value: Value): CellValue {
  const content = call.evaluator.contentOf(value);
  return isMatrix(content) ? (content[0]?.[0] ?? null) : content;
}

function choose(call: FunctionCall): Value {
  const index = call.content(0);
  const pick = (cell: CellValue): Value => {
    const n = Math.trunc(Number(cell));
    return n >= 1 && n < call.count ? branch(call, n) : raise("#VALUE!");
  };
  if (!isMatrix(index)) return pick(index);
  // CHOOSE({1,2},A1:A3,C1:C3) puts columns side by side.
  return lift((cells) => cells[Math.trunc(Number(cells[0]))] ?? raise("#VALUE!"), call.contents());
}

function ifBad(isBad: (error: CellError) => boolean): (call: FunctionCall) => Value {
  return (call) => {
    const tested = caught(() => call.content(0));
    const bad = (cell: CellValue): boolean => cell instanceof CellError && isBad(cell);
    if (!isMatrix(tested)) return bad(tested) ? branch(call, 1) : tested;
    if (!tested.some((row) => row.some(bad))) return tested;
    return lift(([cell = null, other = null]) => (bad(cell) ? other : cell), [tested, call.content(1)]);
  };
}

/** Logical values among the arguments; texts and blanks in ranges do not count. */
function logicals(call: FunctionCall): boolean[] {
  const found: boolean[] = [];
  call.forEachValue(0, (cell, direct) => {
    if (cell instanceof CellError) raiseError(cell);
    if (direct || typeof cell !== "string") found.push(toLogical(cell));
  });
  return found.length > 0 ? found : raise("#VALUE!");
}

export const logicalFunctions: Readonly<Record<string, WorksheetFunction>> = {
  IF: worksheetFunction(2, 3, ifFunction),
  IFS: worksheetFunction(2, 254, ifs),
  SWITCH: worksheetFunction(3, 254, switchFunction),
  CHOOSE: worksheetFunction(2, 255, choose),
  IFERROR: worksheetFunction(
    2,
    2,
    ifBad((error) => error.code !== "#BUSY!"),
  ),
  IFNA: worksheetFunction(
    2,
    2,
    ifBad((error) => error.code === "#N/A"),
  ),
  AND: worksheetFunction(1, 255, (call) => logicals(call).every(Boolean)),
  OR: worksheetFunction(1, 255, (call) => logicals(call).some(Boolean)),
  XOR: worksheetFunction(1, 255, (call) => logicals(call).filter(Boolean).length % 2 === 1),
  NOT: worksheetFunction(1, 1, (call): Content => lift(([cell = null]) => !toLogical(cell), [call.content(0)])),
  TRUE: worksheetFunction(0, 0, () => true),
  FALSE: worksheetFunction(0, 0, () => false),
};
