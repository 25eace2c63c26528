import type { ReportColumn, TablePart } from "../../flows/report";

/** Where a table part stands: 0-based row of the headings and first column on its sheet. */
export interface TablePlace {
  readonly sheet: string;
  readonly part: TablePart;
  readonly row: number;
  readonly column: number;
}
export type TablePlaces = ReadonlyMap<string, TablePlace>;

export function columnLetters(column: number): string {
  let [left, letters] = [column, ""];
  do {
    letters = String.fromCharCode(65 + (left % 26)) + letters;
    left = Math.floor(left / 26) - 1;
  } while (left >= 0);
  return letters;
}

/** The data cells from one column of a placed table to another, e.g. `{sheet:items}!$A$6:$C$40`. */
export function dataReference(
  { sheet, part, row, column }: TablePlace,
  from: string,
  to = from,
  rows?: number,
): string {
  const position = (key: string): number => {
    const at = part.columns.findIndex((candidate) => candidate.key === key);
    if (at < 0) throw new RangeError(`Table "${part.key}" has no column "${key}".`);
    return column + at;
  };
  const count = Math.max(1, Math.min(rows ?? Infinity, rowsOf(part)));
  const [first, last] = [row + 2, row + 1 + count];
  return `{sheet:${sheet}}!$${columnLetters(position(from))}$${String(first)}:$${columnLetters(position(to))}$${String(last)}`;
}

/** A placed table with its headings. */
function tableReference(place: TablePlace): string {
  const { part, row, column } = place;
  const corner = `$${columnLetters(column)}$${String(row + 1)}`;
  const end = `$${columnLetters(column + part.columns.length - 1)}$${String(row + 1 + Math.max(1, rowsOf(part)))}`;
  return `{sheet:${place.sheet}}!${corner}:${end}`;
}

/** Tables that a formula names. */
export function tablesIn(formula: string): string[] {
  return [...formula.matchAll(/\{(?:part|all):([\w-]+)/g)].map(([, table]) => table ?? "");
}

export function rowsOf(part: TablePart): number {
  return part.columns.reduce((most, column: ReportColumn) => Math.max(most, column.values.length), 0);
}

/** Replaces the names of columns in a formula by the cells they were placed in. */
export function placedFormula(formula: string, own: TablePlace, places: TablePlaces): string {
  const other = (table: string): TablePlace => {
    const place = places.get(table);
    if (!place)
      throw new RangeError(`A formula of table "${own.part.key}" points at "${table}", which is not in the report.`);
    return place;
  };
  return formula
    .replace(/\{part:([\w-]+)\.([\w-]+)\}:\{part:\1\.([\w-]+)\}/g, (_, table: string, from: string, to: string) =>
      dataReference(other(table), from, to),
    )
    .replace(/\{part:([\w-]+)\.([\w-]+)\}/g, (_, table: string, key: string) => dataReference(other(table), key))
    .replace(/\{all:([\w-]+)\}/g, (_, table: string) => tableReference(other(table)))
    .replace(/\{first:([\w-]+)\}:\{last:([\w-]+)\}/g, (_, from: string, to: string) => dataReference(own, from, to))
    .replace(/\{column:([\w-]+)\}/g, (_, key: string) => dataReference(own, key));
}
