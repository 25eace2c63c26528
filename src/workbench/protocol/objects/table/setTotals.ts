import type { Rect } from "../../../model/address";
import { tableReferenceText } from "../../../calc/formulaParser";
import { byAddin } from "../../core/byAddin";
import { requirePermission } from "../../core/requirePermission";
import type { OnTable } from "./onTable";
import { tableChanged } from "./onTable";

/** Adds the totals row below the body, making room for it, or takes it away. */
export function setTotals(target: OnTable, show: boolean): void {
  const { host, table } = target;
  if (show === table.hasTotals) return;
  requirePermission(table.sheet, null);
  const { row, rows } = table.range;
  const line = { ...table.range, row: show ? row + rows : row + rows - 1, rows: 1 };
  if (show) {
    host.editor.insert(table.sheet, line, "Down", byAddin);
    table.range = { ...table.range, row, rows: rows + 1 };
    table.hasTotals = true;
    writeTotals(target, line);
  } else {
    host.editor.remove(table.sheet, line, "Up", byAddin);
    table.hasTotals = false;
  }
  tableChanged(target);
}

/** As Excel begins: "Total" in the first column, and the sum (or, of texts, the count) of the last. */
function writeTotals({ host, table }: OnTable, line: Rect): void {
  const { sheet, columns } = table;
  const last = columns.length - 1;
  const name = columns[last]?.name;
  if (name === undefined) return;
  const body = { ...table.bodyRange(), column: line.column + last, columns: 1 };
  const others: unknown[] = [];
  sheet.forEachValue(body, (value) => {
    if (typeof value !== "number") others.push(value);
  });
  const reference = tableReferenceText({ table: table.name, columns: [name], sections: [] });
  const formula = `=SUBTOTAL(${others.length === 0 ? 109 : 103},${reference})`;
  if (last > 0) host.editor.enter(sheet, { ...line, columns: 1 }, [["Total"]], { ...byAddin, literalText: true });
  host.editor.enter(sheet, { ...line, column: line.column + last, columns: 1 }, [[formula]], byAddin);
}
