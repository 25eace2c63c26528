import { locate, rangeOf } from "./locate";
import { WorkbookFault } from "./port";
import { runExcel } from "./runExcel";

/** Selects the address and brings its sheet to the front. */
export function goTo(address: string): Promise<void> {
  return runExcel("select", async (context) => {
    const place = await locate(context, address);
    const sheet = context.workbook.worksheets.getItem(place.sheetId).load("visibility");
    await context.sync();
    if (sheet.visibility !== "Visible") {
      throw new WorkbookFault(
        "notFound",
        `The sheet "${place.sheet}" is hidden, so its cells cannot be shown.`,
        "Right-click a sheet tab, choose Unhide, then try again.",
      );
    }
    sheet.activate();
    rangeOf(context, place).select();
    await context.sync();
  });
}
