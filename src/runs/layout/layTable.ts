import type { ReportColumn, Scalar, TablePart } from "../../flows/report";
import type { RangePlan } from "../../workbook/port";
import { classColour, LOOK_CLASSES, SCALE } from "../classColours";
import { numberFormat, shownLength } from "./numberFormat";
import type { TablePlace, TablePlaces } from "./place";
import { placedFormula, rowsOf, tablesIn } from "./place";
import type { SheetDraft } from "./sheetDraft";

/** Rows looked at for the width of a column. */
const WIDTH_SAMPLE = 400;
const STYLE = "TableStyleLight1";

/**
 * Puts a table part on its sheet: a real table with filters, or a plain range where it holds formulas, because an Excel
 * table cannot hold a spill and would copy a single formula down its column.
 */
export function layTable(draft: SheetDraft, place: TablePlace, places: TablePlaces, live: boolean): void {
  const { part, row, column } = place;
  const count = rowsOf(part);
  /** A formula that points at a table which is not written stays a column of values. */
  const isLive = ({ formula }: ReportColumn): boolean =>
    live && count > 0 && formula !== undefined && tablesIn(formula).every((table) => places.has(table));
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
  for (const [at, reportColumn] of part.columns.entries()) dress(draft, reportColumn, row, column + at, count);
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

/** Width, colours and choices of one column. */
function dress(draft: SheetDraft, reportColumn: ReportColumn, row: number, column: number, count: number): void {
  const { heading, type, values, look, edit } = reportColumn;
  const format = numberFormat(type, values);
  // Room for the filter button beside the heading; a long heading may break at its longest word.
  let longest = Math.min(heading.length + 3, Math.max(14, ...heading.split(" ").map((word) => word.length + 3)));
  for (const value of values.slice(0, WIDTH_SAMPLE)) longest = Math.max(longest, shownLength(value, format));
  draft.widen(column, longest);
  if (count === 0) return;
  const area = { row: row + 1, column, rowCount: count, columnCount: 1 };
  if (look === "bar") draft.conditionalFormats.push({ ...area, kind: "bar", colour: SCALE.bar });
  else if (look === "scale")
    draft.conditionalFormats.push({ ...area, kind: "scale", low: SCALE.low, high: SCALE.high });
  else if (look) {
    const rules = LOOK_CLASSES[look].map((equals) => ({ equals, ...classColour(equals) }));
    draft.conditionalFormats.push({ ...area, kind: "text", rules });
  }
  if (!edit) return;
  const rule =
    "choices" in edit
      ? { kind: "list" as const, values: edit.choices }
      : { kind: "decimal" as const, minimum: edit.minimum, maximum: edit.maximum };
  const message =
    "choices" in edit ? "Choose one of the list." : `A number from ${String(edit.minimum)} to ${String(edit.maximum)}.`;
  draft.validations.push({ ...area, rule, title: heading.slice(0, 32), message });
}
