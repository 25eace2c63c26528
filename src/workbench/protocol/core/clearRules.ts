import { contains, overlaps } from "../../model/rectangles";
import type { Rect } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import { cutRules } from "../../calc/cutRules";
import { cutFormats } from "./cutFormats";
import type { HostContext } from "./hostContext";

/** What clearing takes off cells besides contents and looks: with "Formats" conditional formats and merging. */
export function clearRules({ workbook }: HostContext, sheet: Sheet, area: Rect, what: "All" | "Formats"): void {
  if (sheet.conditionalFormats.some(({ range }) => overlaps(range, area))) {
    sheet.conditionalFormats = cutFormats(sheet, area);
    workbook.emit("conditionalFormat", sheet);
  }
  if (sheet.merges.some((merge) => contains(area, merge))) {
    sheet.merges = sheet.merges.filter((merge) => !contains(area, merge));
    workbook.emit("dimensions", sheet);
  }
  if (what === "Formats") return;
  if (sheet.validations.some(({ range }) => overlaps(range, area))) {
    sheet.validations = cutRules(sheet.validations, area);
    workbook.emit("validation", sheet);
  }
  const stays = ({ row, column }: { readonly row: number; readonly column: number }): boolean =>
    !contains(area, { row, column, rows: 1, columns: 1 });
  const gone = sheet.comments.filter((comment) => !stays(comment));
  if (gone.length === 0 && sheet.notes.every(stays)) return;
  sheet.comments = sheet.comments.filter(stays);
  sheet.notes = sheet.notes.filter(stays);
  for (const comment of gone) workbook.emit("comment", { sheet, comment, change: "deleted", replyIds: [] });
  workbook.emit("comments", sheet);
}
