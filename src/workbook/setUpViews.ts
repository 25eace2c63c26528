import { cellsOf } from "./address";
import { throwIfCancelled } from "./cancellation";
import type { SheetPlan } from "./port";
import { supports } from "./runExcel";
import { isNew, settle, sheetFor } from "./writing";
import type { Writing } from "./writing";

/** Edge of a printed page and room for its footer, in points. */
const MARGIN = 34;
const FOOTER = 17;

/** Gridlines, frozen headings and print set-up of new sheets. On a sheet of the user's own these are the user's. */
export async function setUpViews(writing: Writing): Promise<void> {
  throwIfCancelled(writing.options.signal);
  for (const plan of writing.plan.sheets.filter(isNew)) {
    const sheet = sheetFor(writing, plan);
    if (supports("1.8")) sheet.showGridlines = plan.gridlines;
    freeze(sheet, plan);
    if (plan.print && supports("1.9")) setUpPage(sheet, plan.print);
  }
  await settle(writing);
}

function freeze(sheet: Excel.Worksheet, { freezeRows, freezeColumns }: SheetPlan): void {
  if (!supports("1.7")) return;
  if (freezeRows > 0 && freezeColumns > 0) {
    sheet.freezePanes.freezeAt(cellsOf({ row: 0, column: 0, rows: freezeRows, columns: freezeColumns }));
  } else if (freezeRows > 0) sheet.freezePanes.freezeRows(freezeRows);
  else if (freezeColumns > 0) sheet.freezePanes.freezeColumns(freezeColumns);
}

function setUpPage(sheet: Excel.Worksheet, print: NonNullable<SheetPlan["print"]>): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = print.orientation === "portrait" ? "Portrait" : "Landscape";
  pageLayout.zoom = { horizontalFitToPages: print.pagesWide ?? 1 };
  pageLayout.leftMargin = MARGIN;
  pageLayout.rightMargin = MARGIN;
  pageLayout.topMargin = MARGIN;
  pageLayout.bottomMargin = MARGIN + FOOTER;
  pageLayout.footerMargin = FOOTER;
  const { defaultForAllPages } = pageLayout.headersFooters;
  defaultForAllPages.leftFooter = "&A";
  defaultForAllPages.rightFooter = "&P / &N";
  if (print.titleRows) pageLayout.setPrintTitleRows(print.titleRows);
  if (print.titleColumns) pageLayout.setPrintTitleColumns(print.titleColumns);
}
