import type { Rect } from "../../../model/address";
import type { Table, TableColumn } from "../../../model/table";
import type { HostContext } from "../../core/hostContext";
import type { HostObject } from "../../core/hostObject";
import { newRange } from "../range/rangeObject";

export interface OnTable {
  readonly host: HostContext;
  readonly table: Table;
}
export interface OnColumn extends OnTable {
  readonly column: TableColumn;
}

export function tableChanged({ host, table }: OnTable): void {
  host.calc.touch(table.sheet, table.range);
  host.workbook.emit("table", { table, change: "changed" });
}

export function rangeOfTable({ host, table }: OnTable, rect: Rect): HostObject {
  return newRange(host, { sheet: table.sheet, rect });
}
