import type { Rect } from "../../../model/address";
import type { CellValue } from "../../../model/cellValue";
import { CellError } from "../../../model/cellValue";
import { intersect } from "../../../model/rectangles";
import { notImplemented } from "../../core/errors";
import type { RangeTarget } from "../../core/rangeTarget";

type Holds = (value: CellValue, formula: string | undefined, row: number, column: number) => boolean;

/** Cells of one sort as areas: runs down a column, joined sideways where runs match. Only inside the used range. */
export function specialCells(range: RangeTarget, cellType: unknown, valueType: unknown): Rect[] {
  const { sheet } = range;
  const holds = test(range, cellType, valueType);
  const used = sheet.usedRange();
  const area = used && intersect(used, range.rect);
  if (!area) return [];
  const runs: Rect[] = [];
  for (let column = area.column; column < area.column + area.columns; column++) {
    let start = -1;
    for (let row = area.row; row <= area.row + area.rows; row++) {
      const inside =
        row < area.row + area.rows && holds(sheet.value(row, column), sheet.formula(row, column), row, column);
      if (inside && start < 0) start = row;
      if (inside || start < 0) continue;
      addRun(runs, { row: start, column, rows: row - start, columns: 1 });
      start = -1;
    }
  }
  return runs;
}

function addRun(runs: Rect[], run: Rect): void {
  const beside = runs.findIndex(
    (other) => other.row === run.row && other.rows === run.rows && other.column + other.columns === run.column,
  );
  const other = runs[beside];
  if (other) runs[beside] = { ...other, columns: other.columns + 1 };
  else runs.push(run);
}

function test(range: RangeTarget, cellType: unknown, valueType: unknown): Holds {
  const sort = valueSort(valueType);
  const { hiddenRows, hiddenColumns } = range.sheet;
  switch (cellType) {
    case "Blanks":
      return (value, formula) => value === null && formula === undefined;
    case "Constants":
      return (value, formula) => value !== null && formula === undefined && sort(value);
    case "Formulas":
      return (value, formula) => formula !== undefined && sort(value);
    case "Visible":
      return (_value, _formula, row, column) => !hiddenRows.has(row) && !hiddenColumns.has(column);
    default:
      throw notImplemented(`Range.getSpecialCells(${String(cellType)})`);
  }
}

/** Excel.SpecialCellValueType: one sort, or several run together such as "ErrorsNumbers". */
function valueSort(valueType: unknown): (value: CellValue) => boolean {
  if (typeof valueType !== "string" || valueType === "All") return () => true;
  return (value) => {
    if (value instanceof CellError) return valueType.includes("Errors");
    if (typeof value === "boolean") return valueType.includes("Logical");
    return typeof value === "number" ? valueType.includes("Numbers") : valueType.includes("Text");
  };
}
