import type { DeleteSheets } from "./inverse";
import { supports } from "./runExcel";

/** Property that a sheet carries from its making until the write is complete. */
const MARK = "SEG.unfinished";

/** Tells later, also after a reload, that a write made this sheet. Part of the request that adds it. */
export function markSheet(sheet: Excel.Worksheet, mark: string): void {
  if (supports("1.12")) sheet.customProperties.add(MARK, mark);
}

/** Part of the request that declares the write complete. */
export function unmarkSheet(sheet: Excel.Worksheet): void {
  if (supports("1.12")) sheet.customProperties.getItemOrNullObject(MARK).delete();
}

export interface FoundSheet {
  readonly sheetId: string;
  readonly name: string;
}

/**
 * The sheets a write made, as far as they are there. Where the answer to the adding was lost, a sheet is ours when it
 * carries the mark, or when it has the planned name, was not there before, and is unmarked only because the request
 * broke off right after adding it: then it is empty.
 */
export async function newSheets(context: Excel.RequestContext, step: DeleteSheets): Promise<readonly FoundSheet[]> {
  const worksheets = context.workbook.worksheets.load("items/id,items/name");
  await context.sync();
  const known = new Set(step.sheets.flatMap(({ sheetId }) => (sheetId ? [sheetId] : [])));
  const names = new Set(step.sheets.flatMap(({ sheetId, name }) => (sheetId ? [] : [name.toLowerCase()])));
  const before = new Set(step.before);
  const found = worksheets.items.filter(({ id }) => known.has(id));
  const open = names.size > 0 ? worksheets.items.filter(({ id }) => !known.has(id) && !before.has(id)) : [];
  const probes = open.map((sheet) => ({
    sheet,
    mark: supports("1.12") ? sheet.customProperties.getItemOrNullObject(MARK).load("value") : null,
    used: sheet.getUsedRangeOrNullObject(true).load("address"),
  }));
  if (probes.length > 0) await context.sync();
  const ours = probes.filter(({ sheet, mark, used }) => {
    used.untrack();
    if (mark && !mark.isNullObject) return mark.value === step.mark;
    return names.has(sheet.name.toLowerCase()) && (mark === null || used.isNullObject);
  });
  return [...found, ...ours.map(({ sheet }) => sheet)].map(({ id, name }) => ({ sheetId: id, name }));
}
