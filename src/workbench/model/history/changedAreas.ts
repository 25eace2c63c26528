import type { Rect } from "../address";
import { bounding } from "../rectangles";
import type { Column, SheetDifference, Sides } from "./difference";

/** More areas than this are told as the one area around them. */
const MOST_AREAS = 200;

/** Cells that differ between the two sides, in any of these parts of the sheet. */
export function changedAreas(parts: readonly ReadonlyMap<number, Sides<Column>>[]): Rect[] {
  const columns = new Set(parts.flatMap((part) => [...part.keys()]));
  return areasOf(columns, (column) => {
    const here = parts.flatMap((part) => part.get(column) ?? []);
    const length = Math.max(0, ...here.map(lengthOf));
    return { length, differs: (row) => here.some(({ before, after }) => before?.[row] !== after?.[row]) };
  });
}

/** Cells whose content was entered otherwise: formulas and constants, but not mere results. */
export function enteredAreas({ columns: { values, formulas, anchors } }: SheetDifference, sheet: Present): Rect[] {
  return areasOf(new Set([...values.keys(), ...formulas.keys()]), (column) => {
    const value = values.get(column);
    const formula = formulas.get(column) ?? always(sheet.formulas.column(column));
    const anchor = anchors.get(column) ?? always(sheet.anchors.column(column));
    const isResult = (row: number): boolean =>
      [formula, anchor].some(({ before, after }) => before?.[row] !== undefined || after?.[row] !== undefined);
    return {
      length: Math.max(value ? lengthOf(value) : 0, lengthOf(formula)),
      differs: (row) =>
        formula.before?.[row] !== formula.after?.[row] ||
        (value !== undefined && value.before?.[row] !== value.after?.[row] && !isResult(row)),
    };
  });
}

/** The stores as they are, for columns that the step left alone. */
export interface Present {
  readonly formulas: { column(column: number): readonly unknown[] };
  readonly anchors: { column(column: number): readonly unknown[] };
}

interface Differing {
  readonly length: number;
  readonly differs: (row: number) => boolean;
}

/** Areas of differing rows, column by column; neighbours that differ in the same rows are one area. */
function areasOf(columns: ReadonlySet<number>, of: (column: number) => Differing): Rect[] {
  const areas: Rect[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const { length, differs } = of(column);
    for (let row = 0; row < length; row++) {
      if (!differs(row)) continue;
      const first = row;
      while (row + 1 < length && differs(row + 1)) row++;
      const rows = row - first + 1;
      const left = areas.findIndex((a) => a.column + a.columns === column && a.row === first && a.rows === rows);
      const neighbour = areas[left];
      if (neighbour) areas[left] = { ...neighbour, columns: neighbour.columns + 1 };
      else areas.push({ row: first, column, rows, columns: 1 });
      if (areas.length > MOST_AREAS) areas.splice(0, areas.length, areas.reduce(bounding));
    }
  }
  return areas;
}

const lengthOf = ({ before, after }: Sides<Column>): number => Math.max(before?.length ?? 0, after?.length ?? 0);
const always = (column: Column): Sides<Column> => ({ before: column, after: column });
