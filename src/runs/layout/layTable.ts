import type { ReportColumn, Scalar, TablePart } from "../../flows/report";
import type { RangePlan } from "../../workbook/port";
import { dressColumn } from "./dressColumn";
import { FILTER_BUTTON } from "./heading";
import { numberFormat } from "./numberFormat";
import type { TablePlace, TablePlaces } from "./place";
import { placedFormula, rowsOf, tablesIn } from "./place";
import type { SheetDraft } from "./sheetDraft";

const STYLE = "TableStyleLight1";

/**
 * Puts a table part on its sheet: a real table with filters, or a plain range where it holds formulas, because an Excel
 * table cannot hold a spill and would copy a single formula down its column.
 */
export function layTable(draft: SheetDraft, place: TablePlace, places: TablePlaces, live: boolean): void {
  const { part, row, column } = place;
  const count = rowsOf(part);
  /** A formula that points at a table which is not written stays a column of values. */
  const isLive = ({ formula, always }: ReportColumn): boolean =>
    (live || always === true) &&
    count > 0 &&
    formula !== undefined &&
    tablesIn(formula).every((table) => places.has(table));
  const before = draft.ranges.length;
  draft.ranges.push({
    row,
    column,
    values: [part.columns.map(({ heading }) => heading)],
    formulas: false,
    style: "heading",
  });
  for (const run of runsOfColumns(part, isLive)) {
    const formats = run.columns.map(({ type, values }) => numberFormat(type, values));
    const from = column + run.from;
    if (run.kind === "formula") {
      for (const [at, { formula = "" }] of run.columns.entries()) {
        const values = [[placedFormula(formula, place, places)]];
        const numberFormats = [formats[at] ?? "General"];
        draft.ranges.push({ row: row + 1, column: from + at, values, formulas: true, numberFormats });
      }
    } else if (count > 0) draft.ranges.push(valueRange(run, row + 1, from, count, formats));
  }
  const hasFormulas = part.columns.some(isLive) || draft.ranges.slice(before).some(({ formulas }) => formulas);
  if (!hasFormulas) {
    const size = { rowCount: Math.max(1, count) + 1, columnCount: part.columns.length };
    draft.tables.push({ key: part.key, name: tableName(part.key), row, column, ...size, style: STYLE });
  }
  const button = hasFormulas ? 0 : FILTER_BUTTON;
  for (const [at, reportColumn] of part.columns.entries()) {
    dressColumn(draft, reportColumn, { row, column: column + at, count, button });
  }
}

function tableName(key: string): string {
  return `Seg${key.charAt(0).toUpperCase()}${key.slice(1)}`;
}

interface ColumnRun {
  readonly from: number;
  readonly columns: ReportColumn[];
  readonly kind: "text" | "number" | "formula";
}

/** Neighbouring columns that are written in one go: texts as texts, numbers with their empty texts, formulas. */
function runsOfColumns(part: TablePart, isLive: (column: ReportColumn) => boolean): ColumnRun[] {
  const runs: ColumnRun[] = [];
  for (const [at, column] of part.columns.entries()) {
    const text = column.type === "text" || column.type === "class";
    const kind = isLive(column) ? "formula" : text ? "text" : "number";
    const last = runs.at(-1);
    if (last?.kind === kind) last.columns.push(column);
    else runs.push({ from: at, columns: [column], kind });
  }
  return runs;
}

function valueRange(run: ColumnRun, row: number, column: number, count: number, numberFormats: string[]): RangePlan {
  const numbers = run.kind === "number";
  let emptyTexts = false;
  const values = Array.from({ length: count }, (_, at) =>
    run.columns.map(({ values: cells }): Scalar => {
      const value = cells[at] ?? null;
      if (value !== "") return value;
      emptyTexts ||= numbers;
      // A cell cannot keep an empty text as a value; in a demand history it means "not observed" and must not be blank.
      return numbers ? '=""' : null;
    }),
  );
  return { row, column, values, formulas: emptyTexts, numberFormats };
}
