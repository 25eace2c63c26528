import { flagOr, oneOf } from "../../core/arguments";
import { bind } from "../../core/bind";
import type { HostClass } from "../../core/hostClass";
import type { HostObject } from "../../core/hostObject";
import { sortCells } from "../../core/sortCells";
import type { OnTable } from "./onTable";
import { tableChanged } from "./onTable";

const tableSortClass: HostClass<OnTable> = {
  name: "TableSort",
  scalars: {
    fields: { get: ({ table }) => table.sort?.fields ?? [] },
    matchCase: { get: ({ table }) => table.sort?.matchCase ?? false },
    method: { get: ({ table }) => table.sort?.method ?? "PinYin" },
  },
  methods: {
    apply: (target, fields, matchCase, method) => {
      const { host, table } = target;
      const sort = {
        fields: Array.isArray(fields) ? (fields as readonly unknown[]) : [],
        matchCase: flagOr(matchCase, false),
        method: oneOf(method ?? "PinYin", ["PinYin", "StrokeCount"]),
      };
      sortCells(host, table.sheet, table.bodyRange(), { ...sort, by: "rows" });
      table.sort = sort;
      tableChanged(target);
    },
    /** Forgets the order; the rows stay as they are. */
    clear: (target) => {
      target.table.sort = null;
      tableChanged(target);
    },
    reapply: ({ host, table }) => {
      if (table.sort) sortCells(host, table.sheet, table.bodyRange(), { ...table.sort, by: "rows" });
    },
  },
};

export function tableSortObject({ host, table }: OnTable): HostObject {
  return bind(tableSortClass, { host, table });
}
