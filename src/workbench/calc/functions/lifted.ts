import type { CellValue } from "../../model/cellValue";
import { toNumber } from "../coerce";
import type { FunctionCall, WorksheetFunction } from "../functionCall";
import { worksheetFunction } from "../functionCall";
import { finite, lift } from "../operators";
import type { Content } from "../value";
import { Reference, caught, raise } from "../value";

type CellCode = (...cells: (CellValue | undefined)[]) => CellValue;
type NumberCode = (...numbers: number[]) => number;

/** The arguments with errors as values: beside an array, an error belongs into each cell of the result. */
function contentsWithErrors(call: FunctionCall): Content[] {
  return Array.from({ length: call.count }, (_, index) => caught(() => call.content(index)));
}

function lifted(call: FunctionCall, run: CellCode): Content {
  return lift(
    (cells) => run(...cells.map((cell, index) => (call.omitted(index) ? undefined : cell))),
    contentsWithErrors(call),
  );
}

/** A function of single cells that works through arrays cell by cell. Omitted arguments are undefined. */
export function cellFunction(minimum: number, maximum: number, run: CellCode): WorksheetFunction {
  return worksheetFunction(minimum, maximum, (call) => lifted(call, run));
}

/** The same for functions of numbers. Arguments not given take the standard values. */
export function numberFunction(
  minimum: number,
  maximum: number,
  run: NumberCode,
  standards: readonly number[] = [],
): WorksheetFunction {
  return cellFunction(minimum, maximum, ofNumbers(run, standards));
}

function ofNumbers(run: NumberCode, standards: readonly number[]): CellCode {
  return (...cells) => {
    const numbers = Array.from({ length: Math.max(cells.length, standards.length) }, (_, index) => {
      const cell = cells[index];
      return cell === undefined ? (standards[index] ?? 0) : toNumber(cell);
    });
    return finite(run(...numbers));
  };
}

/** A function that came with the Analysis ToolPak: takes arrays, but no range of several cells and no logical value. */
export function toolPakFunction(
  minimum: number,
  maximum: number,
  run: NumberCode,
  standards: readonly number[] = [],
): WorksheetFunction {
  const ofCells = ofNumbers(run, standards);
  return worksheetFunction(minimum, maximum, (call) => {
    for (let index = 0; index < call.count; index++) refuseRange(call, index);
    return lifted(call, (...cells) => {
      if (cells.some((cell) => typeof cell === "boolean")) raise("#VALUE!", "A logical value is no number here.");
      return ofCells(...cells);
    });
  });
}

/** Functions of the Analysis ToolPak give #VALUE! for a range; Excel's users write +A1:A3 to have it as an array. */
export function refuseRange(call: FunctionCall, index: number): void {
  const value = caught(() => call.value(index));
  if (value instanceof Reference && value.rect.rows * value.rect.columns > 1) {
    raise("#VALUE!", "This function takes a single cell or an array, but no range of cells.");
  }
}
