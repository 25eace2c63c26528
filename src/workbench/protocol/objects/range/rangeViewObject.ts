import { fullAddress } from "../../../model/address";
import { cellValueType } from "../../../model/cellValue";
import { bind } from "../../core/bind";
import { cellText } from "../../core/cellText";
import type { HostClass } from "../../core/hostClass";
import type { HostObject } from "../../core/hostObject";
import { outgoing } from "../../core/outgoing";
import type { RangeTarget } from "../../core/rangeTarget";
import { newRange } from "./rangeObject";

/** The visible cells of a range: rows and columns hidden by a filter or by hand are left out. */
const rangeViewClass: HostClass<RangeTarget> = {
  name: "RangeView",
  scalars: {
    cellAddresses: {
      get: (range) =>
        visible(range, (row, column) => fullAddress(range.sheet.name, { row, column, rows: 1, columns: 1 })),
    },
    values: { get: (range) => visible(range, (row, column) => outgoing(range.sheet.value(row, column))) },
    formulas: {
      get: (range) =>
        visible(range, (row, column) => range.sheet.formula(row, column) ?? outgoing(range.sheet.value(row, column))),
    },
    numberFormat: {
      get: (range) => visible(range, (row, column) => range.sheet.style(row, column).numberFormat ?? "General"),
    },
    text: { get: (range) => visible(range, (row, column) => cellText(range.sheet, row, column)) },
    valueTypes: { get: (range) => visible(range, (row, column) => cellValueType(range.sheet.value(row, column))) },
    rowCount: { get: (range) => visibleRows(range).length },
    columnCount: { get: (range) => visibleColumns(range).length },
  },
  methods: { getRange: (range) => newRange(range.host, range) },
};

export function rangeViewObject(range: RangeTarget): HostObject {
  return bind(rangeViewClass, range);
}

function visible<Item>(range: RangeTarget, item: (row: number, column: number) => Item): Item[][] {
  const columns = visibleColumns(range);
  return visibleRows(range).map((row) => columns.map((column) => item(row, column)));
}

function visibleRows({ sheet, rect }: RangeTarget): number[] {
  return indexes(rect.row, sheet.clip(rect).rows).filter((row) => !sheet.hiddenRows.has(row));
}

function visibleColumns({ sheet, rect }: RangeTarget): number[] {
  return indexes(rect.column, sheet.clip(rect).columns).filter((column) => !sheet.hiddenColumns.has(column));
}

function indexes(first: number, count: number): number[] {
  return Array.from({ length: count }, (_item, index) => first + index);
}
