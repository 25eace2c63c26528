import type { Workbench } from "../../createWorkbench";
import { whichSheet } from "./whichSheet";
import type { WhichSheet } from "./whichSheet";

/** As the user does it, and like the user only where Excel lets one: the last visible sheet stays. */
export function deleteSheet({ workbook, editor }: Workbench, which: WhichSheet): void {
  const sheet = whichSheet(workbook, which);
  if (workbook.structureProtected || workbook.sheets.every((one) => one === sheet || one.visibility !== "Visible"))
    return;
  workbook.removeSheet(sheet);
  editor.flush();
}

export function renameSheet({ workbook, editor }: Workbench, which: WhichSheet): void {
  if (workbook.structureProtected) return;
  const sheet = whichSheet(workbook, which);
  workbook.renameSheet(sheet, `${sheet.name.slice(0, 20)} renamed`);
  editor.flush();
}

export function hideSheet({ workbook }: Workbench, which: WhichSheet): void {
  const sheet = whichSheet(workbook, which);
  const others = workbook.sheets.filter((one) => one !== sheet && one.visibility === "Visible");
  const [first] = others;
  if (workbook.structureProtected || !first) return;
  if (workbook.active === sheet) workbook.activate(first);
  sheet.visibility = "Hidden";
  workbook.emit("sheetLook", sheet);
}

export function protectSheet({ workbook }: Workbench, which: WhichSheet): void {
  const sheet = whichSheet(workbook, which);
  sheet.protection = { ...sheet.protection, protected: true };
  workbook.emit("sheetLook", sheet);
}
