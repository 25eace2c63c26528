import type { Rect } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import type { Workbook } from "../../model/workbook";

/** The range of `Items`, `Items[#All]`, `Items[#Headers]`, `Items[#Totals]` or `Items[Cost]`, or null. */
export function structuredRange(workbook: Workbook, text: string): { sheet: Sheet; rect: Rect } | null {
  const match = /^([^[\]]+)(?:\[([^[\]]*)\])?$/.exec(text);
  const table = match?.[1] === undefined ? undefined : workbook.table(match[1]);
  if (!table) return null;
  const part = match?.[2] ?? "";
  const rect = areaOf(part);
  return rect && { sheet: table.sheet, rect };

  function areaOf(name: string): Rect | null {
    if (!table) return null;
    if (name === "" || /^#data$/i.test(name)) return table.bodyRange();
    if (/^#all$/i.test(name)) return table.range;
    if (/^#headers$/i.test(name)) return table.headerRange();
    if (/^#totals$/i.test(name)) return table.totalsRange();
    const index = table.columnIndex(name);
    return index < 0 ? null : { ...table.bodyRange(), column: table.range.column + index, columns: 1 };
  }
}
