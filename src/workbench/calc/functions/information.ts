import { CellError } from "../../model/cellValue";
import type { CellValue, ErrorCode } from "../../model/cellValue";
import { toNumber } from "../coerce";
import type { FunctionCall, WorksheetFunction } from "../functionCall";
import { worksheetFunction } from "../functionCall";
import { lift } from "../operators";
import type { Content } from "../value";
import { Lambda, Reference, caught, isMatrix, mapMatrix, raise } from "../value";
import { refuseRange } from "./lifted";

function test(check: (cell: CellValue) => boolean): WorksheetFunction {
  return worksheetFunction(1, 1, (call): Content =>
    mapMatrix(
      caught(() => call.content(0)),
      check,
    ),
  );
}

const ERROR_NUMBERS: Partial<Record<ErrorCode, number>> = {
  "#NULL!": 1,
  "#DIV/0!": 2,
  "#VALUE!": 3,
  "#REF!": 4,
  "#NAME?": 5,
  "#NUM!": 6,
  "#N/A": 7,
  "#SPILL!": 9,
  "#CALC!": 14,
};

function errorType(call: FunctionCall): number {
  const tested = caught(() => call.cell(0));
  return (tested instanceof CellError ? ERROR_NUMBERS[tested.code] : undefined) ?? raise("#N/A");
}

function typeNumber(call: FunctionCall): number {
  const value = caught(() => call.value(0));
  if (value instanceof Lambda) return 128;
  const content = caught(() => call.content(0));
  if (isMatrix(content)) return 64;
  if (content instanceof CellError) return 16;
  return typeof content === "string" ? 2 : typeof content === "boolean" ? 4 : 1;
}

function numeric(call: FunctionCall): Content {
  return mapMatrix(call.content(0), (cell) => {
    if (cell instanceof CellError) return cell;
    return typeof cell === "string" || cell === null ? 0 : toNumber(cell);
  });
}

/** Takes arrays, but no range: both came with the Analysis ToolPak. */
function parity(rest: 0 | 1): WorksheetFunction {
  return worksheetFunction(1, 1, (call) => {
    refuseRange(call, 0);
    return lift(([cell = null]) => Math.trunc(Math.abs(toNumber(cell))) % 2 === rest, [caught(() => call.content(0))]);
  });
}

export const informationFunctions: Readonly<Record<string, WorksheetFunction>> = {
  ISERROR: test((cell) => cell instanceof CellError),
  ISERR: test((cell) => cell instanceof CellError && cell.code !== "#N/A"),
  ISNA: test((cell) => cell instanceof CellError && cell.code === "#N/A"),
  ISBLANK: test((cell) => cell === null),
  ISNUMBER: test((cell) => typeof cell === "number"),
  ISTEXT: test((cell) => typeof cell === "string"),
  ISNONTEXT: test((cell) => typeof cell !== "string"),
  ISLOGICAL: test((cell) => typeof cell === "boolean"),
  ISEVEN: parity(0),
  ISODD: parity(1),
  ISREF: worksheetFunction(1, 1, (call) => caught(() => call.value(0)) instanceof Reference),
  ISOMITTED: worksheetFunction(1, 1, (call) => call.value(0) === undefined),
  ISFORMULA: worksheetFunction(1, 1, (call) => {
    const { sheet, rect } = call.reference(0);
    return sheet.formula(rect.row, rect.column) !== undefined;
  }),
  FORMULATEXT: worksheetFunction(1, 1, (call) => {
    const { sheet, rect } = call.reference(0);
    return sheet.formula(rect.row, rect.column) ?? raise("#N/A");
  }),
  "ERROR.TYPE": worksheetFunction(1, 1, errorType),
  TYPE: worksheetFunction(1, 1, typeNumber),
  N: worksheetFunction(1, 1, numeric),
  NA: worksheetFunction(0, 0, () => raise("#N/A")),
};
