import type { Rect } from "../../model/address";
import { toA1 } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import type { Borders } from "../../model/style";
import type { Block, BlockCell } from "./cellBlock";
import { contentAt, linkOf, writeContents } from "./cellBlock";
import type { HostContext } from "./hostContext";

/**
 * Puts cells of an area to other places within it, as sorting does: contents, links and looks move, references of
 * formulas move along, borders stay where they are. `place` gives the cell that comes to a place, null for a blank.
 */
export function rearrange(
  host: HostContext,
  sheet: Sheet,
  rect: Rect,
  place: (row: number, column: number) => BlockCell | null,
): void {
  host.editor.requireEditable(sheet, rect);
  const cells: (BlockCell | null)[][] = Array.from({ length: rect.rows }, (_line, i) =>
    Array.from({ length: rect.columns }, (_cell, j) => place(rect.row + i, rect.column + j)),
  );
  const hasLinks = sheet.hyperlinks.size > 0;
  const links = hasLinks ? cells.map((line) => line.map((cell) => cell && linkOf(sheet, cell.row, cell.column))) : [];
  writeContents(
    host,
    sheet,
    rect,
    cells.map((line, i) =>
      line.map((cell, j) => (cell ? contentAt(cell, rect.row + i, rect.column + j) : { value: null })),
    ),
  );
  cells.forEach((line, i) =>
    line.forEach((cell, j) => {
      const [row, column] = [rect.row + i, rect.column + j];
      sheet.setStyleId(row, column, withBorders(sheet, cell?.style ?? 0, sheet.style(row, column).borders));
      if (!hasLinks) return;
      const key = toA1({ row, column, rows: 1, columns: 1 });
      const link = links[i]?.[j];
      if (link) sheet.hyperlinks.set(key, link);
      else sheet.hyperlinks.delete(key);
    }),
  );
  host.workbook.emit("style", { sheet, rect });
}

function withBorders({ workbook }: Sheet, style: number, borders: Borders | undefined): number {
  if (workbook.styles.get(style).borders === borders) return style;
  return workbook.styles.patch(style, { borders: borders ?? null });
}

/** The cells of a block by their place on the sheet. */
export function cellOf(block: Block, rect: Rect, row: number, column: number): BlockCell | null {
  return block[row - rect.row]?.[column - rect.column] ?? null;
}
