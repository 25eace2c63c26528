import { createTable } from "../../../model/createTable";
import type { Sheet } from "../../../model/sheet";
import type { Table } from "../../../model/table";
import { flag } from "../../core/arguments";
import { bind } from "../../core/bind";
import { collection, sameText } from "../../core/collection";
import { registerEvent } from "../../core/events";
import type { HostContext } from "../../core/hostContext";
import type { HostObject } from "../../core/hostObject";
import { readRange } from "../../core/readRange";
import { tableObject } from "./tableObject";

interface Tables {
  readonly host: HostContext;
  /** Null for the tables of the workbook. */
  readonly sheet: Sheet | null;
  readonly list: () => readonly Table[];
}

const tablesClass = collection<Tables, Table>({
  name: "TableCollection",
  all: ({ list }) => list(),
  wrap: ({ host }, table) => tableObject({ host, table }),
  matches: (table, key) => table.id === key || sameText(table.name, key),
  scalars: { _eventTargetId: { get: ({ sheet }) => sheet?.id ?? "Workbook", onRequest: true } },
  methods: {
    add: ({ host, sheet }, address, hasHeaders) => {
      const place = readRange(host, sheet ?? host.workbook.active, address);
      return tableObject({ host, table: createTable(host.editor, place.sheet, place.rect, flag(hasHeaders)) });
    },
    getFirst: ({ host, list }) => {
      const [table] = list();
      return table ? tableObject({ host, table }) : null;
    },
  },
  events: registerEvent,
});

export function tablesObject(target: Tables): HostObject {
  return bind(tablesClass, target);
}
