import type { ColumnRole } from "../../flows/define";
import { dateReader } from "../../flows/read/dateReader";
import { numberReader } from "../../flows/read/numberReader";
import type { Cell } from "../../flows/table";

/** Serials of the years 2000 to 2060: whole numbers of this size in a column may be dates. */
const DATES = { from: 36_526, to: 58_804 };

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
      if (typeof cell === "number" && !(cell >= DATES.from && cell <= DATES.to)) return cell > 19_000_000 ? 0.9 : 0;
      return Number.isFinite(read(cell) ?? NaN) ? (typeof cell === "number" ? 0.9 : 1) : 0;
    });
  }
  return share((cell) => (typeof cell === "string" ? 1 : typeof cell === "number" ? 0.8 : 0.2));
}
