import { cellsOf } from "./address";
import { throwIfCancelled } from "./cancellation";
import { cellsIn } from "./locate";
import { palette } from "./palette";
import { sizedRect } from "./planShape";
import { settle, sheetFor } from "./writing";
import type { Writing } from "./writing";

/** Turns filled cells into tables; a table that stood there before is resized instead of replaced. */
export async function addTables(writing: Writing): Promise<void> {
  const { plan, assignment, options } = writing;
  throwIfCancelled(options.signal);
  for (const sheetPlan of plan.sheets) {
    const sheet = sheetFor(writing, sheetPlan);
    for (const tablePlan of sheetPlan.tables) {
      const rect = sizedRect(tablePlan);
      const reused = assignment.reused[tablePlan.key];
      if (reused) {
        const table = sheet.tables.getItem(reused.name);
        if (cellsOf(rect) !== cellsOf(reused.rect)) table.resize(cellsOf(rect));
        table.style = tablePlan.style;
      } else {
        const table = sheet.tables.add(cellsIn(sheet, rect), true);
        table.name = assignment.tables[tablePlan.key] ?? tablePlan.name;
        table.style = tablePlan.style;
        // Thin rules instead of bands: colour in a table is for classes alone.
        table.showBandedRows = false;
        ruleRows(cellsIn(sheet, rect));
      }
    }
  }
  await settle(writing);
}

function ruleRows(range: Excel.Range): void {
  for (const edge of ["InsideHorizontal", "EdgeBottom"] as const) {
    const border = range.format.borders.getItem(edge);
    border.style = "Continuous";
    border.weight = "Hairline";
    border.color = palette.rule;
  }
}
