import { MAX_COLUMNS, MAX_ROWS, bounding, intersect } from "./address";
import type { Rect } from "./address";
import { CELL_CHARACTERS, FORMULA_CHARACTERS } from "./limits";
import { WorkbookFault } from "./port";
import type { RangePlan, SheetPlan, WritePlan } from "./port";

type Sized = Omit<Rect, "rows" | "columns"> & { readonly rowCount: number; readonly columnCount: number };

/** The cells of a planned range; rows may be of different length, the longest counts. */
export function rangeRect(range: RangePlan): Rect {
  let columns = 0;
  for (const row of range.values) columns = Math.max(columns, row.length);
  return { row: range.row, column: range.column, rows: range.values.length, columns };
}

export function sizedRect(part: Sized): Rect {
  return { row: part.row, column: part.column, rows: part.rowCount, columns: part.columnCount };
}

/** Where a plan puts cells on a sheet, without empty rectangles. */
export function contentRects(sheet: SheetPlan): Rect[] {
  return sheet.ranges.map(rangeRect).filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** All cells of a sheet that a plan changes in any way, as rectangles that do not overlap. */
export function touchedRects(sheet: SheetPlan): Rect[] {
  const { tables, conditionalFormats, validations, areaLooks = [] } = sheet;
  const parts = [...tables, ...conditionalFormats, ...validations, ...areaLooks].map(sizedRect);
  return separate([...contentRects(sheet), ...parts].filter(({ rows, columns }) => rows > 0 && columns > 0));
}

/** Joins overlapping rectangles into one that holds both, until none overlap. */
export function separate(rects: readonly Rect[]): Rect[] {
  const result: Rect[] = [];
  for (const rect of rects) {
    let grown = rect;
    for (let index = 0; index < result.length;) {
      const other = result[index];
      if (other && intersect(grown, other)) {
        grown = bounding(grown, other);
        result.splice(index, 1);
        index = 0;
      } else index += 1;
    }
    result.push(grown);
  }
  return result;
}

export function cellCount(plan: WritePlan): number {
  let cells = 0;
  for (const sheet of plan.sheets) for (const rect of contentRects(sheet)) cells += rect.rows * rect.columns;
  return cells;
}

/** Refuses what no workbook can hold, before anything is touched. */
export function checkPlan(plan: WritePlan): void {
  for (const sheet of plan.sheets) {
    for (const rect of touchedRects(sheet)) {
      if (rect.row + rect.rows > MAX_ROWS || rect.column + rect.columns > MAX_COLUMNS) {
        throw tooLarge(
          `"${sheet.name}" would need ${rect.row + rect.rows} rows and ${rect.column + rect.columns} columns`,
        );
      }
    }
    for (const range of sheet.ranges) checkTexts(sheet, range);
  }
}

function checkTexts(sheet: SheetPlan, range: RangePlan): void {
  range.values.forEach((row, index) => {
    for (const value of row) {
      if (typeof value !== "string" || value.length <= FORMULA_CHARACTERS) continue;
      const formula = range.formulas && value.startsWith("=");
      if (formula || value.length > CELL_CHARACTERS) {
        const what = formula ? "formula" : "text";
        throw tooLarge(
          `row ${range.row + index + 1} of "${sheet.name}" would hold a ${what} of ${value.length} characters`,
        );
      }
    }
  });
}

function tooLarge(what: string): WorkbookFault {
  return new WorkbookFault(
    "tooLarge",
    `The result does not fit into an Excel sheet: ${what}.`,
    "Nothing was written. Choose fewer rows or shorter texts.",
  );
}
