import type { FormulaCell } from "./formulaCell";
import type { Reference } from "./value";

/** All formulas that a formula leads to and that lead back to it, by what they read. Without recursion: it may be long. */
export function wholeCircle(
  start: FormulaCell,
  forEachIn: (reference: Reference, visit: (cell: FormulaCell) => void) => void,
): FormulaCell[] {
  const readers = new Map<FormulaCell, FormulaCell[]>([[start, []]]);
  const open = [start];
  for (let cell = open.pop(); cell; cell = open.pop()) {
    const reader = cell;
    for (const reference of [...cell.precedents, ...cell.found]) {
      forEachIn(reference, (read) => {
        const known = readers.get(read);
        if (known) known.push(reader);
        else {
          readers.set(read, [reader]);
          open.push(read);
        }
      });
    }
  }
  const circle = new Set<FormulaCell>([start]);
  for (const cell of circle) for (const reader of readers.get(cell) ?? []) circle.add(reader);
  return [...circle];
}
