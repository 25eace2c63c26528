import type { Table } from "../../../flows/table";
import { addressOf, cellsOf } from "../../../workbook/address";

/** Cell of a data row and column of a table, e.g. label "C7" and address "'My data'!C7". */
export function placeAddress(
  origin: Table["origin"],
  place: { readonly row: number; readonly column: number },
): { readonly label: string; readonly address: string } {
  const rect = {
    row: (origin.rows?.[place.row] ?? origin.firstRow + place.row) - 1,
    column: origin.firstColumn + place.column - 1,
    rows: 1,
    columns: 1,
  };
  return { label: cellsOf(rect), address: addressOf(origin.sheet, rect) };
}
