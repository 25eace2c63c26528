import { withNamedStyle } from "../../../model/namedStyle";
import { namedStyle } from "../../../model/namedStyles";
import { text } from "../../core/arguments";
import { invalidArgument } from "../../core/errors";
import type { OnCells } from "../../core/onCells";
import { requirePermission } from "../../core/requirePermission";
import { commonStyle } from "../../core/styles";

/** The named style all cells have, or null when they differ. */
export function readRangeStyle(cells: OnCells): string | null {
  const name = commonStyle<string | null>(cells, (style) => style.named ?? "Normal", null);
  return name && (namedStyle(cells.host.workbook, name)?.apiName ?? name);
}

/** Gives cells a named style: what it includes replaces what the cells had. */
export function setRangeStyle(cells: OnCells, given: unknown): void {
  const { host, sheet, areas } = cells;
  const style = namedStyle(host.workbook, text(given));
  if (!style) throw invalidArgument(`There is no style named '${String(given)}'.`);
  requirePermission(sheet, "allowFormatCells");
  for (const area of areas) {
    sheet.restyle(area, (cell) => withNamedStyle(cell, style));
    host.workbook.emit("style", { sheet, rect: area });
  }
}
