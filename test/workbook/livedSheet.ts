import { bench, fill } from "./support";
import type { Bench } from "./support";

/** A workbook whose one sheet holds numbers, a text like a number, formulas and a look. */
export function livedSheet(): Bench {
  const b = bench();
  fill(b, [
    ["a", 1, "=B1*2"],
    ["'007", "=B1+1", null],
  ]);
  b.sheet.patchStyle({ row: 0, column: 0, rows: 1, columns: 3 }, { fill: "#FFEE00", bold: true });
  return b;
}
