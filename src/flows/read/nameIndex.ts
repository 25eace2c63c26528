import type { Cell } from "../table";

/** Numbers names in order of first appearance; capitals and blanks around and between words make no difference. */
export function nameIndex(): { of(cell: Cell | undefined): number; readonly names: string[] } {
  const names: string[] = [];
  const byCell = new Map<Cell, number>();
  const byName = new Map<string, number>();
  const find = (cell: string | number | boolean): number => {
    const name = String(cell).trim().replace(/\s+/g, " ");
    if (name === "") return -1;
    const known = byName.get(name.toUpperCase());
    if (known !== undefined) return known;
    byName.set(name.toUpperCase(), names.length);
    return names.push(name) - 1;
  };
  return {
    names,
    of(cell) {
      if (cell === undefined || cell === null || typeof cell === "object") return -1;
      let index = byCell.get(cell);
      if (index === undefined) byCell.set(cell, (index = find(cell)));
      return index;
    },
  };
}
