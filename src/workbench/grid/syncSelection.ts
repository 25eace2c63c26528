import type { IRange, Nullable } from "@univerjs/core";
import { RANGE_TYPE } from "@univerjs/core";
import { type ISelectionWithStyle, SheetsSelectionsService } from "@univerjs/sheets";
import { MAX_COLUMNS, MAX_ROWS, type Rect } from "../model/address";
import type { Sheet } from "../model/sheet";
import type { View } from "./view";

/**
 * Keeps the selection of view and model the same, whoever moves it. Univer's own events of the selection begin only
 * some seconds after the start, so its service is followed; until `begun` it selects by itself what nobody chose.
 */
export function syncSelection(view: View, begun: () => boolean): () => void {
  const { workbook, injector } = view;
  const follow = (selections: Nullable<readonly ISelectionWithStyle[]>): void => {
    const range = selections?.[0]?.range;
    if (view.showing || !range || !begun()) return;
    const sheet = workbook.sheet(view.book.getActiveSheet().getSheetId());
    if (!sheet) return;
    const area = areaOf(range);
    const { selection } = workbook;
    if (selection.sheet === sheet && same(selection.rect, area)) return;
    view.show(() => workbook.select(sheet, area));
  };
  const fromView = injector.get(SheetsSelectionsService).selectionChanged$.subscribe(follow);
  const fromModel = workbook.on("selection", ({ sheet, rect }) => {
    if (!view.showing) showSelection(view, sheet, rect);
  });
  return () => {
    fromView.unsubscribe();
    fromModel();
  };
}

/** Selects an area in the view and brings its first cell into sight. */
export function showSelection(view: View, sheet: Sheet, area: Rect): void {
  const worksheet = view.worksheet(sheet);
  if (!worksheet) return;
  view.show(() => {
    const rows = Math.min(area.rows, worksheet.getMaxRows() - area.row);
    const columns = Math.min(area.columns, worksheet.getMaxColumns() - area.column);
    if (rows < 1 || columns < 1) return;
    worksheet.getRange(area.row, area.column, rows, columns).activate();
    const seen = worksheet.getVisibleRange();
    const hidden =
      seen &&
      (area.row < seen.startRow ||
        area.row > seen.endRow ||
        area.column < seen.startColumn ||
        area.column > seen.endColumn);
    if (hidden) worksheet.scrollToCell(Math.max(0, area.row - 2), Math.max(0, area.column - 1));
  });
}

function areaOf(range: IRange): Rect {
  const wholeColumns = range.rangeType === RANGE_TYPE.COLUMN || range.rangeType === RANGE_TYPE.ALL;
  const wholeRows = range.rangeType === RANGE_TYPE.ROW || range.rangeType === RANGE_TYPE.ALL;
  return {
    row: wholeColumns ? 0 : range.startRow,
    column: wholeRows ? 0 : range.startColumn,
    rows: wholeColumns ? MAX_ROWS : range.endRow - range.startRow + 1,
    columns: wholeRows ? MAX_COLUMNS : range.endColumn - range.startColumn + 1,
  };
}

function same(one: Rect, other: Rect): boolean {
  return (
    one.row === other.row && one.column === other.column && one.rows === other.rows && one.columns === other.columns
  );
}
