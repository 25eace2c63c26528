import { removeTable, renameTable } from "../../../model/createTable";
import { flag, text } from "../../core/arguments";
import { bind } from "../../core/bind";
import { itemNotFound } from "../../core/errors";
import { registerEvent } from "../../core/events";
import type { HostClass, Scalar } from "../../core/hostClass";
import type { HostObject } from "../../core/hostObject";
import { requirePermission } from "../../core/requirePermission";
import { autoFilterObject } from "../filter/autoFilterObject";
import type { Filtered } from "../filter/filtered";
import { applyFilter, clearCriteria } from "../filter/filtered";
import { clearCells } from "../range/clearCells";
import { sheetObject } from "../sheet/sheetObject";
import type { OnTable } from "./onTable";
import { rangeOfTable, tableChanged } from "./onTable";
import { resizeTable } from "./resizeTable";
import { setTotals } from "./setTotals";
import { showHeaders } from "./showHeaders";
import { tableStyle } from "./tableChecks";
import { tableColumnsObject } from "./tableColumnsObject";
import { tableRowsObject } from "./tableRowsObject";
import { tableSortObject } from "./tableSortObject";
import { useAddresses } from "./useAddresses";

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
        target.table.style = tableStyle(value);
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
      set: (target, value) => showHeaders(target, flag(value)),
    },
    /** The id as a plain number, as older versions of the API gave it. */
    legacyId: { get: ({ table }) => String(Number.parseInt(table.id.slice(-13), 16)), onRequest: true },
    showTotals: { get: ({ table }) => table.hasTotals, set: (target, value) => setTotals(target, flag(value)) },
  },
  navigation: {
    columns: tableColumnsObject,
    rows: tableRowsObject,
    sort: tableSortObject,
    autoFilter: (target) => autoFilterObject(filtered(target)),
    worksheet: ({ host, table }) => sheetObject(host, table.sheet),
  },
  methods: {
    getRange: (target) => rangeOfTable(target, target.table.range),
    getDataBodyRange: (target) => rangeOfTable(target, target.table.bodyRange()),
    getHeaderRowRange: (target) => rangeOfTable(target, target.table.headerRange() ?? noSuchPart()),
    getTotalRowRange: (target) => rangeOfTable(target, target.table.totalsRange() ?? noSuchPart()),
    resize: resizeTable,
    clearFilters: (target) => clearCriteria(filtered(target)),
    reapplyFilters: (target) => applyFilter(filtered(target)),
    convertToRange: (target) => {
      const { host, table } = target;
      requirePermission(table.sheet, null);
      clearCriteria(filtered(target));
      useAddresses(target);
      const range = rangeOfTable(target, table.range);
      removeTable(host.editor, table);
      return range;
    },
    delete: (target) => {
      const { host, table } = target;
      requirePermission(table.sheet, null);
      clearCriteria(filtered(target));
      removeTable(host.editor, table);
      clearCells({ host, sheet: table.sheet, areas: [table.range] });
    },
  },
  events: registerEvent,
};

export function tableObject(target: OnTable): HostObject {
  return bind(tableClass, target);
}

function filtered({ host, table }: OnTable): Filtered {
  return { host, sheet: table.sheet, table };
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
