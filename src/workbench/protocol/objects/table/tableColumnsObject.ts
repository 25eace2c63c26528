import type { TableColumn } from "../../../model/table";
import { bind } from "../../core/bind";
import { collection, sameText } from "../../core/collection";
import type { HostObject } from "../../core/hostObject";
import { addColumn } from "./addColumn";
import type { OnTable } from "./onTable";
import { tableColumnObject } from "./tableColumnObject";

const tableColumnsClass = collection<OnTable, TableColumn>({
  name: "TableColumnCollection",
  all: ({ table }) => table.columns,
  wrap: ({ host, table }, column) => tableColumnObject({ host, table, column }),
  matches: (column, key) => column.id === key || sameText(column.name, key),
  methods: {
    add: (target, index, values, name) =>
      tableColumnObject({ host: target.host, table: target.table, column: addColumn(target, index, values, name) }),
  },
});

export function tableColumnsObject({ host, table }: OnTable): HostObject {
  return bind(tableColumnsClass, { host, table });
}
