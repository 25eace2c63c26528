import type { CellStyle, StylePatch } from "../../model/style";
import type { OnCells } from "./onCells";
import { requirePermission } from "./requirePermission";

/** The common value of something in the style of all cells; `mixed` when they differ. */
export function commonStyle<Item>(cells: OnCells, of: (style: CellStyle) => Item, mixed: Item): Item {
  const { sheet } = cells;
  const seen = new Set<number>();
  for (const area of cells.areas) {
    const { row, column, rows, columns } = sheet.clip(area);
    for (let c = column; c < column + columns; c++) {
      for (let r = row; r < row + rows; r++) seen.add(sheet.styleId(r, c));
    }
  }
  const values = new Set([...seen].map((id) => of(sheet.workbook.styles.get(id))));
  const [first] = values;
  return values.size === 1 ? (first as Item) : mixed;
}

export function patchStyles(cells: OnCells, patch: StylePatch): void {
  const { host, sheet } = cells;
  requirePermission(sheet, "allowFormatCells");
  for (const area of cells.areas) {
    sheet.patchStyle(area, patch);
    host.workbook.emit("style", { sheet, rect: area });
  }
}
