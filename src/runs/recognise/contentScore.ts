import type { ColumnRole } from "../../flows/define";
import { dateReader } from "../../flows/read/dateReader";
import { numberReader } from "../../flows/read/numberReader";
import type { Cell } from "../../flows/table";
import { isDateSerial } from "../isDateSerial";

/** Share of the filled cells of a sample that can be what the role wants; a blank sample proves nothing. */
export function contentScore(type: ColumnRole["type"], sample: readonly Cell[]): number {
  const filled = sample.filter((cell) => cell !== null && cell !== "");
  if (filled.length === 0) return 0.5;
  const share = (fits: (cell: Cell) => number): number =>
    filled.reduce<number>((sum, cell) => sum + fits(cell), 0) / filled.length;
  if (type === "number") {
    const read = numberReader(filled);
    return share((cell) => (Number.isFinite(read(cell) ?? NaN) ? 1 : 0));
  }
  if (type === "date") {
    const { read } = dateReader(filled);
    return share((cell) => {
      if (typeof cell === "number" && !isDateSerial(cell)) return cell > 19_000_000 ? 0.9 : 0;
      return Number.isFinite(read(cell) ?? NaN) ? (typeof cell === "number" ? 0.9 : 1) : 0;
    });
  }
  return share((cell) => (typeof cell === "string" ? 1 : typeof cell === "number" ? 0.8 : 0.2));
}
