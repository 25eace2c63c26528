import type { Rect } from "../address";
import type { Sheet } from "../sheet";
import type { Capture, CellPart, Home, Kept, SheetColumns } from "./capture";
import { CELL_PARTS } from "./capture";

export type Column = readonly unknown[] | undefined;

/** Something before and after a step. */
export interface Sides<Thing> {
  readonly before: Thing;
  readonly after: Thing;
}
export type Side = keyof Sides<unknown>;

export interface SheetDifference {
  readonly columns: Readonly<Record<CellPart, ReadonlyMap<number, Sides<Column>>>>;
  readonly spills: Sides<ReadonlyMap<number, Rect>> | null;
}

/** What a step changed, and nothing else: whole columns of cells and the content of single objects. */
export interface Difference {
  readonly cells: ReadonlyMap<Sheet, SheetDifference>;
  readonly kept: ReadonlyMap<object, Sides<Kept["members"]> & { readonly home: Home }>;
}

export function difference(before: Capture, after: Capture): Difference {
  const cells = new Map<Sheet, SheetDifference>();
  for (const [sheet, columns] of before.cells) {
    const now = after.cells.get(sheet);
    const differs = now && sheetDifference(columns, now);
    if (differs) cells.set(sheet, differs);
  }
  const kept = new Map<object, Sides<Kept["members"]> & { home: Home }>();
  for (const [object, { home, members }] of before.kept) {
    const now = after.kept.get(object);
    if (now && !sameMembers(members, now.members)) kept.set(object, { home, before: members, after: now.members });
  }
  return { cells, kept };
}

export function isNothing({ cells, kept }: Difference): boolean {
  return cells.size === 0 && kept.size === 0;
}

/** True when nothing but results of formulas can have changed: they may arrive long after the step that asked. */
export function isResultsOnly({ cells, kept }: Difference): boolean {
  if (kept.size > 0) return false;
  return [...cells.values()].every(({ columns }) => columns.formulas.size === 0 && columns.styles.size === 0);
}

/** Two differences, one after the other, as one. */
export function joined(first: Difference, second: Difference): Difference {
  const cells = new Map(first.cells);
  for (const [sheet, later] of second.cells) {
    const earlier = cells.get(sheet);
    cells.set(sheet, earlier ? joinedSheet(earlier, later) : later);
  }
  const kept = new Map(first.kept);
  for (const [object, later] of second.kept) {
    kept.set(object, { ...later, before: kept.get(object)?.before ?? later.before });
  }
  return { cells, kept };
}

/** Columns and cells that only this difference keeps alive. */
export function sizeOf({ cells }: Difference): { columns: number; cells: number } {
  let [columns, length] = [0, 0];
  for (const sheet of cells.values()) {
    for (const part of CELL_PARTS) {
      for (const { before, after } of sheet.columns[part].values()) {
        columns += 1;
        // The other side is what the sheet itself or the next step holds.
        length += Math.max(before?.length ?? 0, after?.length ?? 0);
      }
    }
    length += sheet.spills?.before.size ?? 0;
  }
  return { columns, cells: length };
}

function sheetDifference(before: SheetColumns, after: SheetColumns): SheetDifference | null {
  let any = before.spills !== after.spills;
  const columns = partwise((part) => {
    const changed = new Map<number, Sides<Column>>();
    const [old, now] = [before[part], after[part]];
    for (let column = 0; column < Math.max(old.length, now.length); column++) {
      if (old[column] !== now[column]) changed.set(column, { before: old[column], after: now[column] });
    }
    any ||= changed.size > 0;
    return changed;
  });
  const spills = before.spills === after.spills ? null : { before: before.spills, after: after.spills };
  return any ? { columns, spills } : null;
}

function joinedSheet(first: SheetDifference, second: SheetDifference): SheetDifference {
  const columns = partwise((part) => {
    const all = new Map(first.columns[part]);
    for (const [column, { before, after }] of second.columns[part]) {
      const earlier = all.get(column);
      all.set(column, { before: earlier ? earlier.before : before, after });
    }
    return all;
  });
  const [earlier, later] = [first.spills, second.spills];
  return { columns, spills: earlier && later ? { before: earlier.before, after: later.after } : (later ?? earlier) };
}

function partwise<Result>(work: (part: CellPart) => Result): Record<CellPart, Result> {
  return { values: work("values"), formulas: work("formulas"), styles: work("styles"), anchors: work("anchors") };
}

function sameMembers(a: Kept["members"], b: Kept["members"]): boolean {
  if (a.length !== b.length) return false;
  return a.every(([key, value], index) => Object.is(key, b[index]?.[0]) && Object.is(value, b[index]?.[1]));
}
