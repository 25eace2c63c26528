import { text } from "../../core/arguments";
import { bind } from "../../core/bind";
import { invalidOperation } from "../../core/errors";
import type { HostClass } from "../../core/hostClass";
import type { HostObject } from "../../core/hostObject";
import { RangeTarget } from "../../core/rangeTarget";
import type { Rect } from "../../../model/address";
import { rangeContents } from "../range/rangeContents";
import { rangeObject } from "../range/rangeObject";
import type { OnColumn } from "./onTable";
import { tableChanged } from "./onTable";

const byAddin = { source: "Local", trigger: "ThisLocalAddin" } as const;

const tableColumnClass: HostClass<OnColumn> = {
  name: "TableColumn",
  identity: ({ column }) => ({ Id: column.id }),
  scalars: {
    id: { get: ({ column }) => column.id },
    index: { get: indexOf },
    name: {
      get: ({ column }) => column.name,
      set: ({ host, table, column }, value) => {
        const place = {
          ...table.range,
          rows: 1,
          column: table.range.column + table.columns.indexOf(column),
          columns: 1,
        };
        host.editor.enter(table.sheet, place, [[text(value)]], { ...byAddin, literalText: true });
      },
    },
    values: {
      get: (target) => rangeContents["values"]?.get(within(target, target.table.range)),
      set: (target, value) => rangeContents["values"]?.set?.(within(target, target.table.range), value),
    },
  },
  methods: {
    getRange: (target) => rangeObject(within(target, target.table.range)),
    getDataBodyRange: (target) => rangeObject(within(target, target.table.bodyRange())),
    getHeaderRowRange: (target) => rangeObject(within(target, { ...target.table.range, rows: 1 })),
    delete: (target) => {
      const { host, table, column } = target;
      if (table.columns.length === 1) throw invalidOperation("The only column of a table cannot be deleted.");
      host.editor.remove(table.sheet, within(target, table.range).rect, "Left", byAddin);
      table.columns = table.columns.filter((other) => other !== column);
      tableChanged(target);
    },
  },
};

export function tableColumnObject(target: OnColumn): HostObject {
  return bind(tableColumnClass, target);
}

function indexOf({ table, column }: OnColumn): number {
  return table.columns.indexOf(column);
}

function within(target: OnColumn, area: Rect): RangeTarget {
  const { host, table } = target;
  return new RangeTarget(host, table.sheet, { ...area, column: table.range.column + indexOf(target), columns: 1 });
}
