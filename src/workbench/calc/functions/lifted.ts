import type { CellValue } from "../../model/cellValue";
import { toNumber } from "../coerce";
import type { WorksheetFunction } from "../functionCall";
import { worksheetFunction } from "../functionCall";
import { finite, lift } from "../operators";

/** A function of single cells that works through arrays cell by cell. Omitted arguments are undefined. */
export function cellFunction(
  minimum: number,
  maximum: number,
  run: (...cells: (CellValue | undefined)[]) => CellValue,
): WorksheetFunction {
  return worksheetFunction(minimum, maximum, (call) =>
    lift((cells) => run(...cells.map((cell, index) => (call.omitted(index) ? undefined : cell))), call.contents()),
  );
}

/** The same for functions of numbers. Arguments not given take the standard values. */
export function numberFunction(
  minimum: number,
  maximum: number,
  run: (...numbers: number[]) => number,
  standards: readonly number[] = [],
): WorksheetFunction {
  return cellFunction(minimum, maximum, (...cells) => {
    const numbers = Array.from({ length: Math.max(cells.length, standards.length) }, (_, index) => {
      const cell = cells[index];
      return cell === undefined ? (standards[index] ?? 0) : toNumber(cell);
    });
    return finite(run(...numbers));
  });
}
