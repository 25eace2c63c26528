import { CellError } from "../../model/cellValue";
import type { CellValue } from "../../model/cellValue";

/** A text that is the same for rows UNIQUE and GROUPBY take as equal. */
export function rowKey(row: readonly CellValue[]): string {
  return JSON.stringify(row.map(cellKey));
}

function cellKey(cell: CellValue): string | number | boolean | null {
  if (typeof cell === "string") return `t${cell.toLowerCase()}`;
  if (cell instanceof CellError) return `e${cell.code}`;
  return typeof cell === "number" ? Number(cell.toPrecision(15)) : cell;
}
