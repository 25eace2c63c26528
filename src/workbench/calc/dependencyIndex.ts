import type { Rect } from "../model/address";
import { MAX_COLUMNS } from "../model/address";
import { overlaps } from "../model/rectangles";
import type { Sheet } from "../model/sheet";
import type { FormulaCell } from "./formulaCell";
import type { Reference } from "./value";

/** Rows of one bucket, small and large: an area is filed under the few buckets it touches, by column. */
const SMALL = 32;
const LARGE = 16_384;
const WIDE = 64;

type Buckets = Map<number, Set<FormulaCell>>;

class SheetIndex {
  private readonly small = new Map<number, Buckets>();
  private readonly large = new Map<number, Buckets>();
  /** Readers of very wide areas; few in practice. */
  private readonly wide = new Set<FormulaCell>();

  change(area: Rect, cell: FormulaCell, add: boolean): void {
    if (area.columns > WIDE) {
      if (add) this.wide.add(cell);
      else this.wide.delete(cell);
      return;
    }
    const tall = area.rows > SMALL * 64;
    const size = tall ? LARGE : SMALL;
    const store = tall ? this.large : this.small;
    const last = Math.floor((area.row + area.rows - 1) / size);
    for (let column = area.column; column < area.column + area.columns; column++) {
      let buckets = store.get(column);
      if (!buckets) store.set(column, (buckets = new Map<number, Set<FormulaCell>>()));
      for (let bucket = Math.floor(area.row / size); bucket <= last; bucket++) {
        if (add) bucketOf(buckets, bucket).add(cell);
        else buckets.get(bucket)?.delete(cell);
      }
    }
  }

  visit(area: Rect, visit: (cell: FormulaCell) => void): void {
    for (const cell of this.wide) visit(cell);
    visitStore(this.small, SMALL, area, visit);
    visitStore(this.large, LARGE, area, visit);
  }
}

function visitStore(store: Map<number, Buckets>, size: number, area: Rect, visit: (cell: FormulaCell) => void): void {
  for (const [column, buckets] of columnsIn(store, area)) {
    if (column < area.column || column >= area.column + area.columns) continue;
    for (const bucket of bucketsIn(buckets, area, size)) for (const cell of bucket) visit(cell);
  }
}

function bucketOf(buckets: Buckets, bucket: number): Set<FormulaCell> {
  let cells = buckets.get(bucket);
  if (!cells) buckets.set(bucket, (cells = new Set()));
  return cells;
}

function* columnsIn(store: Map<number, Buckets>, area: Rect): Generator<[number, Buckets], void> {
  if (area.columns > store.size || area.columns === MAX_COLUMNS) {
    yield* store;
    return;
  }
  for (let column = area.column; column < area.column + area.columns; column++) {
    const buckets = store.get(column);
    if (buckets) yield [column, buckets];
  }
}

function* bucketsIn(buckets: Buckets, area: Rect, size: number): Iterable<Set<FormulaCell>> {
  const first = Math.floor(area.row / size);
  const last = Math.floor((area.row + area.rows - 1) / size);
  if (last - first > buckets.size) {
    for (const [bucket, cells] of buckets) if (bucket >= first && bucket <= last) yield cells;
    return;
  }
  for (let bucket = first; bucket <= last; bucket++) {
    const cells = buckets.get(bucket);
    if (cells) yield cells;
  }
}

/** Answers which formulas read an area, without looking at all formulas. */
export class DependencyIndex {
  private readonly sheets = new Map<Sheet, SheetIndex>();

  add(cell: FormulaCell): void {
    for (const { sheet, rect } of cell.precedents) this.of(sheet).change(rect, cell, true);
    for (const { sheet, rect } of cell.found) this.of(sheet).change(rect, cell, true);
  }

  addReference(cell: FormulaCell, { sheet, rect }: Reference): void {
    this.of(sheet).change(rect, cell, true);
  }

  remove(cell: FormulaCell): void {
    for (const { sheet, rect } of cell.precedents) this.of(sheet).change(rect, cell, false);
    for (const { sheet, rect } of cell.found) this.of(sheet).change(rect, cell, false);
  }

  /** Calls for every formula that reads a cell of the area; possibly more than once. */
  forEachReader(sheet: Sheet, area: Rect, visit: (cell: FormulaCell) => void): void {
    this.sheets.get(sheet)?.visit(area, (cell) => {
      if (reads(cell.precedents, sheet, area) || reads(cell.found, sheet, area)) visit(cell);
    });
  }

  private of(sheet: Sheet): SheetIndex {
    let index = this.sheets.get(sheet);
    if (!index) this.sheets.set(sheet, (index = new SheetIndex()));
    return index;
  }
}

function reads(precedents: readonly Reference[], sheet: Sheet, area: Rect): boolean {
  for (const precedent of precedents) if (precedent.sheet === sheet && overlaps(precedent.rect, area)) return true;
  return false;
}
