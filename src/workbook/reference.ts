import { parseCells, splitAddress } from "./address";
import { badAddress } from "./faults";

/** The range behind `Sheet!$A$1:$B$9`, `=Sheet!A1`, `Table[Column]` or a defined name. */
export function rangeBehind(context: Excel.RequestContext, reference: string): Excel.Range {
  const text = reference.trim().replace(/^=/, "");
  const structured = /^([^[\]!']+)\[([^[\]]*)\]$/.exec(text);
  if (structured) {
    const table = context.workbook.tables.getItem(structured[1] ?? "");
    const column = structured[2] ?? "";
    return column ? table.columns.getItem(column).getDataBodyRange() : table.getDataBodyRange();
  }
  const { sheet, cells } = splitAddress(text);
  if (sheet !== null && parseCells(cells)) {
    return context.workbook.worksheets.getItem(sheet).getRange(cells.replaceAll("$", ""));
  }
  if (sheet === null && /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(text)) return context.workbook.names.getItem(text).getRange();
  throw badAddress(reference);
}
