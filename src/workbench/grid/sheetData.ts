import type { IColumnData, IRange, IRowData, IWorksheetData } from "@univerjs/core";
import { BooleanNumber, VerticalAlign } from "@univerjs/core";
import type { Rect } from "../model/address";
import type { Sheet } from "../model/sheet";
import { automaticHeights } from "./automaticHeights";
import { pixels } from "./pixels";
import { FONT_NAME, FONT_SIZE } from "./univerStyle";

const SPARE_ROWS = 100;
const SPARE_COLUMNS = 10;
const MIN_ROWS = 200;
const MIN_COLUMNS = 40;

/** How many rows and columns the view shows: what is used, some spare, and a decent minimum. */
export function viewSize(sheet: Sheet): { rows: number; columns: number } {
  const used = sheet.usedRange();
  return {
    rows: Math.max(MIN_ROWS, (used ? used.row + used.rows : 0) + SPARE_ROWS),
    columns: Math.max(MIN_COLUMNS, (used ? used.column + used.columns : 0) + SPARE_COLUMNS),
  };
}

export function univerRange(area: Rect): IRange {
  return {
    startRow: area.row,
    endRow: area.row + area.rows - 1,
    startColumn: area.column,
    endColumn: area.column + area.columns - 1,
  };
}

/** Everything about a sheet but its cells, in Univer's form. */
export function sheetData(sheet: Sheet): Partial<IWorksheetData> & { id: string } {
  const size = viewSize(sheet);
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: sheet.tabColor,
    hidden: sheet.visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount: size.rows,
    columnCount: size.columns,
    defaultColumnWidth: pixels(sheet.standardWidth),
    defaultRowHeight: pixels(sheet.standardHeight),
    defaultStyle: { ff: FONT_NAME, fs: FONT_SIZE, vt: VerticalAlign.BOTTOM },
    showGridlines: sheet.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    freeze: freezeOf(sheet),
    mergeData: sheet.merges.map(univerRange),
    columnData: columnData(sheet),
    rowData: rowData(sheet),
    cellData: {},
    rowHeader: { width: 46 },
    columnHeader: { height: 20 },
  };
}

export function freezeOf(sheet: Sheet): IWorksheetData["freeze"] {
  const { rows, columns } = sheet.frozen;
  return { ySplit: rows, xSplit: columns, startRow: rows || -1, startColumn: columns || -1 };
}

export function columnData(sheet: Sheet): Record<number, Partial<IColumnData>> {
  const out: Record<number, Partial<IColumnData>> = {};
  for (const [column, width] of sheet.columnWidths) out[column] = { w: pixels(width) };
  for (const column of sheet.hiddenColumns) out[column] = { ...out[column], hd: BooleanNumber.TRUE };
  return out;
}

export function rowData(sheet: Sheet): Record<number, Partial<IRowData>> {
  const out: Record<number, Partial<IRowData>> = {};
  for (const [row, height] of automaticHeights(sheet)) out[row] = { h: height };
  for (const [row, height] of sheet.rowHeights) out[row] = { h: pixels(height), ia: BooleanNumber.FALSE };
  for (const row of sheet.hiddenRows) out[row] = { ...out[row], hd: BooleanNumber.TRUE };
  return out;
}
