import { addressOf, splitAddress } from "./address";
import type { Rect } from "./address";
import type { Assignment } from "./assignNames";
import { cellsIn } from "./locate";
import { affectedRects } from "./overwritten";
import { WorkbookFault } from "./port";
import type { WritePlan } from "./port";

/**
 * Refuses to write over what Excel would not let the add-in bring back: merged cells, tables that are filtered or have
 * a row of totals, and cells that hold more than values and formulas.
 */
export async function refuseObstacles(
  context: Excel.RequestContext,
  plan: WritePlan,
  assignment: Assignment,
): Promise<void> {
  const probes: { readonly check: () => string | null }[] = [];
  for (const sheet of plan.sheets) {
    const id = assignment.existing[sheet.key];
    if (id === undefined) continue;
    const worksheet = context.workbook.worksheets.getItem(id);
    const name = assignment.sheets[sheet.key] ?? sheet.name;
    for (const rect of affectedRects(sheet, assignment)) probes.push(mergedCells(worksheet, name, rect));
    for (const { key } of sheet.tables) {
      const reused = assignment.reused[key];
      if (reused) probes.push(tableState(worksheet, reused.name));
    }
  }
  if (probes.length === 0) return;
  await context.sync();
  for (const { check } of probes) {
    const what = check();
    if (what === null) continue;
    throw new WorkbookFault(
      "notSupported",
      `The results cannot replace what is there, because Undo could not bring it back: ${what}.`,
      "Write the results to a new sheet, or remove this first (unmerge cells, clear the filter, hide the total row).",
    );
  }
}

function mergedCells(sheet: Excel.Worksheet, name: string, rect: Rect): { check: () => string | null } {
  const merged = cellsIn(sheet, rect).getMergedAreasOrNullObject().load("address");
  return {
    check: () => {
      if (merged.isNullObject) return null;
      const [first = ""] = merged.address.split(",");
      const { cells } = splitAddress(first);
      return cells ? `the merged cells ${cells} on "${name}"` : `merged cells in ${addressOf(name, rect)}`;
    },
  };
}

function tableState(sheet: Excel.Worksheet, name: string): { check: () => string | null } {
  const table = sheet.tables.getItem(name).load("showTotals");
  const filter = table.autoFilter.load("isDataFiltered");
  return {
    check: () => {
      if (table.showTotals) return `the table "${name}" has a row of totals`;
      return filter.isDataFiltered ? `the table "${name}" is filtered` : null;
    },
  };
}
