import type { ColumnRole } from "../../../flows/define";
import { isoDate } from "../../../flows/read/calendar";
import type { Cell, Table } from "../../../flows/table";
import { formatNumber } from "../../text/format";

const SHOWN = 3;

/** The first values of a column that are there, to see at a glance that the right column was taken. */
export function sampleValues(head: Table, column: number, type: ColumnRole["type"]): string {
  const cells = head.columns[column] ?? [];
  return cells
    .filter((cell) => cell !== null && cell !== "")
    .slice(0, SHOWN)
    .map((cell) => showCell(cell, type))
    .join(", ");
}

function showCell(cell: Cell, type: ColumnRole["type"]): string {
  if (cell === null) return "";
  if (typeof cell === "number")
    return type === "date" && isDateSerial(cell) ? isoDate(cell) : type === "text" ? String(cell) : formatNumber(cell);
  return typeof cell === "object" ? cell.error : String(cell);
}

/** Days that Excel can show as a date: 1900 to 9999. */
function isDateSerial(cell: number): boolean {
  return cell >= 1 && cell < 2_958_466;
}
