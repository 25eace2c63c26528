import type { Rect } from "../../model/address";
import { overlaps } from "../../model/rectangles";
import type { Sheet } from "../../model/sheet";
import { readBlock } from "./cellBlock";
import { invalidOperation } from "./errors";
import type { HostContext } from "./hostContext";
import { cellOf, rearrange } from "./rearrange";
import { requirePermission } from "./requirePermission";
import { readSortFields, sortedOrder } from "./sortLines";

export interface SortOptions {
  readonly fields: unknown;
  readonly matchCase: boolean;
  /** Whether rows change places (the usual case) or columns. */
  readonly by: "rows" | "columns";
}

/** Sorts the rows or columns of an area. Hidden ones keep their places, as in Excel. */
export function sortCells(host: HostContext, sheet: Sheet, rect: Rect, options: SortOptions): void {
  const { by, matchCase } = options;
  const sortFields = readSortFields(options.fields, by === "rows" ? rect.columns : rect.rows);
  requirePermission(sheet, "allowSort");
  if (sheet.merges.some((merge) => overlaps(merge, rect))) {
    throw invalidOperation("To do this, all the merged cells need to be the same size.");
  }
  host.settle();
  const area = sheet.clip(rect);
  const block = readBlock(sheet, area);
  const hidden = by === "rows" ? sheet.hiddenRows : sheet.hiddenColumns;
  const start = by === "rows" ? area.row : area.column;
  const count = by === "rows" ? area.rows : area.columns;
  const visible = Array.from({ length: count }, (_line, index) => start + index).filter((line) => !hidden.has(line));
  const cellAt = (line: number, across: number) =>
    by === "rows" ? cellOf(block, area, line, across) : cellOf(block, area, across, line);
  const first = by === "rows" ? area.column : area.row;
  const lines = visible.map((line) =>
    sortFields.map(({ key }) => {
      const cell = cellAt(line, first + key);
      return { value: cell?.value ?? null, look: sheet.workbook.styles.get(cell?.style ?? 0) };
    }),
  );
  const source = new Map<number, number>();
  sortedOrder(lines, sortFields, matchCase).forEach((from, to) => {
    source.set(visible[to] ?? start, visible[from] ?? start);
  });
  rearrange(host, sheet, area, (row, column) =>
    by === "rows"
      ? cellOf(block, area, source.get(row) ?? row, column)
      : cellOf(block, area, row, source.get(column) ?? column),
  );
  host.workbook.emit("sorted", { sheet, rect: area, by });
}
