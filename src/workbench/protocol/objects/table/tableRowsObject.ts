import { wholeNumber, wholeNumberOr } from "../../core/arguments";
import { bind } from "../../core/bind";
import { byAddin } from "../../core/byAddin";
import { collection } from "../../core/collection";
import { invalidArgument } from "../../core/errors";
import type { HostClass } from "../../core/hostClass";
import type { HostObject } from "../../core/hostObject";
import { isHostObject } from "../../core/isHostObject";
import { RangeTarget } from "../../core/rangeTarget";
import { requirePermission } from "../../core/requirePermission";
import { rangeContents } from "../range/rangeContents";
import { rangeObject } from "../range/rangeObject";
import { addRows } from "./addRows";
import type { OnTable } from "./onTable";
import { tableChanged } from "./onTable";

interface OnRow extends OnTable {
  readonly index: number;
}

const tableRowClass: HostClass<OnRow> = {
  name: "TableRow",
  scalars: {
    index: { get: ({ index }) => index },
    values: {
      get: (target) => rangeContents["values"]?.get(rowRange(target)),
      set: (target, value) => rangeContents["values"]?.set?.(rowRange(target), value),
    },
  },
  methods: {
    getRange: (target) => rangeObject(rowRange(target)),
    delete: (target) => deleteRows(target, [target.index]),
  },
};

const tableRowsClass = collection<OnTable, number>({
  name: "TableRowCollection",
  all: ({ table }) => Array.from({ length: table.bodyRange().rows }, (_row, index) => index),
  wrap: row,
  matches: (index, key) => index === key,
  methods: {
    add: (target, index, values, alwaysInsert) => row(target, addRows(target, index, values, alwaysInsert)),
    deleteRows: (target, rows) => {
      if (!Array.isArray(rows)) throw invalidArgument();
      deleteRows(
        target,
        rows.map((item: unknown) => indexOf(target, item)),
      );
    },
    deleteRowsAt: (target, index, count) => {
      const first = wholeNumber(index);
      deleteRows(
        target,
        Array.from({ length: wholeNumberOr(count, 1) }, (_row, offset) => first + offset),
      );
    },
  },
});

export function tableRowsObject({ host, table }: OnTable): HostObject {
  return bind(tableRowsClass, { host, table });
}

function row({ host, table }: OnTable, index: number): HostObject {
  return bind(tableRowClass, { host, table, index });
}

function rowRange({ host, table, index }: OnRow): RangeTarget {
  const body = table.bodyRange();
  if (index < 0 || index >= body.rows) throw invalidArgument();
  return new RangeTarget(host, table.sheet, { ...body, row: body.row + index, rows: 1 });
}

/** A row is named by its place or by a TableRow of this table. */
function indexOf({ table }: OnTable, item: unknown): number {
  if (!isHostObject(item)) return wholeNumber(item);
  const target = item.target as Partial<OnRow>;
  if (item.className !== "TableRow" || target.table !== table) throw invalidArgument();
  return wholeNumber(target.index);
}

/** From the last to the first, so that places stay true. A table keeps one row, blank when all are deleted. */
function deleteRows(target: OnTable, indexes: readonly number[]): void {
  const { host, table } = target;
  const ranges = [...new Set(indexes)].sort((a, b) => b - a).map((index) => rowRange({ host, table, index }).rect);
  requirePermission(table.sheet, null);
  for (const rect of ranges) {
    if (table.bodyRange().rows === 1) host.editor.clear(table.sheet, rect, "Contents", byAddin);
    else host.editor.remove(table.sheet, rect, "Up", byAddin);
  }
  tableChanged(target);
}
