import type { Rect } from "../../model/address";
import { parseA1, toA1 } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import type { Workbook } from "../../model/workbook";

/** Text by which a handler gets hold of the changed range: says where it is, so nothing must be kept for it. */
export function eventReference(sheet: Sheet, rect: Rect): string {
  return `${sheet.id}|${toA1(rect)}`;
}

export function readEventReference(workbook: Workbook, reference: string): { sheet: Sheet; rect: Rect } | null {
  const [sheetId = "", a1 = ""] = reference.split("|");
  const sheet = workbook.sheet(sheetId);
  const rect = parseA1(a1);
  return sheet && rect ? { sheet, rect } : null;
}
