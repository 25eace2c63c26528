import { wholeNumber, wholeNumberOr } from "../../core/arguments";
import { bind } from "../../core/bind";
import { collection } from "../../core/collection";
import { invalidArgument } from "../../core/errors";
import type { HostClass } from "../../core/hostClass";
import type { HostObject } from "../../core/hostObject";
import { RangeTarget } from "../../core/rangeTarget";
import { rangeContents } from "../range/rangeContents";
import { rangeObject } from "../range/rangeObject";
import type { OnTable } from "./onTable";
import { tableChanged } from "./onTable";

interface OnRow extends OnTable {
  readonly index: number;
}

const byAddin = { source: "Local", trigger: "ThisLocalAddin" } as const;

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
    delete: (target) => {
      const { host, table } = target;
      if (table.bodyRange().rows === 1) {
        host.editor.clear(table.sheet, rowRange(target).rect, "Contents", byAddin);
      } else {
        host.editor.remove(table.sheet, rowRange(target).rect, "Up", byAddin);
      }
      tableChanged(target);
    },
  },
};

const tableRowsClass = collection<OnTable, number>({
  name: "TableRowCollection",
  all: ({ table }) => Array.from({ length: table.bodyRange().rows }, (_row, index) => index),
  wrap: ({ host, table }, index) => bind(tableRowClass, { host, table, index }),
  matches: (index, key) => index === key,
  methods: { add: addRows },
});

export function tableRowsObject({ host, table }: OnTable): HostObject {
  return bind(tableRowsClass, { host, table });
}

function rowRange({ host, table, index }: OnRow): RangeTarget {
  const body = table.bodyRange();
  if (index >= body.rows) throw invalidArgument();
  return new RangeTarget(host, table.sheet, { ...body, row: body.row + index, rows: 1 });
}

/** Adds rows at a place or at the end, moving what lies below. The blank row of a new table is filled first. */
function addRows(target: OnTable, index: unknown, values: unknown): HostObject {
  const { host, table } = target;
  const { sheet } = table;
  const lines: readonly unknown[] = Array.isArray(values) ? (values as readonly unknown[]) : [[]];
  const body = table.bodyRange();
  const wished = wholeNumberOr(index, -1);
  const at = wished < 0 ? body.rows : wholeNumber(wished);
  if (at > body.rows) throw invalidArgument();
  const fillsBlankRow = at === body.rows && body.rows === 1 && isBlank(target);
  const first = fillsBlankRow ? 0 : at;
  const added = fillsBlankRow ? lines.length - 1 : lines.length;
  if (added > 0) {
    const below = body.row + (fillsBlankRow ? 1 : at);
    host.editor.insert(sheet, { ...body, row: below, rows: added }, "Down", byAddin);
    // Rows inserted after the last one do not stretch the table by themselves, and those before the first move it.
    const atEdge = fillsBlankRow || at === body.rows;
    if (atEdge) table.range = { ...table.range, rows: table.range.rows + added };
  }
  if (Array.isArray(values)) {
    const place = { ...body, row: body.row + first, rows: lines.length };
    rangeContents["values"]?.set?.(new RangeTarget(host, sheet, place), values);
  }
  tableChanged(target);
  return bind(tableRowClass, { host, table, index: first });
}

function isBlank({ table }: OnTable): boolean {
  let blank = true;
  table.sheet.forEachValue(table.bodyRange(), () => {
    blank = false;
  });
  return blank;
}
