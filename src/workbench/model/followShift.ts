import type { Calculation } from "./calculation";
import type { ShiftedEvent } from "./events";
import type { TableShift } from "./shiftTables";
import { continueFormulas } from "./tableGrowth";
import type { Workbook } from "./workbook";

/** After cells of tables were inserted or deleted: fills inserted rows with the columns' formulas and tells what changed. */
export function followShift(
  workbook: Workbook,
  { rect, direction }: ShiftedEvent,
  tables: readonly TableShift[],
  calc: Calculation,
): void {
  for (const { table, lost, resized } of tables) {
    if (!resized) continue;
    if (lost === null || lost.length > 0) calc.columnsLost(table, lost);
    if (lost !== null && direction === "Down") continueFormulas(table, rect.row, rect.rows, calc);
    workbook.emit("table", { table, change: lost === null ? "deleted" : "changed" });
  }
}
