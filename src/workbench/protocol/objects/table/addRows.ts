import type { Rect } from "../../../model/address";
import { byAddin } from "../../core/byAddin";
import { flagOr, wholeNumberOr } from "../../core/arguments";
import { invalidArgument, invalidOperation } from "../../core/errors";
import { RangeTarget } from "../../core/rangeTarget";
import { requirePermission } from "../../core/requirePermission";
import { rangeContents } from "../range/rangeContents";
import type { OnTable } from "./onTable";
import { tableChanged } from "./onTable";

/**
 * Adds rows at a place or at the end and gives the place of the first. The blank row of a new table is filled first.
 * What lies below moves down; with `alwaysInsert` false it does not, and must be blank.
 */
export function addRows(target: OnTable, index: unknown, values: unknown, alwaysInsert: unknown): number {
  const { host, table } = target;
  const { sheet } = table;
  const body = table.bodyRange();
  const wished = wholeNumberOr(index, -1);
  const at = wished < 0 ? body.rows : wished;
  if (at > body.rows) throw invalidArgument();
  const lines = readLines(values, body.columns);
  requirePermission(sheet, null);
  const fillsBlankRow = lines !== null && at === body.rows && body.rows === 1 && isBlank(target, body);
  const first = fillsBlankRow ? 0 : at;
  const count = lines?.length ?? 1;
  const added = fillsBlankRow ? count - 1 : count;
  const formulas = calculatedColumns(target);
  if (added > 0) {
    const before = table.range;
    const place = { ...body, row: body.row + (fillsBlankRow ? 1 : at), rows: added };
    const atEnd = place.row === before.row + before.rows;
    if (atEnd && !flagOr(alwaysInsert, true)) {
      if (!isBlank(target, place)) throw invalidOperation("There are filled cells below the table.");
    } else host.editor.insert(sheet, place, "Down", byAddin);
    table.range = { ...before, rows: before.rows + added };
  }
  const place = { ...body, row: body.row + first, rows: count };
  if (lines) rangeContents["values"]?.set?.(new RangeTarget(host, sheet, place), lines);
  continueFormulas(target, place, formulas);
  tableChanged(target);
  return first;
}

/** One row of values for each new row; a single value is one row of them. Refused when a row has another length. */
function readLines(values: unknown, columns: number): readonly (readonly unknown[])[] | null {
  if (values === undefined || values === null) return null;
  if (!Array.isArray(values)) return [new Array<unknown>(columns).fill(values)];
  const lines = values as readonly unknown[];
  if (lines.length === 0 || lines.some((line) => !Array.isArray(line) || line.length !== columns)) {
    throw invalidArgument("Each new row needs as many values as the table has columns.");
  }
  return lines as readonly (readonly unknown[])[];
}

/** Columns whose every cell is a formula, with a row to copy it from; new rows go on with them. */
function calculatedColumns({ table }: OnTable): { readonly column: number; readonly row: number }[] {
  const { sheet } = table;
  const body = table.bodyRange();
  return Array.from({ length: body.columns }, (_column, index) => body.column + index).flatMap((column) => {
    let count = 0;
    sheet.forEachFormula({ ...body, column, columns: 1 }, () => count++);
    return count === body.rows ? [{ column, row: body.row }] : [];
  });
}

function continueFormulas(
  { host, table }: OnTable,
  place: Rect,
  columns: readonly { readonly column: number; readonly row: number }[],
): void {
  const { sheet } = table;
  for (const { column, row } of columns) {
    // New rows at the top push the row with the formula down.
    const from = place.row <= row ? row + place.rows : row;
    for (let to = place.row; to < place.row + place.rows; to++) {
      const blank = sheet.value(to, column) === null && sheet.formula(to, column) === undefined;
      if (blank) host.calc.copyFormula(sheet, { row: from, column }, { row: to, column });
    }
  }
}

function isBlank({ table }: OnTable, area: Rect): boolean {
  let blank = true;
  table.sheet.forEachValue(area, () => {
    blank = false;
  });
  table.sheet.forEachFormula(area, () => {
    blank = false;
  });
  return blank;
}
