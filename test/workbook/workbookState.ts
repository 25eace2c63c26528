import type { Sheet } from "../../src/workbench/model/sheet";
import type { Workbook } from "../../src/workbench/model/workbook";
import { CellError } from "../../src/workbench/model/cellValue";

const ROWS = 40;
const COLUMNS = 12;

/** Everything a user can see of a workbook's first cells, as plain data to compare before and after. */
export function workbookState(workbook: Workbook): unknown {
  const { sheet, rect } = workbook.selection;
  return {
    sheets: workbook.sheets.map(sheetState),
    names: workbook.names.map(({ name, formula, comment }) => ({ name, formula, comment })),
    active: workbook.active.name,
    selection: { sheet: sheet.name, rect },
  };
}

export function sheetState(sheet: Sheet): unknown {
  const cells: Record<string, unknown> = {};
  for (let row = 0; row < ROWS; row += 1) {
    for (let column = 0; column < COLUMNS; column += 1) {
      const value = sheet.value(row, column);
      const cell = {
        value: value instanceof CellError ? { error: value.code } : value,
        formula: sheet.formula(row, column) ?? null,
        style: sheet.style(row, column),
      };
      if (cell.value !== null || cell.formula !== null || Object.keys(cell.style).length > 0) {
        cells[`${row},${column}`] = cell;
      }
    }
  }
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    gridlines: sheet.showGridlines,
    frozen: sheet.frozen,
    cells,
    widths: [...sheet.columnWidths].sort(([a], [b]) => a - b),
    tables: sheet.tables.map(({ name, range, style, columns }) => ({
      name,
      range,
      style,
      columns: columns.map((column) => column.name),
    })),
    rules: sheet.conditionalFormats.map(({ type, range, rule, format, stopIfTrue }) => {
      return { type, range, rule, format, stopIfTrue };
    }),
    validations: validationByCell(sheet),
    charts: sheet.charts.map(({ name }) => name),
  };
}

/** By cell: two rules side by side are the same to the user as one rule over both. */
function validationByCell(sheet: Sheet): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  for (const { range, rule, errorAlert, prompt } of sheet.validations) {
    for (let row = range.row; row < range.row + range.rows; row += 1) {
      for (let column = range.column; column < range.column + range.columns; column += 1) {
        cells[`${row},${column}`] = { rule, errorAlert, prompt };
      }
    }
  }
  return cells;
}
