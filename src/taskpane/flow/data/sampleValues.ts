import type { Cell, Table } from "../../../flows/table";
import { formatNumber } from "../../text/format";

const SHOWN = 3;

/** The first values of a column that are there, to see at a glance that the right column was taken. */
export function sampleValues(head: Table, column: number): string {
  const cells = head.columns[column] ?? [];
  return cells
    .filter((cell) => cell !== null && cell !== "")
    .slice(0, SHOWN)
    .map(showCell)
    .join(", ");
}

function showCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return formatNumber(cell);
  return typeof cell === "object" ? cell.error : String(cell);
}
