import { quoteSheet, toA1 } from "../../model/address";
import type { CellValue } from "../../model/cellValue";
import type { FunctionCall, WorksheetFunction } from "../functionCall";
import { worksheetFunction } from "../functionCall";
import { Reference, raise } from "../value";

/** CELL: what is known of the first cell of a reference, without one of the formula's own. */
function cellInformation(call: FunctionCall): CellValue {
  const { place } = call.evaluator;
  const here = { row: place.row, column: place.column, rows: 1, columns: 1 };
  const { sheet, rect } = call.omitted(1) ? new Reference(place.sheet, here) : call.reference(1);
  const first = { ...rect, rows: 1, columns: 1 };
  const value = call.evaluator.read(new Reference(sheet, first)) as CellValue;
  switch (call.text(0).toLowerCase()) {
    case "row":
      return rect.row + 1;
    case "col":
      return rect.column + 1;
    case "address":
      return (sheet === place.sheet ? "" : `${quoteSheet(sheet.name)}!`) + toA1(first, true);
    case "contents":
      return value ?? 0;
    case "type":
      return value === null ? "b" : typeof value === "string" ? "l" : "v";
    default:
      return raise("#VALUE!", "CELL knows row, col, address, contents and type here.");
  }
}

export const cellInformationFunctions: Readonly<Record<string, WorksheetFunction>> = {
  CELL: worksheetFunction(1, 2, cellInformation),
};
