import type { OracleCell, OracleGrid, OracleSheet } from "../../../../scripts/oracle/oracleFiles";
import { readSheets } from "../../../../scripts/oracle/oracleFiles";
import { createWorkbench } from "../../../../src/workbench/createWorkbench";
import { CellError, cellError, isErrorCode } from "../../../../src/workbench/model/cellValue";
import type { CellValue } from "../../../../src/workbench/model/cellValue";
import type { Sheet } from "../../../../src/workbench/model/sheet";

/** A workbench with the oracle's data sheets: computes a formula and shows errors as their code, blanks as 0. */
export function oracleBench(): (formula: string) => Promise<OracleCell | OracleGrid> {
  const { workbook, calc } = createWorkbench();
  const sheets = Object.entries(readSheets()).map(([name, content]) => ({ sheet: workbook.addSheet(name), content }));
  for (const { sheet, content } of sheets) fill(sheet, content);
  for (const { sheet, content } of sheets) {
    forEachCell(content, (cell, row, column) => {
      if (typeof cell === "string" && cell.startsWith("=")) calc.setFormula(sheet, row, column, cell);
    });
  }
  calc.recalculate();
  return async (formula) => {
    const grid = (await calc.evaluate(formula)).map((row) => row.map(shown));
    return grid.length === 1 && grid[0]?.length === 1 ? (grid[0][0] ?? null) : grid;
  };
}

function fill(sheet: Sheet, content: OracleSheet): void {
  forEachCell(content, (cell, row, column) => {
    if (typeof cell === "string" && cell.startsWith("=")) return;
    sheet.setValue(row, column, typeof cell === "string" && isErrorCode(cell) ? cellError(cell) : cell);
  });
  for (const row of content.hiddenRows ?? []) sheet.hiddenRows.add(row - 1);
}

function forEachCell(content: OracleSheet, visit: (cell: OracleCell, row: number, column: number) => void): void {
  content.rows.forEach((cells, row) => cells.forEach((cell, column) => visit(cell, row, column)));
}

function shown(value: CellValue): OracleCell {
  return value instanceof CellError ? value.code : (value ?? 0);
}
