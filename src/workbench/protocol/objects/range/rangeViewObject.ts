import { fullAddress } from "../../../model/address";
import { cellValueType } from "../../../model/cellValue";
import { invalidArgument } from "../../core/errors";
import { bind } from "../../core/bind";
import { cellText } from "../../core/cellText";
import { collection } from "../../core/collection";
import type { HostClass, Scalar } from "../../core/hostClass";
import type { HostObject } from "../../core/hostObject";
import { outgoing } from "../../core/outgoing";
import { RangeTarget } from "../../core/rangeTarget";
import { toR1C1 } from "../../core/r1c1";
import { rangeContents } from "./rangeContents";
import { newRange } from "./rangeObject";

interface View {
  readonly range: RangeTarget;
  /** Its place among the rows of another view; 0 for a view of a range. */
  readonly index: number;
}

/** The visible cells of a range: rows and columns hidden by a filter or by hand are left out. */
const rangeViewClass: HostClass<View> = {
  name: "RangeView",
  scalars: {
    index: { get: ({ index }) => index },
    cellAddresses: {
      get: ({ range }) =>
        visible(range, (row, column) => fullAddress(range.sheet.name, { row, column, rows: 1, columns: 1 })),
    },
    values: contents("values", (range, row, column) => outgoing(range.sheet.value(row, column))),
    formulas: contents("formulas", formulaOf),
    formulasLocal: contents("formulas", formulaOf),
    formulasR1C1: contents("formulasR1C1", (range, row, column) => {
      const formula = range.sheet.formula(row, column);
      return formula === undefined ? outgoing(range.sheet.value(row, column)) : toR1C1(formula, { row, column });
    }),
    numberFormat: contents(
      "numberFormat",
      (range, row, column) => range.sheet.style(row, column).numberFormat ?? "General",
    ),
    text: { get: ({ range }) => visible(range, (row, column) => cellText(range.sheet, row, column)) },
    valueTypes: {
      get: ({ range }) => visible(range, (row, column) => cellValueType(range.sheet.value(row, column))),
    },
    rowCount: { get: ({ range }) => visibleRows(range).length },
    columnCount: { get: ({ range }) => visibleColumns(range).length },
  },
  navigation: { rows: ({ range }) => bind(rangeViewsClass, range) },
  methods: { getRange: ({ range }) => newRange(range.host, range) },
};

const rangeViewsClass = collection<RangeTarget, View>({
  name: "RangeViewCollection",
  all: (range) =>
    visibleRows(range).map((row, index) => ({
      range: new RangeTarget(range.host, range.sheet, { ...range.rect, row, rows: 1 }),
      index,
    })),
  wrap: (_range, view) => bind(rangeViewClass, view),
  matches: (view, key) => view.index === key,
});

export function rangeViewObject(range: RangeTarget): HostObject {
  return bind(rangeViewClass, { range, index: 0 });
}

function formulaOf({ sheet }: RangeTarget, row: number, column: number): unknown {
  return sheet.formula(row, column) ?? outgoing(sheet.value(row, column));
}

/** Writes go to the visible cells only, one by one, since they need not adjoin. */
function contents(name: string, read: (range: RangeTarget, row: number, column: number) => unknown): Scalar<View> {
  return {
    get: ({ range }) => visible(range, (row, column) => read(range, row, column)),
    set: ({ range }, given) => {
      const rows = visibleRows(range);
      const columns = visibleColumns(range);
      const lines = given as readonly (readonly unknown[])[];
      const fits = Array.isArray(given) && given.length === rows.length;
      if (!fits || lines.some((line) => !Array.isArray(line) || line.length !== columns.length)) {
        throw invalidArgument("The array must be as large as the visible cells.");
      }
      rows.forEach((row, i) =>
        columns.forEach((column, j) => {
          const cell = new RangeTarget(range.host, range.sheet, { row, column, rows: 1, columns: 1 });
          rangeContents[name]?.set?.(cell, [[lines[i]?.[j]]]);
        }),
      );
    },
  };
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
