import { removeTable, renameTable } from "../../../model/createTable";
import { flag, text } from "../../core/arguments";
import { bind } from "../../core/bind";
import { itemNotFound, notImplemented } from "../../core/errors";
import { registerEvent } from "../../core/events";
import type { HostClass, Scalar } from "../../core/hostClass";
import type { HostObject } from "../../core/hostObject";
import { sheetObject } from "../sheet/sheetObject";
import type { OnTable } from "./onTable";
import { rangeOfTable, tableChanged } from "./onTable";
import { resizeTable } from "./resizeTable";
import { setTotals } from "./setTotals";
import { tableColumnsObject } from "./tableColumnsObject";
import { tableRowsObject } from "./tableRowsObject";

type Look = "showBandedRows" | "showBandedColumns" | "highlightFirstColumn" | "highlightLastColumn" | "showFilter";

const tableClass: HostClass<OnTable> = {
  name: "Table",
  identity: ({ table }) => ({ Id: table.id }),
  scalars: {
    id: { get: ({ table }) => table.id },
    name: {
      get: ({ table }) => table.name,
      set: ({ host, table }, value) => renameTable(host.editor, table, text(value)),
    },
    style: {
      get: ({ table }) => table.style,
      set: (target, value) => {
        target.table.style = text(value);
        tableChanged(target);
      },
    },
    showBandedRows: look("showBandedRows"),
    showBandedColumns: look("showBandedColumns"),
    highlightFirstColumn: look("highlightFirstColumn"),
    highlightLastColumn: look("highlightLastColumn"),
    showFilterButton: look("showFilter"),
    showHeaders: {
      get: ({ table }) => table.hasHeaders,
      set: ({ table }, value) => {
        if (flag(value) !== table.hasHeaders) throw notImplemented("Table.showHeaders (change)");
      },
    },
    showTotals: { get: ({ table }) => table.hasTotals, set: (target, value) => setTotals(target, flag(value)) },
  },
  navigation: {
    columns: tableColumnsObject,
    rows: tableRowsObject,
    worksheet: ({ host, table }) => sheetObject(host, table.sheet),
  },
  methods: {
    getRange: (target) => rangeOfTable(target, target.table.range),
    getDataBodyRange: (target) => rangeOfTable(target, target.table.bodyRange()),
    getHeaderRowRange: (target) => rangeOfTable(target, target.table.headerRange() ?? noSuchPart()),
    getTotalRowRange: (target) => rangeOfTable(target, target.table.totalsRange() ?? noSuchPart()),
    resize: resizeTable,
    convertToRange: (target) => {
      const range = rangeOfTable(target, target.table.range);
      removeTable(target.host.editor, target.table);
      return range;
    },
    delete: ({ host, table }) => {
      host.editor.requireEditable(table.sheet, table.range);
      removeTable(host.editor, table);
      host.editor.clear(table.sheet, table.range, "All", { source: "Local", trigger: "ThisLocalAddin" });
    },
  },
  events: registerEvent,
};

export function tableObject(target: OnTable): HostObject {
  return bind(tableClass, target);
}

function look(name: Look): Scalar<OnTable> {
  return {
    get: ({ table }) => table[name],
    set: (target, value) => {
      target.table[name] = flag(value);
      tableChanged(target);
    },
  };
}

function noSuchPart(): never {
  throw itemNotFound("The table has no such row.");
}
