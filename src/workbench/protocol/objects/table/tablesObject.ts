import { createTable } from "../../../model/createTable";
import { overlaps } from "../../../model/rectangles";
import type { Sheet } from "../../../model/sheet";
import type { Table } from "../../../model/table";
import { flag } from "../../core/arguments";
import { bind } from "../../core/bind";
import { collection, sameText } from "../../core/collection";
import { registerEvent } from "../../core/events";
import type { HostContext } from "../../core/hostContext";
import type { HostObject } from "../../core/hostObject";
import { readRange } from "../../core/readRange";
import { requirePermission } from "../../core/requirePermission";
import { clearCriteria } from "../filter/filtered";
import { requireTableRoom } from "./tableChecks";
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
    add: ({ host, sheet: own }, address, hasHeaders) => {
      const { sheet, rect } = readRange(host, own ?? host.workbook.active, address);
      const headed = flag(hasHeaders);
      requirePermission(sheet, null);
      const area = sheet.clip(rect);
      requireTableRoom(sheet, area);
      // A table has its own filter and cannot hold merged cells: both go, as when the user makes one.
      if (sheet.autoFilter && overlaps(sheet.autoFilter.range, area)) {
        clearCriteria({ host, sheet, table: null });
        sheet.autoFilter = null;
      }
      sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, area));
      return tableObject({ host, table: createTable(host.editor, sheet, area, headed) });
    },
  },
  events: registerEvent,
});

export function tablesObject(target: Tables): HostObject {
  return bind(tablesClass, target);
}
