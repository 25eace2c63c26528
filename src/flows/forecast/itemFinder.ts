import { cellText } from "../read/cellText";
import type { Cell } from "../table";

/** Finds the item that a cell names, without regard to case; -1 for none. */
export function itemFinder(keys: readonly (string | number)[]): (cell: Cell | undefined) => number {
  const places = new Map(keys.map((key, item) => [String(key).trim().toUpperCase(), item]));
  return (cell) => places.get(cellText(cell).trim().toUpperCase()) ?? -1;
}
