import { MAX_COLUMNS, MAX_ROWS } from "../../../model/address";
import { overlaps } from "../../../model/rectangles";
import { oneOf } from "../../core/arguments";
import { byAddin } from "../../core/byAddin";
import { invalidArgument, notImplemented } from "../../core/errors";
import type { Method } from "../../core/hostClass";
import type { Permission } from "../../core/requirePermission";
import { requirePermission } from "../../core/requirePermission";
import type { RangeTarget } from "../../core/rangeTarget";
import { autoFill } from "./autoFill";
import {
  getCellProperties,
  getColumnProperties,
  getRowProperties,
  setCellProperties,
  setColumnProperties,
  setRowProperties,
} from "./cellProperties";
import { clearCells } from "./clearCells";
import { copyFrom } from "./copyFrom";
import { mergeCells, unmergeCells } from "./mergeCells";
import { moveTo } from "./moveTo";
import { outline } from "./outline";
import { newRange } from "./rangeObject";
import { removeDuplicates } from "./removeDuplicates";

/** Methods that change cells or the selection. */
export const rangeEditing: Readonly<Record<string, Method<RangeTarget>>> = {
  ...outline,
  clear: clearCells,
  getCellProperties,
  getRowProperties,
  getColumnProperties,
  setCellProperties,
  setRowProperties,
  setColumnProperties,
  removeDuplicates,
  autoFill,
  insert: (range, shift) => {
    const { host, sheet, rect } = range;
    requireLines(range, "allowInsertRows", "allowInsertColumns");
    host.editor.insert(sheet, rect, oneOf(shift, ["Down", "Right"]), byAddin);
    return newRange(host, { sheet, rect });
  },
  delete: (range, shift) => {
    const { host, sheet, rect } = range;
    requireLines(range, "allowDeleteRows", "allowDeleteColumns");
    host.editor.remove(sheet, rect, oneOf(shift, ["Up", "Left"]), byAddin);
  },
  merge: mergeCells,
  unmerge: unmergeCells,
  select: ({ host, sheet, rect }) => host.workbook.select(sheet, rect),
  copyFrom: (range, source, copyType, skipBlanks, transpose) =>
    copyFrom(range.host, range, source, copyType, skipBlanks, transpose),
  moveTo,
  flashFill: () => {
    throw notImplemented("Range.flashFill");
  },
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

/** A protected sheet may allow whole rows or columns to come and go, but never single cells. */
function requireLines({ sheet, rect }: RangeTarget, ofRows: Permission, ofColumns: Permission): void {
  const needed = rect.columns === MAX_COLUMNS ? ofRows : rect.rows === MAX_ROWS ? ofColumns : null;
  requirePermission(sheet, needed);
  if (sheet.merges.some((merge) => overlaps(merge, rect) && cutsMerge(merge, rect))) {
    throw invalidArgument("Cells of a merged area can't be moved apart.");
  }
}

/** Whole rows and columns stretch or shrink a merged area; a block of cells must hold it as wide or as high. */
function cutsMerge(merge: RangeTarget["rect"], rect: RangeTarget["rect"]): boolean {
  const wide = rect.column <= merge.column && rect.column + rect.columns >= merge.column + merge.columns;
  const high = rect.row <= merge.row && rect.row + rect.rows >= merge.row + merge.rows;
  return !wide && !high;
}
