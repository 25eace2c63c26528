import { intersect } from "./address";
import type { Rect } from "./address";
import { protectedSheet, protectedStructure, sheetGone } from "./faults";
import { TakenNames, freeDefinedName, freeSheetName } from "./freeNames";
import { sizedRect } from "./planShape";
import { WorkbookFault } from "./port";
import type { SheetPlan, TablePlan, WritePlan } from "./port";
import { supports } from "./runExcel";
import type { AssignedNames } from "./tokens";

/** A table that stands where a planned one goes; it is resized instead, so that formulas which use it keep working. */
export interface ReusedTable {
  readonly name: string;
  readonly rect: Rect;
}

/** How a plan meets the workbook: the names its parts get and what is there already. */
export interface Assignment extends AssignedNames {
  /** Changes while writing when somebody else takes a name in the meantime. */
  readonly sheets: Record<string, string>;
  readonly names: readonly string[];
  /** Ids of the existing sheets that the plan writes to, by key. */
  readonly existing: Readonly<Record<string, string>>;
  readonly reused: Readonly<Record<string, ReusedTable>>;
  readonly takenSheets: TakenNames;
  /** Ids of all sheets there are. */
  readonly sheetIds: readonly string[];
}

interface FoundTable extends ReusedTable {
  readonly sheetId: string;
}

/** Looks at the workbook and gives every planned sheet, table and name one that is free. Changes nothing. */
export async function assignNames(context: Excel.RequestContext, plan: WritePlan): Promise<Assignment> {
  const worksheets = context.workbook.worksheets.load("items/id,items/name,items/protection/protected");
  const tables = context.workbook.tables.load("items/name,items/worksheet/id");
  const names = context.workbook.names.load("items/name");
  const structure = supports("1.7") ? context.workbook.protection.load("protected") : null;
  await context.sync();

  const onExisting = plan.sheets.some(({ target }) => target.kind === "existing");
  if (onExisting && !supports("1.13")) throw cannotOverwrite();
  if (plan.sheets.some(({ target }) => target.kind === "new") && structure?.protected) throw protectedStructure();
  const found = onExisting ? await findTables(context, tables) : [];

  const takenSheets = new TakenNames(worksheets.items.map(({ name }) => name));
  const takenNames = new TakenNames([...tables.items, ...names.items].map(({ name }) => name));
  const sheets: Record<string, string> = {};
  const existing: Record<string, string> = {};
  const tableNames: Record<string, string> = {};
  const reused: Record<string, ReusedTable> = {};
  for (const sheet of plan.sheets) {
    const present = existingSheet(worksheets, sheet);
    sheets[sheet.key] = present?.name ?? reserve(freeSheetName(sheet.name, takenSheets), takenSheets);
    if (present) existing[sheet.key] = present.id;
    for (const table of sheet.tables) {
      const old = present && tableInTheWay(found, present.id, table);
      if (old) reused[table.key] = old;
      tableNames[table.key] = old?.name ?? reserve(freeDefinedName(table.name, takenNames), takenNames);
    }
  }
  const newNames = plan.names.map(({ name }) => reserve(freeDefinedName(name, takenNames), takenNames));
  const sheetIds = worksheets.items.map(({ id }) => id);
  return { sheets, tables: tableNames, names: newNames, existing, reused, takenSheets, sheetIds };
}

function reserve(name: string, taken: TakenNames): string {
  taken.add(name);
  return name;
}

function existingSheet(worksheets: Excel.WorksheetCollection, sheet: SheetPlan): Excel.Worksheet | undefined {
  const { target } = sheet;
  if (target.kind === "new") return undefined;
  const found = worksheets.items.find(
    ({ name, id }) => name.toLowerCase() === target.sheet.toLowerCase() || id === target.sheet,
  );
  if (!found) throw sheetGone(target.sheet);
  if (found.protection.protected) throw protectedSheet(found.name);
  return found;
}

async function findTables(context: Excel.RequestContext, tables: Excel.TableCollection): Promise<FoundTable[]> {
  const ranges = tables.items.map((table) => table.getRange().load("rowIndex,columnIndex,rowCount,columnCount"));
  await context.sync();
  return tables.items.map((table, index) => {
    const range = ranges[index] as Excel.Range;
    const rect = { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
    return { name: table.name, sheetId: table.worksheet.id, rect };
  });
}

/** The one existing table that the planned one can take over; a fault when tables would overlap otherwise. */
function tableInTheWay(found: readonly FoundTable[], sheetId: string, plan: TablePlan): ReusedTable | undefined {
  const wanted = sizedRect(plan);
  const hits = found.filter((table) => table.sheetId === sheetId && intersect(table.rect, wanted));
  const [first] = hits;
  if (!first) return undefined;
  if (hits.length === 1 && first.rect.row === wanted.row && first.rect.column === wanted.column) return first;
  throw new WorkbookFault(
    "notSupported",
    `The new table "${plan.name}" would overlap the table "${first.name}" that is there already.`,
    "Write the results to a new sheet, or move the table away first.",
  );
}

/** Undo must bring back exactly what was there; older hosts cannot tell how cells look or resize tables. */
function cannotOverwrite(): WorkbookFault {
  return new WorkbookFault(
    "notSupported",
    "This version of Excel cannot save what would be replaced, so undo could not bring it back.",
    "Write the results to a new sheet.",
  );
}
