import { cellsOf, intersect } from "./address";
import type { Rect } from "./address";
import { cellsIn } from "./locate";
import { restoreArea } from "./restoreArea";
import { restoreRules } from "./restoreRules";
import type { SheetSnapshot, TableSnapshot } from "./snapshot";

/** Makes a sheet what it was when the snapshot was taken. False when the sheet itself is gone. */
export async function restoreSheet(context: Excel.RequestContext, snapshot: SheetSnapshot): Promise<boolean> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(snapshot.sheetId);
  await context.sync();
  if (sheet.isNullObject) return false;
  const areas = snapshot.areas.map(({ rect }) => rect);
  await restoreTables(context, sheet, snapshot.tables, areas);
  for (const area of snapshot.areas) await restoreArea(context, sheet, area);
  await restoreRules(context, sheet, snapshot.areas);
  for (const { column, width, hidden } of snapshot.widths) {
    const whole = cellsIn(sheet, { row: 0, rows: 1, column, columns: 1 }).getEntireColumn();
    if (width === null) whole.format.useStandardWidth = true;
    else whole.format.columnWidth = width;
    whole.columnHidden = hidden;
  }
  await context.sync();
  return true;
}

/**
 * Tables made by the write become plain cells again; those it resized get their old extent. Tables that came since
 * elsewhere on the sheet are somebody's own.
 */
async function restoreTables(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  before: readonly TableSnapshot[],
  areas: readonly Rect[],
): Promise<void> {
  const tables = sheet.tables.load("items/id,items/name,items/style");
  await context.sync();
  if (tables.items.length === 0) return;
  const ranges = tables.items.map((table) => table.getRange().load("rowIndex,columnIndex,rowCount,columnCount"));
  await context.sync();
  tables.items.forEach((table, index) => {
    const range = ranges[index] as Excel.Range;
    const rect = { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
    range.untrack();
    if (!areas.some((area) => intersect(area, rect))) return;
    const old = before.find(({ id, name }) => id === table.id || name === table.name);
    if (!old) table.convertToRange();
    else {
      if (cellsOf(rect) !== cellsOf(old.rect)) table.resize(cellsOf(old.rect));
      if (table.style !== old.style) table.style = old.style;
    }
  });
  await context.sync();
}
