import { officeCode } from "./faults";
import { MAX_COLUMNS, MAX_ROWS } from "./address";
import type { Source } from "./port";
import { runExcel } from "./runExcel";

/** More names than this are machine-made; a list to choose from would not help. */
const MOST_NAMES = 200;
const SHAPE = "address,rowCount,columnCount";

type Kind = Source["kind"];
interface Candidate {
  readonly kind: Kind;
  readonly label: string;
  readonly range: Excel.Range;
}

/** What the user may pick as data: the selection, tables, named ranges, and what the visible sheets hold. */
export function sources(): Promise<Source[]> {
  return runExcel("read", async (context) => {
    const selected = await selectedSource(context);
    const worksheets = context.workbook.worksheets.load("items/name,items/visibility");
    const tables = context.workbook.tables.load("items/name");
    const names = context.workbook.names.load("items/name,items/type,items/visible");
    await context.sync();
    const named = names.items.filter(({ type, visible, name }) => visible && type === "Range" && !name.startsWith("_"));
    const visible = worksheets.items.filter((sheet) => sheet.visibility === "Visible");
    const candidates: Candidate[] = [
      ...tables.items.map((table) => candidate("table", table.name, table.getRange())),
      ...named.slice(0, MOST_NAMES).map((name) => candidate("name", name.name, name.getRangeOrNullObject())),
      ...visible.map((sheet) => candidate("sheet", sheet.name, sheet.getUsedRangeOrNullObject(true))),
    ];
    await context.sync();
    const found = candidates.filter(({ range }) => !range.isNullObject).map(toSource);
    return selected ? [selected, ...found] : found;
  });
}

/** The selection as it is. */
export function selection(): Promise<Source> {
  return runExcel("read", async (context) => {
    const selected = candidate("selection", "Selection", context.workbook.getSelectedRange());
    await context.sync();
    return toSource(selected);
  });
}

function candidate(kind: Kind, label: string, range: Excel.Range): Candidate {
  return { kind, label, range: range.load(SHAPE) };
}

function toSource({ kind, label, range }: Candidate): Source {
  return { kind, label, address: range.address, rows: range.rowCount, columns: range.columnCount };
}

/**
 * The selection as data: whole columns end where their content ends, and a single cell stands for the block around
 * it, as when Excel sorts. Nothing when a chart or several areas are selected, or another workbook is in front.
 */
async function selectedSource(context: Excel.RequestContext): Promise<Source | null> {
  const range = context.workbook.getSelectedRange().load(SHAPE);
  try {
    await context.sync();
  } catch (error) {
    if (["InvalidSelection", "InactiveWorkbook", "GeneralException"].includes(officeCode(error))) return null;
    throw error;
  }
  const single = range.rowCount === 1 && range.columnCount === 1;
  const whole = range.rowCount === MAX_ROWS || range.columnCount === MAX_COLUMNS;
  if (!single && !whole) return toSource({ kind: "selection", label: "Selection", range });
  const data = single ? range.getSurroundingRegion() : range.getUsedRangeOrNullObject(true);
  const better = candidate("selection", single ? "Block around the selected cell" : "Selection", data);
  await context.sync();
  if (data.isNullObject || (single && data.rowCount * data.columnCount === 1)) {
    return toSource({ kind: "selection", label: "Selection", range });
  }
  return toSource(better);
}
