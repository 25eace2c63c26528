import { MAX_COLUMNS, MAX_ROWS, parseA1 } from "../model/address";
import type { Sheet } from "../model/sheet";
import { readAutoFilter } from "./autoFilterXml";
import type { XmlElement } from "./package";
import { child, childrenNamed, denies, descend, says } from "./package";
import { readPage } from "./pageXml";
import { readSheetProtection } from "./protectionXml";
import type { Colors } from "./readColors";
import { digitsToWidth } from "./sizes";

/** What a worksheet says about itself besides its cells: view, tab, merges, filter, protection, page. */
export function readSheetLook(sheet: Sheet, worksheet: XmlElement, colors: Colors): void {
  sheet.tabColor = colors.of(descend(worksheet, "sheetPr", "tabColor")) ?? "";
  const view = descend(worksheet, "sheetViews", "sheetView");
  sheet.showGridlines = !denies(view?.attributes["showGridLines"]);
  sheet.showHeadings = !denies(view?.attributes["showRowColHeaders"]);
  const pane = child(view, "pane")?.attributes ?? {};
  if (pane["state"] === "frozen" || pane["state"] === "frozenSplit") {
    const rows = counted(pane["ySplit"], MAX_ROWS);
    sheet.frozen = { rows, columns: counted(pane["xSplit"], MAX_COLUMNS) };
  }
  const format = child(worksheet, "sheetFormatPr")?.attributes ?? {};
  const height = Number(format["defaultRowHeight"] ?? "");
  if (height > 0 && height <= 409.5) sheet.standardHeight = height;
  const width = Number(format["defaultColWidth"] ?? "");
  if (width > 0 && width <= 255) sheet.standardWidth = digitsToWidth(width);
  sheet.merges = childrenNamed(child(worksheet, "mergeCells"), "mergeCell").flatMap((item) => {
    const area = parseA1(item.attributes["ref"] ?? "");
    return area && area.rows * area.columns > 1 ? [area] : [];
  });
  const filter = child(worksheet, "autoFilter");
  const filtered = parseA1(filter?.attributes["ref"] ?? "");
  if (filter && filtered) sheet.autoFilter = { range: filtered, criteria: readAutoFilter(filter) };
  readSheetProtection(sheet, child(worksheet, "sheetProtection"));
  sheet.pageLayout = readPage(worksheet);
}

function counted(text: string | undefined, below: number): number {
  const count = Math.floor(Number(text ?? 0));
  return count > 0 && count < below ? count : 0;
}

export function readColumns(sheet: Sheet, worksheet: XmlElement, styles: readonly number[]): void {
  for (const { attributes } of childrenNamed(child(worksheet, "cols"), "col")) {
    const { min, max, width, customWidth, hidden, style, outlineLevel, collapsed } = attributes;
    const styleId = style === undefined ? 0 : (styles[Number(style)] ?? 0);
    const digits = Number(width ?? NaN);
    const level = Number(outlineLevel ?? 0);
    const first = Math.max(0, Math.floor(Number(min ?? 1)) - 1);
    const last = Math.min(MAX_COLUMNS, Math.floor(Number(max ?? 0)));
    for (let column = first; column < last; column++) {
      if (says(customWidth) && digits >= 0 && digits <= 255) sheet.columnWidths.set(column, digitsToWidth(digits));
      if (says(hidden)) sheet.hiddenColumns.add(column);
      if (level >= 1 && level <= 7) sheet.columnLevels.set(column, level);
      if (says(collapsed)) sheet.kept.collapsedColumns.add(column);
      if (styleId !== 0) sheet.columnStyles.set(column, styleId);
    }
  }
}
