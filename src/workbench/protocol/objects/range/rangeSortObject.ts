import type { CellValue } from "../../../model/cellValue";
import { fields, flagOr, wholeNumber } from "../../core/arguments";
import { bind } from "../../core/bind";
import { invalidArgument, notImplemented } from "../../core/errors";
import type { HostClass } from "../../core/hostClass";
import type { HostObject } from "../../core/hostObject";
import type { RangeTarget } from "../../core/rangeTarget";
import { writeValues } from "../../core/writeValues";

interface SortField {
  readonly key: number;
  readonly ascending: boolean;
}

const rangeSortClass: HostClass<RangeTarget> = {
  name: "RangeSort",
  scalars: {},
  methods: { apply: sortRows },
};

export function rangeSortObject(range: RangeTarget): HostObject {
  return bind(rangeSortClass, range);
}

/** Sorts rows by one or more columns, blanks last. Rows with formulas are refused: their references would not follow. */
function sortRows(range: RangeTarget, given: unknown, matchCase: unknown, hasHeaders: unknown): void {
  const { host, sheet, rect } = range;
  if (flagOr(matchCase, false)) throw notImplemented("RangeSort.apply(matchCase)");
  if (!Array.isArray(given)) throw invalidArgument();
  const sortFields = given.map(readField);
  const first = rect.row + (flagOr(hasHeaders, false) ? 1 : 0);
  const body = { ...rect, row: first, rows: rect.rows - (first - rect.row) };
  if (body.rows < 1) return;
  sheet.forEachFormula(body, () => {
    throw notImplemented("RangeSort.apply on formulas");
  });
  const rows = Array.from({ length: body.rows }, (_row, i) =>
    Array.from({ length: body.columns }, (_cell, j) => sheet.value(body.row + i, body.column + j)),
  );
  const sorted = rows.toSorted((a, b) => compareRows(a, b, sortFields));
  writeValues(host, sheet, body, sorted);
}

function readField(given: unknown): SortField {
  const { key, ascending } = fields(given);
  return { key: wholeNumber(key), ascending: flagOr(ascending, true) };
}

function compareRows(a: readonly CellValue[], b: readonly CellValue[], sortFields: readonly SortField[]): number {
  for (const { key, ascending } of sortFields) {
    const [x = null, y = null] = [a[key], b[key]];
    if (x === null || y === null) {
      if (x !== y) return x === null ? 1 : -1;
      continue;
    }
    const order = compare(x, y);
    if (order !== 0) return ascending ? order : -order;
  }
  return 0;
}

/** Excel's order: numbers, texts, logical values, errors. */
function compare(x: Exclude<CellValue, null>, y: Exclude<CellValue, null>): number {
  const rank = (value: CellValue): number =>
    typeof value === "number" ? 0 : typeof value === "string" ? 1 : typeof value === "boolean" ? 2 : 3;
  if (rank(x) !== rank(y)) return rank(x) - rank(y);
  if (typeof x === "string" && typeof y === "string") return x.localeCompare(y, "en", { sensitivity: "base" });
  return x < y ? -1 : x > y ? 1 : 0;
}
