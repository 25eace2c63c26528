import { MAX_COLUMNS, MAX_ROWS, addressOf, parseCells, splitAddress } from "./address";
import type { Rect } from "./address";
import { badAddress, sheetGone } from "./faults";
import { RESPONSE_CELLS } from "./limits";

/** A rectangle on a sheet that exists. */
export interface Place {
  readonly sheet: string;
  readonly sheetId: string;
  readonly rect: Rect;
}

/** Finds the sheet of an address (the active one when none is named) and its cells. */
export async function locate(context: Excel.RequestContext, address: string): Promise<Place> {
  const { sheet: name, cells } = splitAddress(address);
  const rect = parseCells(cells);
  if (!rect) throw badAddress(address);
  const worksheets = context.workbook.worksheets;
  const sheet = name === null ? worksheets.getActiveWorksheet() : worksheets.getItemOrNullObject(name);
  sheet.load("name,id");
  await context.sync();
  if (sheet.isNullObject) throw sheetGone(name ?? address);
  return { sheet: sheet.name, sheetId: sheet.id, rect };
}

/** Whole columns, whole rows and other huge ranges end where the sheet's content ends. */
export async function cutToContent(context: Excel.RequestContext, place: Place): Promise<Place> {
  const { rect } = place;
  const wholeColumns = rect.rows === MAX_ROWS;
  const wholeRows = rect.columns === MAX_COLUMNS;
  const huge = rect.rows * rect.columns > RESPONSE_CELLS;
  if (!wholeColumns && !wholeRows && !huge) return place;
  const used = rangeOf(context, place).getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  if (used.isNullObject) return { ...place, rect: { ...rect, rows: 1, columns: wholeRows ? 1 : rect.columns } };
  const cutRows = wholeColumns || !wholeRows;
  const cutColumns = wholeRows || !wholeColumns;
  return {
    ...place,
    rect: {
      row: cutRows ? used.rowIndex : rect.row,
      rows: cutRows ? used.rowCount : rect.rows,
      column: cutColumns ? used.columnIndex : rect.column,
      columns: cutColumns ? used.columnCount : rect.columns,
    },
  };
}

export function rangeOf(context: Excel.RequestContext, place: Place, rect: Rect = place.rect): Excel.Range {
  return cellsIn(context.workbook.worksheets.getItem(place.sheetId), rect);
}

export function cellsIn(sheet: Excel.Worksheet, rect: Rect): Excel.Range {
  return sheet.getRangeByIndexes(rect.row, rect.column, rect.rows, rect.columns);
}

export function addressOfPlace(place: Place): string {
  return addressOf(place.sheet, place.rect);
}
