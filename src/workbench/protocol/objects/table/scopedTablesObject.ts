import type { Table } from "../../../model/table";
import { bind } from "../../core/bind";
import { collection, sameText } from "../../core/collection";
import type { HostContext } from "../../core/hostContext";
import type { HostObject } from "../../core/hostObject";
import { tableObject } from "./tableObject";

interface ScopedTables {
  readonly host: HostContext;
  readonly list: readonly Table[];
}

/** The tables of a range: nothing can be added to them. */
const scopedTablesClass = collection<ScopedTables, Table>({
  name: "TableScopedCollection",
  all: ({ list }) => list,
  wrap: ({ host }, table) => tableObject({ host, table }),
  matches: (table, key) => table.id === key || sameText(table.name, key),
  methods: {
    getFirst: ({ host, list }) => {
      const [table] = list;
      return table ? tableObject({ host, table }) : null;
    },
  },
});

export function scopedTablesObject(target: ScopedTables): HostObject {
  return bind(scopedTablesClass, target);
}
