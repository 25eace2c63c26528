import type { OnTable } from "./onTable";
import { tableChanged } from "./onTable";

/** Adds the totals row below the body, making room for it, or takes it away. */
export function setTotals(target: OnTable, show: boolean): void {
  const { host, table } = target;
  if (show === table.hasTotals) return;
  const { row, rows } = table.range;
  const line = { ...table.range, row: show ? row + rows : row + rows - 1, rows: 1 };
  const byAddin = { source: "Local", trigger: "ThisLocalAddin" } as const;
  host.editor.requireEditable(table.sheet, line);
  if (show) {
    host.editor.insert(table.sheet, line, "Down", byAddin);
    table.range = { ...table.range, rows: rows + 1 };
  } else {
    host.editor.remove(table.sheet, line, "Up", byAddin);
  }
  table.hasTotals = show;
  tableChanged(target);
}
