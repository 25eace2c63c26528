import type { Rect } from "./address";
import { captureEntries } from "./captureEntries";
import { captureLooks } from "./captureLooks";
import { captureRules } from "./captureRules";
import { captureValidations } from "./captureValidations";
import { throwIfCancelled } from "./cancellation";
import { cellsIn } from "./locate";
import type { CancelSignal } from "./port";
import type { AreaSnapshot, SheetSnapshot, TableSnapshot, WidthSnapshot } from "./snapshot";

/** Saves what a write may change on an existing sheet. */
export async function captureSheet(
  context: Excel.RequestContext,
  sheetId: string,
  rects: readonly Rect[],
  widthColumns: readonly number[],
  signal?: CancelSignal,
): Promise<SheetSnapshot> {
  const sheet = context.workbook.worksheets.getItem(sheetId).load("name");
  const tables = await captureTables(context, sheet);
  const widths = await captureWidths(context, sheet, widthColumns);
  const areas: AreaSnapshot[] = [];
  for (const rect of rects) {
    throwIfCancelled(signal);
    areas.push({
      rect,
      entries: await captureEntries(context, sheet, rect, signal),
      ...(await captureLooks(context, sheet, rect, signal)),
      rules: await captureRules(context, sheet, rect),
      validations: await captureValidations(context, sheet, rect),
    });
  }
  return { sheetId, name: sheet.name, tables, widths, areas };
}

async function captureTables(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<TableSnapshot[]> {
  const tables = sheet.tables.load("items/id,items/name,items/style");
  await context.sync();
  const ranges = tables.items.map((table) => table.getRange().load("rowIndex,columnIndex,rowCount,columnCount"));
  await context.sync();
  return tables.items.map(({ id, name, style }, index) => {
    const range = ranges[index] as Excel.Range;
    const rect = { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
    return { id, name, style, rect };
  });
}

async function captureWidths(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  columns: readonly number[],
): Promise<WidthSnapshot[]> {
  const formats = columns.map((column) => {
    const cell = cellsIn(sheet, { row: 0, rows: 1, column, columns: 1 }).load("columnHidden");
    return { column, cell, format: cell.format.load("columnWidth,useStandardWidth") };
  });
  await context.sync();
  return formats.map(({ column, cell, format }) => {
    const { columnHidden: hidden } = cell;
    cell.untrack();
    return { column, hidden, width: format.useStandardWidth ? null : format.columnWidth };
  });
}
