import { cellText } from "../read/cellText";
import type { Cell } from "../table";

/** Finds the number of an item by its code without regard to case; -1 where no item has it. */
export function itemFinder(keys: readonly (string | number)[]): (cell: Cell | undefined) => number {
  const known = new Map(keys.map((key, item) => [String(key).trim().toUpperCase(), item]));
  return (cell) => known.get(cellText(cell).toUpperCase()) ?? -1;
}
