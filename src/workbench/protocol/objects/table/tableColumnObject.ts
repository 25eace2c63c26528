import { text } from "../../core/arguments";
import { bind } from "../../core/bind";
import { sameText } from "../../core/collection";
import { byAddin } from "../../core/byAddin";
import { invalidArgument, invalidOperation, itemNotFound } from "../../core/errors";
import type { HostClass } from "../../core/hostClass";
import type { HostObject } from "../../core/hostObject";
import { RangeTarget } from "../../core/rangeTarget";
import { requirePermission } from "../../core/requirePermission";
import type { Rect } from "../../../model/address";
import { columnFilterObject } from "../filter/columnFilterObject";
import { rangeContents } from "../range/rangeContents";
import { rangeObject } from "../range/rangeObject";
import type { OnColumn } from "./onTable";
import { tableChanged } from "./onTable";

const tableColumnClass: HostClass<OnColumn> = {
  name: "TableColumn",
  identity: ({ column }) => ({ Id: column.id }),
  scalars: {
    id: { get: ({ column }) => column.id },
    index: { get: indexOf },
    name: {
      get: ({ column }) => column.name,
      set: rename,
    },
    values: {
      get: (target) => rangeContents["values"]?.get(within(target, target.table.range)),
      set: (target, value) => rangeContents["values"]?.set?.(within(target, target.table.range), value),
    },
  },
  navigation: { filter: columnFilterObject },
  methods: {
    getRange: (target) => rangeObject(within(target, target.table.range)),
    getDataBodyRange: (target) => rangeObject(within(target, target.table.bodyRange())),
    getHeaderRowRange: (target) => rangeObject(within(target, target.table.headerRange() ?? noSuchPart())),
    getTotalRowRange: (target) => rangeObject(within(target, target.table.totalsRange() ?? noSuchPart())),
    delete: (target) => {
      const { host, table } = target;
      if (table.columns.length === 1) throw invalidOperation("The only column of a table cannot be deleted.");
      requirePermission(table.sheet, null);
      host.editor.remove(table.sheet, within(target, table.range).rect, "Left", byAddin);
      tableChanged(target);
    },
  },
};

export function tableColumnObject(target: OnColumn): HostObject {
  return bind(tableColumnClass, target);
}

function rename(target: OnColumn, value: unknown): void {
  const { host, table, column } = target;
  const name = text(value);
  if (name === "" || table.columns.some((other) => other !== column && sameText(other.name, name))) {
    throw invalidArgument("A column needs a name that no other column of the table has.");
  }
  const before = column.name;
  if (table.hasHeaders) {
    const place = within(target, { ...table.range, rows: 1 }).rect;
    host.editor.enter(table.sheet, place, [[name]], { ...byAddin, literalText: true });
  } else if (before !== name) {
    column.name = name;
    host.calc.renamed({ kind: "column", table: table.name, before, after: name });
    tableChanged(target);
  }
}

function noSuchPart(): never {
  throw itemNotFound("The table has no such row.");
}

function indexOf({ table, column }: OnColumn): number {
  return table.columns.indexOf(column);
}

function within(target: OnColumn, area: Rect): RangeTarget {
  const { host, table } = target;
  return new RangeTarget(host, table.sheet, { ...area, column: table.range.column + indexOf(target), columns: 1 });
}
