import type { Rect } from "../../../model/address";
import { flag } from "../../core/arguments";
import { invalidArgument } from "../../core/errors";
import type { Scalar } from "../../core/hostClass";
import type { OnCells } from "../../core/onCells";
import type { Permission } from "../../core/requirePermission";
import { requirePermission } from "../../core/requirePermission";

interface Lines {
  readonly sizes: Map<number, number>;
  readonly standard: number;
  readonly first: (area: Rect) => number;
  readonly count: (area: Rect) => number;
  /** Largest size Excel takes, in points. */
  readonly most: number;
  readonly permission: Permission;
}

/** Widths of columns and heights of rows, in points. */
export const lineSizes: Readonly<Record<string, Scalar<OnCells>>> = {
  columnWidth: {
    get: (cells) => common(cells, columns(cells)),
    set: (cells, value) => resize(cells, columns(cells), value),
  },
  rowHeight: { get: (cells) => common(cells, rows(cells)), set: (cells, value) => resize(cells, rows(cells), value) },
  useStandardWidth: standard(columns),
  useStandardHeight: standard(rows),
};

function columns({ sheet }: OnCells): Lines {
  return {
    sizes: sheet.columnWidths,
    standard: sheet.standardWidth,
    first: (area) => area.column,
    count: (area) => area.columns,
    most: 255 * 5.25 + 3.75,
    permission: "allowFormatColumns",
  };
}

function rows({ sheet }: OnCells): Lines {
  return {
    sizes: sheet.rowHeights,
    standard: sheet.standardHeight,
    first: (area) => area.row,
    count: (area) => area.rows,
    most: 409.5,
    permission: "allowFormatRows",
  };
}

function standard(linesOf: (cells: OnCells) => Lines): Scalar<OnCells> {
  return {
    get: (cells) => common(cells, linesOf(cells)) === linesOf(cells).standard,
    set: (cells, value) => {
      if (flag(value)) resize(cells, linesOf(cells), null);
    },
    onRequest: true,
  };
}

/** Null when the lines differ. */
function common(cells: OnCells, { sizes, standard: usual, first, count }: Lines): number | null {
  const seen = new Set<number>();
  for (const area of cells.areas) {
    const inside = [...sizes].filter(([line]) => line >= first(area) && line < first(area) + count(area));
    for (const [, size] of inside) seen.add(size);
    if (inside.length < count(area)) seen.add(usual);
  }
  const [size = usual] = seen;
  return seen.size > 1 ? null : size;
}

function resize(cells: OnCells, { sizes, first, count, most, permission }: Lines, value: unknown): void {
  requirePermission(cells.sheet, permission);
  if (value !== null && (typeof value !== "number" || value < 0 || value > most)) throw invalidArgument();
  for (const area of cells.areas) {
    for (let line = first(area); line < first(area) + count(area); line++) {
      if (value === null) sizes.delete(line);
      else sizes.set(line, value);
    }
  }
  cells.host.workbook.emit("dimensions", cells.sheet);
}
