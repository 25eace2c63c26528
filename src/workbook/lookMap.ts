import type { Rect } from "./address";
import type { CellLook, LookMap } from "./snapshot";

/** Collects looks row by row; equal neighbours and equal rows are kept once. */
export class LookMapBuilder {
  private readonly numbers = new Map<string, number>();
  private readonly palette: CellLook[] = [];
  private readonly rows: [number, number[]][] = [];
  private lastKey = "";

  addRow(looks: readonly CellLook[]): void {
    const runs: number[] = [];
    for (const look of looks) {
      const number = this.numberOf(look);
      const last = runs.length - 2;
      if (last >= 0 && runs[last + 1] === number) runs[last] = (runs[last] ?? 0) + 1;
      else runs.push(1, number);
    }
    const key = runs.join();
    const previous = this.rows.at(-1);
    if (previous && key === this.lastKey) previous[0] += 1;
    else this.rows.push([1, runs]);
    this.lastKey = key;
  }

  build(): LookMap {
    return { palette: this.palette, rows: this.rows };
  }

  private numberOf(look: CellLook): number {
    const key = JSON.stringify(look);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.palette.length);
    return this.palette.push(look) - 1;
  }
}

/** The rectangles of equal look, leaving out cells that look untouched. */
export function lookRects(origin: Rect, map: LookMap): { readonly rect: Rect; readonly look: CellLook }[] {
  const found: { rect: Rect; look: CellLook }[] = [];
  let row = origin.row;
  for (const [rows, runs] of map.rows) {
    let column = origin.column;
    for (let index = 0; index + 1 < runs.length; index += 2) {
      const columns = runs[index] ?? 0;
      const look = map.palette[runs[index + 1] ?? -1];
      if (look && Object.keys(look).length > 0) found.push({ rect: { row, column, rows, columns }, look });
      column += columns;
    }
    row += rows;
  }
  return found;
}
