import { MAX_COLUMNS, MAX_ROWS } from "../../../model/address";
import { overlaps } from "../../../model/rectangles";
import { flagOr, oneOf } from "../../core/arguments";
import { invalidArgument } from "../../core/errors";
import type { Method } from "../../core/hostClass";
import { requirePermission } from "../../core/requirePermission";
import type { RangeTarget } from "../../core/rangeTarget";
import { getCellProperties, getRowProperties } from "./cellProperties";
import { clearCells } from "./clearCells";
import { copyFrom } from "./copyFrom";
import { newRange } from "./rangeObject";

const byAddin = { source: "Local", trigger: "ThisLocalAddin" } as const;

/** Methods that change cells or the selection. */
export const rangeEditing: Readonly<Record<string, Method<RangeTarget>>> = {
  clear: clearCells,
  getCellProperties,
  getRowProperties,
  insert: (range, shift) => {
    const { host, sheet, rect } = range;
    host.editor.insert(sheet, rect, oneOf(shift, ["Down", "Right"]), byAddin);
    return newRange(host, { sheet, rect });
  },
  delete: ({ host, sheet, rect }, shift) => host.editor.remove(sheet, rect, oneOf(shift, ["Up", "Left"]), byAddin),
  merge: (range, across) => {
    const { host, sheet, rect } = range;
    requirePermission(sheet, null);
    const strips = flagOr(across, false)
      ? Array.from({ length: rect.rows }, (_row, index) => ({ ...rect, row: rect.row + index, rows: 1 }))
      : [rect];
    sheet.merges = [...sheet.merges.filter((merge) => !overlaps(merge, rect)), ...strips];
    // Only the first cell of a merged area keeps its content.
    for (const strip of strips) {
      for (let row = strip.row; row < strip.row + strip.rows; row++) {
        const from = row === strip.row ? 1 : 0;
        const rest = { row, column: strip.column + from, rows: 1, columns: strip.columns - from };
        if (rest.columns > 0) host.editor.clear(sheet, rest, "Contents", byAddin);
      }
    }
    host.workbook.emit("dimensions", sheet);
  },
  unmerge: ({ host, sheet, rect }) => {
    requirePermission(sheet, null);
    sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, rect));
    host.workbook.emit("dimensions", sheet);
  },
  select: ({ host, sheet, rect }) => host.workbook.select(sheet, rect),
  copyFrom,
  calculate: ({ host, sheet, rect }) => {
    host.calc.invalidate(sheet, rect);
    host.calc.recalculate();
  },
  setDirty: ({ host, sheet, rect }) => host.calc.invalidate(sheet, rect),
  /** The library says the size of a matrix before it sends it in pieces. */
  _ValidateArraySize: ({ rect }, rows, columns) => {
    const fits = rows === rect.rows && columns === rect.columns;
    if (!fits || rect.rows === MAX_ROWS || rect.columns === MAX_COLUMNS) {
      throw invalidArgument(
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    }
  },
};
