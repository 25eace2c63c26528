import type { Rect } from "../../../model/address";
import type { CellValue } from "../../../model/cellValue";
import { CellError } from "../../../model/cellValue";
import { intersect, overlaps } from "../../../model/rectangles";
import { invalidArgument } from "../../core/errors";
import type { RangeTarget } from "../../core/rangeTarget";

type Holds = (value: CellValue, formula: string | undefined, row: number, column: number) => boolean;

/** Cells of one sort as areas: runs down a column, joined sideways where runs match. Only inside the used range. */
export function specialCells(range: RangeTarget, cellType: unknown, valueType: unknown): Rect[] {
  const { sheet } = range;
  const ruled = ruledCells(range, cellType);
  if (ruled) return ruled;
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

/** Cells with conditional formats or validation: of any kind, or with the same as the first cell of the range. */
function ruledCells({ sheet, rect }: RangeTarget, cellType: unknown): Rect[] | null {
  const within = (areas: readonly Rect[]): Rect[] => areas.flatMap((area) => intersect(area, rect) ?? []);
  const first = { row: rect.row, column: rect.column, rows: 1, columns: 1 };
  switch (cellType) {
    case "ConditionalFormats":
      return within(sheet.conditionalFormats.map(({ range }) => range));
    case "SameConditionalFormat":
      return within(sheet.conditionalFormats.map(({ range }) => range).filter((range) => overlaps(range, first)));
    case "DataValidations":
      return within(sheet.validations.map(({ range }) => range));
    case "SameDataValidation": {
      const own = sheet.validations.find(({ range }) => overlaps(range, first));
      const rule = JSON.stringify(own?.rule);
      return within(
        own ? sheet.validations.filter((item) => JSON.stringify(item.rule) === rule).map(({ range }) => range) : [],
      );
    }
    default:
      return null;
  }
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
      throw invalidArgument();
  }
}

/** Excel.SpecialCellValueType: one sort, or several run together such as "ErrorsNumbers". */
function valueSort(valueType: unknown): (value: CellValue) => boolean {
  if (valueType === undefined || valueType === "All") return () => true;
  // Each word in this order, in any choice: "ErrorsLogicalNumber" among them, without its s.
  if (typeof valueType !== "string" || !/^(?=.)(Errors)?(Logical)?(Numbers?)?(Text)?$/.test(valueType)) {
    throw invalidArgument();
  }
  return (value) => {
    if (value instanceof CellError) return valueType.includes("Errors");
    if (typeof value === "boolean") return valueType.includes("Logical");
    return typeof value === "number" ? valueType.includes("Number") : valueType.includes("Text");
  };
}
